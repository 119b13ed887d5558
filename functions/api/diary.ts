import { BANK_HOLIDAYS } from '../../shared/calendar/bank-holidays.ts'
import { daysFromTo, type LocalDate } from '../../shared/calendar/local-date.ts'
import type { DiaryDayView, DiaryView } from '../../shared/contracts/visits.ts'
import { coverOn } from '../../shared/people/cover.ts'
import {
  DAY_SHAPE,
  type DayOffReason,
  dayOffReason,
  type Specialist,
  workingSpans,
} from '../../shared/people/specialist.ts'
import { type DiaryDay, emptyDiaryDay, type Interval, travelBetween } from '../../shared/visits/diary-day.ts'
import { TRAVEL_POLICY, travelMinutes } from '../../shared/visits/travel.ts'
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

/** Every day of the stretch, working or not, with what is in it and the journey before each item. */
export function diaryView({ specialist, days, from, to }: DiaryFound): DiaryView {
  const byDay = new Map(days.map(day => [day.on, day]))
  return {
    specialistId: specialist.id,
    name: specialist.name,
    days: daysFromTo(from, to).map(on =>
      dayView(specialist, byDay.get(on) ?? emptyDiaryDay(specialist.id, on)),
    ),
  }
}

/** What recurs is shown on the days that are worked. */
function dayView(specialist: Specialist, day: DiaryDay): DiaryDayView {
  const { on } = day
  const off = dayOffReason(specialist, on, BANK_HOLIDAYS)
  const { intervals } = off === null ? withCommitments(specialist, day) : day
  return {
    on,
    working: off === null ? workingSpans(specialist, on, DAY_SHAPE).map(span => ({ ...span })) : [],
    dayOff: off === null ? null : DAY_OFF[off],
    coveredBy: coverOn(specialist, on)?.name ?? null,
    items: intervals.map((interval, at) =>
      itemView(interval, travelTo(specialist, intervals[at - 1], interval)),
    ),
  }
}

function travelTo(specialist: Specialist, before: Interval | undefined, interval: Interval): number {
  return before === undefined
    ? travelMinutes(specialist.base, interval.place, TRAVEL_POLICY)
    : travelBetween(before, interval, TRAVEL_POLICY)
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
