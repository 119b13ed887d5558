import type { LocalDate } from '../calendar/local-date.ts'
import { type CaseEvent, currentEvents, isKind, ofKind } from '../ehc/case.ts'
import type { Subject } from '../ehc/moments/keys.ts'
import { adviceSubject } from '../ehc/moments/subjects.ts'

/** Whether an event asks the educational psychologist for advice. */
export function isPsychologistAsked(event: CaseEvent): boolean {
  return isKind(event, 'advice-requested') && event.details.from.body === 'educational-psychologist'
}

/**
 * The asking that an event corrects, through every correction between: the statutory request in the allocation queue
 * has its id. The event itself where it corrects none, or what it corrects asked somebody else.
 * @param events  all events of the case, superseded ones included
 */
export function firstAsking(events: readonly CaseEvent[], event: CaseEvent): CaseEvent {
  const corrected = events.find(({ id }) => id === event.supersedes)
  return corrected !== undefined && isPsychologistAsked(corrected) ? firstAsking(events, corrected) : event
}

/**
 * The statutory request in the allocation queue for the advice a date is about, or null where that is no psychologist's.
 * @param events  all events of the case, superseded ones included
 * @param receivedOn  the day the body received the asking that the date is counted from
 */
export function psychologistRequest(
  events: readonly CaseEvent[],
  about: Subject | null,
  receivedOn: LocalDate | null,
): string | null {
  if (about?.sort !== 'advice') return null
  const asking = ofKind(currentEvents(events), 'advice-requested').find(
    event =>
      isPsychologistAsked(event) &&
      adviceSubject(event.details.from).key === about.key &&
      event.details.receivedByBodyOn === receivedOn,
  )
  return asking === undefined ? null : firstAsking(events, asking).id
}

/**
 * The statutory request that an event asked the psychologist by, or null where it asked no such thing. With what an
 * event supersedes: the request whose asking it corrects or strikes out.
 * @param events  all events of the case, superseded ones included
 */
export function requestAskedBy(events: readonly CaseEvent[], eventId: string | null): string | null {
  const event = events.find(({ id }) => id === eventId)
  return event !== undefined && isPsychologistAsked(event) ? firstAsking(events, event).id : null
}

/** Every statutory request that a case has put into the queue, ended ones included. */
export function psychologistRequests(events: readonly CaseEvent[]): string[] {
  return events
    .filter(event => isPsychologistAsked(event) && firstAsking(events, event).id === event.id)
    .map(({ id }) => id)
}
