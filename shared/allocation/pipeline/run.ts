import { compareValues, type Level, type LevelValues } from '../objective.ts'
import type { SearchState } from '../search/state.ts'
import type { SolveLimits, Solver } from '../solver.ts'
import type { Effort } from './effort.ts'
import type { LatenessKnown } from './possible-lateness.ts'

/** The steps of planning a part, in their order. */
export const STAGES = {
  greedy: 'First plan',
  lateness: 'Statutory requests in time',
  all: 'All requests',
  need: 'Need met',
  rest: 'Waiting, travel and fairness',
} as const

export type Stage = keyof typeof STAGES

/** What is known at a moment of planning a part. */
export interface Progress {
  readonly stage: Stage
  readonly values: LevelValues
  readonly bounds: Bounds
  readonly elapsedMs: number
}

/** What each level is proved not to be below; null where nothing is. */
export type Bounds = readonly [number | null, number | null, number | null]

/** What planning is given. Nothing here changes what the best plan is, only how it is looked for. */
export interface PlanOptions {
  readonly seed: number
  readonly effort: Effort
  /** Milliseconds of a clock, for safeguards and timings. */
  readonly now: () => number
  /** Null plans by search alone: nothing is proved. */
  readonly solver: Solver | null
  readonly isCancelled?: () => boolean
  /** Told at each better plan and each proof. */
  readonly onProgress?: (progress: Progress) => void
}

interface Proof {
  readonly level: Level
  readonly bound: number
  readonly held: LevelValues
}

/** The state of one run: the best plan so far, what is proved, and when to stop. */
export class Run {
  readonly options: PlanOptions
  readonly timings: { stage: Stage; ms: number }[] = []
  solver: Solver | null
  best: SearchState
  latenessKnown: LatenessKnown | null = null
  private readonly proofs: Proof[] = []
  private stage: Stage = 'greedy'
  private draws = 0
  private readonly startedAt: number
  private stageAt: number

  constructor(options: PlanOptions, first: () => SearchState) {
    this.options = options
    this.solver = options.solver
    this.startedAt = options.now()
    this.stageAt = this.startedAt
    this.best = first()
    this.tell()
  }

  /** Starts a stage; the one before is over. */
  enter(stage: Stage): void {
    this.leave()
    this.stage = stage
  }

  /** Ends the stage and writes down how long it took. */
  leave(): void {
    const at = this.options.now()
    this.timings.push({ stage: this.stage, ms: at - this.stageAt })
    this.stageAt = at
  }

  /** Takes a plan as the best where it is; whether it was. */
  offer(state: SearchState): boolean {
    if (compareValues(state.values, this.best.values) >= 0) return false
    this.best = state.copy()
    this.best.settle()
    this.tell()
    return true
  }

  /** Takes down what a level is proved not to be below in plans whose earlier levels are no worse than `held`. */
  prove(level: Level, bound: number, held: LevelValues = this.best.values): void {
    if (!Number.isFinite(bound)) return
    this.proofs.push({ level, bound: Math.max(0, bound), held })
    this.tell()
  }

  /** What is proved of the best plan there is now. Never above what it reached. */
  get bounds(): Bounds {
    return [this.boundOf(1), this.boundOf(2), this.boundOf(3)]
  }

  private boundOf(level: Level): number | null {
    const { values } = this.best
    const isHeld = (held: LevelValues, at: number) =>
      (values[at] as number) <= (held[at] as number) + 1e-6 * Math.max(1, values[at] as number)
    const known = this.proofs.filter(
      proof => proof.level === level && [0, 1].every(at => at >= level - 1 || isHeld(proof.held, at)),
    )
    if (known.length === 0) return null
    return Math.min(values[level - 1] as number, Math.max(...known.map(proof => proof.bound)))
  }

  /** Whether the best plan is proved best on a level, the ones before it being held. */
  isClosed(level: Level): boolean {
    const [value, bound] = [this.best.values[level - 1] as number, this.boundOf(level)]
    return bound !== null && value - bound <= 1e-6 * Math.max(1, value)
  }

  /** What an integer programme may take, or that many times it. */
  solveLimits(times = 1): SolveLimits {
    const { nodes, steps } = this.options.effort
    return {
      seconds: this.solveSeconds(),
      nodes: Math.round(nodes * times),
      steps: Math.round(steps * times),
    }
  }

  /** Whether to stop, finished or not: cancelled or out of time. */
  readonly isOver = (): boolean => {
    const { isCancelled, now, effort } = this.options
    return (isCancelled?.() ?? false) || now() - this.startedAt > 1000 * effort.seconds
  }

  /** A seed for the next thing that goes by chance. */
  nextSeed(): number {
    this.draws += 1
    return this.options.seed * 1000 + this.draws
  }

  /** Seconds the solver may take for one solve. */
  solveSeconds(): number {
    const { effort, now } = this.options
    return Math.max(0.1, Math.min(effort.solveSeconds, effort.seconds - (now() - this.startedAt) / 1000))
  }

  private tell(): void {
    this.options.onProgress?.({
      stage: this.stage,
      values: this.best.values,
      bounds: this.bounds,
      elapsedMs: this.options.now() - this.startedAt,
    })
  }
}
