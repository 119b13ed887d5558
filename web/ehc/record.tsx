import { useLocation } from 'preact-iso'
import type { CaseView } from '../../shared/contracts/ehc.ts'
import { Empty } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { longDate } from '../dates.ts'
import { AskAdvice } from './ask-advice.tsx'
import { ChooseKind } from './choose-kind.tsx'
import { EventForm } from './event-form.tsx'
import { eventLabel, isEventKind } from './event-forms.ts'
import { backToCase, CasePage, captionOf } from './use-case.tsx'

const TITLE = 'Record what happened'

/** Records what happened in a case: first what it was, then its day and details; or corrects what was recorded. */
export default function Record() {
  return <CasePage title={TITLE}>{view => <Chosen view={view} />}</CasePage>
}

function Chosen({ view }: { readonly view: CaseView }) {
  const { query } = useLocation()
  const frame = { caption: captionOf(view), back: backToCase(view) }
  if (!view.mayWrite)
    return (
      <Page title={TITLE} {...frame}>
        <Empty>Only an EHC officer can record what happened in this case.</Empty>
      </Page>
    )
  if (query.corrects !== undefined) return <Correction view={view} eventId={query.corrects} />
  if (!isEventKind(query.kind) || query.kind === 'recorded-in-error')
    return (
      <Page title={TITLE} {...frame}>
        <ChooseKind view={view} />
      </Page>
    )
  if (query.kind === 'advice-requested') return <AskAdvice view={view} />
  return <EventForm key={query.kind} view={view} kind={query.kind} corrects={null} />
}

function Correction({ view, eventId }: { readonly view: CaseView; readonly eventId: string }) {
  const { query } = useLocation()
  const corrects = view.events.find(({ id }) => id === eventId)
  if (corrects === undefined || !view.current.includes(eventId))
    return (
      <Page title="Correct an entry" caption={captionOf(view)} back={backToCase(view)}>
        <p class="govuk-body">
          {corrects === undefined
            ? 'This entry is not in the case.'
            : `The entry “${eventLabel(corrects.kind).toLowerCase()}” of ${longDate(corrects.on)} was corrected already: correct the newer one.`}
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={`/ehc/cases/${view.ehcCase.id}/timeline`}>
            See what was recorded
          </a>
        </p>
      </Page>
    )
  const kind = query.strike === 'yes' ? 'recorded-in-error' : corrects.kind
  return <EventForm key={`${eventId}${kind}`} view={view} kind={kind} corrects={corrects} />
}
