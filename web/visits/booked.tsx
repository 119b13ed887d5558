import type { RequestView } from '../../shared/contracts/requests.ts'
import type { Answer } from '../../shared/contracts/routes.ts'
import { Confirmation } from '../components/panel.tsx'
import { clockSpan, longDate } from '../dates.ts'

/** A visit that was just booked or moved. */
export type BookedVisit = Answer<'POST /requests/:requestId/visits'>['visit']

export interface BookedProps {
  readonly view: RequestView
  readonly visit: BookedVisit
  readonly isMove?: boolean
}

/** When the visit is, who has been told, and where to go on. */
export function Booked({ view, visit, isMove = false }: BookedProps) {
  const isProposed = visit.status === 'proposed'
  const title = isMove ? 'Visit moved' : isProposed ? 'Visit proposed' : 'Visit booked'
  const { id } = view.request
  return (
    <Confirmation
      title={title}
      body={`${longDate(visit.on)}, ${clockSpan(visit.startMinutes, visit.endMinutes)}`}
    >
      <p class="govuk-body">
        {isProposed
          ? `${visit.settingName} has been asked to confirm it, or to say when would suit.`
          : `${visit.settingName} has been told.`}
      </p>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={`/requests/${id}/visits`}>
            Visits of this request
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`/diary/${visit.specialistId}?from=${visit.on}`}>
            Diary from that day
          </a>
        </li>
      </ul>
    </Confirmation>
  )
}
