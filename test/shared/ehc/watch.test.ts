import { describe, expect, test } from 'vitest'
import { nextDue, weekOf20 } from '../../../shared/ehc/watch.ts'
import { dateOf, datesOf, happened, SETTINGS } from './a-case.ts'

const received = happened('request-received', '2026-01-12')
const agreed = happened('decision-to-assess', '2026-02-20')
const asked = happened('advice-requested', '2026-02-20', { receivedByBodyOn: '2026-02-23' })
const given = happened('advice-received', '2026-04-01')

describe('week of 20', () => {
  test.each([
    ['2026-01-12', 1],
    ['2026-01-19', 1],
    ['2026-01-20', 2],
    ['2026-06-01', 20],
    ['2026-06-02', 21],
  ])('%s is in week %i', (today, week) => {
    expect(weekOf20([received], today, SETTINGS)).toEqual({ week, of: 20 })
  })

  test('the last day of week 20 is the due day in either convention', () => {
    expect(weekOf20([received], '2026-05-31', { dayOne: 'EVENT_DAY_IS_DAY_1' })?.week).toBe(20)
    expect(weekOf20([received], '2026-06-01', { dayOne: 'EVENT_DAY_IS_DAY_1' })?.week).toBe(21)
  })

  test('there is none before the clock starts', () => {
    expect(weekOf20([received], '2026-01-11', SETTINGS)).toBeNull()
    expect(weekOf20([], '2026-01-12', SETTINGS)).toBeNull()
  })
})

describe('what is due next', () => {
  test('the earliest open duty, overdue ones first', () => {
    expect(nextDue(datesOf([received], '2026-02-01'))?.rule).toBe('decide-to-assess')
    expect(nextDue(datesOf([received, agreed, asked], '2026-03-01'))?.rule).toBe('advice')
    expect(nextDue(datesOf([received, agreed, asked], '2026-05-30'))).toMatchObject({
      rule: 'advice',
      state: 'overdue',
    })
  })

  test('neither what is only practice nor a chance to act is due', () => {
    const dates = datesOf([received, agreed, asked, given], '2026-04-19')
    expect(nextDue(dates)?.rule).toBe('refuse-to-issue')
    const refused = happened('decision-to-assess', '2026-02-20', { decision: 'not-assess' })
    expect(nextDue(datesOf([received, refused], '2026-03-01'))).toBeNull()
  })
})

describe('the step that is missing before the final plan', () => {
  const missing = (...more: Parameters<typeof datesOf>[0][number][]) =>
    dateOf(datesOf([received, ...more], '2026-05-20'), 'final-plan').missingStep

  test('is the first that has not been taken', () => {
    expect(missing()).toBe('assess-agreed')
    expect(missing(agreed)).toBe('advice-complete')
    expect(missing(agreed, asked, given)).toBe('draft-served')
    expect(missing(agreed, asked, given, happened('draft-served', '2026-05-11'))).toBeNull()
  })

  test('is the advice while one body’s is outstanding', () => {
    const from = { body: 'medical', name: '' } as const
    const medical = happened('advice-requested', '2026-02-20', { from, receivedByBodyOn: '2026-02-23' })
    expect(missing(agreed, asked, given, medical)).toBe('advice-complete')
    const enough = happened('advice-not-needed', '2026-03-02', { from })
    expect(missing(agreed, asked, given, medical, enough)).toBe('draft-served')
  })
})
