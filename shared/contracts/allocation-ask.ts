import * as z from 'zod'
import { LocalDate } from '../calendar/local-date.ts'
import { Id } from '../ids.ts'
import { DISCIPLINE_KEYS } from '../people/disciplines.ts'
import { HalfDay } from '../people/specialist.ts'

const Key = z.string().min(1).max(64)
const Discipline = z.enum(DISCIPLINE_KEYS)

/** How hard to look. More looking takes longer and may find a better plan. */
export const EFFORTS = {
  quick: { label: 'Quick', hint: 'A few seconds' },
  usual: { label: 'Usual', hint: 'Up to half a minute' },
  thorough: { label: 'Thorough', hint: 'Up to two minutes' },
} as const
export type Effort = keyof typeof EFFORTS
export const EFFORT_KEYS = Object.keys(EFFORTS) as [Effort, ...Effort[]]

/** What becomes of visits that are booked already. */
export const BOOKED_CHOICES = {
  keep: { label: 'Keep every booked visit', hint: 'Plan only what has no visit yet' },
  'least-change': {
    label: 'Least change',
    hint: 'Move a booked visit only where a date or a need could not be met otherwise; whoever has a request keeps it',
  },
  balanced: { label: 'Balanced', hint: 'Move booked visits where it helps clearly more than it disturbs' },
  'best-service': {
    label: 'Best service',
    hint: 'Plan anew: booked visits may move as if they were not promised',
  },
} as const
export type BookedChoice = keyof typeof BOOKED_CHOICES
export const BOOKED_CHOICE_KEYS = Object.keys(BOOKED_CHOICES) as [BookedChoice, ...BookedChoice[]]

const Span = z.strictObject({ from: LocalDate, to: LocalDate })

/** Changes to try out. A run that has any is a copy that touches nothing and cannot be accepted. */
export const WhatIf = z.strictObject({
  absences: z.array(Span.extend({ specialistId: Key })).max(50),
  extraHalfDays: z.array(z.strictObject({ specialistId: Key, halfDays: z.array(HalfDay).max(10) })).max(50),
  closures: z.array(Span.extend({ settingId: Key })).max(50),
})
export type WhatIf = z.infer<typeof WhatIf>

export const RunPin = z.strictObject({
  requestId: Id,
  specialistId: Key.nullable(),
  weeksOf: z.array(LocalDate).max(26),
  why: z.string().trim().min(1, 'Say why').max(500),
})
export type RunPin = z.infer<typeof RunPin>

export const RunExclusion = z.strictObject({
  requestId: Id,
  why: z.string().trim().min(1, 'Say why').max(500),
})
export type RunExclusion = z.infer<typeof RunExclusion>

/** What a run is asked for. */
export const RunAsk = z.strictObject({
  name: z.string().trim().max(80),
  weeks: z.int().min(1).max(26),
  /** Empty for all. */
  disciplines: z.array(Discipline).max(DISCIPLINE_KEYS.length),
  effort: z.enum(EFFORT_KEYS),
  booked: z.enum(BOOKED_CHOICE_KEYS),
  pins: z.array(RunPin).max(500),
  exclusions: z.array(RunExclusion).max(500),
  whatIf: WhatIf.nullable(),
})
export type RunAsk = z.infer<typeof RunAsk>
