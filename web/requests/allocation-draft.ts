import type { BestSlot } from '../../shared/contracts/allocation.ts'
import type { Candidate } from '../../shared/contracts/requests.ts'
import { clockTime, longDate } from '../dates.ts'
import type { FieldError, Problem } from '../problem.ts'
import { bookingErrors } from '../visits/booking-errors.ts'
import { BEST_TIMES } from '../visits/slot-days.ts'

/** An allocation while it is being made. `time`: also propose the visit then; null to allocate alone. */
export interface AllocationDraft {
  readonly specialistId: string
  readonly reason: string
  readonly time: Pick<BestSlot, 'on' | 'startMinutes' | 'endMinutes'> | null
}

export const NO_ALLOCATION: AllocationDraft = { specialistId: '', reason: '', time: null }

/** The draft with somebody chosen; a time that was chosen with somebody else goes. */
export function withSpecialist(draft: AllocationDraft, specialistId: string): AllocationDraft {
  return { ...draft, specialistId, time: draft.specialistId === specialistId ? draft.time : null }
}

/** The draft with a time and whose it is. Where nothing was typed, the time is the reason, to be kept or changed. */
export function withTime(draft: AllocationDraft, slot: BestSlot, isRecommended: boolean): AllocationDraft {
  const { specialistId, on, startMinutes, endMinutes } = slot
  const wasOurs = draft.time !== null && draft.reason === reasonFor(draft.time)
  const keeps = draft.reason.trim() !== '' && !wasOurs
  const time = { on, startMinutes, endMinutes }
  return { specialistId, time, reason: keeps ? draft.reason : isRecommended ? '' : reasonFor(time) }
}

function reasonFor({ on, startMinutes }: Pick<BestSlot, 'on' | 'startMinutes'>): string {
  return `Has one of the best times: ${longDate(on)}, ${clockTime(startMinutes)}.`
}

/** What an allocation still needs. */
export function missingIn(chosen: Candidate | undefined, reason: string): FieldError[] {
  if (chosen === undefined) return [{ id: 'specialistId', message: 'Choose a specialist' }]
  if (chosen.recommended || reason.trim() !== '') return []
  return [{ id: 'reason', message: 'Say why you chose somebody other than the recommended specialist' }]
}

/** What is wrong with an allocation and its visit: a time that cannot be is mended among the best times. */
export function allocationErrors(problem: Problem | null): FieldError[] {
  return bookingErrors(problem).map(({ id, message }) => {
    if (id === 'startMinutes' || id === 'on' || id === 'stream') return { id: BEST_TIMES, message }
    return id === undefined ? { message } : { id, message }
  })
}

/** Whether it is the time that was refused: gone, or no longer possible. */
export function isTimeGone(problem: Problem): boolean {
  return allocationErrors(problem).some(error => error.id === BEST_TIMES)
}
