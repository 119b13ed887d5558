import { expect, test } from 'vitest'
import { rateWords, sentence } from '../../../web/ehc/timeliness-words.ts'

const parts = { within: 13, of: 28, what: 'plans issued in the year', limit: 'within 20 weeks' }

test('a figure is said in a sentence', () => {
  expect(rateWords(43)).toBe('43.0%')
  expect(sentence({ ...parts, rate: 46.4 })).toBe(
    '13 of 28 plans issued in the year came within 20 weeks: 46.4%.',
  )
})

test('a share of nothing is x, and said to be nothing to count', () => {
  expect(rateWords('x')).toBe('x')
  expect(sentence({ ...parts, within: 0, of: 0, rate: 'x' })).toBe(
    'There were no plans issued in the year to count.',
  )
})
