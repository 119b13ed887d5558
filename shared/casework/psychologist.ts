import { type CaseEvent, isKind } from '../ehc/case.ts'

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
