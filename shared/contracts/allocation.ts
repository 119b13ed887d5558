import * as z from 'zod'
import { TERM_KEYS } from '../allocation/objective.ts'
import { Reason } from '../allocation/reason.ts'
import { LocalDate } from '../calendar/local-date.ts'
import { Id } from '../ids.ts'
import { DISCIPLINE_KEYS } from '../people/disciplines.ts'
import { RunAsk } from './allocation-ask.ts'
import {
  FindingLine,
  LoadLine,
  PlacedLine,
  RescueLine,
  RunComparison,
  UnmetLine,
  WorthLine,
} from './allocation-lines.ts'
import { ChangeLine, MoveLine } from './allocation-moves.ts'
import { PolicyDifference } from './policy-difference.ts'

const Key = z.string().min(1).max(64)
const Discipline = z.enum(DISCIPLINE_KEYS)
const Instant = z.iso.datetime()

/** The states of a run. */
export const RUN_STATUSES = {
  waiting: { label: 'Waiting to start', isOver: false },
  planning: { label: 'Planning', isOver: false },
  ready: { label: 'Ready', isOver: true },
  'in-part': { label: 'Ready in part', isOver: true },
  cancelled: { label: 'Cancelled', isOver: true },
  failed: { label: 'Could not be planned', isOver: true },
} as const
export type RunStatus = keyof typeof RUN_STATUSES
export const RUN_STATUS_KEYS = Object.keys(RUN_STATUSES) as [RunStatus, ...RunStatus[]]

/** A level of what is best: its value, what is proved about it, and the gap in percent where it is known. */
export const LevelView = z.strictObject({
  label: z.string(),
  value: z.number(),
  bound: z.number().nullable(),
  gapPercent: z.number().nullable(),
  isBestPossible: z.boolean(),
})
export type LevelView = z.infer<typeof LevelView>

/** How far a part has come. A part is planned by itself: its specialists share no request with another's. */
export const PartProgress = z.strictObject({
  part: z.int(),
  disciplines: z.array(Discipline),
  requests: z.int(),
  status: z.enum(RUN_STATUS_KEYS),
  stage: z.string().meta({ description: 'What is being done, in words' }),
  share: z.number().min(0).max(1).meta({ description: 'How much of the work is done' }),
  seconds: z.number(),
  levels: z.array(LevelView).meta({ description: 'Of the best plan so far; empty before the first' }),
})
export type PartProgress = z.infer<typeof PartProgress>

export const RunLine = z.strictObject({
  id: Id,
  name: z.string(),
  status: z.enum(RUN_STATUS_KEYS),
  isWhatIf: z.boolean(),
  startedAt: Instant,
  startedBy: z.string(),
  weeks: z.int(),
  planned: z.int().nullable(),
  unmet: z.int().nullable(),
  lateCases: z.int().nullable(),
})
export type RunLine = z.infer<typeof RunLine>

/** A run with its result as far as there is one. */
export const RunView = z.strictObject({
  run: RunLine,
  ask: RunAsk,
  firstMonday: LocalDate,
  parts: z.array(PartProgress),
  levels: z.array(LevelView),
  loads: z.array(LoadLine),
  placed: z.array(PlacedLine),
  unmet: z.array(UnmetLine),
  rescues: z.array(RescueLine),
  moves: z.array(MoveLine).meta({ description: 'Requests whose booked visits move, by setting' }),
  movesPrice: z
    .array(Reason)
    .meta({ description: 'What these moves do to each term, each by itself, added up' }),
  findings: z.array(FindingLine),
  comparison: RunComparison.nullable(),
  worth: z.array(WorthLine),
  accepted: z.int().meta({ description: 'How many of the placed requests were accepted' }),
  policyChanges: z
    .array(PolicyDifference)
    .meta({ description: 'How the settings it was made with differ from the product’s choice' }),
  dataVersion: z.string().nullable().meta({ description: 'Digest of the records the plan was made from' }),
  canCancel: z.boolean(),
  canAccept: z.boolean(),
  options: z.array(Id).meta({
    description: 'Plans made with this one to choose from, itself among them; empty where it is alone',
  }),
  trialOf: Id.nullable().meta({ description: 'The plan in which this one tries one thing exactly' }),
})
export type RunView = z.infer<typeof RunView>

/** Two runs side by side. */
export const RunDifference = z.strictObject({
  one: RunLine,
  other: RunLine,
  policyChanges: z
    .array(PolicyDifference)
    .meta({ description: 'Where the settings of the two differ; `was` is the first’s' }),
  counts: z.array(
    z.strictObject({
      term: z.enum(TERM_KEYS),
      label: z.string(),
      unit: z.string(),
      one: z.number(),
      other: z.number(),
    }),
  ),
  changes: z.array(ChangeLine),
})
export type RunDifference = z.infer<typeof RunDifference>

/** A time that would suit a request, best first. */
export const BestSlot = z.strictObject({
  specialistId: Key,
  specialistName: z.string(),
  on: LocalDate,
  startMinutes: z.int(),
  endMinutes: z.int(),
  reasons: z.array(Reason),
})
export type BestSlot = z.infer<typeof BestSlot>

/** A time that the setting may ask for, with as much of why as it may know. */
export const OfferedTime = BestSlot.omit({ specialistId: true, specialistName: true })
export type OfferedTime = z.infer<typeof OfferedTime>
