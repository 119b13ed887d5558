import { BANK_HOLIDAYS } from '../../shared/calendar/bank-holidays.ts'
import { passOn } from '../../shared/training/register.ts'
import type { CourseSession } from '../../shared/training/session.ts'
import type { Change } from '../ports.ts'
import type { Acting } from './acting.ts'
import { type SettingAccount, sessionChange } from './session-change.ts'

/** Lets offers that were not taken pass on to the next in turn; null where nothing is to be done. */
export function passOnPlaces(
  acting: Pick<Acting, 'actor' | 'at' | 'newId' | 'today'>,
  was: CourseSession,
): Change | null {
  const { offered, lapsed } = passOn(was, acting.today, BANK_HOLIDAYS)
  if (offered.length + lapsed.length === 0) return null
  const what = lapsed.length > 0 ? 'offer-lapsed' : 'place-offered'
  return sessionChange(acting, {
    was,
    next: was,
    touched: [],
    accounts: [],
    note: { what, why: null, facts: {} },
    tells: [],
  }).change
}

/** Brings hours and lists of more settings to what the register says, where one write could not hold them all. */
export function settleSession(
  acting: Pick<Acting, 'actor' | 'at' | 'newId' | 'today'>,
  was: CourseSession,
  accounts: readonly SettingAccount[],
): Change {
  return sessionChange(acting, {
    was,
    next: was,
    touched: [],
    accounts,
    note: { what: 'session-changed', why: null, facts: { settled: accounts.length } },
    tells: [],
  }).change
}
