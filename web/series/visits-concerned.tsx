import type { RequestView } from '../../shared/contracts/requests.ts'
import { clockSpan, longDate } from '../dates.ts'
import { placeWords } from './series-of.ts'

export interface VisitsConcernedProps {
  readonly visits: RequestView['visits']
  /** What becomes of them, as the list begins. */
  readonly will: string
}

/** The visits that something is done to, each with its place in the series. */
export function VisitsConcerned({ visits, will }: VisitsConcernedProps) {
  return (
    <>
      <p class="govuk-body">{will}:</p>
      <ul class="govuk-list govuk-list--bullet">
        {visits.map(visit => (
          <li key={visit.id}>
            {placeWords(visit)}: {longDate(visit.on)}, {clockSpan(visit.startMinutes, visit.endMinutes)}
          </li>
        ))}
      </ul>
    </>
  )
}
