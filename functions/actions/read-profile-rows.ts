import { academicYearOf, addDays, type LocalDate } from '../../shared/calendar/local-date.ts'
import type { ProfileRows } from '../../shared/profile/measures.ts'
import type { RequestRow } from '../../shared/requests/request.ts'
import type { Page, Stores } from '../ports.ts'

/** Rows of requests read at a time. */
const SIZE = 100

/** The academic years a profile tells of: this one and the one before. */
export function profileYears(today: LocalDate): readonly [string, string] {
  return [academicYearOf(today), academicYearOf(addDays(`${academicYearOf(today).slice(0, 4)}-09-01`, -1))]
}

/** Everything a setting's profile is made of, from lists alone. */
export async function readProfileRows(
  stores: Pick<Stores, 'requests' | 'visits' | 'records'>,
  authority: string,
  { settingId, today }: { readonly settingId: string; readonly today: LocalDate },
): Promise<ProfileRows> {
  const [thisYear, lastYear] = profileYears(today)
  const since = `${lastYear.slice(0, 4)}-08-31`
  const [open, ended, visits, visitsBefore, questions, attendances] = await Promise.all([
    allRows(cursor => stores.requests.ofSetting(authority, settingId, 'open', { cursor, size: SIZE }), since),
    allRows(
      cursor => stores.requests.ofSetting(authority, settingId, 'ended', { cursor, size: SIZE }),
      since,
    ),
    stores.visits.ofYear(authority, settingId, thisYear),
    stores.visits.ofYear(authority, settingId, lastYear),
    stores.records.rows('question', authority, { by: 'bySetting', list: settingId }),
    stores.records.rows('attendance', authority, { by: 'bySetting', list: settingId }),
  ])
  return { requests: [...open, ...ended], visits: [...visits, ...visitsBefore], questions, attendances }
}

/** Page after page; those that ended come newest first, so that reading stops at the first page that is too old. */
async function allRows(
  read: (cursor: string | undefined) => Promise<Page<RequestRow>>,
  since: LocalDate,
): Promise<RequestRow[]> {
  const rows: RequestRow[] = []
  let cursor: string | undefined
  do {
    const page = await read(cursor)
    rows.push(...page.rows)
    const isOld = page.rows.length > 0 && page.rows.every(({ changedAt }) => changedAt < since)
    cursor = isOld ? undefined : (page.nextCursor ?? undefined)
  } while (cursor !== undefined)
  return rows
}
