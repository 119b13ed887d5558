import { describe, expect, test } from 'vitest'
import { percentOf } from '../../../shared/ehc/percent.ts'
import {
  bandOf,
  DUTY_WEEKS,
  dutyTimeliness,
  measureFacts,
  planTimeliness,
} from '../../../shared/ehc/timeliness.ts'
import { happened } from './a-case.ts'

const plan = (issuedOn: string, isException = false) => ({ startsOn: '2026-01-12', issuedOn, isException })

describe('a rate', () => {
  test('has one decimal, halves up, without losing a half to binary fractions', () => {
    expect(percentOf(1, 3)).toBe(33.3)
    expect(percentOf(2, 3)).toBe(66.7)
    expect(percentOf(3, 80)).toBe(3.8)
    expect(percentOf(1, 2000)).toBe(0.1)
    expect(percentOf(1, 2001)).toBe(0)
    expect(percentOf(7, 7)).toBe(100)
  })

  test('is x where there is nothing to divide by or a count is not known', () => {
    expect(percentOf(0, 0)).toBe('x')
    expect(percentOf(null, 5)).toBe('x')
    expect(percentOf(5, null)).toBe('x')
    expect(() => percentOf(6, 5)).toThrow(RangeError)
    expect(() => percentOf(-1, 5)).toThrow(RangeError)
    expect(() => percentOf(0.5, 5)).toThrow(RangeError)
  })
})

describe('the 20-week measure', () => {
  const plans = [
    plan('2026-06-01'),
    plan('2026-06-01', true),
    plan('2026-06-02'),
    plan('2026-12-31', true),
    plan('2027-01-11'),
    plan('2027-01-12'),
  ]

  test('is of the plans issued in a calendar year, whenever they began', () => {
    expect(planTimeliness(plans, 2026).including.issued).toBe(4)
    expect(planTimeliness(plans, 2027).including.issued).toBe(2)
    expect(planTimeliness(plans, 2027).including).toMatchObject({ weeks20To52: 1, overAYear: 1 })
  })

  test('leaves an exception out of both halves, even where it was on time', () => {
    const { including, excluding } = planTimeliness(plans, 2026)
    expect([including.within20Weeks, including.issued, including.rates.within20Weeks]).toEqual([2, 4, 50])
    expect([excluding.within20Weeks, excluding.issued, excluding.rates.within20Weeks]).toEqual([1, 2, 50])
  })

  test('is x where every plan was an exception', () => {
    const { including, excluding } = planTimeliness([plan('2026-06-01', true)], 2026)
    expect(excluding.rates).toEqual({ within20Weeks: 'x', weeks20To52: 'x', overAYear: 'x' })
    expect(including.rates.within20Weeks).toBe(100)
  })

  test('where a year ends is a setting', () => {
    expect(bandOf(plan('2027-01-12'), { onTimeWeeks: 20, yearWeeks: 53 })).toBe('20-to-52-weeks')
  })
})

describe('the other measures', () => {
  test('decisions in 6 weeks, refusals in 16, review decisions in 4', () => {
    expect(DUTY_WEEKS).toEqual({ 'decide-to-assess': 6, 'refuse-to-issue': 16, 'review-decision': 4 })
    const done = (doneOn: string) => ({ startsOn: '2026-01-12', doneOn })
    const facts = [done('2026-02-23'), done('2026-02-24'), done('2027-01-04')]
    expect(dutyTimeliness('decide-to-assess', facts, 2026)).toEqual({
      within: 1,
      over: 1,
      rate: 50,
    })
    expect(dutyTimeliness('decide-to-assess', facts, 2025).rate).toBe('x')
  })

  test('a case gives its facts from its events as they stand', () => {
    const wrong = happened('final-issued', '2026-05-30')
    const facts = measureFacts([
      happened('brought-to-attention', '2026-01-12'),
      happened('request-received', '2026-02-02'),
      happened('decision-to-assess', '2026-02-20'),
      wrong,
      happened('final-issued', '2026-06-10', {}, { supersedes: wrong.id, why: 'Posted later' }),
      happened('exemption-recorded', '2026-06-01'),
      happened('review-meeting-held', '2027-05-04'),
      happened('review-decision', '2027-06-01'),
    ])
    expect(facts).toEqual({
      plan: { startsOn: '2026-01-12', issuedOn: '2026-06-10', isException: true },
      decisionToAssess: { startsOn: '2026-01-12', doneOn: '2026-02-20' },
      refusalToIssue: null,
      reviewDecisions: [{ startsOn: '2027-05-04', doneOn: '2027-06-01' }],
    })
  })
})
