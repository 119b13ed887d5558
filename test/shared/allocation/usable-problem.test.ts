import { expect, test } from 'vitest'
import { FINDING_KINDS, type FindingCode } from '../../../shared/allocation/findings.ts'
import type { AllocationProblem } from '../../../shared/allocation/problem.ts'
import { usableProblem } from '../../../shared/allocation/usable-problem.ts'
import { addDays } from '../../../shared/calendar/local-date.ts'
import {
  anAllocationProblem,
  aPlannableRequest,
  aPlannableSetting,
  aPlannableSpecialist,
} from '../../builders/allocation-problem.ts'

const GOOD = aPlannableRequest({ id: 'good' })

function beside(over: Parameters<typeof aPlannableRequest>[0]): AllocationProblem {
  return anAllocationProblem({ requests: [GOOD, aPlannableRequest(over)] })
}

const PINNED = { specialistId: 'specialist-1', weeksOf: ['2027-01-04'] }

/** For every finding a problem that has it, whom it names and words it must say. */
const WRONG: Record<FindingCode, [AllocationProblem, string, RegExp]> = {
  'same-id-twice': [beside({ id: 'good' }), 'good', /twice/],
  'unknown-setting': [beside({ settingId: 'nowhere' }), 'request-1', /setting/],
  'discipline-nobody-has': [beside({ discipline: 'semh' }), 'request-1', /Nobody works in social/],
  'nobody-able': [beside({ notSpecialistIds: ['specialist-1'] }), 'request-1', /must not be sent/],
  'due-before-earliest': [
    beside({ statutory: true, dueOn: '2027-01-05', earliestOn: '2027-01-12' }),
    'request-1',
    /Tuesday 5 January 2027, before its earliest day, Tuesday 12 January 2027/,
  ],
  'no-open-day': [
    {
      ...beside({ settingId: 'shut' }),
      settings: [
        aPlannableSetting(),
        aPlannableSetting({
          id: 'shut',
          closedOn: [4, 5, 6, 7, 8, 11, 12, 13, 14, 15].map(day => `2027-01-${String(day).padStart(2, '0')}`),
        }),
      ],
    },
    'request-1',
    /no open day/,
  ],
  'too-many-sessions': [beside({ sessions: 3 }), 'request-1', /3 sessions at 1 a week/],
  'contradictory-pin': [
    beside({ pin: { specialistId: 'specialist-9', weeksOf: [] } }),
    'request-1',
    /not among the specialists/,
  ],
  'no-coordinates': [
    anAllocationProblem({ requests: [GOOD], settings: [aPlannableSetting({ location: null })] }),
    'setting-1',
    /30 minutes of travel are assumed/,
  ],
  'specialist-without-days': [
    anAllocationProblem({
      requests: [GOOD],
      specialists: [aPlannableSpecialist(), aPlannableSpecialist({ id: 'idle', halfDays: [] })],
    }),
    'idle',
    /no half-days/,
  ],
  'promise-without-request': [
    anAllocationProblem({
      requests: [GOOD],
      promised: [
        { requestId: 'gone', specialistId: 'specialist-1', sessions: [{ on: '2027-01-04', half: 'am' }] },
      ],
    }),
    'gone',
    /promised/,
  ],
}

test.each(Object.keys(FINDING_KINDS) as FindingCode[])('"%s" is named and the rest is planned', code => {
  const [problem, about, words] = WRONG[code]
  const { findings, problem: usable } = usableProblem(problem)
  expect(findings.map(one => [one.code, one.about])).toEqual([[code, about]])
  expect(findings[0]?.words).toMatch(words)
  expect(usable.requests.map(one => one.id)).toEqual(['good'])
})

test('a problem with nothing wrong stays as it is', () => {
  const problem = anAllocationProblem()
  expect(usableProblem(problem)).toEqual({ problem, findings: [] })
})

test('what a person left out goes without a finding', () => {
  const { problem, findings } = usableProblem(beside({ excluded: true }))
  expect(problem.requests.map(one => one.id)).toEqual(['good'])
  expect(findings).toEqual([])
})

test('a statutory case that is overdue already is late, not wrong', () => {
  const { findings } = usableProblem(beside({ statutory: true, dueOn: '2026-12-01' }))
  expect(findings).toEqual([])
})

test.each([
  [
    'more sessions than it needs',
    { pin: { specialistId: null, weeksOf: ['2027-01-04', '2027-01-11'] } },
    /needs 1/,
  ],
  [
    'a week that is not planned',
    { pin: { specialistId: null, weeksOf: ['2027-02-01'] } },
    /not one of the weeks/,
  ],
  [
    'more a week than it may have',
    { sessions: 2, pin: { specialistId: null, weeksOf: ['2027-01-04', '2027-01-04'] } },
    /more sessions in one week than the 1/,
  ],
  [
    'a week before its earliest day',
    { earliestOn: '2027-01-11', pin: { specialistId: null, weeksOf: ['2027-01-04'] } },
    /before its earliest day/,
  ],
  ['somebody who must not be sent', { notSpecialistIds: ['specialist-1'], pin: PINNED }, /must not be sent/],
])('a pin to %s contradicts', (_what, over, words) => {
  const problem = {
    ...beside(over),
    specialists: [aPlannableSpecialist(), aPlannableSpecialist({ id: 'other' })],
  }
  const { findings } = usableProblem(problem)
  expect(findings.map(one => one.code)).toEqual(['contradictory-pin'])
  expect(findings[0]?.words).toMatch(words)
})

test('pins to one week are planned as far as its room goes, and the next contradicts', () => {
  const requests = ['1', '2', '3'].map(at => aPlannableRequest({ id: at, pin: PINNED }))
  const specialists = [aPlannableSpecialist({ weeklyLimit: 2 })]
  const { findings, problem } = usableProblem(anAllocationProblem({ requests, specialists }))
  expect(problem.requests.map(one => one.id)).toEqual(['1', '2'])
  expect(findings.map(one => [one.code, one.about])).toEqual([['contradictory-pin', '3']])
})

test.each([
  ['closed-for-good', /closed for good/],
  ['terms-unknown', /term dates .* not known/],
] as const)('a setting that is %s is not told to plan more weeks', (shut, words) => {
  const closedOn = Array.from({ length: 12 }, (_, day) => addDays('2027-01-04', day))
  const { findings } = usableProblem({
    ...beside({ settingId: 'shut' }),
    settings: [aPlannableSetting(), aPlannableSetting({ id: 'shut', closedOn, shut })],
  })
  expect(findings.map(one => one.code)).toEqual(['no-open-day'])
  expect(findings[0]?.words).toMatch(words)
  expect(findings[0]?.words).not.toMatch(/Plan more weeks/)
})

test('too few open days because term dates are not entered asks for the term dates', () => {
  const closedOn = Array.from({ length: 7 }, (_, day) => addDays('2027-01-11', day))
  const { findings } = usableProblem({
    ...beside({ settingId: 'shut', sessions: 2 }),
    settings: [aPlannableSetting(), aPlannableSetting({ id: 'shut', closedOn, shut: 'terms-unknown' })],
  })
  expect(findings.map(one => one.code)).toEqual(['too-many-sessions'])
  expect(findings[0]?.words).toMatch(/Enter its term dates/)
})
