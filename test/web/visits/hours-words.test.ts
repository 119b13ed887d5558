import { expect, test } from 'vitest'
import { leftWords, minutesWords } from '../../../web/visits/hours-words.ts'

test('minutes are said in hours and minutes', () => {
  expect(minutesWords(0)).toBe('0 minutes')
  expect(minutesWords(1)).toBe('1 minute')
  expect(minutesWords(45)).toBe('45 minutes')
  expect(minutesWords(60)).toBe('1 hour')
  expect(minutesWords(135)).toBe('2 hours 15 minutes')
})

test('what is left of a stream is said in hours', () => {
  expect(leftWords(null)).toBe('no limit')
  expect(leftWords(0)).toBe('no hours left')
  expect(leftWords(-2)).toBe('no hours left')
  expect(leftWords(2)).toBe('1 hour left')
  expect(leftWords(5)).toBe('2.5 hours left')
})
