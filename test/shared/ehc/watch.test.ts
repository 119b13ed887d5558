import { describe, expect, test } from 'vitest'
import { addDays } from '../../../shared/calendar/local-date.ts'
import { atRisk, nextDue, weekOf20 } from '../../../shared/ehc/watch.ts'
import { datesOf, happened, SETTINGS } from './a-case.ts'

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

describe('at risk', () => {
  const risks = (today: string, within: number, ...more: Parameters<typeof datesOf>[0][number][]) =>
    atRisk(datesOf([received, ...more], today), within).map(({ deadline, missingStep }) => [
      deadline.rule,
      missingStep,
    ])

  test('names the first step that is missing', () => {
    expect(risks('2026-05-20', 28)).toEqual([['final-plan', 'assess-agreed']])
    expect(risks('2026-05-20', 28, agreed)).toEqual([['final-plan', 'advice-complete']])
    expect(risks('2026-05-20', 28, agreed, asked, given)).toEqual([['final-plan', 'draft-served']])
    expect(risks('2026-05-20', 28, agreed, asked, given, happened('draft-served', '2026-05-11'))).toEqual([])
  })

  test('one body outstanding is advice outstanding', () => {
    const from = { body: 'medical', name: '' } as const
    const medical = happened('advice-requested', '2026-02-20', { from, receivedByBodyOn: '2026-02-23' })
    expect(risks('2026-05-20', 28, agreed, asked, given, medical)).toEqual([
      ['final-plan', 'advice-complete'],
    ])
    const enough = happened('advice-not-needed', '2026-03-02', { from })
    expect(risks('2026-05-20', 28, agreed, asked, given, medical, enough)).toEqual([
      ['final-plan', 'draft-served'],
    ])
  })

  test('only within the days asked for, and no longer once overdue', () => {
    expect(risks('2026-05-20', 11)).toEqual([])
    expect(risks('2026-05-20', 12)).toHaveLength(1)
    expect(risks(addDays('2026-06-01', 1), 28)).toEqual([])
  })
})
