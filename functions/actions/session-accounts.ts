import { academicYearOf } from '../../shared/calendar/local-date.ts'
import { attendanceId } from '../../shared/training/attendance.ts'
import { settingsAt } from '../../shared/training/place-hours.ts'
import type { CourseSession } from '../../shared/training/session.ts'
import type { Stores } from '../ports.ts'
import { MOST_SETTLED, type SettingAccount } from './session-change.ts'

/** Whose data is read. */
export interface TrainingAsk {
  readonly stores: Stores
  readonly authority: string
}

/** What a setting has at a session and the ledger it draws on. */
export async function accountOf(
  { stores, authority }: TrainingAsk,
  session: CourseSession,
  settingId: string,
): Promise<SettingAccount> {
  const year = academicYearOf(session.on)
  const [attendance, ledgers] = await Promise.all([
    stores.records.get('attendance', authority, attendanceId(session.id, settingId)),
    session.halfHoursPerPlace === 0 ? [] : stores.hours.ofSetting(authority, settingId, year),
  ])
  return { settingId, attendance, ledger: ledgers.find(({ stream }) => stream === session.stream) ?? null }
}

/** The accounts of a session's settings, as many as one write can settle. */
export function accountsOf(
  ask: TrainingAsk,
  session: CourseSession,
  settingIds: readonly string[] = settingsAt(session),
): Promise<SettingAccount[]> {
  return Promise.all(settingIds.slice(0, MOST_SETTLED).map(id => accountOf(ask, session, id)))
}
