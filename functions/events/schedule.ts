import type { Context } from 'aws-lambda'
import { addDays, daysBetween, type LocalDate, londonDateOf } from '../../shared/calendar/local-date.ts'
import { type EhcRow, ehcRowOf } from '../../shared/casework/case-row.ts'
import { type CaseworkSettings, caseworkOf } from '../../shared/casework/settings.ts'
import { furthestWarning, warningsOf } from '../../shared/notices/case-warnings.ts'
import { reminderOf } from '../../shared/notices/reminders.ts'
import type { RequestTab } from '../../shared/requests/status.ts'
import { around } from '../around.ts'
import type { Stores } from '../ports.ts'
import type { Parts } from '../wiring.ts'
import { computeGroups } from './group-figures.ts'
import { remindOfQuestions } from './question-morning.ts'
import { trainingMorning } from './training-morning.ts'

/** The lists a next step can be late in. */
const TABS: readonly RequestTab[] = ['triage', 'waiting', 'to-allocate', 'under-way']

/** Rows read at a time, soonest next step first: reading stops at the first that is not late. */
const PAGE_ROWS = 100

/** A run: whose stores, for which day, and the instant at which it tells people. */
interface Run {
  readonly stores: Stores
  readonly authority: string
  readonly today: LocalDate
  readonly at: string
  readonly casework: CaseworkSettings
}

/**
 * Every morning: reminds whoever has a request whose next step is late, and warns officers of the law's dates;
 * works out what settings are compared with. Safe
 * to run twice: what was told is not told again. The day is the one it was meant for, as the event says, also when
 * it runs late; the notices are of the instant it runs, so that nobody has seen them before they were there.
 */
export function createScheduleHandler(parts: Parts): (event: unknown, context: Context) => Promise<void> {
  return around(parts, async (event: unknown) => {
    const now = parts.clock.now()
    const today = londonDateOf(meantFor(event) ?? now)
    const authorities = await parts.stores.authorities()
    let count = 0
    const casework = caseworkOf(parts.settings)
    for (const authority of authorities) {
      const run = { stores: parts.stores, authority, today, at: now.toISOString(), casework }
      for (const tab of TABS) count += await remind(run, tab)
      count += await warn(run)
      count += await remindOfQuestions(run)
      await computeGroups({ ...run, today: londonDateOf(now), ids: parts.ids })
      count += await trainingMorning({ ...run, today: londonDateOf(now), ids: parts.ids })
    }
    parts.meter.count('Reminders', count)
    parts.log.info('schedule-done', { count })
  })
}

/** The instant an event was meant for, or null where it does not say. */
function meantFor(event: unknown): Date | null {
  const time = typeof event === 'object' && event !== null && 'time' in event ? event.time : null
  const at = new Date(typeof time === 'string' ? time : Number.NaN)
  return Number.isNaN(at.getTime()) ? null : at
}

async function remind({ stores, authority, today, at }: Run, tab: RequestTab): Promise<number> {
  let cursor: string | undefined
  let count = 0
  do {
    const page = await stores.requests.workList(authority, {
      tab,
      sort: 'next-date',
      size: PAGE_ROWS,
      cursor,
    })
    const late = page.rows.filter(row => row.nextOn !== null && row.nextOn < today)
    const notices = late
      .map(row => reminderOf(row, daysBetween(row.nextOn as LocalDate, today), at))
      .filter(notice => notice !== null)
    count += await stores.notices.add(authority, notices)
    cursor = late.length === page.rows.length ? (page.nextCursor ?? undefined) : undefined
  } while (cursor !== undefined)
  return count
}

/**
 * Warns of the law's dates: those of open cases and of plans that come up, or were missed. Open cases are read whole:
 * a date of practice, like that of the draft, does not decide where a case stands in the index. The day is that of the
 * run, also for an event of another day that comes late: what is told is how a date stands now.
 */
async function warn({ stores, authority, at, casework }: Run): Promise<number> {
  const today = londonDateOf(at)
  const upTo = addDays(today, furthestWarning(casework.warnings))
  const rows = (
    await Promise.all([stores.ehc.rows(authority, 'open'), stores.ehc.rows(authority, 'plans', upTo)])
  ).flat()
  const now = await Promise.all(
    rows.map(row => workedOutNow(stores, row, { authority, today, clock: casework.clock })),
  )
  const notices = now
    .flatMap(row => warningsOf(row, today, casework.warnings))
    .map(notice => ({ ...notice, at }))
  return stores.notices.add(authority, notices)
}

/** A row without a day for a duty, made anew: the bank holidays it waited for may be loaded by now. */
async function workedOutNow(
  stores: Stores,
  row: EhcRow,
  { authority, today, clock }: Pick<Run, 'authority' | 'today'> & Pick<CaseworkSettings, 'clock'>,
): Promise<EhcRow> {
  if (row.undated.length === 0) return row
  const found = await stores.ehc.open(authority, row.id)
  return found === null ? row : ehcRowOf(found.ehcCase, found.events, today, clock)
}
