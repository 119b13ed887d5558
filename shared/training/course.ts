import * as z from 'zod'
import { FUNDING_STREAM_KEYS } from '../hours/streams.ts'
import { Id } from '../ids.ts'
import { DISCIPLINE_KEYS } from '../people/disciplines.ts'
import { Phase } from '../people/setting.ts'
import type { RecordShape } from '../records/record-shape.ts'

/** Where a course takes place. TABLE. */
export const COURSE_WAYS = {
  'on-site': 'At a setting',
  'family-hub': 'At a family hub',
  online: 'Online',
} as const
export type CourseWay = keyof typeof COURSE_WAYS
export const COURSE_WAY_KEYS = Object.keys(COURSE_WAYS) as [CourseWay, ...CourseWay[]]

/** The stages of a course in the catalogue. TABLE. */
export const COURSE_STATUSES = {
  draft: { label: 'Draft', isOffered: false },
  offered: { label: 'Offered', isOffered: true },
  ended: { label: 'No longer offered', isOffered: false },
} as const
export type CourseStatus = keyof typeof COURSE_STATUSES
export const COURSE_STATUS_KEYS = Object.keys(COURSE_STATUSES) as [CourseStatus, ...CourseStatus[]]

/** What may be said of a course when it is made or changed. */
export const CourseContent = z.strictObject({
  title: z.string().trim().min(1, 'Give the course a title').max(120),
  audience: z.string().trim().min(1, 'Say who it is for').max(300),
  aims: z
    .array(z.string().trim().min(1).max(200))
    .min(1, 'Give at least one thing people will be able to do after it')
    .max(8),
  discipline: z.enum(DISCIPLINE_KEYS, 'Choose a discipline'),
  /** For which phases; none means all. */
  phases: z.array(Phase).max(7),
  minutes: z.int().min(30, 'A course takes at least 30 minutes').max(480),
  way: z.enum(COURSE_WAY_KEYS, 'Choose where it takes place'),
  stream: z.enum(FUNDING_STREAM_KEYS, 'Choose a funding stream'),
  /** Half-hours of the setting’s hours that one place uses; 0 for a course that uses none. */
  halfHoursPerPlace: z.int().min(0).max(48),
  /** For a traded course, the price of one place in pence. */
  pricePence: z.int().min(0).max(500_000).nullable(),
})
export type CourseContent = z.infer<typeof CourseContent>

/** A course in the authority's catalogue. */
export const Course = z.strictObject({
  authority: z.string(),
  id: Id,
  version: z.int().min(1),
  chainHead: z.string(),
  status: z.enum(COURSE_STATUS_KEYS),
  ...CourseContent.shape,
  changedAt: z.iso.datetime(),
})
export type Course = z.infer<typeof Course>

/** How courses are kept: the authority's in one list, by title. */
export const COURSE_SHAPE: RecordShape<Course, Course> = {
  schema: Course,
  rowOf: course => course,
  placesOf: ({ title, id }) => ({ byDate: { list: 'all', at: `${title.toLowerCase()}#${id}` } }),
}
