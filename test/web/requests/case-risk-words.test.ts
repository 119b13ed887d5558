import { describe, expect, test } from 'vitest'
import { riskWords, sinceWords } from '../../../web/requests/case-risk-words.ts'

const PLAN = {
  runId: '7K4M2Q9ABC',
  name: 'Autumn',
  startedAt: '2026-11-20T09:00:00.000Z',
  isOld: false,
  hasChanged: false,
}
const RESCUE = {
  requestId: '7K4M2Q9ABC',
  reference: '7K4M2-Q9ABC',
  dueOn: '2026-12-04',
  daysLate: 6,
  specialistName: 'Sam Sailor',
  halves: [],
  moves: [],
  cost: [],
}
const DUE = 'It is due on Friday 4 December 2026.'
const told = { dueOn: '2026-12-04', daysLate: null, rescue: null, plan: PLAN } as const

describe('of a request with a day set by law is said', () => {
  test.each([
    ['late', { daysLate: 6, rescue: RESCUE }, 'This will be late by 6 days.'],
    ['late', { daysLate: 1, rescue: RESCUE }, 'This will be late by 1 day.'],
    ['late', { daysLate: 6 }, 'This will be late by 6 days. No small change of diaries is known to save it.'],
    [
      'late',
      { daysLate: 6, plan: null },
      'This will be late by 6 days. No plan of the last days says what would save it.',
    ],
    ['left-out', { rescue: RESCUE }, 'There is no room for it in the plan.'],
    ['in-time', {}, 'The latest plan has it in time.'],
    ['in-time', { plan: null }, 'Its visits are booked in time.'],
    ['unknown', {}, 'The latest plan does not hold it.'],
    ['unknown', { plan: null }, 'No plan of the last days says whether it will be in time.'],
    [
      'unknown',
      { plan: { ...PLAN, isOld: true } },
      'No plan of the last days says whether it will be in time.',
    ],
  ] as const)('%s %o: %s', (standing, over, words) => {
    expect(riskWords({ ...told, ...over, standing })).toBe(`${DUE} ${words}`)
  })
})

test('the plan is named by its day, with how far it can be gone by', () => {
  const when = '20 November 2026 at 9am'
  expect(sinceWords(PLAN, when)).toBe(
    'From the plan of 20 November 2026 at 9am, with the diaries as they were then.',
  )
  expect(sinceWords({ ...PLAN, hasChanged: true }, when)).toContain('look again before you act')
  expect(sinceWords({ ...PLAN, isOld: true }, when)).toBe(
    'The latest plan is of 20 November 2026 at 9am: too long ago to go by.',
  )
})
