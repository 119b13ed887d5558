import { describe, expect, test } from 'vitest'
import type { CaseEvent, EventKind } from '../../../shared/ehc/case.ts'
import { isOpen } from '../../../shared/ehc/clock/deadline.ts'
import { DEADLINE_RULES, RULE_KEYS, type RuleKey } from '../../../shared/ehc/rules.ts'
import { nextDue } from '../../../shared/ehc/watch.ts'
import { dateOf, datesOf, happened } from './a-case.ts'
import { JOURNEYS } from './journeys.ts'
import { OVERTAKEN } from './overtaken.ts'

const LATER = '2028-03-01'
const BORN = '2022-01-10'

/** The date of a rule's journey, long after, with more that happened. */
function stoodAt(rule: RuleKey, more: readonly CaseEvent[]) {
  const { before, due } = JOURNEYS[rule]
  return datesOf([...before, ...more], LATER, {}, BORN).filter(
    date => date.rule === rule && date.dueOn === due,
  )
}

describe('what the case has gone past without a record of it', () => {
  const cases = RULE_KEYS.flatMap(rule => {
    const past = OVERTAKEN[rule]
    return typeof past === 'string'
      ? []
      : past.map(more => ({ rule, what: more.map(({ kind }) => kind).join(' and '), more }))
  })

  test.each(cases)('$rule: after $what it is never recorded, and no longer work to do', ({ rule, more }) => {
    const [date] = stoodAt(rule, more)
    // notice of a planned meeting is recorded by the plan itself: without it only the meeting is there
    if (rule === 'review-notice') return expect(date?.state).toBe('met')
    expect(date).toMatchObject({ state: 'not-recorded', daysLeft: null, daysOver: 0, metOn: null })
    expect(date?.missingStep).toBeNull()
    expect(DEADLINE_RULES[rule].overtakenBy).toContain(date?.overtakenBy)
    if (date !== undefined) expect([isOpen(date), nextDue([date])]).toEqual([false, null])
  })

  test.each(RULE_KEYS.filter(rule => typeof OVERTAKEN[rule] !== 'string'))(
    '%s: recorded afterwards it is met, on time or late, and nothing is lost',
    rule => {
      const { meets, before } = JOURNEYS[rule]
      const [more = []] = OVERTAKEN[rule] as readonly (readonly CaseEvent[])[]
      if (meets === null || before.includes(meets)) return expect(rule).toBe('review-notice')
      const states = stoodAt(rule, [...more, meets]).map(date => date.state)
      expect(states).toEqual(['met'])
    },
  )

  test.each(RULE_KEYS.filter(rule => typeof OVERTAKEN[rule] === 'string'))('%s: is never overtaken', rule => {
    expect(DEADLINE_RULES[rule].overtakenBy).toEqual([])
  })
})

describe('when a case is over, nothing of it is overdue', () => {
  /** Disputes outlive a plan that ceased: they may be about the ceasing. */
  const OUTLIVES = [
    'mediation-certificate',
    'arrange-mediation',
    'arrange-health-mediation',
    'appeal-response',
  ]
  const duties = RULE_KEYS.filter(rule => DEADLINE_RULES[rule].nature === 'duty')
  const cases = duties.flatMap(rule =>
    (['withdrawn', 'transferred-out', 'ceased'] as const satisfies EventKind[]).map(kind => ({ rule, kind })),
  )
  test.each(cases)('$rule after $kind', ({ rule, kind }) => {
    const overdue = stoodAt(rule, [happened(kind, '2027-12-01')]).filter(({ state }) => state === 'overdue')
    expect(overdue.length).toBe(kind === 'ceased' && OUTLIVES.includes(rule) ? 1 : 0)
  })
})

describe('reviews', () => {
  const planned = (on: string, meetingOn: string, review = 'first') =>
    happened('review-meeting-planned', on, { review, meetingOn })
  const held = happened('review-meeting-held', '2026-03-10')
  const decided = happened('review-decision', '2026-04-07', { decision: 'maintain' })

  test('a meeting of which no notice is recorded has none, and it is no work to do', () => {
    const dates = datesOf([held], LATER)
    expect(dateOf(dates, 'review-notice')).toMatchObject({
      state: 'not-recorded',
      overtakenBy: 'review-meeting-held',
    })
    expect(dateOf(dates, 'review-papers').state).toBe('not-recorded')
    expect(dateOf(dates, 'review-report')).toMatchObject({ state: 'overdue', overtakenBy: null })
  })

  test('the next review, planned before this one is decided, is not overtaken by that decision', () => {
    const next = planned('2026-03-10', '2027-03-08', 'second')
    const dates = datesOf([held, next, decided], '2027-03-01')
    expect(dateOf(dates, 'review-papers', 'second').state).toBe('overdue')
    expect(dateOf(dates, 'review-papers', 'first').state).toBe('not-recorded')
  })

  test('a later review under way overtakes nothing until it is decided', () => {
    const second = happened('review-meeting-held', '2027-03-01', { review: 'second' })
    const report = (more: readonly CaseEvent[]) =>
      dateOf(datesOf([held, second, ...more], '2027-04-20'), 'review-report', 'first').state
    expect(report([])).toBe('overdue')
    expect(report([happened('review-decision', '2027-03-20', { review: 'second' })])).toBe('not-recorded')
  })

  test('notice is of the day it names: moving the meeting nearer takes new notice', () => {
    const early = planned('2026-01-20', '2026-02-24')
    const moved = planned('2026-02-20', '2026-02-27')
    expect(dateOf(datesOf([early], '2026-02-21'), 'review-notice')).toMatchObject({ state: 'met' })
    expect(dateOf(datesOf([early, moved], '2026-02-21'), 'review-notice')).toMatchObject({
      state: 'met-late',
      dueOn: '2026-02-13',
      metOn: '2026-02-20',
      daysOver: 7,
    })
    const same = planned('2026-02-20', '2026-02-24')
    expect(dateOf(datesOf([early, same], '2026-02-21'), 'review-notice').metOn).toBe('2026-01-20')
  })
})

describe('disputes', () => {
  const refused = happened('decision-to-assess', '2026-02-20', { decision: 'not-assess' })

  test('the decision in dispute does not overtake what is done about it on the same day', () => {
    const final = happened('final-issued', '2026-05-18')
    const wanted = happened('mediation-requested', '2026-05-18')
    expect(dateOf(datesOf([final, wanted], '2026-07-01'), 'arrange-mediation').state).toBe('overdue')
  })

  test('a family that wants mediation is owed no certificate yet', () => {
    const told = (wantsMediation: boolean) =>
      datesOf(
        [refused, happened('mediation-adviser-contacted', '2026-03-16', { wantsMediation })],
        '2026-03-30',
      )
    expect(dateOf(told(true), 'mediation-certificate').state).toBe('not-started')
    expect(dateOf(told(false), 'mediation-certificate').state).toBe('overdue')
    expect(dateOf(told(true), 'contact-mediation-adviser').state).toBe('met')
  })

  test('an appeal lodged before the certificate is lodged, though the certificate makes the window longer', () => {
    const lodged = happened('appeal-lodged', '2026-03-02', { about: 'section-i' })
    const certificate = happened('mediation-certificate-issued', '2026-04-10')
    const dates = datesOf([refused, lodged, certificate], '2026-04-20')
    expect(dateOf(dates, 'appeal-after-certificate')).toMatchObject({
      state: 'met',
      dueOn: '2026-05-10',
      metOn: '2026-03-02',
    })
  })
})
