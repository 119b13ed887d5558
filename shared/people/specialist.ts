import * as z from 'zod'
import { type BankHolidays, isCovered } from '../calendar/bank-holidays.ts'
import { isWithin, LocalDate, weekdayOf } from '../calendar/local-date.ts'
import { HalfTerm } from '../calendar/school-terms.ts'
import { Coordinates } from '../visits/travel.ts'
import { Commitment } from './commitments.ts'
import { Cover } from './cover.ts'
import { Phase } from './setting.ts'

/** Half a working day. */
export type Half = 'am' | 'pm'

/** The half days a working pattern is made of. */
export const HALF_DAYS = [
  'mon-am',
  'mon-pm',
  'tue-am',
  'tue-pm',
  'wed-am',
  'wed-pm',
  'thu-am',
  'thu-pm',
  'fri-am',
  'fri-pm',
] as const
export const HalfDay = z.enum(HALF_DAYS)
export type HalfDay = z.infer<typeof HalfDay>

/** Coded reasons for leave. Only those who manage the diary see which; others see "does not work". */
export const LEAVE_REASONS = {
  'annual-leave': 'Annual leave',
  sickness: 'Sickness',
  training: 'Training',
  other: 'Other leave',
} as const
export type LeaveReason = keyof typeof LEAVE_REASONS

/** Half days worked each week from a day on, until a later pattern starts. */
export const WorkingPattern = z.strictObject({ startsOn: LocalDate, halfDays: z.array(HalfDay).max(10) })
export type WorkingPattern = z.infer<typeof WorkingPattern>

/** Whole days away, first and last included. */
export const Leave = z
  .strictObject({
    from: LocalDate,
    to: LocalDate,
    why: z.enum(Object.keys(LEAVE_REASONS) as [LeaveReason, ...LeaveReason[]]),
  })
  .refine(leave => leave.from <= leave.to, { path: ['to'], message: 'Leave cannot end before it starts' })
export type Leave = z.infer<typeof Leave>

/** A person who gives specialist support. */
export const Specialist = z.strictObject({
  id: z.string().min(1).max(64),
  name: z.string().min(1).max(120),
  /** Discipline keys; see the table of disciplines. */
  disciplines: z.array(z.string().min(1)).min(1),
  /** Where a working day starts and ends. */
  base: Coordinates,
  patterns: z.array(WorkingPattern).max(50),
  leave: z.array(Leave).max(200),
  /** What recurs in their weeks; those that ended stay, as history. */
  commitments: z.array(Commitment).max(100).optional(),
  /** The terms their term-time commitments keep to, as they were when one was last entered. */
  terms: z.array(HalfTerm).max(60).optional(),
  cover: z.array(Cover).max(100).optional(),
  /** Phases worked with; left out, all of them. */
  phases: z.array(Phase).min(1).optional(),
  /** Settings this specialist must not be sent to. Why is not kept here. */
  conflictSettingIds: z.array(z.string()),
  /** The most half days of visits in a week. */
  weeklyVisitLimit: z.int().min(0).max(10),
  statusActive: z.boolean(),
  version: z.int().min(0),
  /** The chain of what was done to their time: how long it is, and the hash of its last entry. */
  chain: z.strictObject({ length: z.int().min(0), head: z.string() }).optional(),
})
export type Specialist = z.infer<typeof Specialist>

/** When the two halves of a day run, minutes since midnight; the afternoon starts where the morning ends. */
export interface DayShape {
  readonly amStarts: number
  readonly amEnds: number
  readonly pmEnds: number
}

/** 8:30am, 12:30pm and 5pm: policy of the authority, used until it sets its own. */
export const DAY_SHAPE: DayShape = { amStarts: 510, amEnds: 750, pmEnds: 1020 }

/** A stretch of one day, minutes since midnight; the end is not included. */
export interface Span {
  readonly startMinutes: number
  readonly endMinutes: number
}

/** The leave a day falls in, or null. */
export function leaveOn(specialist: Pick<Specialist, 'leave'>, on: LocalDate): Leave | null {
  return specialist.leave.find(leave => isWithin(on, leave.from, leave.to)) ?? null
}

/** Whether a day falls in leave. */
export function onLeave(specialist: Pick<Specialist, 'leave'>, on: LocalDate): boolean {
  return leaveOn(specialist, on) !== null
}

/** The pattern in force on a day: the latest that has started; null before the first. */
export function patternOn(specialist: Pick<Specialist, 'patterns'>, on: LocalDate): WorkingPattern | null {
  const started = specialist.patterns.filter(pattern => pattern.startsOn <= on)
  return started.reduce<WorkingPattern | null>(
    (latest, pattern) => (latest === null || pattern.startsOn > latest.startsOn ? pattern : latest),
    null,
  )
}

/** Whether a specialist works a half of a day: active, in the pattern, not on leave. Bank holidays are not looked at. */
export function worksOn(specialist: Specialist, on: LocalDate, half: Half): boolean {
  const halfDay: string = `${weekdayOf(on)}-${half}`
  if (!specialist.statusActive || onLeave(specialist, on)) return false
  return patternOn(specialist, on)?.halfDays.some(worked => worked === halfDay) ?? false
}

/** The stretches of a day a specialist works; a morning and afternoon are one. Bank holidays are not looked at. */
export function workingSpans(specialist: Specialist, on: LocalDate, shape: DayShape): Span[] {
  const [am, pm] = [worksOn(specialist, on, 'am'), worksOn(specialist, on, 'pm')]
  if (am && pm) return [{ startMinutes: shape.amStarts, endMinutes: shape.pmEnds }]
  if (am) return [{ startMinutes: shape.amStarts, endMinutes: shape.amEnds }]
  if (pm) return [{ startMinutes: shape.amEnds, endMinutes: shape.pmEnds }]
  return []
}

/** Why a specialist does not work at all on a day. */
export type DayOffReason = 'inactive' | 'bank-holiday' | 'bank-holidays-unknown' | 'leave' | 'not-in-pattern'

/** Why a specialist does not work at all on a day, or null when there is at least half a day. */
export function dayOffReason(
  specialist: Specialist,
  on: LocalDate,
  holidays: BankHolidays,
): DayOffReason | null {
  if (!specialist.statusActive) return 'inactive'
  if (holidays.days.has(on)) return 'bank-holiday'
  if (!isCovered(on, holidays)) return 'bank-holidays-unknown'
  if (onLeave(specialist, on)) return 'leave'
  return worksOn(specialist, on, 'am') || worksOn(specialist, on, 'pm') ? null : 'not-in-pattern'
}
