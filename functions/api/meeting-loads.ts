import { addDays, type LocalDate, mondayOf } from '../../shared/calendar/local-date.ts'
import type { Ledger } from '../../shared/hours/ledger.ts'
import type { Id } from '../../shared/ids.ts'
import { halfTermsOf } from '../../shared/meetings/half-terms.ts'
import type { MeetingRow, PlanningMeeting } from '../../shared/meetings/meeting.ts'
import type { MeetingScene } from '../../shared/meetings/not-ready.ts'
import type { RequestRow } from '../../shared/requests/request.ts'
import type { Attendance } from '../../shared/training/attendance.ts'
import type { DiaryDay } from '../../shared/visits/diary-day.ts'
import type { VisitRow } from '../../shared/visits/visit.ts'
import type { FinishFound } from '../actions/made-drafts.ts'
import type { StartMeetingFound } from '../actions/start-meeting.ts'
import type { Stores } from '../ports.ts'
import { specialistWithDays } from './specialist-with-days.ts'
import { ledgersFor, sundayOf } from './visit-loads.ts'

/** What finding a meeting needs to know. */
export interface MeetingAsk {
  readonly stores: Stores
  readonly authority: string
  readonly params: { readonly meetingId: Id }
}

/** A meeting with its setting and its specialist; null when one of them is missing. */
export async function findMeeting({ stores, authority, params }: MeetingAsk): Promise<MeetingScene | null> {
  const meeting = await stores.records.get('meeting', authority, params.meetingId)
  if (meeting === null) return null
  const [setting, specialist] = await Promise.all([
    stores.settings.get(authority, meeting.settingId),
    stores.specialists.get(authority, meeting.specialistId),
  ])
  return setting === null || specialist === null ? null : { meeting, setting, specialist }
}

/** Setting and specialist with their meetings so far. */
export async function findStart(
  { stores, authority }: Pick<MeetingAsk, 'stores' | 'authority'>,
  { settingId, specialistId }: { readonly settingId: string; readonly specialistId: string },
): Promise<StartMeetingFound | null> {
  const [setting, specialist, rows] = await Promise.all([
    stores.settings.get(authority, settingId),
    stores.specialists.get(authority, specialistId),
    stores.records.rows('meeting', authority, { by: 'bySetting', list: settingId }),
  ])
  if (setting === null || specialist === null) return null
  const before = lastFinished(rows, specialistId)
  const last = before === null ? null : await stores.records.get('meeting', authority, before.id)
  return { setting, specialist, rows, last }
}

function lastFinished(rows: readonly MeetingRow[], specialistId: string): MeetingRow | null {
  const theirs = rows.filter(row => row.status === 'finished' && row.specialistId === specialistId)
  return theirs.at(-1) ?? null
}

/** A meeting with what its drafts would be booked into. */
export async function findFinish(ask: MeetingAsk): Promise<FinishFound | null> {
  const found = await findMeeting(ask)
  if (found === null) return null
  const { stores, authority } = ask
  const { meeting } = found
  const drafts = meeting.days.filter(({ requestId }) => requestId === null)
  const ons = drafts.flatMap(({ on }) => on ?? []).sort()
  const [who, ledgers] = await Promise.all([
    diaryOf(ask, meeting, ons),
    ledgersFor(stores, authority, meeting.settingId, [yearDayOf(meeting), ...ons]),
  ])
  return { ...found, specialist: who.specialist ?? found.specialist, days: who.days, ledgers }
}

async function diaryOf(
  { stores, authority }: MeetingAsk,
  { specialistId }: PlanningMeeting,
  ons: readonly LocalDate[],
) {
  const [first, last] = [ons[0], ons.at(-1)]
  if (first === undefined || last === undefined) return { specialist: null, days: [] as DiaryDay[] }
  return specialistWithDays(stores, authority, { specialistId, from: mondayOf(first), to: sundayOf(last) })
}

/** A day by which the ledgers of the meeting's academic year are found. */
function yearDayOf({ academicYear }: Pick<PlanningMeeting, 'academicYear'>): LocalDate {
  return `${academicYear.slice(0, 4)}-10-01`
}

/** Everything a meeting's page shows. */
export interface MeetingPageFound extends MeetingScene {
  readonly ledgers: readonly Ledger[]
  readonly requests: readonly RequestRow[]
  readonly visits: readonly VisitRow[]
  readonly attendances: readonly Attendance[]
  readonly rows: readonly MeetingRow[]
}

/** How many open requests of a setting are looked at. */
const MOST_REQUESTS = 100

/** How many bookings of training are shown, the latest first. */
const MOST_BOOKINGS = 8

/** A meeting with the hours, requests, visits and training of its setting. */
export async function findMeetingPage(ask: MeetingAsk): Promise<MeetingPageFound | null> {
  const found = await findMeeting(ask)
  if (found === null) return null
  const { stores, authority } = ask
  const { settingId, academicYear } = found.meeting
  const list = { by: 'bySetting', list: settingId } as const
  const [ledgers, requests, visits, attendances, rows] = await Promise.all([
    ledgersFor(stores, authority, settingId, [yearDayOf(found.meeting)]),
    stores.requests.ofSetting(authority, settingId, 'open', { size: MOST_REQUESTS }),
    stores.visits.ofYear(authority, settingId, academicYear),
    stores.records.list('attendance', authority, { ...list, newestFirst: true, size: MOST_BOOKINGS }),
    stores.records.rows('meeting', authority, list),
  ])
  return { ...found, ledgers, requests: requests.rows, visits, attendances: attendances.rows, rows }
}

/** What free times of a planned day are worked out from. */
export interface MeetingSlotsFound extends MeetingScene {
  readonly days: readonly DiaryDay[]
  readonly ledgers: readonly Ledger[]
  readonly from: LocalDate
  readonly to: LocalDate
}

/** Reads a stretch of the specialist's diary, within the academic year the meeting plans. */
export async function findMeetingSlots(
  ask: MeetingAsk & { readonly today: LocalDate },
  asked: { readonly from?: LocalDate | undefined; readonly days: number },
): Promise<MeetingSlotsFound | null> {
  const found = await findMeeting(ask)
  if (found === null) return null
  const { stores, authority, today } = ask
  const known = halfTermsOf(found.setting.calendar, found.meeting.academicYear).flatMap(
    ({ startsOn }) => startsOn ?? [],
  )
  const earliest = [today, asked.from ?? known[0] ?? today].sort().at(-1) ?? today
  const to = addDays(earliest, asked.days - 1)
  const { specialistId, settingId } = found.meeting
  const [who, ledgers] = await Promise.all([
    specialistWithDays(stores, authority, { specialistId, from: mondayOf(earliest), to: sundayOf(to) }),
    ledgersFor(stores, authority, settingId, [yearDayOf(found.meeting)]),
  ])
  return {
    ...found,
    specialist: who.specialist ?? found.specialist,
    days: who.days,
    ledgers,
    from: earliest,
    to,
  }
}
