import * as z from 'zod'
import { Id } from '../ids.ts'
import { OptionLine, OptionsAsk, TrialAsk, TrialView } from './allocation-options.ts'
import type { RouteContract } from './route.ts'

const RunParams = z.strictObject({ runId: Id })

/** Several plans of one ask to choose from, and what one thing more would change in a plan. */
export const ALLOCATION_OPTION_ROUTES = {
  'POST /allocation/options': {
    summary: 'Start three plans to choose from: least change, balanced and best service',
    permission: 'plan-allocation',
    body: OptionsAsk,
    output: z.strictObject({
      runIds: z.array(Id).meta({ description: 'In the order least change, balanced, best service' }),
    }),
    status: 201,
    refusals: ['not-allowed-now'],
  },
  'GET /allocation/runs/:runId/options': {
    summary: 'The plans that were made with this one to choose from, side by side; none for a plan by itself',
    permission: 'plan-allocation',
    params: RunParams,
    output: z.strictObject({ options: z.array(OptionLine) }),
    status: 200,
    refusals: [],
  },
  'POST /allocation/runs/:runId/trials': {
    summary: 'Start working out exactly what one thing would change in a plan, on the same records',
    permission: 'plan-allocation',
    params: RunParams,
    body: TrialAsk,
    output: z.strictObject({ runId: Id }),
    status: 201,
    refusals: ['not-allowed-now'],
  },
  'GET /allocation/runs/:runId/trial': {
    summary: 'What one thing changes in a plan, level by level and request by request',
    permission: 'plan-allocation',
    params: RunParams,
    output: TrialView,
    status: 200,
    refusals: [],
  },
} as const satisfies Record<string, RouteContract>
