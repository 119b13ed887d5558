import { describe, expect, test } from 'vitest'
import { weekdayOf } from '../../../shared/calendar/local-date.ts'
import type { CaseEvent } from '../../../shared/ehc/case.ts'
import { checkEvent } from '../../../shared/ehc/check-event.ts'
import { adviceWindow, assessExemption } from '../../../shared/ehc/exemptions.ts'
import type { RuleKey } from '../../../shared/ehc/rules.ts'
import { bandOf } from '../../../shared/ehc/timeliness.ts'
import { dateOf, datesOf, happened, SETTINGS } from './a-case.ts'

const received = (on: string) => happened('request-received', on)
const T1 = [received('2026-01-12')]
const T13 = [
  happened('final-issued', '2025-03-11'),
  happened('review-meeting-planned', '2026-02-10', { meetingOn: '2026-03-10' }),
  happened('review-meeting-held', '2026-03-10'),
]
const MOVE_IN = happened('transferred-in', '2026-09-08')
const ordered = (order: EventOrder) => [happened('order-made', '2026-04-20', { order })]
type EventOrder = 'assess' | 'make-plan' | 'amend' | 'name-setting'
const refusedOn = (on: string) => happened('decision-to-assess', on, { decision: 'not-assess' })

/** Vector, what has happened, rule, the day it is due, and the day of the week where the vector gives it. */
const DUE: readonly (readonly [string, readonly CaseEvent[], RuleKey, string, string?])[] = [
  ['T1', T1, 'decide-to-assess', '2026-02-23', 'mon'],
  ['T1', T1, 'refuse-to-issue', '2026-05-04', 'mon'],
  ['T1', T1, 'final-plan', '2026-06-01', 'mon'],
  [
    'T4',
    [...T1, happened('advice-requested', '2026-02-23', { receivedByBodyOn: '2026-02-23' })],
    'advice',
    '2026-04-06',
    'mon',
  ],
  ['T5', [received('2025-09-26')], 'decide-to-assess', '2025-11-07', 'fri'],
  ['T5', [received('2025-09-26')], 'final-plan', '2026-02-13', 'fri'],
  ['T6', [received('2026-03-16')], 'final-plan', '2026-08-03', 'mon'],
  ['T12', [...T1, happened('draft-served', '2026-06-01')], 'views-on-draft', '2026-06-15', 'mon'],
  ['T13', T13, 'review-papers', '2026-02-24', 'tue'],
  ['T13', T13, 'review-notice', '2026-02-24', 'tue'],
  ['T13', T13, 'review-report', '2026-03-24', 'tue'],
  ['T13', T13, 'review-decision', '2026-04-07', 'tue'],
  ['T13', T13, 'amendment-notice', '2026-04-07', 'tue'],
  ['T13', T13, 'amended-plan-at-most', '2026-06-02', 'tue'],
  ['T14', [...T13, happened('amendment-notice-served', '2026-03-24')], 'amended-plan', '2026-05-19', 'tue'],
  ['T15', [happened('final-issued', '2025-06-02')], 'first-review', '2026-06-01'],
  [
    'T17',
    [happened('move-learned', '2026-08-18', { movesOn: '2026-08-20' })],
    'transfer-after-learning',
    '2026-09-08',
    'tue',
  ],
  ['T17', [MOVE_IN], 'tell-family-of-transfer', '2026-10-20', 'tue'],
  ['T18', [MOVE_IN], 'review-after-transfer-12-months', '2027-02-09'],
  ['T19', ordered('name-setting'), 'order-name-setting', '2026-05-04'],
  ['T19', ordered('assess'), 'order-start-assessment', '2026-05-04'],
  ['T19', ordered('amend'), 'order-amend', '2026-05-25'],
  ['T19', ordered('make-plan'), 'order-draft', '2026-05-25'],
  ['T19', ordered('assess'), 'order-refuse-plan', '2026-06-29'],
  ['T19', ordered('make-plan'), 'order-final', '2026-07-06'],
  ['T19', ordered('assess'), 'order-final-after-assessment', '2026-07-27'],
  [
    'T20',
    [refusedOn('2025-10-01'), happened('mediation-certificate-issued', '2025-11-29')],
    'appeal-after-certificate',
    '2026-01-02',
    'fri',
  ],
  ['T21', [refusedOn('2026-06-15')], 'appeal-after-decision', '2026-09-01', 'tue'],
  ['T22', [refusedOn('2025-12-31')], 'appeal-after-decision', '2026-02-28'],
  [
    'T23',
    [refusedOn('2026-10-01'), happened('mediation-requested', '2026-11-02')],
    'arrange-mediation',
    '2026-12-02',
    'wed',
  ],
  [
    'T24',
    [happened('brought-to-attention', '2026-01-12'), received('2026-02-02')],
    'final-plan',
    '2026-06-01',
  ],
]

