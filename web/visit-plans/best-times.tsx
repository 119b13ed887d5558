import { Button } from '../components/button.tsx'
import { Load } from '../components/load.tsx'
import { Table } from '../components/table.tsx'
import { clockSpan, longDate } from '../dates.ts'
import { useData } from '../use-data.ts'
import { ReasonList } from './reason-list.tsx'

export interface BestTimesProps {
  readonly requestId: string
  /** Those who may be chosen. */
  readonly eligibleIds: readonly string[]
  readonly onChoose: (specialistId: string) => void
}

/** The best times for a request over everybody who could take it, with why. Choosing one chooses its specialist. */
export function BestTimes({ requestId, eligibleIds, onChoose }: BestTimesProps) {
  const data = useData('GET /requests/:requestId/best-slots', { params: { requestId } })
  // Some requests take no visit, or none now: that is an answer, not a fault.
  if (data.problem?.status === 409)
    return <p class="govuk-body">{data.problem.detail || data.problem.title}</p>
  return (
    <section>
      <h2 class="govuk-heading-m">Best times</h2>
      <Load data={data} what="the best times">
        {({ slots, whyNone }) =>
          slots.length === 0 ? (
            <>
              <p class="govuk-body">No time was found in the coming weeks.</p>
              <ul class="govuk-list govuk-list--bullet">
                {whyNone.map(why => (
                  <li key={why}>{why}</li>
                ))}
              </ul>
            </>
          ) : (
            <Table
              caption="Best times over all who could take this request, the best first"
              captionHidden
              head={['When', 'Specialist', 'Why', 'Choose']}
              rows={slots.map(slot => ({
                key: `${slot.specialistId}${slot.on}${slot.startMinutes}`,
                cells: [
                  <When key="when" {...slot} />,
                  slot.specialistName,
                  <ReasonList key="why" reasons={slot.reasons} none="Free and in time" />,
                  eligibleIds.includes(slot.specialistId) ? (
                    <Button key="choose" kind="secondary" onClick={() => onChoose(slot.specialistId)}>
                      Choose<span class="govuk-visually-hidden"> {slot.specialistName}</span>
                    </Button>
                  ) : (
                    'Cannot be chosen here'
                  ),
                ],
              }))}
            />
          )
        }
      </Load>
    </section>
  )
}

interface WhenProps {
  readonly on: string
  readonly startMinutes: number
  readonly endMinutes: number
}

function When({ on, startMinutes, endMinutes }: WhenProps) {
  return (
    <>
      {longDate(on)}
      <span class="app-minor">{clockSpan(startMinutes, endMinutes)}</span>
    </>
  )
}
