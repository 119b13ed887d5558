import { describe, expect, test } from 'vitest'
import { addDays } from '../../../shared/calendar/local-date.ts'
import type { CaseEvent } from '../../../shared/ehc/case.ts'
import type { Deadline } from '../../../shared/ehc/clock/deadline.ts'
import { whyThisDate } from '../../../shared/ehc/explain.ts'
import { DEADLINE_RULES, RULE_KEYS } from '../../../shared/ehc/rules.ts'
import { dateOf, datesOf, happened } from './a-case.ts'
import { JOURNEYS } from './journeys.ts'

const BORN = '2022-01-10'
const received = happened('request-received', '2026-01-12')
const agreed = happened('decision-to-assess', '2026-02-20')
const exempted = happened('exemption-recorded', '2026-05-20')

const stateOn = (events: readonly CaseEvent[], today: string, rule: (typeof RULE_KEYS)[number]) =>
  dateOf(datesOf(events, today), rule)

describe('every rule', () => {
  test.each(RULE_KEYS)('%s starts, falls due, passes and is met', rule => {
    const { before, due, meets } = JOURNEYS[rule]
    const { nature, standing } = DEADLINE_RULES[rule]
    const isDuty = nature === 'duty' && standing !== 'practice'
    const pending = meets === null || before.includes(meets)
    const late = dateOf(datesOf(before, addDays(due, 800), {}, BORN), rule)
    expect(late.dueOn).toBe(due)
    if (!before.includes(meets as CaseEvent)) expect(late.state).toBe(isDuty ? 'overdue' : 'lapsed')
    if (pending) return
    const dates = datesOf([...before, meets], addDays(due, 800), {}, BORN)
    const met = dates.find(date => date.rule === rule && date.dueOn === due) as Deadline
    expect(met).toMatchObject({ state: 'met', dueOn: due, metOn: meets.on, daysOver: 0, daysLeft: null })
    expect(whyThisDate(met)).toContain(DEADLINE_RULES[rule].provision)
  })

  test('a case with nothing in it has every rule, none started', () => {
    const dates = datesOf([], '2026-01-12')
    expect(dates.map(({ rule }) => rule)).toEqual(RULE_KEYS)
    expect(new Set(dates.map(({ state }) => state))).toEqual(new Set(['not-started']))
  })
})

describe('states of a date', () => {
  test('a date is due, then due soon, then overdue, with days left and over', () => {
    expect(stateOn([received], '2026-02-08', 'decide-to-assess')).toMatchObject({
      state: 'due',
      daysLeft: 15,
    })
    expect(stateOn([received], '2026-02-09', 'decide-to-assess')).toMatchObject({
      state: 'due-soon',
      daysLeft: 14,
    })
    expect(stateOn([received], '2026-02-23', 'decide-to-assess')).toMatchObject({ daysLeft: 0, daysOver: 0 })
    expect(stateOn([received], '2026-02-24', 'decide-to-assess')).toMatchObject({
      state: 'overdue',
      daysLeft: null,
      daysOver: 1,
    })
  })

  test('what happens after the day looked at is not known on it', () => {
    const events = [received, agreed]
    expect(stateOn(events, '2026-02-19', 'decide-to-assess').metOn).toBeNull()
    expect(stateOn(events, '2026-02-20', 'decide-to-assess').metOn).toBe('2026-02-20')
  })

  test('an exemption never moves the day, and shows once it has passed with its days over', () => {
    const events = [received, exempted]
    expect(stateOn(events, '2026-05-30', 'final-plan')).toMatchObject({
      state: 'due-soon',
      dueOn: '2026-06-01',
    })
    expect(stateOn(events, '2026-06-11', 'final-plan')).toMatchObject({
      state: 'exempted',
      dueOn: '2026-06-01',
      daysOver: 10,
      exemption: { provision: '13(3)', ground: 'exceptional-circumstances', recordedOn: '2026-05-20' },
    })
    expect(stateOn(events, '2026-06-11', 'refuse-to-issue').exemption).toBeNull()
  })

  test('a plan issued late under an exemption keeps its days over', () => {
    const events = [received, exempted, happened('final-issued', '2026-06-11')]
    expect(stateOn(events, '2026-07-01', 'final-plan')).toMatchObject({ state: 'exempted', daysOver: 10 })
  })

  test('an exemption from giving advice is for the body it names only', () => {
    const from = { body: 'medical', name: '' } as const
    const asked = [
      happened('advice-requested', '2026-02-20', { from, receivedByBodyOn: '2026-02-20' }),
      happened('advice-requested', '2026-02-20', { receivedByBodyOn: '2026-02-20' }),
      happened('exemption-recorded', '2026-03-20', { provision: '8(2)', adviceFrom: from }),
    ]
    const dates = datesOf([received, agreed, ...asked], '2026-05-01')
    expect(dateOf(dates, 'advice', 'medical/').state).toBe('exempted')
    expect(dateOf(dates, 'advice', 'educational-psychologist/').state).toBe('overdue')
  })
})

