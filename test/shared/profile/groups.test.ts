import { describe, expect, test } from 'vitest'
import { groupFigures, groupLabel, groupOf, protectedFigures } from '../../../shared/profile/groups.ts'
import { MEASURE_KEYS, type Measured } from '../../../shared/profile/measures.ts'

const NONE = Object.fromEntries(MEASURE_KEYS.map(key => [key, 0])) as Record<keyof Measured, number>
const having = (over: Partial<Measured>): Measured => ({ ...NONE, ...over })
const requests = (...counts: number[]) => counts.map(one => having({ requests: one }))

describe('figures of settings like it', () => {
  test('are told of five settings, not of four', () => {
    expect(protectedFigures(requests(9, 9, 9, 9))).toBeNull()
    expect(protectedFigures(requests(9, 9, 9, 9, 9))?.requests).toBe(9)
  })

  test.each([
    ['the one in the middle', [1, 6, 7, 30, 40], 7],
    ['between the two in the middle, rounded', [5, 6, 7, 8, 9, 10], 8],
    ['fewer than five', [0, 3, 4, 40, 50], 'few'],
    ['exactly five', [0, 3, 5, 40, 50], 5],
    ['a middle that rounds up to five', [0, 1, 4, 5, 9, 9], 5],
    ['none at all, which is not told of children', [0, 0, 0, 0, 0], 'few'],
  ] as const)('are medians: %s', (_, counts, expected) => {
    expect(protectedFigures(requests(...counts))?.requests).toBe(expected)
  })

  test('say a true zero only of what is no child’s', () => {
    const told = protectedFigures(Array.from({ length: 5 }, () => having({})))
    expect(told).toMatchObject({
      'cognition-and-learning': 'few',
      'visits-held': 'few',
      questions: 0,
      training: 0,
      hours: 0,
    })
  })

  test('are whole hours', () => {
    expect(protectedFigures([11, 11, 11, 11, 11].map(hours => having({ hours })))?.hours).toBe(12)
  })
})

test('a group that has too few settings says only that', () => {
  const nothing = { requests: [], visits: [], questions: [], attendances: [] }
  const ask = { authority: '900', on: '2026-11-23', years: ['2026-27'] }
  const group = { id: 'primary.to-250', phase: 'primary', band: 'to-250' } as const
  expect(groupFigures(group, [nothing], ask)).toMatchObject({ settingCount: null, years: {} })
  const five = [nothing, nothing, nothing, nothing, nothing]
  expect(groupFigures(group, five, ask)).toMatchObject({
    settingCount: 5,
    years: { '2026-27': { hours: 0 } },
  })
})

test.each([
  [100, 'primary.to-100', 'Primary, up to 100 children'],
  [101, 'primary.to-250', 'Primary, 101 to 250 children'],
  [1000, 'primary.to-1000', 'Primary, 501 to 1,000 children'],
  [1001, 'primary.over', 'Primary, more than 1,000 children'],
] as const)('a primary with %i children is compared with its like', (childCount, id, label) => {
  const group = groupOf({ phase: 'primary', childCount })
  expect(group.id).toBe(id)
  expect(groupLabel(group)).toBe(label)
})
