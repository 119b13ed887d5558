import type { SessionLine } from '../../shared/contracts/training.ts'
import type { FieldError } from '../problem.ts'
import { placesCount } from './words.ts'

/** The most places that can be asked for at once. */
export const MOST_AT_ONCE = 20

/** Places as they are asked for. */
export interface BookDraft {
  readonly settingId: string
  readonly count: number | null
  /** One for each place; empty is a name to be given later. */
  readonly names: readonly string[]
  /** Where too few are free: all of them wait. */
  readonly orWait: boolean
}

/** The names of as many places as are asked for. */
export function namesOf({ count, names }: BookDraft): string[] {
  const shown = Math.min(MOST_AT_ONCE, Math.max(0, count ?? 0))
  return Array.from({ length: shown }, (_, at) => names[at] ?? '')
}

/** The draft with the name of one place typed. */
export function withName(draft: BookDraft, at: number, name: string): BookDraft {
  return { ...draft, names: namesOf(draft).map((was, other) => (other === at ? name : was)) }
}

/** What of the draft is missing before it can be checked. */
export function missingOfBooking(draft: BookDraft, session: Pick<SessionLine, 'freeCount'>): FieldError[] {
  const { settingId, count, orWait } = draft
  const isCount = count !== null && count >= 1 && count <= MOST_AT_ONCE
  return [
    ...(settingId === '' ? [{ id: 'settingId', message: 'Choose a setting' }] : []),
    ...(isCount ? [] : [{ id: 'count', message: `Enter how many places, from 1 to ${MOST_AT_ONCE}` }]),
    ...(isCount && count > session.freeCount && !orWait
      ? [{ id: 'orWait', message: tooFewWords(session.freeCount, count) }]
      : []),
  ]
}

/** Whether all that is asked for would wait. */
export function wouldWait({ count }: BookDraft, session: Pick<SessionLine, 'freeCount'>): boolean {
  return (count ?? 0) > session.freeCount
}

function tooFewWords(freeCount: number, count: number): string {
  return freeCount === 0
    ? 'No place is free. Choose to join the waiting list'
    : `Only ${placesCount(freeCount)} left. Ask for fewer, or choose to put all ${count} on the waiting list`
}
