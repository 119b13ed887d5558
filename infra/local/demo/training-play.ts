import type { Acting, Outcome } from '../../../functions/actions/acting.ts'
import type { SettingAccount } from '../../../functions/actions/session-change.ts'
import { academicYearOf, type LocalDate, londonInstant } from '../../../shared/calendar/local-date.ts'
import { DEFAULT_CASEWORK_SETTINGS } from '../../../shared/casework/settings.ts'
import type { Id } from '../../../shared/ids.ts'
import { actorOf, type User } from '../../../shared/people/user.ts'
import { PRODUCT_POLICY_IN_FORCE } from '../../../shared/policy/policy-in-force.ts'
import { attendanceId } from '../../../shared/training/attendance.ts'
import { settingsAt } from '../../../shared/training/place-hours.ts'
import type { CourseSession } from '../../../shared/training/session.ts'
import type { Chance } from './chance.ts'
import type { Stage } from './teller.ts'
import type { DemoCourse } from './training-courses.ts'

/** What training is played with. */
export interface Play {
  readonly stage: Stage
  readonly chance: Chance
  readonly lead: User
  readonly courses: ReadonlyMap<DemoCourse, Id>
}

/** Somebody acting so many working days ago, today not included. */
export function actingAs(
  { stage, chance }: Pick<Play, 'stage' | 'chance'>,
  user: User,
  daysAgo: number,
): Acting {
  const today = stage.pastDays.at(-Math.max(1, daysAgo)) as LocalDate
  const nowMinutes = chance.between(540, 1000)
  return {
    actor: actorOf(user),
    at: londonInstant(today, nowMinutes),
    today,
    nowMinutes,
    newId: chance.id,
    casework: DEFAULT_CASEWORK_SETTINGS,
    policy: PRODUCT_POLICY_IN_FORCE,
  }
}

/** Keeps what an action changed. */
export function commit<Answer>({ stage }: Pick<Play, 'stage'>, { change, answer }: Outcome<Answer>): Answer {
  stage.world.commit(change)
  return answer
}

/** What a setting has at a session. */
export function accountOf({ stage }: Play, session: CourseSession, settingId: string): SettingAccount {
  const isKnown = session.places.some(place => place.settingId === settingId)
  const ledgers = stage.world.ledgersOf(settingId, academicYearOf(session.on))
  return {
    settingId,
    attendance: isKnown ? stage.world.record('attendance', attendanceId(session.id, settingId)) : null,
    ledger: ledgers.find(({ stream }) => stream === session.stream) ?? null,
  }
}

/** The same of all its settings. */
export const accountsOf = (play: Play, session: CourseSession): SettingAccount[] =>
  settingsAt(session).map(id => accountOf(play, session, id))
