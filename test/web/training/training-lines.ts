import type { CourseLine, PlaceView, SessionLine } from '../../../shared/contracts/training.ts'

/** A session in a list, planned and half full. */
export function sessionLine(change: Partial<SessionLine> = {}): SessionLine {
  return {
    id: 'SESS000001',
    courseId: 'CRSE000001',
    courseTitle: 'Autism and the classroom',
    status: 'planned',
    on: '2027-01-12',
    startMinutes: 780,
    endMinutes: 930,
    capacity: 10,
    trainers: [{ specialistId: 'sp-1', name: 'Aoife Thackeray' }],
    venueName: 'Hillside Hub',
    takenCount: 5,
    waitingCount: 0,
    freeCount: 5,
    ...change,
  }
}

/** An offered course with one session. */
export function courseLine(change: Partial<CourseLine> = {}): CourseLine {
  return {
    id: 'CRSE000001',
    version: 3,
    status: 'offered',
    title: 'Autism and the classroom',
    audience: 'Teachers',
    aims: ['Plan a calm classroom', 'Use visual supports'],
    discipline: 'autism',
    phases: ['primary'],
    minutes: 150,
    way: 'family-hub',
    stream: 'traded',
    halfHoursPerPlace: 3,
    pricePence: 2250,
    changedAt: '2026-11-01T10:00:00.000Z',
    next: [sessionLine()],
    ...change,
  }
}

/** A booked place that can be given up for nothing. */
export function placeLine(change: Partial<PlaceView> = {}): PlaceView {
  return {
    id: 'PACE000001',
    settingId: 'oak',
    settingName: 'Oak Primary',
    staffName: 'Bea Quill',
    status: 'booked',
    bookedBy: { userId: 'u-1', name: 'Aleksander Davies-Rhee' },
    bookedAt: '2026-11-01T10:00:00.000Z',
    offeredUntilOn: null,
    halfHours: 3,
    pricePence: 2250,
    cancelled: null,
    evaluation: null,
    turn: null,
    givingUp: { noticeWorkingDays: 20, lateFeePence: 0, usedHalfHours: 0 },
    ...change,
  }
}
