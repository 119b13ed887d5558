import { expect, test } from 'vitest'
import { levelsTogether, levelViews } from '../../../shared/allocation/level-views.ts'

const part = (rest: number, bound: number | null = rest) =>
  levelViews([
    { value: 100, bound: 100 },
    { value: 2, bound: 2 },
    { value: rest, bound },
  ])

test('levels of parts add up, and what is proved of each is proved of all', () => {
  expect(levelsTogether([part(10), part(20)])).toMatchObject([
    { value: 200, bound: 200, isBestPossible: true },
    { value: 4, bound: 4, isBestPossible: true },
    { value: 30, bound: 30, isBestPossible: true },
  ])
})

test('what only shows over all parts makes the last level worse, and nothing is proved of it', () => {
  const [, need, rest] = levelsTogether([part(10), part(20)], 15)
  expect(need).toMatchObject({ value: 4, isBestPossible: true })
  expect(rest).toMatchObject({ value: 45, bound: 30, gapPercent: 50, isBestPossible: false })
})

test('nothing is proved of all parts while one has no plan', () => {
  const levels = levelsTogether([part(10), []])
  expect(levels.map(({ value, bound, isBestPossible }) => [value, bound, isBestPossible])).toEqual([
    [100, null, false],
    [2, null, false],
    [10, null, false],
  ])
  expect(levelsTogether([[], []])).toEqual([])
})
