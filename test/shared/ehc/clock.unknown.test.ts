import { describe, expect, test } from 'vitest'
import { HolidaysUnknown, isWorkingDay } from '../../../shared/calendar/working-days.ts'
import type { CaseEvent } from '../../../shared/ehc/case.ts'
import { isOpen } from '../../../shared/ehc/clock/deadline.ts'
import { whyThisDate } from '../../../shared/ehc/explain.ts'
import type { RuleKey } from '../../../shared/ehc/rules.ts'
import { CALENDAR, dateOf, datesOf, happened } from './a-case.ts'

const refusedOn = (on: string) => happened('decision-to-assess', on, { decision: 'not-assess' })
const stateOn = (events: readonly CaseEvent[], rule: RuleKey) => dateOf(datesOf(events, '2028-12-31'), rule)

describe('bank holidays are known to the end of 2028', () => {
  test('an appeal that rolls into 2029 has no day, and the one before it has', () => {
    expect(stateOn([refusedOn('2028-10-24')], 'appeal-after-decision').dueOn).toBe('2028-12-24')
    const unknown = stateOn([refusedOn('2028-10-25')], 'appeal-after-decision')
    expect(unknown).toMatchObject({
      dueOn: null,
      state: 'unknown',
      unknownYear: 2029,
      startsOn: '2028-10-25',
    })
    expect(isOpen(unknown)).toBe(false)
    expect(whyThisDate(unknown)).toMatch(
      /^Cannot be worked out: bank holidays of 2029 are not loaded\. It is counted as 2 months after/,
    )
  })

  test('the later of two is chosen first: a certificate that moves the last day past the turn gives one', () => {
    const certificate = happened('mediation-certificate-issued', '2028-12-10')
    expect(stateOn([refusedOn('2028-10-25'), certificate], 'appeal-after-certificate')).toMatchObject({
      dueOn: '2029-01-10',
      unknownYear: null,
    })
  })

  test('what was done is done, though nobody can say whether in time', () => {
    const contacted = happened('mediation-adviser-contacted', '2028-12-27')
    const certificate = happened('mediation-certificate-issued', '2028-12-31')
    const events = [refusedOn('2028-12-01'), contacted, certificate]
    expect(stateOn(events, 'mediation-certificate')).toMatchObject({ state: 'unknown', metOn: '2028-12-31' })
  })

  test('an ended limit is ended all the same', () => {
    const events = [happened('appeal-notice-received', '2028-12-04'), happened('withdrawn', '2028-12-05')]
    expect(stateOn(events, 'appeal-response').state).toBe('not-applicable')
  })

  test.each([
    [
      'fifteen working days before are counted before the year ends',
      '2028-12-01',
      'transfer-on-move',
      '2029-02-05',
    ],
    ['they are not, and neither limit is given a day', '2028-12-15', 'transfer-after-learning', null],
    ['one short of them by the end of the year', '2028-12-08', 'transfer-after-learning', null],
  ] as const)('a move next year: %s', (_, on, rule, due) => {
    const learned = happened('move-learned', on, { movesOn: '2029-02-05' })
    expect(stateOn([learned], rule).dueOn).toBe(due)
  })

  test('the year that is missing is said', () => {
    expect(() => isWorkingDay('2029-01-02', CALENDAR.bankHolidays)).toThrow(HolidaysUnknown)
    expect(stateOn([happened('appeal-notice-received', '2028-12-04')], 'appeal-response').unknownYear).toBe(
      2029,
    )
  })
})

test('an earlier review that was considered is considered again within six months', () => {
  const made = happened('final-issued', '2026-01-12')
  const considered = happened('early-review-considered', '2026-05-11')
  const dates = datesOf([made, considered], '2026-06-01', {}, '2023-02-01')
  const early = dates.filter(({ rule }) => rule === 'early-years-review')
  expect(early.map(({ dueOn, state }) => [dueOn, state])).toEqual([
    ['2026-07-12', 'met'],
    ['2026-11-11', 'due'],
  ])
})
