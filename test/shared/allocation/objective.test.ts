import { expect, test } from 'vitest'
import {
  compareValues,
  levelValues,
  OBJECTIVE_TERMS,
  priorityWeight,
  TERM_KEYS,
  type TermCounts,
  type TermKey,
  USUAL_WEIGHTS,
} from '../../../shared/allocation/objective.ts'

/** Which level each term belongs to: the order of what is best, from the issue of allocation. */
const LEVEL_OF: Record<TermKey, 1 | 2 | 3> = {
  'late-cases': 1,
  'late-days': 1,
  'need-unmet': 2,
  'waiting-weeks': 3,
  'travel-minutes': 3,
  'broken-continuity': 3,
  'uneven-load': 3,
  'uneven-service': 3,
  'moved-sessions': 3,
  'changed-people': 3,
}

const NOTHING = Object.fromEntries(TERM_KEYS.map(key => [key, 0])) as TermCounts

test.each(TERM_KEYS)('%s counts on its level and on no other', key => {
  const level = LEVEL_OF[key]
  expect(OBJECTIVE_TERMS[key].level).toBe(level)
  const values = levelValues({ ...NOTHING, [key]: 2 }, { ...USUAL_WEIGHTS, [key]: 7 })
  expect(values).toEqual([1, 2, 3].map(one => (one === level ? 14 : 0)))
})

test('a case that is late outweighs any days a term has', () => {
  const daysOfTwelveWeeks = 84
  expect(USUAL_WEIGHTS['late-cases']).toBeGreaterThan(daysOfTwelveWeeks * USUAL_WEIGHTS['late-days'])
})

test('an earlier level is never given up for a later one', () => {
  expect(compareValues([1, 0, 0], [2, -1e9, -1e9])).toBeLessThan(0)
  expect(compareValues([1, 5, 0], [1, 4, 1e9])).toBeGreaterThan(0)
  expect(compareValues([1, 5, 3], [1, 5, 2])).toBeGreaterThan(0)
})

test('values that differ by rounding alone are equal', () => {
  expect(compareValues([0.1 + 0.2, 1, 1], [0.3, 1, 1])).toBe(0)
})

test.each([
  [0, 1],
  [50, 2],
  [100, 3],
  [500, 11],
])('%i points weigh %i', (points, weight) => {
  expect(priorityWeight(points)).toBe(weight)
})
