import { BANK_HOLIDAYS } from '../../shared/calendar/bank-holidays.ts'
import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { addKnownWorkingDays } from '../../shared/calendar/working-days.ts'
import type { Id } from '../../shared/ids.ts'
import { trainingReminders } from '../../shared/notices/training-notices.ts'
import type { Actor } from '../../shared/people/roles.ts'
import type { CourseSession } from '../../shared/training/session.ts'
import type { Acting } from '../actions/acting.ts'
import { passOnPlaces, settleSession } from '../actions/pass-on-places.ts'
import { SERVICE_ITSELF } from '../actions/run-change.ts'
import { accountsOf } from '../actions/session-accounts.ts'
import type { Change, Ids, Stores } from '../ports.ts'

/** A setting is reminded so many working days before a session. This product's policy. */
export const REMINDER_WORKING_DAYS = 2

/** How often a write that met somebody else's is worked out again; the next morning makes up for the rest. */
const TRIES = 3

/** Whose morning it is. `at` is the instant of the run. */
export interface TrainingMorning {
  readonly stores: Stores
  readonly ids: Ids
  readonly authority: string
  readonly today: LocalDate
  readonly at: string
}

/**
 * The training of a morning: offers that were not taken pass on, what one write could not settle is settled, and settings
 * are reminded of what comes up. Safe to run twice. Answers how many reminders were new.
 */
export async function trainingMorning(morning: TrainingMorning): Promise<number> {
  const { stores, authority, today, at } = morning
  await settleAll(morning)
  const rows = await stores.records.rows('session', authority, { by: 'byDate', list: 'open' })
  const until = addKnownWorkingDays(today, REMINDER_WORKING_DAYS, BANK_HOLIDAYS) ?? today
  let count = 0
  for (const { id } of rows.filter(({ on }) => on >= today)) {
    await changed(morning, id, session => passOnPlaces(actingOf(morning), session))
    const session = await stores.records.get('session', authority, id)
    if (session !== null && session.status === 'planned' && session.on > today && session.on <= until)
      count += await stores.notices.add(authority, trainingReminders(session, at))
  }
  return count
}

async function settleAll(morning: TrainingMorning): Promise<void> {
  const { stores, authority } = morning
  const rows = await stores.records.rows('session', authority, { by: 'bySpecialist', list: 'to-settle' })
  for (const { id } of rows) {
    let left = (await stores.records.get('session', authority, id))?.toSettle.length ?? 0
    while (left > 0) {
      await changed(morning, id, async session =>
        settleSession(actingOf(morning), session, await accountsOf(morning, session, session.toSettle)),
      )
      const now = (await stores.records.get('session', authority, id))?.toSettle.length ?? 0
      if (now >= left) break
      left = now
    }
  }
}

/** Writes what a session's next state is, worked out again where it has changed in between. */
async function changed(
  { stores, authority }: TrainingMorning,
  id: Id,
  next: (session: CourseSession) => Change | null | Promise<Change | null>,
): Promise<void> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const session = await stores.records.get('session', authority, id)
    const change = session === null ? null : await next(session)
    if (change === null || (await stores.commit(change, null)) === 'done') return
  }
}

function actingOf({
  authority,
  today,
  at,
  ids,
}: TrainingMorning): Pick<Acting, 'actor' | 'at' | 'newId' | 'today'> {
  const actor: Actor = { ...SERVICE_ITSELF, authority, roles: [], settingIds: [], specialistId: null }
  return { actor, at, today, newId: () => ids.next() }
}
