import * as z from 'zod'
import { LocalDate } from '../calendar/local-date.ts'
import { Id } from '../ids.ts'
import { RunLine } from './allocation.ts'
import { BOOKED_CHOICE_KEYS, RunAsk } from './allocation-ask.ts'
import { ChangeLine } from './allocation-moves.ts'

/** What three plans to choose from are asked for: all but what becomes of booked visits, which is what they differ in. */
export const OptionsAsk = RunAsk.omit({ booked: true })
export type OptionsAsk = z.infer<typeof OptionsAsk>

/** What an option comes to. */
const OptionCounts = z.strictObject({
  lateCases: z.number(),
  lateDays: z.number(),
  needUnmet: z.number().meta({ description: 'In weighted half-days' }),
  unmet: z.int(),
  movedVisits: z
    .int()
    .meta({ description: 'Booked half-days that are elsewhere, with somebody else or gone' }),
  movedRequests: z.int(),
  movedSettings: z.int(),
  changedPeople: z.int(),
  leftOut: z.int().meta({ description: 'Requests with booked visits that are no longer planned' }),
})

/** One of several plans to choose from, made of one ask. */
export const OptionLine = z.strictObject({
  run: RunLine,
  booked: z.enum(BOOKED_CHOICE_KEYS),
  share: z.number().min(0).max(1).meta({ description: 'How much of the work is done' }),
  counts: OptionCounts.nullable().meta({ description: 'Null until there is a plan' }),
})
export type OptionLine = z.infer<typeof OptionLine>

/** One thing to try exactly: what would let a request in, or a half-day of a specialist in a week. */
export const TrialAsk = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('let-in'), requestId: Id }),
  z.strictObject({ kind: z.literal('half-day'), specialistId: z.string().min(1).max(64), monday: LocalDate }),
])
export type TrialAsk = z.infer<typeof TrialAsk>

/** A level with and without what is tried. What is not proved is not told as a difference. */
export const TrialLevel = z.strictObject({
  label: z.string(),
  without: z.number(),
  with: z.number(),
  atLeast: z.number().nullable().meta({ description: 'Proved gain; 0 where it cannot be told from nothing' }),
  atMost: z
    .number()
    .nullable()
    .meta({ description: 'The gain is proved to be no more; null where not known' }),
  words: z.string(),
})
export type TrialLevel = z.infer<typeof TrialLevel>

/** What one thing changes in a plan, worked out on the same records with it and without it. */
export const TrialView = z.strictObject({
  of: RunLine,
  words: z.string().meta({ description: 'What is tried, in a sentence' }),
  levels: z.array(TrialLevel).meta({ description: 'Empty until it is worked out' }),
  isIn: z
    .boolean()
    .nullable()
    .meta({ description: 'Whether the request is planned with it; null where it is about none' }),
  changes: z.array(ChangeLine),
})
export type TrialView = z.infer<typeof TrialView>
