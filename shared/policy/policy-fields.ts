import { OBJECTIVE_TERMS, type TermKey } from '../allocation/objective.ts'
import { PLANNING_POLICY } from '../allocation/planning-policy.ts'
import { TRAVEL_POLICY } from '../visits/travel.ts'

/** What belongs together on the page, in its order. */
export const POLICY_GROUPS = {
  'level-1': {
    label: 'Statutory lateness',
    hint: 'Always first. A number says what one of each weighs. A case late must weigh more than 84 days late.',
  },
  'level-3': {
    label: 'Waiting, travel, continuity, fairness and promises kept',
    hint: 'Always after lateness and need not met, whatever the numbers. A number says what one of each weighs; only how they compare with each other counts.',
  },
  travel: {
    label: 'Journeys',
    hint: 'Used wherever a journey is worked out: plans, free times and bookings.',
  },
  planning: {
    label: 'How plans are made',
    hint: 'Used when a plan is started. Plans made before keep theirs.',
  },
} as const

export type PolicyGroup = keyof typeof POLICY_GROUPS

/** One number an authority may set: what it means, its unit, its limits and the product's choice. */
export interface PolicyField {
  readonly group: PolicyGroup
  readonly label: string
  readonly unit: string
  readonly means: string
  readonly least: number
  readonly most: number
  /** Places after the point that may be used. */
  readonly decimals: 0 | 1 | 2
  readonly product: number
}

/** Terms whose weight may be set. Need not met is alone on its level, so that no weight of it would change a plan. */
export type SettableTerm = Exclude<TermKey, 'need-unmet'>

/**
 * Every number an authority may set. TABLE: a number is a row here and its limits in
 * `test/shared/policy/authority-policy.test.ts`. None of it is law; the order of the levels is not among it.
 */
export const POLICY_FIELDS = {
  'late-cases': { ...weight('late-cases', 1), least: 1, decimals: 0 },
  'late-days': { ...weight('late-days', 1), least: 1, decimals: 0 },
  'waiting-weeks': weight('waiting-weeks', 3),
  'travel-minutes': weight('travel-minutes', 3),
  'broken-continuity': weight('broken-continuity', 3),
  'uneven-load': weight('uneven-load', 3),
  'uneven-service': weight('uneven-service', 3),
  'moved-sessions': weight('moved-sessions', 3),
  'changed-people': weight('changed-people', 3),
  'road-factor': {
    group: 'travel',
    label: 'Road factor',
    unit: 'times the straight line',
    means: 'How much longer the road is than the straight line between two places.',
    least: 1,
    most: 3,
    decimals: 2,
    product: TRAVEL_POLICY.roadFactor,
  },
  'km-per-hour': {
    group: 'travel',
    label: 'Speed',
    unit: 'km an hour',
    means: 'How fast journeys are on average, by road.',
    least: 10,
    most: 110,
    decimals: 0,
    product: TRAVEL_POLICY.kmPerHour,
  },
  'fixed-minutes': {
    group: 'travel',
    label: 'Parking and signing in',
    unit: 'minutes',
    means: 'Added to every journey between two different places.',
    least: 0,
    most: 60,
    decimals: 0,
    product: TRAVEL_POLICY.fixedMinutes,
  },
  'unknown-minutes': {
    group: 'travel',
    label: 'Journey to a place not on the map',
    unit: 'minutes',
    means: 'Allowed where one of the two places has no point on the map.',
    least: 0,
    most: 120,
    decimals: 0,
    product: TRAVEL_POLICY.unknownMinutes,
  },
  'visit-travel-minutes': {
    group: 'planning',
    label: 'Travel kept beside a visit',
    unit: 'minutes one way',
    means: 'Decides whether a visit fits into half a day when a plan is made.',
    least: 0,
    most: 90,
    decimals: 0,
    product: PLANNING_POLICY.travelMinutes,
  },
  'near-minutes': {
    group: 'planning',
    label: 'What counts as near',
    unit: 'minutes apart',
    means: 'Short visits to settings this near to each other may share half a day.',
    least: 0,
    most: 60,
    decimals: 0,
    product: PLANNING_POLICY.nearMinutes,
  },
  'statutory-share': {
    group: 'planning',
    label: 'Most time on statutory work',
    unit: '% of each specialist’s time',
    means: 'The rest is kept for other requests.',
    least: 10,
    most: 100,
    decimals: 0,
    product: PLANNING_POLICY.statutorySharePercent,
  },
  'settled-days': {
    group: 'planning',
    label: 'Settled days',
    unit: 'days from today',
    means: 'A confirmed visit within these days stays where it is in any plan.',
    least: 0,
    most: 60,
    decimals: 0,
    product: PLANNING_POLICY.settledDays,
  },
  'half-hours-per-half-day': {
    group: 'planning',
    label: 'Hours half a day uses',
    unit: 'half-hours',
    means:
      'What half a day is taken to use of a setting’s hours. Booking reserves what a visit really takes.',
    least: 1,
    most: 8,
    decimals: 0,
    product: PLANNING_POLICY.halfHoursPerHalfDay,
  },
} as const satisfies Record<SettableTerm, PolicyField> & Record<string, PolicyField>

export type PolicyKey = keyof typeof POLICY_FIELDS
export const POLICY_KEYS = Object.keys(POLICY_FIELDS) as [PolicyKey, ...PolicyKey[]]

function weight<Level extends 1 | 3>(term: SettableTerm, level: Level) {
  const { label, unit: counted, means, weight: product } = OBJECTIVE_TERMS[term]
  const unit = `points per ${counted.replace(/s$/, '')}`
  return {
    group: `level-${level}` as const,
    label,
    unit,
    means,
    least: 0,
    most: 10_000,
    decimals: 2,
    product,
  } as const
}
