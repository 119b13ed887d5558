import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { Specialist } from '../../shared/people/specialist.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Visit } from '../../shared/visits/visit.ts'
import { whenOf } from '../../shared/visits/when.ts'
import { type Acting, type ChangedRequest, changedAnswer, type Outcome, requestChange } from './acting.ts'
import { type AllocationFound, allocateRequest } from './allocate-request.ts'
import { type BookingFound, bookVisit } from './book-visit.ts'

/** A request with what an allocation is worked out from, and the diary and hours its visit would be booked into. */
export interface AllocateWithVisitFound extends AllocationFound, Omit<BookingFound, 'specialist'> {
  /** Null where there is no such specialist. */
  readonly specialist: Specialist | null
}

/** Whom and when. Minutes after midnight, London wall time. */
export interface AllocateWithVisitInput {
  readonly version: number
  readonly specialistId: string
  readonly reason: string
  readonly on: LocalDate
  readonly startMinutes: number
}

/**
 * Gives a request to a specialist and proposes its visit at a time, both or neither: what `allocateRequest` and
 * `bookVisit` would do one after the other, as one entry of the chain.
 * @throws Refusal every code of either
 */
export function allocateWithVisit(
  acting: Acting,
  found: AllocateWithVisitFound,
  input: AllocateWithVisitInput,
): Outcome<ChangedRequest & { visit: Visit }> {
  const { specialist, request } = found
  const allocated = allocateRequest(acting, found, input).change
  if (specialist === null || allocated.request === undefined || allocated.note === null)
    throw new Refusal('not-eligible', 'Choose a specialist from the list.')
  const booked = bookVisit(
    acting,
    { ...found, specialist, request: allocated.request.next },
    { on: input.on, startMinutes: input.startMinutes, agreed: false },
  )
  const { visit } = booked.answer
  const { visits = [], diaryDays = [], ledgers = [] } = booked.change
  const change = requestChange(acting, request, booked.change.request?.next ?? allocated.request.next, {
    what: 'allocated-with-visit',
    why: allocated.note.why,
    facts: { ...allocated.note.facts, when: whenOf(visit), on: visit.on, visitId: visit.id },
  })
  return {
    change: { ...change, visits, diaryDays, ledgers, loads: allocated.loads ?? [] },
    answer: { ...changedAnswer(change.request.next), visit },
  }
}
