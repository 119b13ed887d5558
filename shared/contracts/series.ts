import * as z from 'zod'
import { LocalDate } from '../calendar/local-date.ts'
import { FUNDING_STREAM_KEYS } from '../hours/streams.ts'
import { Id } from '../ids.ts'

/** A time of a series that can be chosen. Minutes after midnight, London wall time. */
export const SeriesTime = z.strictObject({ on: LocalDate, startMinutes: z.int(), endMinutes: z.int() })
export type SeriesTime = z.infer<typeof SeriesTime>

/** One visit of a series as it is proposed, or why it cannot be, with other times near it. */
export const SeriesVisitView = z.strictObject({
  position: z.int().meta({ description: 'Its place among the visits proposed, from 1' }),
  on: LocalDate,
  time: SeriesTime.nullable().meta({ description: 'Null where nothing is free on that day' }),
  why: z.string().nullable().meta({ description: 'Finishes “cannot be booked because”' }),
  alternatives: z.array(SeriesTime),
  moves: z
    .strictObject({ visitId: Id, version: z.int(), on: LocalDate, startMinutes: z.int() })
    .nullable()
    .meta({ description: 'The booked visit that would move there, where a series is moved' }),
})
export type SeriesVisitView = z.infer<typeof SeriesVisitView>

/** A series as it could be booked or moved, with what it costs. */
export const SeriesProposal = z.strictObject({
  visits: z.array(SeriesVisitView),
  bookable: z.int().meta({ description: 'How many of them have a time on their day' }),
  leftOutWeeks: z.array(LocalDate).meta({ description: 'Mondays of weeks in which the setting is closed' }),
  termsKnownTo: LocalDate.nullable(),
  minutes: z.strictObject({ visit: z.int(), prepare: z.int(), writeUp: z.int() }),
  halfHoursEach: z.int(),
  hours: z
    .array(
      z.strictObject({
        stream: z.enum(FUNDING_STREAM_KEYS),
        label: z.string(),
        years: z.array(
          z.strictObject({
            academicYear: z.string(),
            leftHalfHours: z.int().nullable().meta({ description: 'Null for a stream without a limit' }),
          }),
        ),
      }),
    )
    .meta({ description: 'What is left in each academic year the series falls in' }),
})
export type SeriesProposal = z.infer<typeof SeriesProposal>