describe('vectors T1 to T24', () => {
  const cases = DUE.map(([vector, events, rule, due, weekday]) => ({ vector, events, rule, due, weekday }))
  test.each(cases)('$vector: $rule is due on $due', ({ events, rule, due, weekday }) => {
    const deadline = dateOf(datesOf(events, '2027-06-30'), rule)
    expect(deadline.dueOn).toBe(due)
    if (weekday !== undefined) expect(weekdayOf(due)).toBe(weekday)
  })

  test('T1: with the event day as day one the 20 weeks end on Sunday 31 May', () => {
    const dayOne = datesOf(T1, '2026-02-01', { dayOne: 'EVENT_DAY_IS_DAY_1' })
    expect(dateOf(dayOne, 'final-plan').dueOn).toBe('2026-05-31')
    expect(weekdayOf('2026-05-31')).toBe('sun')
  })

  test('T2: a final plan on day 140 is in time, on day 141 late by one', () => {
    const issued = (on: string) =>
      dateOf(datesOf([...T1, happened('final-issued', on)], '2026-07-01'), 'final-plan')
    expect(issued('2026-06-01')).toMatchObject({ state: 'met', daysOver: 0, metOn: '2026-06-01' })
    expect(issued('2026-06-02')).toMatchObject({ state: 'met-late', daysOver: 1 })
  })

  test('T3: 364 days are within 52 weeks, 365 are over a year', () => {
    expect(bandOf({ startsOn: '2026-01-12', issuedOn: '2027-01-11' })).toBe('20-to-52-weeks')
    expect(bandOf({ startsOn: '2026-01-12', issuedOn: '2027-01-12' })).toBe('over-a-year')
  })

  const summer = (adviceRequestedOn: string) =>
    ({
      ground: 'setting-closed',
      adviceRequestedOn,
      closedFrom: '2026-07-23',
      reopensOn: '2026-09-02',
      note: 'Summer',
    }) as const

  test.each([
    ['2026-07-15', false],
    ['2026-07-16', true],
    ['2026-08-26', true],
    ['2026-08-27', false],
  ])('T7: advice asked for on %s counts: %s', (on, applies) => {
    expect(adviceWindow('2026-07-23', '2026-09-02')).toEqual({ from: '2026-07-16', to: '2026-08-26' })
    expect(assessExemption('10(4)', summer(on)).applies).toBe(applies)
  })

  test('T8: a closure of 16 days never counts', () => {
    const christmas = { ...summer('2026-12-14'), closedFrom: '2026-12-19', reopensOn: '2027-01-04' }
    expect(assessExemption('13(3)', christmas)).toMatchObject({
      applies: false,
      reason: expect.stringContaining('this closure is 16 days'),
    })
  })

  test('T9: a closure does not excuse late advice', () => {
    expect(assessExemption('8(2)', summer('2026-07-16'))).toMatchObject({
      applies: false,
      reason: expect.stringContaining('reg. 8(2) does not have the ground'),
    })
  })

  test('T10: a missed appointment does not excuse a late plan', () => {
    const missed = { ground: 'missed-appointment', missedOn: '2026-03-03', note: 'Not brought' } as const
    expect(assessExemption('13(3)', missed)).toMatchObject({
      applies: false,
      reason: expect.stringMatching(/reg. 13\(3\) does not have.*only under reg. 8\(2\)/),
    })
  })

  test.each([
    ['2026-04-27', false],
    ['2026-04-28', true],
  ])('T11: away from 1 April to %s counts: %s', (awayTo, applies) => {
    const away = { ground: 'absent-from-area', awayFrom: '2026-04-01', awayTo, note: 'Abroad' } as const
    expect(assessExemption('10(4)', away).applies).toBe(applies)
  })

  test('T12: a final plan within the fifteen days without a reply is warned of, after them not', () => {
    const before = [
      ...T1,
      happened('decision-to-assess', '2026-02-20'),
      happened('draft-served', '2026-06-01'),
    ]
    const warnings = (on: string) => checkEvent(before, happened('final-issued', on), SETTINGS).warnings
    expect(warnings('2026-06-15')).toMatchObject([{ provision: 'reg. 13(1)(a)' }])
    expect(warnings('2026-06-16')).toEqual([])
  })

  test('T14: both the eight weeks and the outer twelve are shown, the eight first', () => {
    const dates = datesOf([...T13, happened('amendment-notice-served', '2026-03-24')], '2026-04-01')
    expect(dateOf(dates, 'amended-plan').dueOn).toBe('2026-05-19')
    expect(dateOf(dates, 'amended-plan-at-most').dueOn).toBe('2026-06-02')
  })

  test.each([
    ['other', 'phase-transfer-other', '2027-02-14', '2027-02-15'],
    ['to-post-16', 'phase-transfer-to-post-16', '2027-03-30', '2027-03-31'],
  ] as const)('T16: a transfer %s in September 2027 is before the day', (transfer, rule, before, by) => {
    const events = [happened('phase-transfer-due', '2026-09-10', { transfer, transfersOn: '2027-09-01' })]
    expect(dateOf(datesOf(events, '2026-10-01'), rule).dueOn).toBe(before)
    expect(dateOf(datesOf(events, '2026-10-01', { fixedDay: 'BY' }), rule).dueOn).toBe(by)
  })

  test('T18: of 12 months and 3 months the later is the one date', () => {
    const rules = datesOf([MOVE_IN], '2026-10-01').map(({ rule, state }) => [rule, state])
    expect(rules).toContainEqual(['review-after-transfer-12-months', 'due'])
    expect(rules.map(([rule]) => rule)).not.toContain('review-after-transfer-3-months')
    const reviewedLongAgo = happened('transferred-in', '2026-09-08', { lastReviewedOn: '2025-10-01' })
    const dates = datesOf([reviewedLongAgo], '2026-10-01')
    expect(dateOf(dates, 'review-after-transfer-3-months').dueOn).toBe('2026-12-07')
  })
})
