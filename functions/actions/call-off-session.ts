import type { Id } from '../../shared/ids.ts'
import { changedTold, sessionWords } from '../../shared/notices/training-notices.ts'
import { settingsAt } from '../../shared/training/place-hours.ts'
import type { CourseSession, Place } from '../../shared/training/session.ts'
import { type Acting, assertVersion, type Outcome, personOf } from './acting.ts'
import { assertPlanned, type WholeSessionFound } from './change-session.ts'
import { sessionChange } from './session-change.ts'
import { trainerDays } from './session-trainers.ts'

/**
 * Calls a session off: its places are given back free of charge with their hours, what was owed for
 * places given up earlier is waived, diaries are free again, and everybody
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
    places: was.places.map(place => (isOpen(place) ? givenBack(place, by) : waived(place, { why, ...by }))),
  }
  const diaryDays = trainerDays(acting, found, { was, next: null })
  const { change } = sessionChange(acting, {
    was,
    next,
    touched: settingsAt(was),
    accounts: found.accounts,
    note: { what: 'session-called-off', why, facts: { on: was.on } },
    tells: [
      ...changedTold(was, 'has been called off. Places cost nothing, and their hours are given back.'),
      ...settingsAt({ places: was.places.filter(isOwed) }).map(settingId => ({
        audience: `setting#${settingId}`,
        text: `What a place given up earlier on ${sessionWords(was)} would have cost is waived, as it was called off: ${why}`,
        link: `/training/sessions/${was.id}`,
      })),
    ],
  })
  return { change: { ...change, diaryDays }, answer: { sessionId: was.id } }
}

function isOpen({ status }: Place): boolean {
  return status === 'booked' || status === 'offered' || status === 'waiting'
}

function isOwed({ cancelled }: Place): boolean {
  return (
    cancelled !== null && cancelled.waived === null && cancelled.lateFeePence + cancelled.usedHalfHours > 0
  )
}

function waived(place: Place, waiver: NonNullable<CourseSession['cancelled']>): Place {
  if (place.cancelled === null || !isOwed(place)) return place
  return { ...place, cancelled: { ...place.cancelled, waived: waiver } }
}

function givenBack(place: Place, by: Pick<NonNullable<Place['cancelled']>, 'by' | 'at'>): Place {
  const cancelled = { ...by, noticeWorkingDays: 0, lateFeePence: 0, usedHalfHours: 0, waived: null }
  return { ...place, status: 'cancelled', offeredUntilOn: null, cancelled }
}
