import * as z from 'zod'
import { CHANGE_KIND_KEYS } from '../allocation/change-kinds.ts'
import { DatedHalf } from '../allocation/problem.ts'
import { Reason } from '../allocation/reason.ts'
import { Id } from '../ids.ts'
import { RunRequest } from './allocation-lines.ts'

/** Who goes and in which half-days. */
const WhoAndWhen = z.strictObject({ specialistName: z.string(), halves: z.array(DatedHalf) })

/** A request whose booked visits a plan moves: from whom and when to whom and when, why, and what that costs or brings. */
export const MoveLine = RunRequest.extend({
  kind: z.enum(CHANGE_KIND_KEYS),
  movedSessions: z.int().meta({ description: 'Half-days that are no longer its own' }),
  from: WhoAndWhen,
  to: WhoAndWhen.nullable().meta({ description: 'Null where it leaves the plan' }),
  why: Reason,
  price: z.array(Reason).meta({ description: 'What it does to each term by itself; below 0 is better' }),
})
export type MoveLine = z.infer<typeof MoveLine>

/** A request that two plans have otherwise: who and when in each, in words. */
export const ChangeLine = z.strictObject({
  requestId: Id,
  reference: z.string(),
  who: z.string(),
  settingName: z.string(),
  one: z.string().meta({ description: 'Who and when in the first, in words; or that it is left out' }),
  other: z.string(),
  why: z
    .string()
    .nullable()
    .meta({ description: 'Why the second has it so; null where one did not look at it' }),
  price: z.array(Reason).meta({ description: 'What it does to each term by itself; below 0 is better' }),
})
export type ChangeLine = z.infer<typeof ChangeLine>