describe('what ends a limit', () => {
  test('deciding to issue makes the sixteen weeks fall away; deciding not to, the twenty', () => {
    const issue = happened('decision-to-issue', '2026-04-20')
    expect(stateOn([received, issue], '2026-05-01', 'refuse-to-issue')).toMatchObject({
      state: 'not-applicable',
      endedBy: 'issue-agreed',
      dueOn: '2026-05-04',
    })
    const refusal = happened('decision-to-issue', '2026-05-05', { decision: 'not-issue' })
    expect(stateOn([received, refusal], '2026-06-05', 'refuse-to-issue')).toMatchObject({
      state: 'met-late',
      daysOver: 1,
    })
    expect(stateOn([received, refusal], '2026-06-05', 'final-plan').state).toBe('not-applicable')
  })

  test('a refusal taken back brings the twenty weeks back; an order sets its own weeks instead', () => {
    const refused = happened('decision-to-assess', '2026-02-16', { decision: 'not-assess' })
    const later = happened('decision-to-assess', '2026-04-27')
    expect(stateOn([received, refused, later], '2026-05-20', 'final-plan').state).toBe('due-soon')
    const order = happened('order-made', '2026-04-20')
    const ordered = datesOf([received, refused, order, later], '2026-05-20')
    expect(dateOf(ordered, 'final-plan').state).toBe('not-applicable')
    expect(dateOf(ordered, 'order-final-after-assessment').dueOn).toBe('2026-07-27')
  })

  test('an agreement in mediation runs like an order, unless other times were agreed in writing', () => {
    const refused = happened('decision-to-assess', '2026-02-16', { decision: 'not-assess' })
    const held = (otherTimesAgreed: boolean) =>
      happened('mediation-held', '2026-04-20', { agreedAsOrder: 'assess', otherTimesAgreed })
    expect(stateOn([received, refused, held(false)], '2026-05-01', 'order-start-assessment').dueOn).toBe(
      '2026-05-04',
    )
    expect(stateOn([received, refused, held(true)], '2026-05-01', 'order-start-assessment').state).toBe(
      'not-started',
    )
  })

  test('maintaining the plan after a review ends the limits of amending it', () => {
    const review = [happened('review-meeting-held', '2026-03-10')]
    const maintained = happened('review-decision', '2026-03-30', { decision: 'maintain' })
    expect(stateOn([...review, maintained], '2026-04-30', 'amendment-notice').state).toBe('not-applicable')
    expect(stateOn([...review, maintained], '2026-04-30', 'amended-plan-at-most').state).toBe(
      'not-applicable',
    )
  })

  test('a meeting alone does not complete a review', () => {
    const events = [happened('final-issued', '2025-03-11'), happened('review-meeting-held', '2026-03-03')]
    expect(stateOn(events, '2026-03-11', 'first-review')).toMatchObject({ state: 'overdue', daysOver: 1 })
  })
})
