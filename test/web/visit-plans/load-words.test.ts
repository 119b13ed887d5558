import { expect, test } from 'vitest'
import { weekLoads } from '../../../web/visit-plans/load-words.ts'

const week = { monday: '2027-01-11', room: 8, booked: 2, planned: 4.5, statutory: 1 }

function wordsOf(change: Partial<typeof week>) {
  const line = { specialistId: 'esme', name: 'Esme', disciplines: [], weeks: [{ ...week, ...change }] }
  return weekLoads(line)[0]
}

test('a bar is told in words, with what is there already and what is planned', () => {
  expect(wordsOf({})?.words).toBe(
    'Week of 11 January: 6.5 of 8 half-days, 2 in the diary already, 4.5 planned, 1 statutory.',
  )
})

test('more than there is room for is said in words too', () => {
  const over = wordsOf({ booked: 5 })
  expect(over?.over).toBe(1.5)
  expect(over?.words).toMatch(/, 1\.5 over\.$/)
})

test('a week without any half-day is one that is not worked', () => {
  expect(wordsOf({ room: 0, booked: 0, planned: 0 })?.words).toBe('Week of 11 January: does not work.')
})
