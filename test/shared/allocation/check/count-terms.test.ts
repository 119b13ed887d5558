import { expect, test } from 'vitest'
import { checkPlan } from '../../../../shared/allocation/check/check-plan.ts'
import type { TermKey } from '../../../../shared/allocation/objective.ts'
import type { Plan } from '../../../../shared/allocation/plan.ts'
import type { AllocationProblem, DatedHalf, PlannableRequest } from '../../../../shared/allocation/problem.ts'
import {
  anAllocationProblem,
  aPlannableRequest,
  aPlannableSpecialist,
} from '../../../builders/allocation-problem.ts'

const MONDAY: DatedHalf = { on: '2027-01-04', half: 'am' }
const NEXT_TUESDAY: DatedHalf = { on: '2027-01-12', half: 'pm' }
const UNMET: Plan = { placed: [], unmet: ['request-1'] }
const OTHER = aPlannableSpecialist({ id: 'specialist-2', disciplines: ['autism'] })

function placed(...sessions: DatedHalf[]): Plan {
  return { placed: [{ requestId: 'request-1', specialistId: 'specialist-1', sessions }], unmet: [] }
}

function about(request: Partial<PlannableRequest>, over: Partial<AllocationProblem> = {}): AllocationProblem {
  return anAllocationProblem({ requests: [aPlannableRequest(request)], ...over })
}

const DUE = { statutory: true, dueOn: '2027-01-06' } as const
const PROMISED = [{ requestId: 'request-1', specialistId: 'specialist-2', sessions: [MONDAY] }]

/** For each term, plans and what they come to, counted by hand. */
const EXPECTED: Record<TermKey, [string, AllocationProblem, Plan, number][]> = {
  'late-cases': [
    ['a session by the due day is on time', about(DUE), placed({ on: '2027-01-06', half: 'pm' }), 0],
    ['one the day after is late', about(DUE), placed({ on: '2027-01-07', half: 'am' }), 1],
    ['one that is left out is late', about(DUE), UNMET, 1],
    ['one due on the last Sunday is late too', about({ statutory: true, dueOn: '2027-01-17' }), UNMET, 1],
    [
      'one due after the last week can still be met',
      about({ statutory: true, dueOn: '2027-01-18' }),
      UNMET,
      0,
    ],
    ['without a law nothing is late', about({ dueOn: '2027-01-06' }), UNMET, 0],
  ],
  'late-days': [
    ['late in the due week counts to its Friday', about(DUE), placed({ on: '2027-01-07', half: 'am' }), 2],
    ['the week after counts to that Friday', about(DUE), placed(NEXT_TUESDAY), 9],
    ['left out counts to the Friday after the last week', about(DUE), UNMET, 16],
  ],
  'need-unmet': [
    ['planned need is met', about({ points: 100 }), placed(MONDAY), 0],
    ['100 points weigh 3 for each half-day', about({ sessions: 2, points: 100 }), UNMET, 6],
    ['a short session is half a half-day', about({ short: true }), UNMET, 0.5],
  ],
  'waiting-weeks': [
    ['this week is no wait', about({}), placed(MONDAY), 0],
    ['next week is one', about({}), placed(NEXT_TUESDAY), 1],
    [
      'sessions are taken at their mean, by weight',
      about({ sessions: 2, points: 50 }),
      placed(MONDAY, NEXT_TUESDAY),
      1,
    ],
    [
      'it runs from the first day that could be',
      about({ earliestOn: '2027-01-11' }),
      placed(NEXT_TUESDAY),
      0,
    ],
  ],
  'travel-minutes': [
    // 0.06 degrees of latitude are 6.67 km, by road 8.67 km: 13.01 minutes at 40 km/h and 5 to park, so 19 each way
    ['there and back from base for every session', about({ sessions: 2 }), placed(MONDAY, NEXT_TUESDAY), 76],
  ],
  'broken-continuity': [
    ['the same person keeps it', about({ lastSpecialistId: 'specialist-1' }), placed(MONDAY), 0],
    [
      'somebody else breaks it',
      about({ lastSpecialistId: 'specialist-2' }, { specialists: [aPlannableSpecialist(), OTHER] }),
      placed(MONDAY),
      1,
    ],
    [
      'the link counts where nobody came',
      about({ linkSpecialistId: 'specialist-2' }, { specialists: [aPlannableSpecialist(), OTHER] }),
      placed(MONDAY),
      1,
    ],
    ['somebody who has left is not missed', about({ lastSpecialistId: 'specialist-7' }), placed(MONDAY), 0],
  ],
  'uneven-load': [
    // one half-day asked for over two people's 40 half-days: an even share of half a half-day each
    [
      'half a half-day above an even share',
      about({}, { specialists: [aPlannableSpecialist(), OTHER] }),
      placed(MONDAY),
      0.5,
    ],
    ['alone is even', about({}), placed(MONDAY), 0],
  ],
  'uneven-service': [
    ['the first left out at a setting is not uneven', about({}), UNMET, 0],
    [
      'each further one is',
      anAllocationProblem({
        requests: ['1', '2', '3'].map(at => aPlannableRequest({ id: `request-${at}` })),
      }),
      { placed: [], unmet: ['request-1', 'request-2', 'request-3'] },
      2,
    ],
  ],
  'moved-sessions': [
    [
      'the promised week is kept on another day',
      about({}, { promised: PROMISED }),
      placed({ on: '2027-01-08', half: 'pm' }),
      0,
    ],
    ['another week is a move', about({}, { promised: PROMISED }), placed(NEXT_TUESDAY), 1],
    ['leaving it out moves all', about({}, { promised: PROMISED }), UNMET, 1],
  ],
  'changed-people': [
    ['another person than promised', about({}, { promised: PROMISED }), placed(MONDAY), 1],
    ['nothing promised, nobody changed', about({}), placed(MONDAY), 0],
  ],
}

test.each(
  Object.entries(EXPECTED).flatMap(([key, cases]) => cases.map(one => [key as TermKey, ...one] as const)),
)('%s: %s', (key, _words, problem, plan, expected) => {
  expect(checkPlan(problem, plan).counts[key]).toBeCloseTo(expected, 9)
})
