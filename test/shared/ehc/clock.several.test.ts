import { describe, expect, test } from 'vitest'
import type { CaseEvent } from '../../../shared/ehc/case.ts'
import type { RuleKey } from '../../../shared/ehc/rules.ts'
import { dateOf, datesOf, happened } from './a-case.ts'

const received = happened('request-received', '2026-01-12')
const agreed = happened('decision-to-assess', '2026-02-20')

const stateOn = (events: readonly CaseEvent[], today: string, rule: RuleKey) =>
  dateOf(datesOf(events, today), rule)

describe('several at once', () => {
  test('each body has its own six weeks from the day it received the request', () => {
    const ask = (body: 'medical' | 'social-care', receivedByBodyOn: string) =>
      happened('advice-requested', '2026-02-20', { from: { body, name: '' }, receivedByBodyOn })
    const dates = datesOf(
      [received, agreed, ask('medical', '2026-02-20'), ask('social-care', '2026-02-25')],
      '2026-03-01',
    )
    expect(dateOf(dates, 'advice', 'medical/').dueOn).toBe('2026-04-03')
    expect(dateOf(dates, 'advice', 'social-care/').dueOn).toBe('2026-04-08')
  })

  test('each review has its own cycle', () => {
    const events = [
      happened('final-issued', '2025-01-15'),
      happened('review-meeting-held', '2025-12-01'),
      happened('review-decision', '2025-12-20', { decision: 'maintain' }),
      happened('review-meeting-held', '2026-11-30', { review: 'second' }),
    ]
    const dates = datesOf(events, '2026-12-01')
    expect(dateOf(dates, 'review-decision', 'first').state).toBe('met')
    expect(dateOf(dates, 'review-decision', 'second').dueOn).toBe('2026-12-28')
    expect(dateOf(dates, 'first-review').state).toBe('met')
    expect(dateOf(dates, 'later-review').dueOn).toBe('2026-12-19')
  })

  test('the review of a plan that ceased is due again once it is ordered to continue', () => {
    const ended = [happened('final-issued', '2025-12-20'), happened('ceased', '2026-03-20')]
    const order = happened('order-made', '2026-09-21', { order: 'continue' })
    expect(dateOf(datesOf(ended, '2026-12-01'), 'first-review').state).toBe('not-applicable')
    expect(dateOf(datesOf([...ended, order], '2026-12-01'), 'first-review')).toMatchObject({
      state: 'due',
      dueOn: '2026-12-19',
    })
    expect(dateOf(datesOf([...ended, order], '2026-09-20'), 'first-review').state).toBe('not-applicable')
  })

  test('the papers move with the meeting', () => {
    const planned = (on: string, meetingOn: string) => happened('review-meeting-planned', on, { meetingOn })
    const events = [happened('final-issued', '2025-03-11'), planned('2026-01-20', '2026-02-24')]
    expect(stateOn(events, '2026-02-01', 'review-papers').dueOn).toBe('2026-02-10')
    expect(
      stateOn([...events, planned('2026-02-05', '2026-03-10')], '2026-02-06', 'review-papers').dueOn,
    ).toBe('2026-02-24')
  })

  test('a move known fifteen working days before is due on the day of the move, known fourteen not', () => {
    const learned = (on: string) =>
      datesOf([happened('move-learned', on, { movesOn: '2026-10-22' })], '2026-10-22')
    expect(dateOf(learned('2026-10-01'), 'transfer-on-move').dueOn).toBe('2026-10-22')
    expect(dateOf(learned('2026-10-02'), 'transfer-after-learning').dueOn).toBe('2026-10-22')
    expect(dateOf(learned('2026-10-06'), 'transfer-after-learning').dueOn).toBe('2026-10-26')
  })

  test('an order made before its limits were law starts none of them', () => {
    const order = (on: string) =>
      stateOn([happened('order-made', on)], '2016-01-01', 'order-start-assessment')
    expect(order('2015-03-22').state).toBe('not-started')
    expect(order('2015-03-23').dueOn).toBe('2015-04-06')
  })
})

describe('what does not reach back', () => {
  test('what was met stays met when the case ends afterwards', () => {
    const events = [received, agreed, happened('withdrawn', '2026-03-02')]
    expect(stateOn(events, '2026-06-02', 'decide-to-assess').state).toBe('met')
    expect(stateOn(events, '2026-06-02', 'final-plan')).toMatchObject({
      state: 'not-applicable',
      endedBy: 'withdrawn',
    })
  })

  test('an exemption excuses nothing that began after it', () => {
    const order = (on: string) => happened('order-made', on, { order: 'amend' })
    const exempted = happened('exemption-recorded', '2026-05-20', { provision: '44(3)' })
    const dates = datesOf([order('2026-04-20'), exempted, order('2027-04-20')], '2027-12-01')
    const states = dates
      .filter(({ rule }) => rule === 'order-amend')
      .map(({ dueOn, state }) => [dueOn, state])
    expect(states).toEqual([
      ['2026-05-25', 'exempted'],
      ['2027-05-25', 'overdue'],
    ])
  })
})

describe('what belongs together', () => {
  test('one body’s advice does not meet what another owes', () => {
    const from = { body: 'medical', name: '' } as const
    const asked = [
      happened('advice-requested', '2026-02-20', { from, receivedByBodyOn: '2026-02-20' }),
      happened('advice-requested', '2026-02-20', { receivedByBodyOn: '2026-02-20' }),
    ]
    const dates = datesOf(
      [received, agreed, ...asked, happened('advice-received', '2026-03-20', { from })],
      '2026-03-21',
    )
    expect(dateOf(dates, 'advice', 'medical/').state).toBe('met')
    expect(dateOf(dates, 'advice', 'educational-psychologist/').state).toBe('due-soon')
  })

  test('the report of one review does not meet what another owes', () => {
    const held = happened('review-meeting-held', '2026-03-10')
    const other = happened('review-report-sent', '2026-03-20', { review: 'second' })
    expect(stateOn([held, other], '2026-03-25', 'review-report').state).toBe('overdue')
  })

  test('a refusal to issue after agreeing to assess is no change of mind', () => {
    const noPlan = happened('decision-to-issue', '2026-04-20', { decision: 'not-issue' })
    expect(stateOn([received, agreed, noPlan], '2026-05-20', 'final-plan').endedBy).toBe('issue-refused')
  })

  test('a refusal to assess taken back brings the sixteen weeks back too', () => {
    const refused = happened('decision-to-assess', '2026-02-16', { decision: 'not-assess' })
    const later = happened('decision-to-assess', '2026-03-16')
    expect(stateOn([received, refused, later], '2026-03-20', 'refuse-to-issue').state).toBe('due')
  })

  test('earlier reviews are for a child under five whose birthday is known', () => {
    const made = [happened('final-issued', '2026-05-29')]
    const shown = (bornOn: string | null) =>
      dateOf(datesOf(made, '2026-06-01', {}, bornOn), 'early-years-review').state
    expect(shown('2021-05-30')).toBe('due')
    expect(shown('2021-05-29')).toBe('not-started')
    expect(shown(null)).toBe('not-started')
  })
})
