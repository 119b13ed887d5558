import type { ComponentChildren } from 'preact'
import type { RunView } from '../../shared/contracts/allocation.ts'
import type { TrialView } from '../../shared/contracts/allocation-options.ts'
import { Load } from '../components/load.tsx'
import { Empty, Inset } from '../components/messages.tsx'
import { Table } from '../components/table.tsx'
import { useData } from '../use-data.ts'
import { WhyAndPrice } from './move-facts.tsx'
import { countWords, numberWords, planName } from './plan-words.ts'

/** The most changes that are listed: the comparison of both plans has them all. */
const MOST_SHOWN = 25

/** What a plan tries, and against which it is measured; nothing for a plan that tries no single thing. */
export function TrialTried({ view }: { readonly view: RunView }) {
  if (view.trialOf === null) return null
  return (
    <TrialData view={view}>
      {({ words, of }) => (
        <Inset>
          Tried: {words}. Measured against{' '}
          <a class="govuk-link" href={`/visit-plans/${of.id}`}>
            {planName(of)}
          </a>
          , on the same records, with nothing else changed. It cannot be accepted.
        </Inset>
      )}
    </TrialData>
  )
}

/** What one thing would change in a plan, once it is worked out. */
export function TrialAnswer({ view }: { readonly view: RunView }) {
  return <TrialData view={view}>{trial => <Answer trial={trial} />}</TrialData>
}

interface TrialDataProps {
  readonly view: RunView
  readonly children: (trial: TrialView) => ComponentChildren
}

function TrialData({ view, children }: TrialDataProps) {
  const data = useData('GET /allocation/runs/:runId/trial', { params: { runId: view.run.id } })
  return (
    <Load data={data} what="what it changes">
      {children}
    </Load>
  )
}

function Answer({ trial }: { readonly trial: TrialView }) {
  const { isIn, levels } = trial
  return (
    <>
      {isIn !== null && (
        <p class="govuk-body">
          {isIn
            ? 'With it, the request is planned.'
            : 'Even with it, the best plan that was found leaves the request out: other requests take the time.'}
        </p>
      )}
      <Table
        caption="Without it and with it, in points; less is better"
        head={[
          'In this order',
          { label: 'Without', numeric: true },
          { label: 'With', numeric: true },
          'What is proved',
        ]}
        rows={levels.map((level, at) => ({
          key: level.label,
          cells: [
            `${at + 1}. ${level.label}`,
            numberWords(level.without),
            numberWords(level.with),
            level.words,
          ],
        }))}
      />
      <p class="govuk-body">
        A difference no larger than what is still open about the plan without it is not told as a difference.
      </p>
      <Changes trial={trial} />
    </>
  )
}

function Changes({ trial: { changes } }: { readonly trial: TrialView }) {
  const shown = changes.slice(0, MOST_SHOWN)
  const more = changes.length - shown.length
  return (
    <section>
      <h3 class="govuk-heading-s">
        What would be planned otherwise: {countWords(changes.length, 'request')}
      </h3>
      {changes.length === 0 ? (
        <Empty>Both plans send the same people at the same times.</Empty>
      ) : (
        <Table
          caption="What would be planned otherwise"
          captionHidden
          head={['Request', 'Without it', 'With it', 'Why, and what it does']}
          rows={shown.map(({ requestId, reference, who, settingName, one, other, why, price }) => ({
            key: requestId,
            cells: [
              <span key="request">
                <a class="govuk-link app-nowrap" href={`/requests/${requestId}`}>
                  {reference}
                </a>
                <span class="app-minor">{who}</span>
                <span class="app-minor">{settingName}</span>
              </span>,
              one,
              other,
              why === null ? '' : <WhyAndPrice key="why" why={why} price={price} />,
            ],
          }))}
        />
      )}
      {more > 0 && <p class="govuk-body">And {countWords(more, 'more request', 'more requests')}.</p>}
    </section>
  )
}
