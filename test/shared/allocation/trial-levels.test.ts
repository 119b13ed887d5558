import { expect, test } from 'vitest'
import { trialLevels } from '../../../shared/allocation/trial-levels.ts'
import type { LevelView } from '../../../shared/contracts/allocation.ts'

const level = (value: number, bound: number | null): LevelView => ({
  label: 'Need not met',
  value,
  bound,
  gapPercent: null,
  isBestPossible: value === bound,
})
const one = (without: LevelView, withIt: LevelView) => trialLevels([without], [withIt])[0]

test('a gain between two plans that are the best there can be is told exactly', () => {
  expect(one(level(12, 12), level(9, 9))).toMatchObject({
    atLeast: 3,
    atMost: 3,
    words: 'Better by exactly 3 points.',
  })
})

test('a gain beyond the gap is told as far as it is proved, from least to most', () => {
  expect(one(level(20, 18), level(15, 14))).toMatchObject({
    atLeast: 3,
    atMost: 6,
    words: 'Better by at least 3 points, and at most 6.',
  })
})

test.each([
  ['within the gap', level(20, 18), level(18.5, 18), 2],
  ['as large as the gap', level(20, 18), level(18, 18), 2],
  ['in the wrong direction', level(20, 18), level(21, 17), 3],
])('a difference %s is never told as one', (_, without, withIt, atMost) => {
  const told = one(without, withIt)
  expect(told).toMatchObject({ atLeast: 0, atMost })
  expect(told?.words).toMatch(/^Not distinguishable from 0: .*2 points from the best\. At most it could be/)
})

test('nothing is told where nothing is proved of the plan without it', () => {
  expect(one(level(20, null), level(10, 10))).toMatchObject({ atLeast: null, atMost: null })
})

test('two plans that are the best there can be and alike show that it changes nothing', () => {
  expect(one(level(20, 20), level(20, 20))?.words).toBe('It changes nothing: both are the best there can be.')
})

test('a level is not compared where one before it differs, for it was made second to it', () => {
  const [first, second] = trialLevels([level(3, 3), level(20, 20)], [level(2, 2), level(25, 25)])
  expect(first?.words).toBe('Better by exactly 1 point.')
  expect(second).toMatchObject({ atLeast: null, atMost: null })
  expect(second?.words).toMatch(/^Not compared/)
})
