import { describe, expect, test } from 'vitest'
import { AuthorityPolicy, PRODUCT_POLICY } from '../../../shared/policy/authority-policy.ts'
import type { PolicyKey } from '../../../shared/policy/policy-fields.ts'
import { aPolicy } from '../../builders/policy.ts'

/** Least, most, decimals and the product's choice of each number. */
const LIMITS: Readonly<Record<PolicyKey, readonly [number, number, number, number]>> = {
  'late-cases': [1, 10_000, 0, 100],
  'late-days': [1, 10_000, 0, 1],
  'waiting-weeks': [0, 10_000, 2, 10],
  'travel-minutes': [0, 10_000, 2, 0.1],
  'broken-continuity': [0, 10_000, 2, 20],
  'uneven-load': [0, 10_000, 2, 3],
  'uneven-service': [0, 10_000, 2, 15],
  'moved-sessions': [0, 10_000, 2, 30],
  'changed-people': [0, 10_000, 2, 90],
  'road-factor': [1, 3, 2, 1.3],
  'km-per-hour': [10, 110, 0, 40],
  'fixed-minutes': [0, 60, 0, 5],
  'unknown-minutes': [0, 120, 0, 30],
  'visit-travel-minutes': [0, 90, 0, 30],
  'near-minutes': [0, 60, 0, 15],
  'statutory-share': [10, 100, 0, 75],
  'settled-days': [0, 60, 0, 10],
  'half-hours-per-half-day': [1, 8, 0, 5],
}
/** These depend on each other: looked at below. */
const TOGETHER: readonly string[] = ['late-cases', 'late-days']

function wrongIn(policy: unknown): [string, string][] {
  const { error } = AuthorityPolicy.safeParse(policy)
  return (error?.issues ?? []).map(({ path, message }) => [path.join('/'), message])
}

test('the product’s choice is a policy, number by number', () => {
  expect(wrongIn(PRODUCT_POLICY)).toEqual([])
  const numbers = Object.fromEntries(Object.entries(LIMITS).map(([key, [, , , product]]) => [key, product]))
  expect(PRODUCT_POLICY.numbers).toEqual(numbers)
  expect(PRODUCT_POLICY.cancellation).toEqual([
    { leastWorkingDays: 2, usedPercent: 0 },
    { leastWorkingDays: 0, usedPercent: 100 },
  ])
})

describe.each(Object.entries(LIMITS))('%s', (key, [least, most, decimals]) => {
  const set = (value: unknown) => wrongIn(aPolicy({ [key]: value })).map(([path]) => path)
  const at = `numbers/${key}`

  test('is kept within its limits', () => {
    expect(set(least - 1)).toContain(at)
    expect(set(most + 1)).toContain(at)
    if (!TOGETHER.includes(key)) expect([set(least), set(most)]).toEqual([[], []])
  })

  test('has no more places than it may, and is a number', () => {
    expect(set(least + 10 ** -(decimals + 1))).toContain(at)
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, '1', null, undefined])
      expect(set(value)).toContain(at)
  })
})

test.each([0.1, 0.29, 0.57, 1.1, 9999.99])('%s has two places', value => {
  expect(wrongIn(aPolicy({ 'travel-minutes': value }))).toEqual([])
})

test('the order of what is best cannot be turned round: a case late outweighs twelve weeks late', () => {
  expect(wrongIn(aPolicy({ 'late-cases': 85, 'late-days': 1 }))).toEqual([])
  expect(wrongIn(aPolicy({ 'late-cases': 84, 'late-days': 1 }))).toEqual([
    ['numbers/late-cases', 'A case late must weigh more than 84 days late: enter more than 84'],
  ])
  expect(wrongIn(aPolicy({ 'late-cases': 100, 'late-days': 2 }))).toEqual([
    ['numbers/late-cases', 'A case late must weigh more than 84 days late: enter more than 168'],
  ])
})

test('a number that is not there, or not known, is refused', () => {
  const { 'near-minutes': _left, ...rest } = PRODUCT_POLICY.numbers
  expect(wrongIn({ ...PRODUCT_POLICY, numbers: rest })).toHaveLength(1)
  expect(
    wrongIn({ ...PRODUCT_POLICY, numbers: { ...PRODUCT_POLICY.numbers, 'need-unmet': 2 } }),
  ).toHaveLength(1)
})

describe('rules for cancelling', () => {
  const rules = (...given: readonly (readonly [number, number])[]) =>
    wrongIn(
      aPolicy(
        {},
        given.map(([leastWorkingDays, usedPercent]) => ({ leastWorkingDays, usedPercent })),
      ),
    )

  test('that go down with more notice are taken in any order', () => {
    expect(rules([0, 100], [5, 0], [2, 50])).toEqual([])
    expect(rules([0, 0])).toEqual([])
    expect(rules([0, 50], [2, 50])).toEqual([])
  })

  test.each([
    ['none at all', [], ['cancellation']],
    ['nothing for no notice', [[2, 0]], ['cancellation']],
    [
      'the same notice twice',
      [
        [0, 100],
        [0, 50],
      ],
      ['cancellation/1/leastWorkingDays'],
    ],
    [
      'more notice that uses more',
      [
        [0, 50],
        [5, 60],
      ],
      ['cancellation/1/usedPercent'],
    ],
    ['a share over all', [[0, 101]], ['cancellation/0/usedPercent']],
    ['a share below none', [[0, -1]], ['cancellation/0/usedPercent']],
    [
      'notice below none',
      [
        [0, 0],
        [-1, 0],
      ],
      ['cancellation/1/leastWorkingDays'],
    ],
    [
      'half days of notice',
      [
        [0, 50],
        [1.5, 0],
      ],
      ['cancellation/1/leastWorkingDays'],
    ],
  ] as const)('%s is refused, and where', (_what, given, paths) => {
    expect(rules(...given).map(([path]) => path)).toEqual(paths)
  })

  test('more than six are refused', () => {
    expect(rules([0, 6], [1, 5], [2, 4], [3, 3], [4, 2], [5, 1])).toEqual([])
    expect(rules([0, 6], [1, 5], [2, 4], [3, 3], [4, 2], [5, 1], [6, 0]).map(([path]) => path)).toEqual([
      'cancellation',
    ])
  })
})
