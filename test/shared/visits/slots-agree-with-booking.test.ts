import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysFromTo, mondayOf } from '../../../shared/calendar/local-date.ts'
import type { Setting } from '../../../shared/people/setting.ts'
import { HALF_DAYS, type HalfDay, type Specialist } from '../../../shared/people/specialist.ts'
import {
  bookingObstacle,
  clashIn,
  type DiaryDay,
  emptyDiaryDay,
  type Interval,
  placeInterval,
  visitInterval,
} from '../../../shared/visits/diary-day.ts'
import { freeSlots, type SlotQuestion, whyNoSlots } from '../../../shared/visits/slots.ts'
import { TRAVEL_POLICY } from '../../../shared/visits/travel.ts'
import { anInterval, aSetting, aSpecialist, FAR, NEAR, PIER, POLICIES } from './diary-builders.ts'

const asking = (over: Partial<SlotQuestion> = {}): SlotQuestion => ({
  specialist: aSpecialist(),
  setting: aSetting(),
  days: new Map(),
  from: '2026-11-24',
  to: '2026-11-24',
  today: '2026-11-23',
  minutes: { visit: 60, prepare: 15, writeUp: 30 },
  ...POLICIES,
  ...over,
})

const weekOf = ({ days }: SlotQuestion, on: string) =>
  daysFromTo(mondayOf(on), addDays(mondayOf(on), 6)).flatMap(one => days.get(one) ?? [])

const START = '2026-12-14'
const END = '2027-01-08'
const halves = fc.subarray([...HALF_DAYS]) as fc.Arbitrary<HalfDay[]>
const specialists: fc.Arbitrary<Specialist> = fc
  .record({
    first: halves,
    second: halves,
    leaveFrom: fc.nat(25),
    leaveDays: fc.nat(6),
    weeklyVisitLimit: fc.nat(10),
  })
  .map(({ first, second, leaveFrom, leaveDays, weeklyVisitLimit }) =>
    aSpecialist({
      weeklyVisitLimit,
      patterns: [
        { startsOn: '2026-09-01', halfDays: first },
        { startsOn: '2027-01-01', halfDays: second },
      ],
      leave: [
        { from: addDays(START, leaveFrom), to: addDays(START, leaveFrom + leaveDays), why: 'annual-leave' },
      ],
    }),
  )
const settings: fc.Arbitrary<Setting> = fc
  .record({
    opens: fc.integer({ min: 480, max: 600 }),
    hours: fc.integer({ min: 60, max: 480 }),
    known: fc.boolean(),
  })
  .map(({ opens, hours, known }) =>
    aSetting({ opensAtMinutes: opens, closesAtMinutes: opens + hours, location: known ? PIER : null }),
  )
const busy = fc
  .tuple(
    fc.nat(25),
    fc.integer({ min: 500, max: 960 }),
    fc.integer({ min: 10, max: 120 }),
    fc.constantFrom(PIER, NEAR, FAR, null),
  )
  .map(([dayIndex, startMinutes, minutes, place]): [string, Interval] => [
    addDays(START, dayIndex),
    anInterval({
      startMinutes,
      endMinutes: startMinutes + minutes,
      place,
      settingId: null,
      writeUpMinutes: 10,
    }),
  ])
const diaries = fc.array(busy, { maxLength: 60 }).map(list => {
  const days = new Map<string, DiaryDay>()
  list.forEach(([on, each], index) => {
    const day = days.get(on) ?? emptyDiaryDay('sam-sailor', on)
    const interval = { ...each, id: `busy-${index}` }
    if (clashIn(day, interval, TRAVEL_POLICY) === null) {
      days.set(on, placeInterval(day, interval, { travel: TRAVEL_POLICY }))
    }
  })
  return days
})
const questions: fc.Arbitrary<SlotQuestion> = fc
  .record({
    specialist: specialists,
    setting: settings,
    days: diaries,
    minutes: fc.record({
      visit: fc.integer({ min: 15, max: 180 }),
      prepare: fc.nat(45),
      writeUp: fc.nat(60),
    }),
    stepMinutes: fc.constantFrom(15, 30, 45, 60),
    today: fc.constantFrom('2026-12-01', '2026-12-16'),
    nowMinutes: fc.constantFrom(undefined, 660),
  })
  .map(over => asking({ ...over, from: START, to: END }))

describe('slots and booking agree, over Christmas, whatever the diary', () => {
  test('a start is offered exactly when it can be booked', () => {
    fc.assert(
      fc.property(questions, question => {
        const offered = new Set(freeSlots(question).map(slot => `${slot.on} ${slot.startMinutes}`))
        const step = question.stepMinutes as number
        const bookable = daysFromTo(START, END).flatMap(on => {
          const day = question.days.get(on) ?? emptyDiaryDay('sam-sailor', on)
          return Array.from({ length: Math.ceil(1440 / step) }, (_, index) => index * step)
            .filter(startMinutes => {
              const visit = { id: 'x', startMinutes, requestId: 'r', serviceId: 's', label: 'EP' }
              const interval = visitInterval(visit, question.setting, question.minutes)
              return bookingObstacle({ ...question, on, day, week: weekOf(question, on), interval }) === null
            })
            .map(startMinutes => `${on} ${startMinutes}`)
        })
        expect([...offered]).toEqual(bookable)
      }),
      { numRuns: 40 },
    )
  })

  test('every day either has a slot or is counted once with a reason', () => {
    fc.assert(
      fc.property(questions, question => {
        const withSlots = new Set(freeSlots(question).map(slot => slot.on)).size
        const without = whyNoSlots(question).reduce((sum, row) => sum + row.days, 0)
        expect(withSlots + without).toBe(daysFromTo(START, END).length)
      }),
      { numRuns: 40 },
    )
  })
})
