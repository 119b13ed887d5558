import * as z from 'zod'

/** The levels of what is best. An earlier level is never given up for a later one, whatever the weights. */
export const LEVELS = {
  1: 'Statutory lateness',
  2: 'Need not met',
  3: 'Waiting, travel, continuity, fairness and promises kept',
} as const

export type Level = keyof typeof LEVELS

/** A term of the objective: what is counted, in which unit, and what one unit weighs inside its level. */
export interface ObjectiveTerm {
  readonly label: string
  readonly unit: string
  readonly level: Level
  readonly weight: number
  /** How it is counted, in words that can stand on a page. */
  readonly means: string
}

/**
 * What a good plan is. TABLE: a term is a row here and its expectation in `test/shared/allocation/objective.test.ts`.
 * The weights are a starting policy; an authority may change them inside a level, never the order of the levels.
 */
export const OBJECTIVE_TERMS = {
  'late-cases': {
    label: 'Statutory cases late',
    unit: 'cases',
    level: 1,
    weight: 100,
    means:
      'Statutory requests whose last session is after the due day, or that are due by the last week and not planned at all.',
  },
  'late-days': {
    label: 'Days late',
    unit: 'days',
    level: 1,
    weight: 1,
    means:
      'For each late case, days from the due day to the Friday of the week of its last session; one that is not planned counts to the Friday after the last week.',
  },
  'need-unmet': {
    label: 'Need not met',
    unit: 'weighted half-days',
    level: 2,
    weight: 1,
    means:
      'Half-days of requests that are not planned, each weighing 1 and a further 1 for every 50 points of priority.',
  },
  'waiting-weeks': {
    label: 'Waiting',
    unit: 'weighted weeks',
    level: 3,
    weight: 10,
    means:
      'Weeks from the first in which a request could start to its sessions, their mean, weighing 1 and a further 1 for every 50 points of priority.',
  },
  'travel-minutes': {
    label: 'Travel',
    unit: 'minutes',
    level: 3,
    weight: 0.1,
    means: 'Minutes there and back for every session as if it were a journey of its own from base.',
  },
  'broken-continuity': {
    label: 'Continuity broken',
    unit: 'requests',
    level: 3,
    weight: 20,
    means:
      'Requests that go to somebody other than who came last time, or than the link specialist where nobody came.',
  },
  'uneven-load': {
    label: 'Uneven load',
    unit: 'half-days',
    level: 3,
    weight: 3,
    means: 'Half-days a specialist has above an even share of the work, in proportion to the time they have.',
  },
  'uneven-service': {
    label: 'Uneven service',
    unit: 'requests',
    level: 3,
    weight: 15,
    means: 'Requests not planned at a setting beyond its first.',
  },
  'moved-sessions': {
    label: 'Promised sessions moved',
    unit: 'sessions',
    level: 3,
    weight: 30,
    means: 'Promised sessions that are planned for another week, or not at all.',
  },
  'changed-people': {
    label: 'Promised person changed',
    unit: 'requests',
    level: 3,
    weight: 90,
    means: 'Promised requests that go to another specialist.',
  },
} as const satisfies Record<string, ObjectiveTerm>

export type TermKey = keyof typeof OBJECTIVE_TERMS
export const TERM_KEYS = Object.keys(OBJECTIVE_TERMS) as [TermKey, ...TermKey[]]

/** What one unit of each term weighs inside its level. */
export const ObjectiveWeights = z.record(z.enum(TERM_KEYS), z.number().min(0).max(1_000_000))
export type ObjectiveWeights = Readonly<Record<TermKey, number>>

/** The weights of the table. */
export const USUAL_WEIGHTS: ObjectiveWeights = Object.fromEntries(
  TERM_KEYS.map(key => [key, OBJECTIVE_TERMS[key].weight]),
) as ObjectiveWeights

/** How much of each term a plan has, in its unit. */
export type TermCounts = Readonly<Record<TermKey, number>>

/** A plan's value on each level, weighted; less is better. */
export type LevelValues = readonly [number, number, number]

/** The three values that counts come to. */
export function levelValues(counts: TermCounts, weights: ObjectiveWeights): LevelValues {
  const values: [number, number, number] = [0, 0, 0]
  for (const key of TERM_KEYS) {
    const level = (OBJECTIVE_TERMS[key].level - 1) as 0 | 1 | 2
    values[level] += counts[key] * weights[key]
  }
  return values
}

/** Two values no further apart than this are equal: sums of doubles are not exact. */
export const VALUE_TOLERANCE = 1e-6

/** Below 0 when `a` is better, above 0 when `b` is, level by level; 0 when equal within the tolerance. */
export function compareValues(a: LevelValues, b: LevelValues): number {
  for (const level of [0, 1, 2] as const) {
    const difference = a[level] - b[level]
    if (Math.abs(difference) > VALUE_TOLERANCE * Math.max(1, Math.abs(a[level]))) return difference
  }
  return 0
}

/** What a request weighs by its priority: 1, and 1 more for every 50 points. */
export function priorityWeight(points: number): number {
  return 1 + points / 50
}
