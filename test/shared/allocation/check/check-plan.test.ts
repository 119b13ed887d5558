import { expect, test } from 'vitest'
import { checkPlan } from '../../../../shared/allocation/check/check-plan.ts'
import { FLAWS, type FlawCode } from '../../../../shared/allocation/check/flaws.ts'
import type { Plan } from '../../../../shared/allocation/plan.ts'
import type { AllocationProblem, DatedHalf } from '../../../../shared/allocation/problem.ts'
import {
  anAllocationProblem,
  aPlannableRequest,
  aPlannableSetting,
  aPlannableSpecialist,
} from '../../../builders/allocation-problem.ts'

const MONDAY: DatedHalf = { on: '2027-01-04', half: 'am' }
const TUESDAY: DatedHalf = { on: '2027-01-05', half: 'am' }

function placed(...sessions: DatedHalf[]): Plan {
  return { placed: [{ requestId: 'request-1', specialistId: 'specialist-1', sessions }], unmet: [] }
}

function withRequest(over: Parameters<typeof aPlannableRequest>[0]): AllocationProblem {
  return anAllocationProblem({ requests: [aPlannableRequest(over)] })
}

function withSpecialist(over: Parameters<typeof aPlannableSpecialist>[0]): AllocationProblem {
  return anAllocationProblem({ specialists: [aPlannableSpecialist(over)] })
}

const TWO = [aPlannableRequest(), aPlannableRequest({ id: 'request-2' })]
const BOTH_ON_MONDAY: Plan = {
  placed: ['request-1', 'request-2'].map(requestId => ({
    requestId,
    specialistId: 'specialist-1',
    sessions: [MONDAY],
  })),
  unmet: [],
}

/** For every rule a plan that breaks it and, of all rules, only it. */
const BREAKING: Record<FlawCode, [AllocationProblem, Plan]> = {
  'unknown-request': [
    anAllocationProblem({ requests: [] }),
    { placed: [{ requestId: 'request-9', specialistId: 'specialist-1', sessions: [MONDAY] }], unmet: [] },
  ],
  'left-out-by-hand': [withRequest({ excluded: true }), placed(MONDAY)],
  'planned-twice': [anAllocationProblem(), { ...placed(MONDAY), unmet: ['request-1'] }],
  'not-accounted-for': [anAllocationProblem(), { placed: [], unmet: [] }],
  'unknown-specialist': [
    anAllocationProblem(),
    { placed: [{ requestId: 'request-1', specialistId: 'specialist-9', sessions: [MONDAY] }], unmet: [] },
  ],
  'wrong-discipline': [withRequest({ discipline: 'semh' }), placed(MONDAY)],
  'must-not-be-sent': [withRequest({ notSpecialistIds: ['specialist-1'] }), placed(MONDAY)],
  'pin-broken': [withRequest({ pin: { specialistId: null, weeksOf: ['2027-01-11'] } }), placed(MONDAY)],
  'wrong-session-count': [withRequest({ sessions: 2 }), placed(MONDAY)],
  'outside-the-weeks': [anAllocationProblem(), placed({ on: '2027-01-18', half: 'am' })],
  'before-earliest-day': [withRequest({ earliestOn: '2027-01-05' }), placed(MONDAY)],
  'setting-closed': [
    anAllocationProblem({ settings: [aPlannableSetting({ closedOn: ['2027-01-04'] })] }),
    placed(MONDAY),
  ],
  'day-ruled-out': [withRequest({ notOn: ['2027-01-04'] }), placed(MONDAY)],
  'specialist-not-free': [withSpecialist({ busy: [{ ...MONDAY, isVisit: false }] }), placed(MONDAY)],
  'too-many-a-week': [withRequest({ sessions: 2 }), placed(MONDAY, TUESDAY)],
  'whole-day-split': [withRequest({ sessions: 2, perWeek: 2, wholeDay: true }), placed(MONDAY, TUESDAY)],
  'half-day-shared': [anAllocationProblem({ requests: TWO }), BOTH_ON_MONDAY],
  'weekly-limit': [
    { ...withSpecialist({ weeklyLimit: 1 }), requests: [aPlannableRequest({ sessions: 2, perWeek: 2 })] },
    placed(MONDAY, TUESDAY),
  ],
  'statutory-share': [
    { ...withSpecialist({ statutoryShare: 0 }), requests: [aPlannableRequest({ statutory: true })] },
    placed(MONDAY),
  ],
  'stream-hours': [
    anAllocationProblem({ settings: [aPlannableSetting({ halfDaysLeft: { core: 0.5 } })] }),
    placed(MONDAY),
  ],
}

test.each(Object.keys(FLAWS) as FlawCode[])(
  'a plan that breaks "%s" is caught, and for nothing else',
  code => {
    const [problem, plan] = BREAKING[code]
    expect(checkPlan(problem, plan).flaws.map(one => one.code)).toEqual([code])
  },
)

test('a plan that keeps every rule has no flaw', () => {
  expect(checkPlan(anAllocationProblem(), placed(MONDAY)).flaws).toEqual([])
})

test('two short sessions may share a half-day at settings that are near, and only there', () => {
  const requests = TWO.map(one => ({ ...one, short: true }))
  const near = [aPlannableSetting(), aPlannableSetting({ id: 'setting-2', location: { lat: 51.57, lng: 0 } })]
  const far = [aPlannableSetting(), aPlannableSetting({ id: 'setting-2', location: { lat: 51.9, lng: 0 } })]
  const twoPlaces = requests.map((one, at) => ({ ...one, settingId: `setting-${at + 1}` }))
  const codes = (settings: typeof near, ones: typeof requests) =>
    checkPlan(anAllocationProblem({ settings, requests: ones }), BOTH_ON_MONDAY).flaws.map(one => one.code)
  expect(codes(near, requests)).toEqual([])
  expect(codes(near, twoPlaces)).toEqual([])
  expect(codes(far, twoPlaces)).toEqual(['half-day-shared'])
})
