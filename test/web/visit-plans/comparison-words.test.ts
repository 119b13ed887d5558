import { expect, test } from 'vitest'
import type { Counts } from '../../../shared/contracts/allocation-lines.ts'
import { againstWords, worseWords } from '../../../web/visit-plans/comparison-words.ts'
import { TERMS } from '../../../web/visit-plans/labels.ts'

const counts = (each: number, rest: Partial<Counts> = {}) =>
  ({ ...Object.fromEntries(TERMS.map(term => [term, each])), ...rest }) as Counts

test('less is better, and sums of fractions that are the same are said to be', () => {
  expect([againstWords(3, 5), againstWords(5, 3), againstWords(0.1 + 0.2, 0.3)]).toEqual([
    'the plan is better',
    'the plan is worse',
    'the same',
  ])
})

test('what got worse is said by name', () => {
  const other = counts(5, { 'travel-minutes': 1, 'broken-continuity': 2, 'late-days': 3 })
  expect(worseWords(counts(3), other, 'first come, first served')).toBe(
    'Against first come, first served: 7 of 10 are better; worse is travel and continuity broken.',
  )
  expect(worseWords(counts(3), counts(3), 'the most urgent first')).toBe(
    'Against the most urgent first: 0 of 10 are better; nothing is worse.',
  )
})
