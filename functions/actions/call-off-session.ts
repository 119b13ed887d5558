import type { Id } from '../../shared/ids.ts'
import { changedTold } from '../../shared/notices/training-notices.ts'
import { settingsAt } from '../../shared/training/place-hours.ts'
import type { Place } from '../../shared/training/session.ts'
import { type Acting, assertVersion, type Outcome, personOf } from './acting.ts'
import { assertPlanned, type WholeSessionFound } from './change-session.ts'
import { sessionChange } from './session-change.ts'
import { trainerDays } from './session-trainers.ts'

/**
 * Calls a session off: its places are given back free of charge with their hours, diaries are free again, and everybody
 * with a place or a turn hears why.
 * @throws Refusal stale-version; not-allowed-now once it is held or called off
 */
export function callOffSession(
  acting: Acting,
  found: WholeSessionFound,
  { version, why }: { readonly version: number; readonly why: string },
): Outcome<{ sessionId: Id }> {
  const { session: was } = found
  assertVersion(was.version, version)
  assertPlanned(was)
  const by = { by: personOf(acting), at: acting.at }
  const next = {
    ...was,
    status: 'cancelled' as const,
    cancelled: { why, ...by },
    places: was.places.map(place => (isOpen(place) ? givenBack(place, by) : place)),
  }
  const diaryDays = trainerDays(acting, found, { was, next: null })
  const { change } = sessionChange(acting, {
    was,
    next,
    touched: settingsAt(was),
    accounts: found.accounts,
    note: { what: 'session-called-off', why, facts: { on: was.on } },
    tells: changedTold(was, 'has been called off. Places cost nothing, and their hours are given back.'),
  })
  return { change: { ...change, diaryDays }, answer: { sessionId: was.id } }
}

function isOpen({ status }: Place): boolean {
  return status === 'booked' || status === 'offered' || status === 'waiting'
}

function givenBack(place: Place, by: Pick<NonNullable<Place['cancelled']>, 'by' | 'at'>): Place {
  const cancelled = { ...by, noticeWorkingDays: 0, lateFeePence: 0, usedHalfHours: 0, waived: null }
  return { ...place, status: 'cancelled', offeredUntilOn: null, cancelled }
}
