import type { Setting } from '../../shared/people/setting.ts'
import type { Course } from '../../shared/training/course.ts'
import type { CourseSession, Place } from '../../shared/training/session.ts'
import { idOf, NOW } from './clock.ts'

/** An offered course of an hour and a half, two half-hours of core a place, £45. */
export function aCourse(over: Partial<Course> = {}): Course {
  return {
    authority: '900',
    id: idOf(81),
    version: 1,
    chainHead: '0'.repeat(64),
    status: 'offered',
    title: 'Calm corners',
    audience: 'Teaching assistants',
    aims: ['Set up a calm corner'],
    discipline: 'autism',
    phases: [],
    minutes: 90,
    way: 'family-hub',
    stream: 'core',
    halfHoursPerPlace: 2,
    pricePence: 4500,
    changedAt: NOW,
    ...over,
  }
}

/** A session of that course on a Tuesday morning in January, given by Sam, with ten places. */
export function aSession(over: Partial<CourseSession> = {}): CourseSession {
  return {
    authority: '900',
    id: idOf(82),
    version: 1,
    chainHead: '0'.repeat(64),
    courseId: idOf(81),
    courseTitle: 'Calm corners',
    status: 'planned',
    on: '2027-01-12',
    startMinutes: 570,
    endMinutes: 660,
    venue: {
      name: 'Quay Family Hub',
      postcode: 'ZZ1 1AA',
      place: { lat: 50.8, lng: -1.1 },
      joinDetails: 'Ring the green bell',
    },
    capacity: 10,
    trainers: [{ specialistId: '900-sp01', name: 'Sam Sailor' }],
    stream: 'core',
    halfHoursPerPlace: 2,
    pricePence: 4500,
    places: [],
    cancelled: null,
    anotherProposedAt: null,
    toSettle: [],
    ...over,
  }
}

/** A booked place of the pier's, named by nobody yet. */
export function aPlace(
  number: number,
  over: Partial<Place> = {},
  setting: Pick<Setting, 'id' | 'name'> = PIER_SETTING,
): Place {
  return {
    id: idOf(number),
    settingId: setting.id,
    settingName: setting.name,
    staffName: null,
    status: 'booked',
    bookedBy: { userId: 'u-senco', name: 'Sian Senco' },
    bookedAt: NOW,
    offeredUntilOn: null,
    halfHours: 2,
    pricePence: 4500,
    cancelled: null,
    evaluation: null,
    ...over,
  }
}

const PIER_SETTING = { id: '900001', name: 'Pier Primary School' }
