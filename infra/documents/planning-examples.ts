import { PRODUCT_POLICY } from '../../shared/policy/authority-policy.ts'
import type { BodyRoute, Example } from './body-examples.ts'

type PlanningRoute = Extract<BodyRoute, `POST /allocation/${string}` | 'PUT /policy'>

/** Bodies of the routes that plan, and of what plans go by. */
export const PLANNING_EXAMPLES: { readonly [Key in PlanningRoute]: Example<Key> } = {
  'POST /allocation/runs': {
    summary: 'Twelve weeks, booked visits as they are',
    value: {
      name: 'Spring term',
      weeks: 12,
      disciplines: [],
      effort: 'usual',
      booked: 'keep',
      pins: [],
      exclusions: [],
      whatIf: null,
    },
  },
  'POST /allocation/options': {
    summary: 'Plan anew because somebody is away for two weeks',
    value: {
      name: 'After the absence',
      weeks: 12,
      disciplines: [],
      effort: 'usual',
      pins: [],
      exclusions: [],
      whatIf: null,
    },
  },
  'POST /allocation/runs/:runId/trials': {
    summary: 'What one more half-day would be worth',
    value: { kind: 'half-day', specialistId: 'specialist-1', monday: '2027-01-11' },
  },
  'POST /allocation/runs/:runId/cancellation': { summary: 'Stop it', value: {} },
  'POST /allocation/runs/:runId/requests/:requestId/acceptance': {
    summary: 'As planned',
    value: { why: '' },
  },
  'PUT /policy': {
    summary: 'Half the hours are used when a setting cancels with less than five working days of notice',
    value: {
      version: 0,
      policy: {
        ...PRODUCT_POLICY,
        cancellation: [
          { leastWorkingDays: 5, usedPercent: 0 },
          { leastWorkingDays: 0, usedPercent: 50 },
        ],
      },
      why: 'Agreed with the settings.',
    },
  },
}
