import { alone, historical } from './return-builder.ts'
import type { RuleCase } from './rule-cases-person.ts'

const R = '/persons/0/requests/0'
const A = `${R}/assessment`

/** Rules of modules 2 and 3. */
export const REQUEST_CASES = {
  'received-date-missing': {
    fails: ({ request }) => (request.receivedOn = null),
    at: `${R}/receivedOn`,
    passes: historical,
  },
  'request-source-missing': {
    fails: ({ request }) => (request.requestSource = null),
    at: `${R}/requestSource`,
    passes: historical,
  },
  'rya-missing': {
    fails: ({ request }) => (request.rya = null),
    at: `${R}/rya`,
    passes: historical,
  },
  'request-outcome-missing': {
    fails: ({ request }) => (request.outcome = null),
    at: `${R}/outcome`,
    passes: ({ request }) => (request.outcome = 'A'),
  },
  'request-outcome-date-missing': {
    fails: ({ request }) => (request.outcomeOn = null),
    at: `${R}/outcomeOn`,
    passes: ({ request }) => Object.assign(request, { outcome: 'A', outcomeOn: null }),
  },
  'request-outcome-date-early': {
    fails: ({ request }) => (request.outcome = 'A'),
    at: `${R}/outcomeOn`,
    passes: ({ request }) => (request.outcome = 'W'),
  },
  'request-goes-on': {
    fails: ({ request }) => Object.assign(request, { outcome: 'W', mediation: null }),
    at: `${R}/tribunal`,
    passes: ({ request }) => Object.assign(request, { outcome: 'W', mediation: null, tribunal: null }),
  },
  'request-open-but-assessed': {
    fails: ({ request }) => (request.outcome = 'W'),
    at: `${R}/activePlan`,
    passes: parts => {
      alone(parts)
      parts.request.outcome = 'W'
    },
  },
  'request-appeals-missing': {
    fails: ({ request }) => Object.assign(request, { outcome: 'N', tribunal: null }),
    at: `${R}/tribunal`,
    passes: ({ request }) => (request.outcome = 'N'),
  },
  'assessment-missing': {
    fails: alone,
    at: A,
    passes: parts => {
      alone(parts)
      parts.request.exportedTo = '998'
    },
  },
  'assessment-after-refusal': {
    fails: ({ request }) => (request.outcome = 'N'),
    at: A,
    passes: ({ request }) => Object.assign(request, { outcome: 'N', tribunal: '1' }),
  },
  'exported-code': {
    fails: ({ request }) => (request.exportedTo = 'E10000020'),
    at: `${R}/exportedTo`,
    passes: ({ request }) => (request.exportedTo = 'XXX'),
  },
  'exported-but-decided': {
    fails: ({ request }) => Object.assign(request, { exportedTo: '998', activePlan: null }),
    at: `${R}/exportedTo`,
    passes: ({ request, assessment }) => {
      Object.assign(request, { exportedTo: '998', activePlan: null })
      assessment.outcome = 'A'
    },
  },
  'request-after-year': {
    fails: ({ request }) => (request.receivedOn = '2027-01-01'),
    at: `${R}/receivedOn`,
    passes: ({ request }) => (request.receivedOn = '2026-12-31'),
  },
  'request-decided-before-year': {
    fails: ({ request }) => (request.outcomeOn = '2025-12-31'),
    at: `${R}/outcomeOn`,
    passes: ({ request }) => (request.outcomeOn = '2026-01-01'),
  },
  'request-decided-after-year': {
    fails: ({ request }) => (request.outcomeOn = '2027-01-01'),
    at: `${R}/outcomeOn`,
    passes: ({ request }) => (request.outcomeOn = '2026-12-31'),
  },
  'request-historical-in-year': {
    fails: parts => {
      historical(parts)
      parts.request.receivedOn = '2026-01-01'
    },
    at: `${R}/receivedOn`,
    passes: parts => {
      historical(parts)
      parts.request.receivedOn = '2025-12-31'
    },
  },
  'dates-out-of-order': {
    fails: ({ assessment }) => (assessment.outcomeOn = '2026-02-19'),
    at: `${A}/outcomeOn`,
    passes: ({ assessment }) => (assessment.outcomeOn = '2026-02-20'),
  },
  'assessment-outcome-missing': {
    fails: ({ assessment }) => (assessment.outcome = null),
    at: `${A}/outcome`,
    passes: ({ assessment }) => (assessment.outcome = 'A'),
  },
  'assessment-outcome-date-missing': {
    fails: ({ assessment }) => (assessment.outcomeOn = null),
    at: `${A}/outcomeOn`,
    passes: historical,
  },
  'assessment-goes-on': {
    fails: parts => {
      historical(parts)
      parts.assessment.week20 = '0'
    },
    at: `${A}/week20`,
    passes: historical,
  },
  'assessment-open-but-planned': {
    fails: ({ assessment }) => (assessment.outcome = 'W'),
    at: `${A}/outcome`,
    passes: ({ assessment, request }) => {
      Object.assign(assessment, { outcome: 'W', namedPlan: null })
      request.activePlan = null
    },
  },
  'plan-after-refusal': {
    fails: ({ assessment }) => (assessment.outcome = 'N'),
    at: `${A}/namedPlan`,
    passes: ({ assessment }) => Object.assign(assessment, { outcome: 'N', mediation: '1' }),
  },
  'assessment-appeals-missing': {
    fails: ({ assessment }) => Object.assign(assessment, { outcome: 'N', mediation: null }),
    at: `${A}/mediation`,
    passes: ({ assessment }) => (assessment.outcome = 'N'),
  },
  'week20-missing': {
    fails: ({ assessment }) => (assessment.week20 = null),
    at: `${A}/week20`,
    passes: ({ assessment }) => Object.assign(assessment, { outcome: 'N', week20: null }),
  },
  'named-plan-missing': {
    fails: ({ assessment }) => (assessment.namedPlan = null),
    at: `${A}/namedPlan`,
    passes: ({ assessment }) => Object.assign(assessment, { outcome: 'N', namedPlan: null }),
  },
  'assessment-decided-before-year': {
    fails: ({ assessment }) => (assessment.outcomeOn = '2025-12-31'),
    at: `${A}/outcomeOn`,
    passes: ({ assessment }) => (assessment.outcomeOn = '2026-01-01'),
  },
  'assessment-decided-after-year': {
    fails: ({ assessment }) => (assessment.outcomeOn = '2027-01-01'),
    at: `${A}/outcomeOn`,
    passes: ({ assessment }) => (assessment.outcomeOn = '2026-12-31'),
  },
  'assessment-historical-in-year': {
    fails: parts => {
      historical(parts)
      parts.plan.startOn = '2026-01-01'
    },
    at: `${A}/outcome`,
    passes: parts => {
      historical(parts)
      parts.plan.startOn = '2026-01-01'
      parts.active.transferredFrom = '998'
    },
  },
} as const satisfies Record<string, RuleCase>
