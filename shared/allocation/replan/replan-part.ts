import { weightsFor } from '../booked-work.ts'
import { type Instance, instanceOf } from '../instance.ts'
import type { LevelValues } from '../objective.ts'
import type { Part } from '../pipeline/parts.ts'
import type { PartAnswer } from '../pipeline/plan-part.ts'
import type { PlanOptions, Stage } from '../pipeline/run.ts'
import { planOf } from '../search/plans.ts'
import type { SearchState } from '../search/state.ts'
import { type KeptPlan, keptPlan, putIn } from './kept-plan.ts'
import { type LawPlan, lawPlan } from './law-plan.ts'
import { mend } from './mend.ts'

/** How a part is planned again. */
export interface ReplanEffort {
  /** Rounds over all requests, for 400 of them; in proportion. */
  readonly rounds: number
  /** What levels 2 and 3 weigh against each other while changes are judged. */
  readonly weights: LevelValues
}

/** What planning a part again is given. The same part, seed and effort give the same plan. */
export interface ReplanOptions
  extends Pick<PlanOptions, 'seed' | 'now' | 'solver' | 'isCancelled' | 'onProgress'> {
  readonly effort: ReplanEffort
  /** Seconds at most: a safeguard. */
  readonly seconds: number
  /** Requests the plan before left out: that they have no promise is not new. */
  readonly leftOutBefore: ReadonlySet<string>
  /** What level 1 of this part came to already, which no choice changes. */
  readonly law?: LawPlan | undefined
}

/** A part planned again. */
export interface ReplannedPart extends PartAnswer {
  /** What level 1 came to; null where nobody was late or nothing had changed. */
  readonly law: LawPlan | null
}

/**
 * Plans a part again from what was promised: every promise that still can be is kept, what was hit or is new goes in,
 * then level 1 and after it the rest are mended around it. A part that no change touches stays as it stands. Level 1
 * has a bound of its own, as the one before the change no longer holds; the others are not proved.
 */
export function replanPart(part: Part, options: ReplanOptions): ReplannedPart {
  const startedAt = options.now()
  const stages: { stage: Stage; ms: number }[] = []
  let stageAt = startedAt
  const end = (stage: Stage) => {
    stages.push({ stage, ms: options.now() - stageAt })
    stageAt = options.now()
  }
  const isOver = () =>
    (options.isCancelled?.() ?? false) || options.now() - startedAt > 1000 * options.seconds
  const instance = instanceOf(part.problem, part.evenShare)
  const kept = keptPlan(instance)
  const tell = (stage: Stage, bound: number | null) =>
    options.onProgress?.({
      stage,
      values: kept.state.values,
      bounds: [bound, null, null],
      elapsedMs: options.now() - startedAt,
    })
  end('greedy')
  tell('greedy', null)
  const isTouched = isTouchedBy(instance, kept, options.leftOutBefore)
  const law = isTouched ? mended(instance, kept, options, { end, tell, isOver }) : null
  return { ...answerOf(kept, law), stages, isCutShort: isOver(), law }
}

interface Watch {
  readonly end: (stage: Stage) => void
  readonly tell: (stage: Stage, bound: number | null) => void
  readonly isOver: () => boolean
}

function mended(
  instance: Instance,
  kept: KeptPlan,
  { effort, seed, solver, law: before }: ReplanOptions,
  { end, tell, isOver }: Watch,
): LawPlan | null {
  let law = before ?? null
  if (kept.state.values[0] > 0) {
    law ??= lawPlan({ instance: dear(instance), seed: seed * 1000, solver, isOver })
    takeLaw(kept.state, law)
  }
  end('lateness')
  tell('lateness', law?.bound ?? 0)
  mend(kept.state, {
    isLawOnly: false,
    isLateHeld: true,
    iterations: Math.round((effort.rounds * instance.jobs.length) / 400),
    seed: seed * 1000 + 500,
    weights: effort.weights,
    homes: kept.homes,
    prices: null,
    pool: null,
    shouldStop: isOver,
  })
  end('all')
  tell('all', law?.bound ?? 0)
  return law
}

/** The same with promises so dear that no more of them move than level 1 takes. */
function dear({ problem, evenShare }: Instance): Instance {
  return instanceOf({ ...problem, weights: weightsFor('least-change') }, evenShare)
}

/** Statutory requests as they are in time soonest; the others go back where they were as far as they fit. */
function takeLaw(state: SearchState, { columns }: LawPlan): void {
  const { statutory } = state.tables
  const [before, kept] = [state.values[0], state.columns()]
  const others = kept.filter(({ job }) => statutory[job] === 0)
  state.become(columns)
  state.settle()
  if (state.values[0] >= before - 1e-6) state.become(kept)
  else for (const column of others) state.place(column)
  putIn(state)
  state.settle()
}

/** Whether anything of a part has changed: a promise that cannot be kept, a new request, or room for one left out. */
function isTouchedBy(instance: Instance, { broken, added }: KeptPlan, before: ReadonlySet<string>): boolean {
  if (broken.length > 0 || added.length > 0) return true
  return instance.jobs.some(
    ({ promised, request }) => promised === null && !request.excluded && !before.has(request.id),
  )
}

function answerOf({ state }: KeptPlan, law: LawPlan | null) {
  const plan = planOf(state)
  const [one, two, three] = state.values
  const proved = one === 0 ? 0 : (law?.bound ?? null)
  return {
    plan,
    values: [one, two, three],
    proofs: [
      { value: one, bound: proved === null ? null : Math.min(one, proved) },
      { value: two, bound: two === 0 ? 0 : null },
      { value: three, bound: null },
    ],
    prices: null,
  } as const satisfies Partial<PartAnswer>
}
