import * as z from 'zod'
import { TERM_KEYS } from '../allocation/objective.ts'
import { DatedHalf } from '../allocation/problem.ts'
import { PlacedReasons, Reason, UnmetReasons } from '../allocation/reason.ts'
import { LocalDate } from '../calendar/local-date.ts'
import { Id } from '../ids.ts'
import { DISCIPLINE_KEYS } from '../people/disciplines.ts'

const Key = z.string().min(1).max(64)
const Discipline = z.enum(DISCIPLINE_KEYS)

/** How much of each term of the objective a plan has. */
export const Counts = z.record(z.enum(TERM_KEYS), z.number())
export type Counts = z.infer<typeof Counts>

/** What a request in a run is, for lists: no name of a child. */
export const RunRequest = z.strictObject({
  requestId: Id,
  reference: z.string(),
  who: z.string(),
  settingId: Key,
  settingName: z.string(),
  service: z.string(),
  discipline: Discipline,
  statutory: z.boolean(),
  dueOn: LocalDate.nullable(),
  points: z.int(),
  sessions: z.int(),
})

export const ACCEPTANCES = {
  open: 'Not accepted yet',
  accepted: 'Accepted',
  changed: 'Something has changed since: look again',
} as const
export type AcceptanceKey = keyof typeof ACCEPTANCES
const ACCEPTANCE_KEYS = Object.keys(ACCEPTANCES) as [AcceptanceKey, ...AcceptanceKey[]]

export const PlacedLine = RunRequest.extend({
  specialistId: Key,
  specialistName: z.string(),
  halves: z.array(DatedHalf),
  isLate: z.boolean(),
  daysLate: z.int(),
  wasBooked: z.array(DatedHalf).meta({ description: 'Half-days of visits booked before; empty where none' }),
  isMoved: z.boolean(),
  reasons: PlacedReasons,
  acceptance: z.enum(ACCEPTANCE_KEYS),
  acceptanceWords: z
    .string()
    .nullable()
    .meta({ description: 'What has changed since, where it was refused' }),
})
export type PlacedLine = z.infer<typeof PlacedLine>

export const UnmetLine = RunRequest.extend({ reasons: UnmetReasons, excludedWhy: z.string().nullable() })
export type UnmetLine = z.infer<typeof UnmetLine>

/** A specialist's weeks: half-days there are, those the diary has, and those planned. */
export const LoadLine = z.strictObject({
  specialistId: Key,
  name: z.string(),
  disciplines: z.array(Discipline),
  weeks: z.array(
    z.strictObject({
      monday: LocalDate,
      room: z.int(),
      booked: z.int(),
      planned: z.number(),
      statutory: z.number(),
    }),
  ),
})
export type LoadLine = z.infer<typeof LoadLine>

/** What a statutory case at risk could be saved by: the fewest diary changes and what they cost others. */
export const RescueLine = z.strictObject({
  requestId: Id,
  reference: z.string(),
  dueOn: LocalDate,
  daysLate: z.int(),
  specialistName: z.string(),
  halves: z.array(DatedHalf),
  moves: z.array(
    z.strictObject({
      requestId: Id,
      reference: z.string(),
      from: DatedHalf,
      to: DatedHalf.nullable().meta({ description: 'Null where it leaves the plan' }),
      specialistName: z.string(),
    }),
  ),
  cost: z.array(Reason),
})
export type RescueLine = z.infer<typeof RescueLine>

/** Something in the data that could not be planned with, named; the rest is planned all the same. */
export const FindingLine = z.strictObject({
  code: z.string(),
  about: z.string(),
  requestId: Id.nullable(),
  words: z.string(),
})
export type FindingLine = z.infer<typeof FindingLine>

/** The plan against what a duty desk would do with the same data. */
export const RunComparison = z.strictObject({
  plan: Counts,
  firstCome: Counts,
  urgentFirst: Counts,
  travelSavedMinutes: z
    .number()
    .meta({ description: 'Further minutes saved by visits near each other on one day' }),
  words: z.array(z.string()).meta({ description: 'What got better and what got worse, in sentences' }),
})
export type RunComparison = z.infer<typeof RunComparison>

/** What one more half-day a week of a discipline would be worth, by week. */
export const WorthLine = z.strictObject({
  discipline: Discipline,
  weeks: z.array(
    z.strictObject({
      monday: LocalDate,
      worth: z.number(),
      specialistId: Key.nullable()
        .optional()
        .meta({ description: 'Whose half-day would be worth that; none where it would be worth nothing' }),
    }),
  ),
  words: z.string(),
})
export type WorthLine = z.infer<typeof WorthLine>
