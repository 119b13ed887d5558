import { type LevelValues, OBJECTIVE_TERMS, TERM_KEYS, type TermKey, USUAL_WEIGHTS } from '../objective.ts'
import type { SearchState } from './state.ts'

/** Numbers found by trial, on made-up instances of 40 and 120 specialists. */
export interface Tuning {
  readonly blinks: number
  readonly weekBlinks: number
  /** How much worse a change may be, about, and still be kept: at first, with time enough, and at the end. */
  readonly hot: number
  readonly cold: number
  /** Requests taken out in a round. */
  readonly fewest: number
  readonly most: number
  /** What the levels weigh against each other while changes are judged; the best plan is chosen level by level. */
  readonly weights: LevelValues
  /** What a half-day of worth counts that a change takes up, at the prices handed in: plans that spare what is scarce are kept. */
  readonly sparing: number
}

/** What a search goes by, by what it is for. */
export const TUNING: Readonly<Record<'lateness' | 'all', Tuning>> = {
  lateness: {
    blinks: 0.06,
    weekBlinks: 0.35,
    hot: 20,
    cold: 0.5,
    fewest: 3,
    most: 14,
    weights: [1, 0.05, 0.001],
    sparing: 0,
  },
  all: {
    blinks: 0.06,
    weekBlinks: 0.02,
    hot: 20,
    cold: 0.5,
    fewest: 3,
    most: 14,
    weights: [0, 300, 1],
    sparing: 0,
  },
}

/** The same for level 1 where prices of its own units are known: more may be tried, because what is scarce is spared. */
export const GUIDED_LATENESS: Tuning = { ...TUNING.lateness, weekBlinks: 0.02, hot: 120, sparing: 0.7 }

/**
 * What the levels weigh against each other was found with the usual weights. Where an authority gives need another weight
 * that is taken off again. Where it gives a term of level 3 more, level 3 counts less, or a search would leave out work to
 * save, say, travel; by the root only, which trials showed to keep need and the term itself low.
 */
export function inProportion(tuning: Tuning, { tables }: SearchState): Tuning {
  const { weights } = tables.instance.problem
  const [late, need, rest] = tuning.weights
  const times = (key: TermKey) => weights[key] / USUAL_WEIGHTS[key]
  const raised = TERM_KEYS.filter(key => OBJECTIVE_TERMS[key].level === 3).map(times)
  const least = 1 / Math.sqrt(Math.max(1, ...raised))
  return { ...tuning, weights: [late, need / (times('need-unmet') || 1), rest * least] }
}

/** Rounds for each request above which a search starts as hot as it may. With fewer it must cool before it wanders. */
const ROUNDS_FOR_HOT = 150
const LEAST_HOT_SHARE = 0.1

/** How much worse a change may be at first: less where there are few rounds for each request. */
export function startingHeat({ hot, cold }: Tuning, roundsEach: number): number {
  return Math.max(cold, hot * Math.min(1, Math.max(LEAST_HOT_SHARE, roundsEach / ROUNDS_FOR_HOT)))
}
