import {
  addDays,
  addWeeks,
  daysFromTo,
  type LocalDate,
  mondayOf,
  weekdayOf,
} from '../../calendar/local-date.ts'
import type { FundingStream } from '../../hours/streams.ts'
import { HALF_DAYS } from '../../people/specialist.ts'
import { halfKey, totalRoom, visitsAhead } from '../check/free-time.ts'
import type { AllocationProblem, DatedHalf, PlannableSpecialist } from '../problem.ts'

/** What can be given up, or added, to let a request in; what is easiest to give up first. */
export const RELAXATION_KINDS = [
  'weekly-limit',
  'extra-half-days',
  'stream-hours',
  'statutory-share',
  'opening',
] as const satisfies readonly Relaxation['kind'][]

/** One thing given up, or added, to let a request in. */
export type Relaxation =
  | { readonly kind: 'extra-half-days'; readonly specialistId: string; readonly halves: readonly DatedHalf[] }
  | {
      readonly kind: 'weekly-limit'
      readonly specialistId: string
      /** Mondays of the weeks that may have one half-day more than the limit, once for each. */
      readonly weeksOf: readonly LocalDate[]
    }
  | { readonly kind: 'opening'; readonly settingId: string; readonly days: readonly LocalDate[] }
  | { readonly kind: 'statutory-share'; readonly specialistId: string; readonly halfDays: number }
  | {
      readonly kind: 'stream-hours'
      readonly of: 'setting' | 'specialist'
      readonly id: string
      readonly stream: FundingStream
      readonly halfDays: number
    }

/** The problem with one thing given up, and nothing else changed. */
export function relaxed(problem: AllocationProblem, relaxation: Relaxation): AllocationProblem {
  switch (relaxation.kind) {
    case 'extra-half-days':
      return withSpecialist(problem, relaxation.specialistId, one =>
        withHalves(problem, one, relaxation.halves),
      )
    case 'weekly-limit':
      return withSpecialist(problem, relaxation.specialistId, one => ({
        ...one,
        ...moreIn(one, relaxation.weeksOf),
      }))
    case 'statutory-share':
      return withSpecialist(problem, relaxation.specialistId, one =>
        withStatutory(problem, one, relaxation.halfDays),
      )
    case 'opening':
      return {
        ...problem,
        settings: problem.settings.map(one =>
          one.id === relaxation.settingId
            ? { ...one, closedOn: one.closedOn.filter(on => !relaxation.days.includes(on)) }
            : one,
        ),
      }
    case 'stream-hours':
      return withStream(problem, relaxation)
  }
}

function moreIn(
  { moreInWeeksOf = [] }: PlannableSpecialist,
  weeksOf: readonly LocalDate[],
): Pick<PlannableSpecialist, 'moreInWeeksOf'> {
  return { moreInWeeksOf: [...moreInWeeksOf, ...weeksOf] }
}

/** A specialist whose statutory work may take so many half-days more than the share. */
function withStatutory(
  problem: AllocationProblem,
  specialist: PlannableSpecialist,
  halfDays: number,
): PlannableSpecialist {
  const all = totalRoom(problem, specialist) + visitsAhead(problem, specialist)[0]
  const allowed = Math.floor(all * specialist.statutoryShare + 1e-9) + Math.ceil(halfDays)
  return { ...specialist, statutoryShare: all === 0 ? 1 : Math.min(1, allowed / all) }
}

/** A specialist who can be used on further half-days too, one more of the weekly limit for each in its week. */
function withHalves(
  problem: AllocationProblem,
  specialist: PlannableSpecialist,
  halves: readonly DatedHalf[],
): PlannableSpecialist {
  const names = halves.map(({ on, half }) => `${weekdayOf(on)}-${half}`)
  const wanted = new Set(halves.map(halfKey))
  const days = daysFromTo(problem.firstMonday, addDays(addWeeks(problem.firstMonday, problem.weeks), -1))
  const added = HALF_DAYS.filter(half => names.includes(half) && !specialist.halfDays.includes(half))
  const notWorked = days.flatMap(on =>
    (['am', 'pm'] as const)
      .filter(
        half => added.some(one => one === `${weekdayOf(on)}-${half}`) && !wanted.has(halfKey({ on, half })),
      )
      .map(half => ({ on, half, isVisit: false })),
  )
  return {
    ...specialist,
    halfDays: [...specialist.halfDays, ...added],
    busy: [...specialist.busy.filter(one => !wanted.has(halfKey(one))), ...notWorked],
    ...moreIn(
      specialist,
      halves.map(one => mondayOf(one.on)),
    ),
  }
}

function withStream(
  problem: AllocationProblem,
  { of, id, stream, halfDays }: Extract<Relaxation, { kind: 'stream-hours' }>,
): AllocationProblem {
  const more = <
    Item extends { readonly id: string; readonly halfDaysLeft: Partial<Record<FundingStream, number>> },
  >(
    items: readonly Item[],
  ) =>
    items.map(one =>
      one.id === id
        ? {
            ...one,
            halfDaysLeft: { ...one.halfDaysLeft, [stream]: (one.halfDaysLeft[stream] ?? 0) + halfDays },
          }
        : one,
    )
  return of === 'setting'
    ? { ...problem, settings: more(problem.settings) }
    : { ...problem, specialists: more(problem.specialists) }
}

function withSpecialist(
  problem: AllocationProblem,
  id: string,
  change: (specialist: PlannableSpecialist) => PlannableSpecialist,
): AllocationProblem {
  return { ...problem, specialists: problem.specialists.map(one => (one.id === id ? change(one) : one)) }
}
