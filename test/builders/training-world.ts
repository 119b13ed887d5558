import type { RecordPut } from '../../functions/record-ports.ts'
import { attendanceOf } from '../../shared/training/place-hours.ts'
import { idOf } from './clock.ts'
import { aCourse, aPlace, aSession } from './training.ts'

const HARBOUR_SETTING = { id: '900002', name: 'Harbour High' }

/** A course and a session of it, given by Sam, with a place of the pier's and one of the harbour's that hold no hours. */
export const TRAINING = {
  course: aCourse(),
  session: aSession({
    halfHoursPerPlace: 0,
    places: [aPlace(83, { halfHours: 0 }), aPlace(84, { halfHours: 0 }, HARBOUR_SETTING)],
  }),
  foreignCourse: aCourse({ authority: '901', id: idOf(85) }),
  foreignSession: aSession({
    authority: '901',
    id: idOf(86),
    courseId: idOf(85),
    places: [aPlace(87, {}, { id: '901001', name: 'Elsewhere' })],
  }),
} as const

type Given = readonly Pick<RecordPut, 'kind' | 'next'>[]

/** Those of authority 900, with what each setting has there. */
export const TRAINING_RECORDS: Given = [
  { kind: 'course', next: TRAINING.course },
  { kind: 'session', next: TRAINING.session },
  ...['900001', '900002'].map(id => ({
    kind: 'attendance' as const,
    next: { ...attendanceOf(TRAINING.session, id), version: 1 },
  })),
]

/** Those of authority 901. */
export const FOREIGN_TRAINING_RECORDS: Given = [
  { kind: 'course', next: TRAINING.foreignCourse },
  { kind: 'session', next: TRAINING.foreignSession },
]
