import { checkPlan } from '../../../../shared/allocation/check/check-plan.ts'
import { type LevelValues, levelValues } from '../../../../shared/allocation/objective.ts'
import type { Placement, Plan } from '../../../../shared/allocation/plan.ts'
import type { AllocationProblem, DatedHalf, PlannableRequest } from '../../../../shared/allocation/problem.ts'
import { addDays } from '../../../../shared/calendar/local-date.ts'

/** Something a request can come to, and the least it adds to the values: a placement, or null for not planned. */
interface Choice {
  readonly placement: Placement | null
  readonly least: LevelValues
}

/**
 * The best values any plan has, by trying every half-day of every specialist for every request. For a handful of
 * requests only. It knows of the rules what the check of plans knows, and nothing of how plans are made.
 */
export function bestOfAllPlans(problem: AllocationProblem): LevelValues {
  const asked = problem.requests.filter(request => !request.excluded)
  const choices = asked.map(request => choicesOf(problem, request))
  const ahead = asked.map((_, at) => sumOf(choices.slice(at).map(leastOf)))
  let best: LevelValues | null = null
  const goOn = (at: number, plan: Plan, least: LevelValues): void => {
    if (best !== null && !isLess(sumOf([least, ahead[at] ?? NOTHING]), best)) return
    const { flaws, values } = checkPlan(problem, plan)
    if (flaws.some(one => one.code !== 'not-accounted-for')) return
    if (at === asked.length) {
      if (best === null || isLess(values, best)) best = values
      return
    }
    for (const { placement, least: more } of choices[at] as Choice[])
      goOn(at + 1, withChoice(plan, asked[at] as PlannableRequest, placement), sumOf([least, more]))
  }
  goOn(0, { placed: [], unmet: [] }, NOTHING)
  return best ?? NOTHING
}

const NOTHING: LevelValues = [0, 0, 0]

function withChoice(plan: Plan, { id }: PlannableRequest, placement: Placement | null): Plan {
  return placement === null
    ? { ...plan, unmet: [...plan.unmet, id] }
    : { ...plan, placed: [...plan.placed, placement] }
}

function choicesOf(problem: AllocationProblem, request: PlannableRequest): Choice[] {
  const days = Array.from({ length: problem.weeks * 7 }, (_, day) => addDays(problem.firstMonday, day))
  const halves = days.flatMap((on): DatedHalf[] => [
    { on, half: 'am' },
    { on, half: 'pm' },
  ])
  const placements = problem.specialists.flatMap(({ id }) => {
    const single = halves.filter(half =>
      isPossible(problem, { requestId: request.id, specialistId: id, sessions: [half] }, true),
    )
    return pickings(single, request.sessions)
      .map((sessions): Placement => ({ requestId: request.id, specialistId: id, sessions }))
      .filter(placement => isPossible(problem, placement, false))
  })
  return [...placements, null]
    .map(placement => ({ placement, least: aloneValues(problem, request, placement) }))
    .sort((a, b) => (isLess(a.least, b.least) ? -1 : 1))
}

function isPossible(problem: AllocationProblem, placement: Placement, isPart: boolean): boolean {
  const { flaws } = checkPlan(problem, { placed: [placement], unmet: [] })
  const ofWhole = isPart ? ['wrong-session-count', 'whole-day-split', 'pin-broken'] : []
  const open = ['not-accounted-for', ...ofWhole]
  return flaws.every(one => open.includes(one.code))
}

/** All ways to take `count` of the half-days; one may be taken twice, as by two short sessions of a request. */
function pickings(halves: readonly DatedHalf[], count: number): DatedHalf[][] {
  if (count === 0) return [[]]
  return halves.flatMap((half, at) => pickings(halves.slice(at), count - 1).map(rest => [half, ...rest]))
}

/** What a choice costs whatever the others come to: loads and services are at least nothing. */
function aloneValues(
  problem: AllocationProblem,
  { id }: PlannableRequest,
  placement: Placement | null,
): LevelValues {
  const plan = placement === null ? { placed: [], unmet: [id] } : { placed: [placement], unmet: [] }
  const { counts } = checkPlan(problem, plan)
  return levelValues({ ...counts, 'uneven-load': 0, 'uneven-service': 0 }, problem.weights)
}

function leastOf(choices: readonly Choice[]): LevelValues {
  const least = (level: 0 | 1 | 2) => Math.min(...choices.map(choice => choice.least[level]))
  return [least(0), least(1), least(2)]
}

function sumOf(values: readonly LevelValues[]): LevelValues {
  return values.reduce((sum, one) => [sum[0] + one[0], sum[1] + one[1], sum[2] + one[2]], NOTHING)
}

function isLess(a: LevelValues, b: LevelValues): boolean {
  for (const level of [0, 1, 2] as const) if (Math.abs(a[level] - b[level]) > 1e-7) return a[level] < b[level]
  return false
}
