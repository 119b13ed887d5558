import * as z from 'zod'
import { daysBetween, LocalDate } from '../calendar/local-date.ts'
import { CommitmentDetails } from './commitments.ts'
import { HalfDay, LEAVE_REASONS, type LeaveReason } from './specialist.ts'

/** The longest stretch of leave or cover that is entered at once, in days: a year. */
export const LONGEST_STRETCH_DAYS = 366

const Stretch = { from: LocalDate, to: LocalDate }
const Was = z.strictObject(Stretch).meta({ description: 'The stretch as it was entered, which names it' })
const Why = z.enum(Object.keys(LEAVE_REASONS) as [LeaveReason, ...LeaveReason[]], 'Choose a reason')

/** A stretch that ends no earlier than it starts, and no more than a year later. */
function forwards<Shape extends z.ZodType<{ from: LocalDate; to: LocalDate }>>(shape: Shape): Shape {
  return shape
    .refine(({ from, to }) => from <= to, {
      path: ['to'],
      message: 'The last day cannot be before the first',
    })
    .refine(({ from, to }) => daysBetween(from, to) < LONGEST_STRETCH_DAYS, {
      path: ['to'],
      message: 'Enter a year at most, and then the rest',
    })
}

const Recurring = CommitmentDetails.refine(one => one.startMinutes < one.endMinutes, {
  path: ['endMinutes'],
  message: 'It must end after it starts',
}).refine(one => one.to === null || one.from <= one.to, {
  path: ['to'],
  message: 'The last day cannot be before the first',
})

/** Something that is done to a specialist's time, each under its own name. */
export const TimeChange = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('pattern-set'),
    startsOn: LocalDate,
    halfDays: z
      .array(HalfDay)
      .max(10)
      .refine(halves => new Set(halves).size === halves.length, 'Choose each half day once'),
  }),
  z.strictObject({ kind: z.literal('pattern-removed'), startsOn: LocalDate }),
  forwards(z.strictObject({ kind: z.literal('leave-added'), ...Stretch, why: Why })),
  forwards(z.strictObject({ kind: z.literal('leave-changed'), was: Was, ...Stretch, why: Why })),
  z.strictObject({ kind: z.literal('leave-taken-back'), was: Was }),
  z.strictObject({ kind: z.literal('commitment-added'), details: Recurring }),
  z.strictObject({
    kind: z.literal('commitment-changed'),
    id: z.string().max(64),
    details: Recurring.meta({ description: 'As it is from `from` on; before that it stays as it was' }),
  }),
  z.strictObject({
    kind: z.literal('commitment-ended'),
    id: z.string().max(64),
    lastOn: LocalDate.meta({ description: 'The last day it may still fall on' }),
  }),
  forwards(
    z.strictObject({
      kind: z.literal('cover-arranged'),
      ...Stretch,
      specialistId: z.string().min(1, 'Choose who covers').max(64),
    }),
  ),
  z.strictObject({ kind: z.literal('cover-ended'), was: Was }),
])
export type TimeChange = z.infer<typeof TimeChange>

/** The names of what can be done. */
export type TimeVerb = TimeChange['kind']

/** One of the changes, by its name. */
export type TimeChangeOf<Kind extends TimeVerb> = Extract<TimeChange, { kind: Kind }>
