import * as z from 'zod'
import { LocalDate } from '../calendar/local-date.ts'
import { Id } from '../ids.ts'
import { RescueLine } from './allocation-lines.ts'
import type { RouteContract } from './route.ts'

/** Whether what the law asks of a request will be in time. */
export const RISK_STANDINGS = {
  'nothing-due': 'The law sets no day for it, or all its visits were held',
  unknown: 'No plan of the last days says',
  'in-time': 'In time, as booked or as planned',
  late: 'Late, as booked or as planned',
  'left-out': 'Left out of the plan, for want of room',
} as const
export type RiskStanding = keyof typeof RISK_STANDINGS

/** What would save a statutory request that will be late, by the newest plan of its discipline. */
export const RescueView = z.strictObject({
  standing: z.enum(Object.keys(RISK_STANDINGS) as [RiskStanding, ...RiskStanding[]]),
  plan: z
    .strictObject({
      runId: Id,
      name: z.string(),
      startedAt: z.iso.datetime(),
      isOld: z.boolean().meta({ description: 'Too old to go by; nothing of it is answered but its name' }),
      hasChanged: z.boolean().meta({ description: 'The request has changed since' }),
    })
    .nullable()
    .meta({ description: 'The newest plan that is ready and tries nothing out; null where diaries decide' }),
  dueOn: LocalDate.nullable(),
  daysLate: z.int().nullable(),
  rescue: RescueLine.nullable().meta({ description: 'The fewest changes of diaries known to save it' }),
})
export type RescueView = z.infer<typeof RescueView>

export const RESCUE_ROUTES = {
  'GET /requests/:requestId/rescue': {
    summary:
      'Whether statutory advice will be in time, and the smallest change of diaries that would save it',
    permission: 'see-rescues',
    params: z.strictObject({ requestId: Id }),
    output: RescueView,
    status: 200,
    refusals: [],
  },
} as const satisfies Record<string, RouteContract>
