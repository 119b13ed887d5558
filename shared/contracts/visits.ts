import * as z from 'zod'
import { LocalDate } from '../calendar/local-date.ts'
import { FUNDING_STREAM_KEYS } from '../hours/streams.ts'
import { Id } from '../ids.ts'
import { VisitRow } from '../visits/visit.ts'

/** A time that can be booked. Minutes after midnight, London wall time. */
export const SlotView = z.strictObject({
  on: LocalDate,
  startMinutes: z.int(),
  endMinutes: z.int(),
  travelBeforeMinutes: z.int().nullable(),
  travelAfterMinutes: z.int().nullable(),
})
export type SlotView = z.infer<typeof SlotView>

export const SlotsView = z.strictObject({
  slots: z.array(SlotView),
  whyNone: z
    .array(z.strictObject({ reason: z.string(), days: z.int() }))
    .meta({ description: 'Days without a slot, by reason' }),
  termsKnownTo: LocalDate.nullable().meta({
    description:
      'Last day of the setting’s known terms, after which there is no slot; null when none are known',
  }),
  minutes: z.strictObject({ visit: z.int(), prepare: z.int(), writeUp: z.int() }),
  hours: z.array(
    z.strictObject({
      stream: z.enum(FUNDING_STREAM_KEYS),
      label: z.string(),
      leftHalfHours: z.int().nullable(),
    }),
  ),
  pots: z
    .array(
      z.strictObject({
        potId: z.string(),
        name: z.string(),
        stream: z.enum(FUNDING_STREAM_KEYS),
        label: z.string(),
        leftHalfHours: z.int(),
      }),
    )
    .meta({
      description: 'Shared pots with enough hours, where the setting’s own of the stream are too few',
    }),
})
export type SlotsView = z.infer<typeof SlotsView>

/** A coming visit at a setting. Of a request that is not shared with it: when, who comes, and for whom by initials. */
export const VisitLine = VisitRow.omit({ sharing: true, hours: true, payerId: true, series: true }).extend({
  requestId: Id.nullable().meta({ description: 'Null where the request is not shared with the setting' }),
  serviceId: VisitRow.shape.serviceId.nullable(),
  what: z.string().meta({ description: 'The service, and which of a series it is; or only who comes' }),
})
export type VisitLine = z.infer<typeof VisitLine>

/** A day of a diary with what is in it. */
export const DiaryDayView = z.strictObject({
  on: LocalDate,
  working: z.array(z.strictObject({ startMinutes: z.int(), endMinutes: z.int() })),
  dayOff: z.string().nullable().meta({ description: 'Why the specialist does not work, in words' }),
  coveredBy: z.string().nullable().meta({ description: 'Who takes over that day' }),
  items: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(['visit', 'commitment', 'training']),
      status: z.enum(['proposed', 'confirmed', 'completed', 'not-held']).nullable(),
      startMinutes: z.int(),
      endMinutes: z.int(),
      prepareMinutes: z.int(),
      writeUpMinutes: z.int(),
      travelBeforeMinutes: z.int().nullable(),
      label: z.string(),
      requestId: z.string().nullable(),
      settingId: z.string().nullable(),
      settingName: z.string().nullable(),
      postcode: z.string().nullable(),
      who: z.string().nullable(),
    }),
  ),
})
export type DiaryDayView = z.infer<typeof DiaryDayView>

export const DiaryView = z.strictObject({
  specialistId: z.string(),
  name: z.string(),
  days: z.array(DiaryDayView),
})
export type DiaryView = z.infer<typeof DiaryView>
