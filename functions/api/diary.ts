import { BANK_HOLIDAYS } from '../../shared/calendar/bank-holidays.ts'
import { daysFromTo, type LocalDate } from '../../shared/calendar/local-date.ts'
import type { DiaryDayView, DiaryView } from '../../shared/contracts/visits.ts'
import { coverOn } from '../../shared/people/cover.ts'
import type { Actor } from '../../shared/people/roles.ts'
import {
  DAY_SHAPE,
  type DayOffReason,
  dayOffReason,
  type Specialist,
  workingSpans,
} from '../../shared/people/specialist.ts'
import type { PolicyInForce } from '../../shared/policy/policy-in-force.ts'
import { type DiaryDay, emptyDiaryDay, type Interval, travelBetween } from '../../shared/visits/diary-day.ts'
import { type TravelPolicy, travelMinutes } from '../../shared/visits/travel.ts'
import { withCommitments } from '../../shared/visits/with-commitments.ts'

/** A stretch of a diary as it was read; days with nothing in them are missing. */
export interface DiaryFound {
  readonly specialist: Specialist
  readonly days: readonly DiaryDay[]
  readonly from: LocalDate
  readonly to: LocalDate
}

const DAY_OFF: Readonly<Record<DayOffReason, string>> = {
  inactive: 'Not taking visits',
  'bank-holiday': 'Bank holiday',
  'bank-holidays-unknown': 'Bank holidays not known yet',
  leave: 'On leave',
  'not-in-pattern': 'Not a working day',
}

/**
 * Every day of the stretch, working or not, with what is in it and the journey before each item. Whoever covers sees of
 * visits to a setting at which they must not be when they are, and no more.
 */
export function diaryView(
  { specialist, days, from, to }: DiaryFound,
  { actor, policy }: { readonly actor: Actor; readonly policy: Pick<PolicyInForce, 'travel'> },
): DiaryView {
  const byDay = new Map(days.map(day => [day.on, day]))
  const mayNotSee = new Set(actor.covered?.specialistId === specialist.id ? actor.covered.notSettingIds : [])
  return {
    specialistId: specialist.id,
    name: specialist.name,
    days: daysFromTo(from, to).map(on => {
      const view = dayView(specialist, byDay.get(on) ?? emptyDiaryDay(specialist.id, on), policy.travel)
      const isKept = ({ settingId }: DiaryItem) => settingId === null || !mayNotSee.has(settingId)
      return { ...view, items: view.items.map(item => (isKept(item) ? item : { ...item, ...UNTOLD })) }
    }),
  }
}

type DiaryItem = DiaryDayView['items'][number]

const UNTOLD = {
  label: 'Another visit',
  requestId: null,
  settingId: null,
  settingName: null,
  postcode: null,
  who: null,
} as const satisfies Partial<DiaryItem>

/** What recurs is shown on the days that are worked. */
function dayView(specialist: Specialist, day: DiaryDay, travel: TravelPolicy): DiaryDayView {
  const { on } = day
  const off = dayOffReason(specialist, on, BANK_HOLIDAYS)
  const { intervals } = off === null ? withCommitments(specialist, day) : day
  return {
    on,
    working: off === null ? workingSpans(specialist, on, DAY_SHAPE).map(span => ({ ...span })) : [],
    dayOff: off === null ? null : DAY_OFF[off],
    coveredBy: coverOn(specialist, on)?.name ?? null,
    items: intervals.map((interval, at) =>
      itemView(interval, travelTo(specialist, { before: intervals[at - 1], interval }, travel)),
    ),
  }
}

function travelTo(
  specialist: Specialist,
  { before, interval }: { readonly before: Interval | undefined; readonly interval: Interval },
  policy: TravelPolicy,
): number {
  return before === undefined
    ? travelMinutes(specialist.base, interval.place, policy)
    : travelBetween(before, interval, policy)
}

function itemView(interval: Interval, travelBeforeMinutes: number): DiaryDayView['items'][number] {
  const { id, kind, startMinutes, endMinutes, prepareMinutes, writeUpMinutes, label, requestId, settingId } =
    interval
  return {
    id,
    kind,
    startMinutes,
    endMinutes,
    prepareMinutes,
    writeUpMinutes,
    label,
    requestId,
    settingId,
    travelBeforeMinutes,
    status: interval.status ?? null,
    settingName: interval.settingName ?? null,
    postcode: interval.postcode ?? null,
    who: interval.who ?? null,
  }
}
