import { describe, expect, test } from 'vitest'
import { groupFigures, groupLabel, groupOf, protectedFigures } from '../../../shared/profile/groups.ts'
import { MEASURE_KEYS, type Measured } from '../../../shared/profile/measures.ts'

const NONE = Object.fromEntries(MEASURE_KEYS.map(key => [key, 0])) as Record<keyof Measured, number>
const having = (over: Partial<Measured>): Measured => ({ ...NONE, ...over })
const requests = (...counts: number[]) => counts.map(one => having({ requests: one }))

describe('figures of settings like it', () => {
  test('are told of six settings, one of which looks, not of five', () => {
    expect(protectedFigures(requests(9, 9, 9, 9, 9))).toBeNull()
    expect(protectedFigures(requests(9, 9, 9, 9, 9, 9))?.requests).toBe(9)
  })

  test.each([
    ['the one in the middle', [1, 5, 6, 7, 30, 40, 50], 7],
    ['between the two in the middle, rounded', [5, 6, 7, 8, 9, 10], 8],
    ['fewer than five', [0, 1, 3, 4, 40, 50, 60], 'few'],
    ['exactly five', [0, 1, 3, 5, 40, 50, 60], 5],
    ['a middle with fewer than five on one side', [0, 1, 4, 5, 9, 9], 'few'],
    ['a high middle above a setting with two', [1, 1, 2, 9, 10, 12], 'few'],
    ['none at all, which is not told of children', [0, 0, 0, 0, 0, 0], 'few'],
  ] as const)('are medians: %s', (_, counts, expected) => {
    expect(protectedFigures(requests(...counts))?.requests).toBe(expected)
  })

  test('say a true zero only of what is no child’s', () => {
    const told = protectedFigures(Array.from({ length: 6 }, () => having({})))
    expect(told).toMatchObject({
      'cognition-and-learning': 'few',
      'visits-held': 'few',
      questions: 0,
      training: 0,
      hours: 'hidden',
    })
  })

  test('are whole hours, told only beside visits that are told', () => {
    const hours = [11, 11, 11, 11, 11, 11]
    const told = hours.map(one => having({ hours: one, 'visits-held': 5 }))
    expect(protectedFigures(told)?.hours).toBe(12)
    expect(protectedFigures(hours.map(one => having({ hours: one, 'visits-held': 4 })))?.hours).toBe('hidden')
  })
})

test('a group that has too few settings says only that', () => {
  const nothing = { requests: [], visits: [], questions: [], attendances: [] }
  const ask = { authority: '900', on: '2026-11-23', years: ['2026-27'] }
  const group = { id: 'primary.to-250', phase: 'primary', band: 'to-250' } as const
  expect(groupFigures(group, [nothing], ask)).toMatchObject({ settingCount: null, years: {} })
  const six = [nothing, nothing, nothing, nothing, nothing, nothing]
  expect(groupFigures(group, six, ask)).toMatchObject({
    settingCount: 6,
    years: { '2026-27': { questions: 0, hours: 'hidden' } },
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
