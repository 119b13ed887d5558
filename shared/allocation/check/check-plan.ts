import { type LevelValues, levelValues, type TermCounts } from '../objective.ts'
import type { Placement, Plan } from '../plan.ts'
import type { AllocationProblem } from '../problem.ts'
import { countTerms } from './count-terms.ts'
import { diaryFlaws } from './diary-flaws.ts'
import { type Flaw, flaw } from './flaws.ts'
import { type PlacementQuestion, placementFlaws } from './placement-flaws.ts'

/** What a check of a plan found. A plan without flaws can be carried out as it stands. */
export interface PlanCheck {
  readonly flaws: readonly Flaw[]
  readonly counts: TermCounts
  readonly values: LevelValues
}

/**
 * Looks at a plan as somebody who did not make it: every hard rule, and the objective counted anew, from the problem
 * and the days alone. It shares no code with what makes plans but the table of terms and the even share.
 */
export function checkPlan(problem: AllocationProblem, plan: Plan): PlanCheck {
  const named = namesOf(problem)
  const placed = plan.placed.map(placement => questionOf(named, placement))
  const known = placed.filter(one => typeof one !== 'string')
  const bySpecialist = Map.groupBy(known, one => one.specialist.id)
  const counts = countTerms(problem, known, unmetOf(problem, plan))
  return {
    flaws: [
      ...placed.flatMap((one, at) =>
        typeof one === 'string' ? [flaw(one, plan.placed[at]?.requestId ?? '')] : placementFlaws(one),
      ),
      ...accountFlaws(problem, plan),
      ...problem.specialists.flatMap(specialist =>
        diaryFlaws(problem, specialist, bySpecialist.get(specialist.id) ?? []),
      ),
      ...streamFlaws(problem, known),
    ],
    counts,
    values: levelValues(counts, problem.weights),
  }
}

/** A problem with what placements name, by id; where an id is there twice, the first. */
function namesOf(problem: AllocationProblem) {
  const byId = <Item extends { readonly id: string }>(items: readonly Item[]) =>
    new Map(items.toReversed().map(item => [item.id, item]))
  return {
    problem,
    requests: byId(problem.requests),
    settings: byId(problem.settings),
    specialists: byId(problem.specialists),
  }
}

function questionOf(
  { problem, requests, settings, specialists }: ReturnType<typeof namesOf>,
  placement: Placement,
): PlacementQuestion | 'unknown-request' | 'unknown-specialist' {
  const request = requests.get(placement.requestId)
  const setting = settings.get(request?.settingId ?? '')
  if (request === undefined || setting === undefined) return 'unknown-request'
  const specialist = specialists.get(placement.specialistId)
  return specialist === undefined
    ? 'unknown-specialist'
    : { problem, request, specialist, setting, placement }
}

function unmetOf(problem: AllocationProblem, plan: Plan) {
  const unmet = new Set(plan.unmet)
  return problem.requests.filter(request => unmet.has(request.id))
}

/** Every request that was not left out by hand is in the plan once. */
function accountFlaws({ requests }: AllocationProblem, { placed, unmet }: Plan): Flaw[] {
  const times = new Map<string, number>()
  for (const id of [...placed.map(one => one.requestId), ...unmet]) times.set(id, (times.get(id) ?? 0) + 1)
  return requests.flatMap(({ id, excluded }) => {
    const count = times.get(id) ?? 0
    if (count > 1) return [flaw('planned-twice', id)]
    return count === 0 && !excluded ? [flaw('not-accounted-for', id)] : []
  })
}

/** No setting and no specialist draws more of a stream than they have left. */
function streamFlaws(problem: AllocationProblem, placed: readonly PlacementQuestion[]): Flaw[] {
  const over = (who: 'setting' | 'specialist') => {
    const mine = Map.groupBy(placed, one => one[who].id)
    return problem[`${who}s`].filter(({ id, halfDaysLeft }) =>
      Object.entries(halfDaysLeft).some(([stream, left]) => {
        const drawn = (mine.get(id) ?? [])
          .filter(one => one.request.stream === stream)
          .reduce((sum, { request }) => sum + request.sessions * (request.short ? 0.5 : 1), 0)
        return drawn > left + 1e-9
      }),
    )
  }
  return [...over('setting'), ...over('specialist')].map(({ id }) => flaw('stream-hours', id))
}
