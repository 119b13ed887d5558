import { useRoute } from 'preact-iso'
import type { RequestView } from '../../shared/contracts/requests.ts'
import { LoadPage } from '../components/load.tsx'
import { Inset } from '../components/messages.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { dateTime } from '../dates.ts'
import { useCatalogue, useMay, useMe, useService } from '../me.ts'
import { ownQuestion, teamQuestion } from '../questions/addresses.ts'
import { useData } from '../use-data.ts'
import { answersOf, type Section } from './answers.ts'
import { CaseFrame } from './case-frame.tsx'
import { Priority, WhatBecameOfIt } from './case-outcome.tsx'
import { CaseRisk } from './case-risk.tsx'

/** A request: where it stands and what was asked. */
export default function Case() {
  const { params } = useRoute()
  const view = useData('GET /requests/:requestId', { params: { requestId: params.id ?? '' } })
  return (
    <LoadPage data={view} title="Request">
      {found => (
        <CaseFrame view={found}>
          <Ask view={found} />
          <BeganAs request={found.request} />
          <Risk view={found} />
          <WhatBecameOfIt request={found.request} />
          <Details view={found} />
          <Priority request={found.request} />
        </CaseFrame>
      )}
    </LoadPage>
  )
}

/** Of what the law sets a day for, while it is under way, to those who could save it or must know. */
function Risk({ view: { request } }: { readonly view: RequestView }) {
  const isAsked = useMay('see-rescues')
  if (!isAsked || request.dueOn === null || !UNDER_WAY.includes(request.status)) return null
  return <CaseRisk requestId={request.id} />
}

const UNDER_WAY: readonly RequestView['request']['status'][] = ['accepted', 'allocated', 'booked']

function Ask({ view }: { readonly view: RequestView }) {
  const { ask, status } = view.request
  if (ask === null || status !== 'more-information-needed') return null
  return (
    <section>
      <h2 class="govuk-heading-m">What the team needs to know</h2>
      <Inset>{ask.text}</Inset>
      <p class="govuk-body-s">
        Asked by {ask.by.name}, {dateTime(ask.at)}
      </p>
    </section>
  )
}

/** The way back to the question that it was before, for whoever may read that. */
function BeganAs({ request }: Pick<RequestView, 'request'>) {
  const isOurs = useMe().settings.some(({ id }) => id === request.settingId)
  const mayAnswer = useMay('answer-questions')
  const { questionId, settingId } = request
  if (questionId === undefined || !(isOurs || mayAnswer)) return null
  const href = isOurs ? ownQuestion({ settingId, id: questionId }) : teamQuestion(questionId)
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={href}>
        The written question it began as
      </a>
    </p>
  )
}

function Details({ view }: { readonly view: RequestView }) {
  const catalogue = useCatalogue()
  const service = useService(view.request.serviceId)
  return (
    <>
      {Object.entries(catalogue.sections).map(([section, title]) => {
        const answered = answersOf(section as Section, view.request.content, { catalogue, service })
        const rows = answered
          .filter(({ answer }) => answer !== '')
          .map(({ question, answer }) => ({ key: question, value: answer }))
        if (rows.length === 0) return null
        return (
          <section key={section}>
            <h2 class="govuk-heading-m">{title}</h2>
            <SummaryList rows={rows} />
          </section>
        )
      })}
    </>
  )
}
