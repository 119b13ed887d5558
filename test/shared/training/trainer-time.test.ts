import { describe, expect, test } from 'vitest'
import { BANK_HOLIDAYS } from '../../../shared/calendar/bank-holidays.ts'
import { DAY_SHAPE, type Specialist } from '../../../shared/people/specialist.ts'
import { Refusal } from '../../../shared/refusal.ts'
import type { CourseSession } from '../../../shared/training/session.ts'
import { assertTrainerFree, sessionInterval, trainerObstacle } from '../../../shared/training/trainer-time.ts'
import { type DiaryDay, emptyDiaryDay } from '../../../shared/visits/diary-day.ts'
import { TRAVEL_POLICY } from '../../../shared/visits/travel.ts'
import { aSpecialist } from '../../builders/specialist.ts'
import { aSession } from '../../builders/training.ts'

const SAM = aSpecialist().build()

function asked(
  over: { specialist?: Specialist; day?: DiaryDay; session?: Partial<CourseSession>; on?: string } = {},
) {
  const { specialist = SAM, on = '2027-01-12' } = over
  return {
    specialist,
    day: over.day ?? emptyDiaryDay(specialist.id, on),
    interval: sessionInterval(aSession(over.session)),
    dayShape: DAY_SHAPE,
    holidays: BANK_HOLIDAYS,
    travel: TRAVEL_POLICY,
  }
}
const busy = (startMinutes: number, endMinutes: number): DiaryDay => ({
  ...emptyDiaryDay(SAM.id, '2027-01-12'),
  intervals: [{ ...sessionInterval(aSession()), id: 'another', place: null, startMinutes, endMinutes }],
})
const commitment = {
  id: 'c1',
  label: 'Team meeting',
  weekday: 'tue',
  startMinutes: 600,
  endMinutes: 630,
  from: '2026-09-01',
  to: null,
  everyWeeks: 1,
  termOnly: false,
  atBase: true,
} as const

describe('what stands in the way of a trainer', () => {
  test.each([
    ['nothing', asked(), null],
    [
      'leave',
      asked({ specialist: aSpecialist().away('2027-01-11', '2027-01-15').build() }),
      'specialist-leave',
    ],
    ['no longer here', asked({ specialist: { ...SAM, statusActive: false } }), 'specialist-inactive'],
    ['a bank holiday', asked({ on: '2027-03-26' }), 'specialist-bank-holiday'],
    ['a Saturday', asked({ on: '2027-01-16' }), 'specialist-not-in-pattern'],
    ['an unknown year', asked({ on: '2060-01-13' }), 'specialist-bank-holidays-unknown'],
    ['an evening', asked({ session: { startMinutes: 1000, endMinutes: 1090 } }), 'specialist-hours'],
    ['something at that time', asked({ day: busy(600, 630) }), 'overlap'],
    ['something elsewhere just before', asked({ day: busy(510, 560) }), 'travel'],
    ['something elsewhere long before', asked({ day: busy(510, 540) }), null],
    ['a recurring commitment', asked({ specialist: { ...SAM, commitments: [commitment] } }), 'overlap'],
  ])('%s', (_, question, obstacle) => {
    expect(trainerObstacle(question)).toBe(obstacle)
  })
})

test('the session itself, already in the diary, is not in its own way', () => {
  const session = aSession()
  const day = { ...emptyDiaryDay(SAM.id, session.on), intervals: [sessionInterval(session)] }
  expect(trainerObstacle(asked({ day, session: { startMinutes: 600 } }))).toBeNull()
})

test('the refusal names the trainer, the time and why', () => {
  const specialist = aSpecialist().away('2027-01-12', '2027-01-12').build()
  const said = () => assertTrainerFree(asked({ specialist }))
  expect(said).toThrow(Refusal)
  expect(said).toThrow(
    'Sam Sailor cannot give this at 9:30am on Tuesday 12 January 2027: they are away. Choose another time or trainer.',
  )
  expect(() => assertTrainerFree(asked())).not.toThrow()
})

test('an interval says the course and the venue, and fits what a diary keeps', () => {
  const interval = sessionInterval(aSession({ courseTitle: 'A'.repeat(120) }))
  expect(interval).toMatchObject({ kind: 'training', settingName: 'Quay Family Hub', requestId: null })
  expect(interval.label).toHaveLength(80)
})
