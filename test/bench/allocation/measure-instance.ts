import { loadHighsSolver } from '../../../functions/outside/highs.ts'
import type { LevelValues, TermCounts } from '../../../shared/allocation/objective.ts'
import { EFFORTS, type EffortKey } from '../../../shared/allocation/pipeline/effort.ts'
import type { Stage } from '../../../shared/allocation/pipeline/run.ts'
import type { LevelProof } from '../../../shared/allocation/plan.ts'
import { firstComeFirstServed, urgentFirst } from '../../../shared/allocation/search/by-hand.ts'
import { planOf } from '../../../shared/allocation/search/plans.ts'
import type { AuthoritySize } from './arguments.ts'
import { makeProblem } from './make-problem.ts'
import { LOOKED_AT, type MeasuredPlan, measuredPlan } from './measured-plan.ts'
import { cpuMs } from './resources.ts'
import { type Verified, verify } from './verify.ts'
import { type VersusCbc, versusCbc } from './versus-cbc.ts'

export interface InstanceAsk extends AuthoritySize {
  readonly load: number
  readonly seed: number
  readonly effort: EffortKey
  readonly cbc: boolean
}

/** What planning an instance came to, beside plans made by hand. */
export interface MeasuredInstance {
  readonly ask: InstanceAsk
  readonly proofs: readonly [LevelProof, LevelProof, LevelProof]
  readonly counts: Readonly<Record<'planned' | 'first-come' | 'urgent-first', TermCounts>>
  readonly unmet: Readonly<Record<'planned' | 'first-come' | 'urgent-first', number>>
  readonly usable: LevelValues
  readonly good: LevelValues
  /** What a search without prices or bounds comes to in the time of `good`. */
  readonly plainSearch: LevelValues
  readonly parts: number
  readonly largestPart: number
  readonly seconds: Readonly<Record<'first' | 'whole' | 'plain' | 'check', number>>
  readonly stageSeconds: Readonly<Record<Stage, number>>
  readonly peakMb: number
  /** Minutes of travel day by day before and after half-days are arranged. */
  readonly dayTravel: readonly [number, number]
  readonly wrong: readonly string[]
  /** Null where it was not asked for. */
  readonly cbc: VersusCbc | null
}

/** Plans one instance and measures it. The first thing a process does, so that time and memory are its own. */
export async function measureInstance(ask: InstanceAsk): Promise<MeasuredInstance> {
  const problem = makeProblem(ask)
  const startedAt = cpuMs()
  const solver = await loadHighsSolver()
  const loadMs = cpuMs() - startedAt
  const plan = measuredPlan(problem, { effort: EFFORTS[ask.effort], seed: ask.seed, solver })
  const checkedAt = cpuMs()
  const planned = verifyPlan(plan)
  const checkMs = cpuMs() - checkedAt
  const [firstCome, urgent] = [firstComeFirstServed, urgentFirst].map(make => {
    const state = make(plan.instance)
    return verify(problem, { name: make.name, plan: planOf(state), values: state.values })
  }) as [Verified, Verified]
  const plain = searchedOnly(plan, ask.seed)
  const all = { planned, 'first-come': firstCome, 'urgent-first': urgent }
  return {
    ask,
    proofs: plan.answer.proofs,
    counts: mapValues(all, one => one.counts),
    unmet: mapValues(all, one => one.unmet),
    usable: plan.usable,
    good: plan.good,
    plainSearch: plain.good,
    parts: plan.answer.parts.length,
    largestPart: plan.largestPart,
    seconds: {
      first: plan.firstPlanMs / 1000,
      whole: (plan.wholeMs + loadMs) / 1000,
      plain: plain.wholeMs / 1000,
      check: checkMs / 1000,
    },
    stageSeconds: mapValues(plan.stageMs, ms => ms / 1000),
    peakMb: plan.peakMb,
    dayTravel: [plan.days.minutesBefore, plan.days.minutesAfter],
    wrong: [...planned.wrong, ...firstCome.wrong, ...urgent.wrong, ...verifyPlan(plain).wrong],
    cbc: ask.cbc ? versusCbc(plan) : null,
  }
}

/** Checks a plan twice: as it was found, and with its half-days arranged, which must not change its worth. */
export function verifyPlan({ problem, answer, days }: MeasuredPlan): Verified {
  const { values, proofs } = answer
  const found = verify(problem, { name: 'plan', plan: answer.plan, values, proofs })
  const arranged = verify(problem, { name: 'arranged plan', plan: days.plan, values })
  return { ...found, wrong: [...found.wrong, ...arranged.wrong] }
}

/** Rounds of search for 400 requests that take about as long as a good plan may. */
const PLAIN_ROUNDS = { latenessIterations: 8_000, iterations: 25_000, guidedIterations: 25_000 } as const

function searchedOnly({ problem }: MeasuredPlan, seed: number): MeasuredPlan {
  const seconds = LOOKED_AT.good / 1000
  return measuredPlan(problem, { effort: { ...EFFORTS.quick, ...PLAIN_ROUNDS, seconds }, seed, solver: null })
}

function mapValues<Key extends string, From, To>(
  from: Readonly<Record<Key, From>>,
  change: (one: From) => To,
): Record<Key, To> {
  const entries = Object.entries(from) as [Key, From][]
  return Object.fromEntries(entries.map(([key, one]) => [key, change(one)])) as Record<Key, To>
}
