import { expect, test } from 'vitest'
import {
  OUTCOME_KEYS,
  OUTCOMES,
  type OutcomeKey,
  PROGRESS,
  PROGRESS_KEYS,
  type ProgressKey,
} from '../../../shared/catalogue/outcomes.ts'

const LABELS: Record<OutcomeKey, string> = {
  'best-start': 'Best start',
  healthy: 'Healthy',
  achieve: 'Achieve',
  'successful-young-adults': 'Successful young adults',
  'inclusive-communities': 'Inclusive schools and communities',
  'safe-and-secure': 'Safe and secure',
}

const PROGRESS_LABELS: Record<ProgressKey, string> = {
  achieved: 'Achieved',
  partly: 'Partly achieved',
  'not-yet': 'Not yet achieved',
  'too-early': 'Too early to say',
}

test('the outcomes are those of the shared framework, in its order', () => {
  expect(OUTCOME_KEYS).toEqual(Object.keys(LABELS))
  for (const key of OUTCOME_KEYS) expect(OUTCOMES[key].label).toBe(LABELS[key])
})

test('every outcome says what it means in words of its own', () => {
  const meanings = OUTCOME_KEYS.map(key => OUTCOMES[key].means)
  expect(new Set(meanings).size).toBe(6)
  expect(meanings.filter(means => means.length < 20)).toEqual([])
})

test('progress runs from achieved to too early to say', () => {
  expect(PROGRESS_KEYS).toEqual(Object.keys(PROGRESS_LABELS))
  expect(PROGRESS).toEqual(PROGRESS_LABELS)
})
