import * as z from 'zod'
import { LocalDate } from '../calendar/local-date.ts'
import { FUNDING_STREAM_KEYS } from '../hours/streams.ts'
import { Id } from '../ids.ts'
import type { RecordShape } from '../records/record-shape.ts'
import { PLACE_STATUS_KEYS, SESSION_STATUS_KEYS } from './session.ts'

/**
 * What one setting has at one session, kept beside the register: so a setting's training is one list, and what the
 * session holds of its hours is known by itself. It follows the register and is never changed by itself. Its id is
 * made of both.
 */
export const Attendance = z.strictObject({
  authority: z.string(),
  id: z.string(),
  version: z.int().min(1),
  sessionId: Id,
  courseId: Id,
  courseTitle: z.string(),
  settingId: z.string(),
  on: LocalDate,
  startMinutes: z.int(),
  endMinutes: z.int(),
  venueName: z.string(),
  sessionStatus: z.enum(SESSION_STATUS_KEYS),
  /** How many of its places stand how. Offers that were made or passed on since its last change are in the register only. */
  counts: z.partialRecord(z.enum(PLACE_STATUS_KEYS), z.int()),
  /** What the session holds of the setting's ledger of this stream and year, in half-hours. */
  stream: z.enum(FUNDING_STREAM_KEYS),
  academicYear: z.string(),
  reservedHalfHours: z.int().min(0),
  usedHalfHours: z.int().min(0),
})
export type Attendance = z.infer<typeof Attendance>

/** The id of what a setting has at a session. */
export function attendanceId(sessionId: string, settingId: string): string {
  return `${sessionId}-${settingId}`
}

/** How attendance is kept: a setting's in one list by day, and its share of a year's hours in another. */
export const ATTENDANCE_SHAPE: RecordShape<Attendance, Attendance> = {
  schema: Attendance,
  rowOf: attendance => attendance,
  placesOf: ({ settingId, on, sessionId, academicYear }) => ({
    bySetting: { list: settingId, at: `${on}#${sessionId}` },
    byDate: { list: `${settingId}#${academicYear}`, at: `${on}#${sessionId}` },
  }),
}
