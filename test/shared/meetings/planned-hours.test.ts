import { expect, test } from 'vitest'
import { assertHoursFor, dayHalfHours, streamPlans } from '../../../shared/meetings/planned-hours.ts'
import { idOf } from '../../builders/clock.ts'
import { aLedger } from '../../builders/ledger.ts'
import { aDay, aMeeting } from '../../builders/meeting.ts'
import { codeOf } from '../../builders/refused.ts'

test('a day takes its visit with getting ready and writing up, every begun half-hour', () => {
  expect(dayHalfHours(aDay())).toBe(4)
  expect(dayHalfHours(aDay({ minutes: 76 }))).toBe(5)
})

test('each stream says what is left and what the drafts would take; days that are made are reserved already', () => {
  const days = [aDay(), aDay({ id: idOf(1), requestId: idOf(2) }), aDay({ id: idOf(3), stream: 'traded' })]
  const ledgers = [aLedger({ reservedHalfHours: 10, usedHalfHours: 5 }), aLedger({ academicYear: '2027-28' })]
  expect(streamPlans(aMeeting({ days }), ledgers)).toMatchObject([
    { stream: 'core', entitledHalfHours: 40, leftHalfHours: 25, plannedHalfHours: 4 },
    { stream: 'traded', entitledHalfHours: 0, leftHalfHours: 0, plannedHalfHours: 4 },
  ])
})

test('hours of another year do not pay', () => {
  const meeting = aMeeting({ days: [aDay()] })
  expect(codeOf(() => assertHoursFor(meeting, [aLedger({ academicYear: '2027-28' })]))).toBe(
    'hours-exhausted',
  )
  expect(() => assertHoursFor(meeting, [aLedger()])).not.toThrow()
})
