import { describe, expect, test } from 'vitest'
import type { DiaryDay } from '../../../shared/visits/diary-day.ts'
import { freeSlots, type SlotQuestion, whyNoSlots } from '../../../shared/visits/slots.ts'
import { aDay, anInterval, aSetting, aSpecialist, NEAR, POLICIES } from './diary-builders.ts'

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
const diary = (...days: DiaryDay[]) => new Map(days.map(day => [day.on, day]))
const starts = (question: SlotQuestion) => freeSlots(question).map(slot => slot.startMinutes)

describe('free slots', () => {
  test('an empty day offers every half hour the setting is open long enough', () => {
    expect(starts(asking())).toEqual([540, 570, 600, 630, 660, 690, 720, 750, 780, 810, 840])
  })

  test('a morning pattern ends in time to write up', () => {
    const specialist = aSpecialist({ patterns: [{ startsOn: '2026-09-01', halfDays: ['tue-am'] }] })
    expect(starts(asking({ specialist }))).toEqual([540, 570, 600, 630, 660])
  })

  test('what is in the diary takes its time, its preparation, its write-up and the journey', () => {
    const near = anInterval({
      settingId: 'near-infants',
      place: NEAR,
      prepareMinutes: 10,
      writeUpMinutes: 20,
    })
    const slots = freeSlots(
      asking({ days: diary(aDay([near])), minutes: { visit: 30, prepare: 0, writeUp: 0 } }),
    )
    expect(slots.map(slot => slot.startMinutes)).toEqual([540, 720, 750, 780, 810, 840, 870])
    expect(slots[0]).toEqual({
      on: '2026-11-24',
      startMinutes: 540,
      endMinutes: 570,
      travelBeforeMinutes: 0,
      travelAfterMinutes: 12,
    })
    expect(slots[1]).toMatchObject({ travelBeforeMinutes: 12, travelAfterMinutes: 0 })
  })

  test('travel on an empty day is from base and back', () => {
    const slot = freeSlots(asking({ specialist: aSpecialist({ base: NEAR }) }))[0]
    expect(slot).toMatchObject({ travelBeforeMinutes: 12, travelAfterMinutes: 12 })
  })

  test('a setting whose place is not known takes the minutes the policy allows', () => {
    const slot = freeSlots(asking({ setting: aSetting({ location: null }) }))[0]
    expect(slot).toMatchObject({ travelBeforeMinutes: 30, travelAfterMinutes: 30 })
  })

  test('the step and the time now are respected', () => {
    expect(starts(asking({ stepMinutes: 60 }))).toEqual([540, 600, 660, 720, 780, 840])
    expect(starts(asking({ today: '2026-11-24', nowMinutes: 785 }))).toEqual([810, 840])
    expect(starts(asking({ today: '2026-11-25' }))).toEqual([])
  })

  test('a visit being moved does not stand in its own way', () => {
    const days = diary(aDay([anInterval({ id: 'moving' })]))
    expect(starts(asking({ days }))).not.toContain(600)
    expect(starts(asking({ days, movingVisitId: 'moving' }))).toEqual(starts(asking()))
  })

  test('wall time is the same on both sides of the clock changes', () => {
    const morning = { today: '2026-10-01' }
    for (const on of ['2026-10-23', '2026-11-02', '2027-03-25', '2027-03-30']) {
      expect(starts(asking({ ...morning, from: on, to: on }))[0]).toBe(540)
    }
  })

  test('days come in order and an empty range has none', () => {
    expect(freeSlots(asking({ to: '2026-11-26', stepMinutes: 240 })).map(slot => slot.on)).toEqual([
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
    ])
    expect(freeSlots(asking({ from: '2026-11-26' }))).toEqual([])
  })

  test('a step or a visit that takes no time is a mistake', () => {
    expect(() => freeSlots(asking({ stepMinutes: 0 }))).toThrow(RangeError)
    expect(() => freeSlots(asking({ minutes: { visit: 0, prepare: 0, writeUp: 0 } }))).toThrow(RangeError)
  })
})

describe('a week with its half days of visits', () => {
  const specialist = aSpecialist({ weeklyVisitLimit: 2 })
  const full = diary(
    aDay([anInterval({ id: 'monday' })], { on: '2026-11-23' }),
    aDay([anInterval({ id: 'wednesday', startMinutes: 780, endMinutes: 840 })], { on: '2026-11-25' }),
  )

  test('has no slot on its other days, before or after; the next week has', () => {
    const minutes = { visit: 30, prepare: 0, writeUp: 0 }
    const days = freeSlots(asking({ specialist, days: full, minutes, from: '2026-11-24', to: '2026-12-01' }))
    expect([...new Set(days.map(slot => slot.on))]).toEqual(['2026-11-25', '2026-11-30', '2026-12-01'])
    expect(days.filter(slot => slot.on === '2026-11-25').every(slot => slot.startMinutes >= 750)).toBe(true)
  })

  test('says so', () => {
    expect(whyNoSlots(asking({ specialist, days: full }))).toEqual([
      {
        reason: 'specialist-weekly-limit',
        days: 1,
        words: 'the specialist has as many half days of visits that week as they may have',
      },
    ])
  })

  test('can have its own visits moved within it', () => {
    const moving = asking({ specialist, days: full, movingVisitId: 'wednesday' })
    expect(freeSlots(moving).length).toBeGreaterThan(0)
  })
})

describe('why there are none', () => {
  test('a fortnight over Christmas is counted by reason, most days first', () => {
    const christmas = asking({ from: '2026-12-19', to: '2027-01-04' })
    expect(whyNoSlots(christmas)).toEqual([
      {
        reason: 'setting-holiday',
        days: 7,
        words: 'the setting is closed because it is a holiday between terms',
      },
      { reason: 'setting-weekend', days: 6, words: 'the setting is closed because it is a weekend' },
      {
        reason: 'setting-bank-holiday',
        days: 3,
        words: 'the setting is closed because it is a bank holiday',
      },
      {
        reason: 'setting-closed-day',
        days: 1,
        words: 'the setting is closed because it is a training or closure day',
      },
    ])
  })

  test.each<[string, Partial<SlotQuestion>, string]>([
    [
      'a full diary',
      { days: diary(aDay([anInterval({ startMinutes: 510, endMinutes: 1020 })])) },
      'diary-full',
    ],
    ['a visit longer than the day', { minutes: { visit: 400, prepare: 0, writeUp: 0 } }, 'no-time-in-common'],
    [
      'write-up longer than the day',
      { minutes: { visit: 60, prepare: 0, writeUp: 500 } },
      'no-time-in-common',
    ],
    ['the rest of today is too short', { today: '2026-11-24', nowMinutes: 900 }, 'past-time'],
    [
      'leave',
      { specialist: aSpecialist({ leave: [{ from: '2026-11-24', to: '2026-11-24', why: 'other' }] }) },
      'specialist-leave',
    ],
    ['unknown term dates', { from: '2027-06-01', to: '2027-06-01' }, 'setting-term-dates-unknown'],
  ])('%s', (_, over, reason) => {
    expect(whyNoSlots(asking(over))).toEqual([{ reason, days: 1, words: expect.any(String) }])
  })

  test('nothing is said of a day that has slots', () => {
    expect(whyNoSlots(asking())).toEqual([])
  })
})
