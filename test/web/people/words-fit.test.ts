import { expect, test } from 'vitest'
import { wordsFit } from '../../../web/people/words-fit.ts'

test('every word must be somewhere, in any order and case', () => {
  expect(wordsFit('OKAFOR senco', ['Amara Okafor', 'SENCO'])).toBe(true)
  expect(wordsFit('okafor lead', ['Amara Okafor', 'SENCO'])).toBe(false)
})

test('no words fit everyone', () => {
  expect(wordsFit('', ['Amara Okafor'])).toBe(true)
})
