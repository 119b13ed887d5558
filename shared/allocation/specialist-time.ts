import { isWithin, type LocalDate, mondayOf, weekdayOf } from '../calendar/local-date.ts'
import { SERVICE_KEYS, serviceOf } from '../catalogue/services.ts'
import type { RunAsk } from '../contracts/allocation-ask.ts'
import { DISCIPLINE_KEYS, type DisciplineKey } from '../people/disciplines.ts'
import { DAY_SHAPE, HALF_DAYS, type Half, patternOn, type Specialist } from '../people/specialist.ts'
import { type DiaryDay, emptyDiaryDay, type Interval, occupiedSpan } from '../visits/diary-day.ts'
import { withCommitments } from '../visits/with-commitments.ts'
import type { PlanningPolicy } from './planning-policy.ts'
import type { PlannableSpecialist } from './problem.ts'
import { leastFreeMinutes } from './visit-length.ts'

interface TimeQuestion {
  /** Working days of the stretch. */
  readonly days: readonly LocalDate[]
  readonly ask: RunAsk
  readonly diary: readonly DiaryDay[]
  readonly policy: PlanningPolicy
}

type Busy = PlannableSpecialist['busy'][number]

/**
 * A specialist's time for planning. A pattern that changes inside the stretch is told as the half-days of either, those
 * not worked on a day as busy. A half-day counts as busy when the longest visit of their disciplines has no room in it.
 */
export function plannableSpecialist(
  specialist: Specialist,
  { days, ask, diary, policy }: TimeQuestion,
): PlannableSpecialist {
  const extra = ask.whatIf?.extraHalfDays.find(one => one.specialistId === specialist.id)?.halfDays ?? []
  const workedOn = (on: LocalDate) => [...(patternOn(specialist, on)?.halfDays ?? []), ...extra]
  const halfDays = HALF_DAYS.filter(half => days.some(on => workedOn(on).includes(half)))
  const absences = ask.whatIf?.absences.filter(one => one.specialistId === specialist.id) ?? []
  const notWorked = days.flatMap(on =>
    halves(on)
      .filter(({ name }) => halfDays.some(one => one === name) && !workedOn(on).some(one => one === name))
      .map(({ half }): Busy => ({ on, half, isVisit: false })),
  )
  const stored = diary.filter(({ on }) => isWithin(on, mondayOf(days[0] ?? on), days.at(-1) ?? on))
  const others = days
    .filter(on => !stored.some(day => day.on === on))
    .map(on => emptyDiaryDay(specialist.id, on))
  const least = leastFreeMinutes(specialist.disciplines, policy)
  const inDiary = [...stored, ...others]
    .map(day => withCommitments(specialist, day))
    .flatMap(day => busyHalves(day, least))
  return {
    id: specialist.id,
    name: specialist.name,
    disciplines: specialist.disciplines.filter((one): one is DisciplineKey =>
      DISCIPLINE_KEYS.some(key => key === one),
    ),
    skills: [],
    halfDays,
    leave: [...specialist.leave, ...absences].map(({ from, to }) => ({ from, to })),
    busy: [...inDiary, ...notWorked],
    weeklyLimit: Math.min(10, specialist.weeklyVisitLimit + extra.length),
    statutoryShare: policy.statutorySharePercent / 100,
    base: specialist.base,
    halfDaysLeft: {},
  }
}

function halves(on: LocalDate): { half: Half; name: string }[] {
  return (['am', 'pm'] as const).map(half => ({ half, name: `${weekdayOf(on)}-${half}` }))
}

/** The halves of a day that a visit stands in, or that what else there is leaves too little of. */
function busyHalves({ on, intervals }: DiaryDay, least: number): Busy[] {
  return (['am', 'pm'] as const).flatMap((half): Busy[] => {
    const starts = half === 'am' ? DAY_SHAPE.amStarts : DAY_SHAPE.amEnds
    const ends = half === 'am' ? DAY_SHAPE.amEnds : DAY_SHAPE.pmEnds
    const taken = intervals
      .map(interval => ({
        ...occupiedSpan(interval),
        isVisit: interval.kind === 'visit',
        isStatutory: isStatutory(interval),
      }))
      .filter(span => span.startMinutes < ends && span.endMinutes > starts)
      .sort((a, b) => a.startMinutes - b.startMinutes)
    if (taken.length === 0) return []
    const isVisit = taken.some(span => span.isVisit)
    return isVisit || longestGap(taken, starts, ends) < least
      ? [{ on, half, isVisit, ...(taken.some(span => span.isStatutory) && { isStatutory: true }) }]
      : []
  })
}

function isStatutory({ kind, serviceId }: Interval): boolean {
  const key = SERVICE_KEYS.find(one => one === serviceId)
  return kind === 'visit' && key !== undefined && serviceOf(key).statutory
}

function longestGap(
  taken: readonly { readonly startMinutes: number; readonly endMinutes: number }[],
  starts: number,
  ends: number,
): number {
  let [longest, free] = [0, starts]
  for (const { startMinutes, endMinutes } of taken) {
    longest = Math.max(longest, startMinutes - free)
    free = Math.max(free, endMinutes)
  }
  return Math.max(longest, ends - free)
}
