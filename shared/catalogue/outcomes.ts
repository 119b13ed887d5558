/**
 * The shared outcomes framework: what support is meant to change, in the words the two founding councils
 * publish. TABLE: a row here and its expectation in `test/shared/catalogue/outcomes.test.ts`.
 */
export const OUTCOMES = {
  'best-start': { label: 'Best start', means: 'Needs are met early, from the first years on' },
  healthy: { label: 'Healthy', means: 'Children are physically and emotionally well' },
  achieve: { label: 'Achieve', means: 'Children attend, take part, learn and make progress' },
  'successful-young-adults': {
    label: 'Successful young adults',
    means: 'Young people are ready for adult life',
  },
  'inclusive-communities': {
    label: 'Inclusive schools and communities',
    means: 'Children belong where they live and learn',
  },
  'safe-and-secure': { label: 'Safe and secure', means: 'Children are safe and feel safe' },
} as const satisfies Record<string, { label: string; means: string }>

export type OutcomeKey = keyof typeof OUTCOMES
export const OUTCOME_KEYS = Object.keys(OUTCOMES) as [OutcomeKey, ...OutcomeKey[]]

/** How far an outcome came, said at a visit and at closing. */
export const PROGRESS = {
  achieved: 'Achieved',
  partly: 'Partly achieved',
  'not-yet': 'Not yet achieved',
  'too-early': 'Too early to say',
} as const satisfies Record<string, string>

export type ProgressKey = keyof typeof PROGRESS
export const PROGRESS_KEYS = Object.keys(PROGRESS) as [ProgressKey, ...ProgressKey[]]
