import type { BestSlot } from '../../shared/contracts/allocation.ts'
import { Button } from '../components/button.tsx'
import { Load } from '../components/load.tsx'
import { Table } from '../components/table.tsx'
import { clockSpan, clockTime, longDate } from '../dates.ts'
import { useData } from '../use-data.ts'
import { BEST_TIMES } from '../visits/slot-days.ts'
import { ReasonList } from './reason-list.tsx'

export interface BestTimesProps {
  readonly requestId: string
  /** Length of the visit; undefined for the usual. */
  readonly minutes?: number | undefined
  /** What choosing one does, in a sentence. */
  readonly hint: string
  /** Those who may be chosen; null where all times are of whoever has the request. */
  readonly eligibleIds: readonly string[] | null
  readonly onChoose: (slot: BestSlot) => void
}

/** The best times for a request, of whoever has it or over everybody who could take it, with why. */
export function BestTimes({ requestId, minutes, hint, eligibleIds, onChoose }: BestTimesProps) {
  const data = useData('GET /requests/:requestId/best-slots', { params: { requestId }, query: { minutes } })
  // Some requests take no visit, or none now: that is an answer, not a fault.
  if (data.problem?.status === 409)
    return <p class="govuk-body">{data.problem.detail || data.problem.title}</p>
  const canChoose = (slot: BestSlot) => eligibleIds === null || eligibleIds.includes(slot.specialistId)
  return (
    <section id={BEST_TIMES} tabIndex={-1}>
      <h2 class="govuk-heading-m">Best times</h2>
      <Load data={data} what="the best times">
        {({ slots, whyNone }) =>
          slots.length === 0 ? (
            <NoTimes whyNone={whyNone} />
          ) : (
            <>
              <p class="govuk-body">{hint}</p>
              <Times slots={slots} hasWho={eligibleIds !== null} canChoose={canChoose} onChoose={onChoose} />
            </>
          )
        }
      </Load>
    </section>
  )
}

function NoTimes({ whyNone }: { readonly whyNone: readonly string[] }) {
  return (
    <>
      <p class="govuk-body">No time was found in the coming weeks.</p>
      <ul class="govuk-list govuk-list--bullet">
        {whyNone.map(why => (
          <li key={why}>{why}</li>
        ))}
      </ul>
    </>
  )
}

interface TimesProps {
  readonly slots: readonly BestSlot[]
  readonly hasWho: boolean
  readonly canChoose: (slot: BestSlot) => boolean
  readonly onChoose: (slot: BestSlot) => void
}

function Times({ slots, hasWho, canChoose, onChoose }: TimesProps) {
  return (
    <Table
      caption="Best times, the best first"
      captionHidden
      head={['When', ...(hasWho ? ['Specialist'] : []), 'Why', 'Choose']}
      rows={slots.map(slot => ({
        key: `${slot.specialistId}${slot.on}${slot.startMinutes}`,
        cells: [
          <When key="when" {...slot} />,
          ...(hasWho ? [slot.specialistName] : []),
          <ReasonList key="why" reasons={slot.reasons} none="Free and in time" />,
          canChoose(slot) ? (
            <Button key="choose" kind="secondary" onClick={() => onChoose(slot)}>
              Choose
              <span class="govuk-visually-hidden">
                {' '}
                {longDate(slot.on)}, {clockTime(slot.startMinutes)}
                {hasWho && ` with ${slot.specialistName}`}
              </span>
            </Button>
          ) : (
            'Cannot be chosen here'
          ),
        ],
      }))}
    />
  )
}

type WhenProps = Pick<BestSlot, 'on' | 'startMinutes' | 'endMinutes'>

function When({ on, startMinutes, endMinutes }: WhenProps) {
  return (
    <>
      {longDate(on)}
      <span class="app-minor">{clockSpan(startMinutes, endMinutes)}</span>
    </>
  )
}
