import type { Context } from 'aws-lambda'
import { daysBetween, type LocalDate, londonDateOf } from '../../shared/calendar/local-date.ts'
import { reminderOf } from '../../shared/notices/reminders.ts'
import type { RequestTab } from '../../shared/requests/status.ts'
import { around } from '../around.ts'
import type { Stores } from '../ports.ts'
import type { Parts } from '../wiring.ts'

/** The lists a next step can be late in. */
const TABS: readonly RequestTab[] = ['triage', 'waiting', 'to-allocate', 'under-way']

/** Rows read at a time, soonest next step first: reading stops at the first that is not late. */
const PAGE_ROWS = 100

/**
 * Every morning: reminds whoever has a request whose next step is late. Safe to run twice: the same day makes the
 * same notices.
 */
export function createScheduleHandler(parts: Parts): (event: unknown, context: Context) => Promise<void> {
  return around(parts, async () => {
    const today = londonDateOf(parts.clock.now())
    const authorities = await parts.stores.authorities()
    let count = 0
    for (const authority of authorities) {
      for (const tab of TABS) count += await remind(parts.stores, authority, tab, today)
    }
    parts.meter.count('Reminders', count)
    parts.log.info('schedule-done', { count })
  })
}

async function remind(stores: Stores, authority: string, tab: RequestTab, today: LocalDate): Promise<number> {
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
      .map(row => reminderOf(row, today, daysBetween(row.nextOn as LocalDate, today)))
      .filter(notice => notice !== null)
    await stores.notices.add(authority, notices)
    count += notices.length
    cursor = late.length === page.rows.length ? (page.nextCursor ?? undefined) : undefined
  } while (cursor !== undefined)
  return count
}
