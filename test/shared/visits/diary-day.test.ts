import { describe, expect, test } from 'vitest'
import {
  clashIn,
  DiaryDay,
  emptyDiaryDay,
  type Interval,
  Interval as IntervalSchema,
  occupiedSpan,
  placeInterval,
  removeInterval,
  replaceInterval,
  visitInterval,
} from '../../../shared/visits/diary-day.ts'
import { TRAVEL_POLICY } from '../../../shared/visits/travel.ts'
import { aDay, anInterval, aSetting, FAR, NEAR, PIER } from './diary-builders.ts'

const RULES = { travel: TRAVEL_POLICY }
const elsewhere = { settingId: 'near-infants', place: NEAR }
const taken = expect.objectContaining({ code: 'slot-taken' })
const stale = expect.objectContaining({ code: 'stale-version' })
const second = (over: Partial<Interval>) => anInterval({ id: 'visit-2', ...over })

describe('placing an interval beside 10am to 11am at the pier', () => {
  const day = aDay([anInterval()])

  test.each<[string, Partial<Interval>]>([
    ['touching after, same setting', { startMinutes: 660, endMinutes: 720 }],
    ['touching before, same setting', { startMinutes: 540, endMinutes: 600 }],
    [
      'touching, another setting at the same point',
      { startMinutes: 660, endMinutes: 720, settingId: 'pier-nursery' },
    ],
    ['12 minutes after, near', { startMinutes: 672, endMinutes: 720, ...elsewhere }],
    ['12 minutes before, near', { startMinutes: 540, endMinutes: 588, ...elsewhere }],
    [
      'preparation ends travel exactly',
      { startMinutes: 692, endMinutes: 720, prepareMinutes: 20, ...elsewhere },
    ],
    ['30 minutes after, place unknown', { startMinutes: 690, endMinutes: 720, settingId: null, place: null }],
    ['81 minutes after, far', { startMinutes: 741, endMinutes: 800, settingId: 'far-high', place: FAR }],
    ['same setting whose point has changed', { startMinutes: 660, endMinutes: 720, place: NEAR }],
  ])('%s: fits', (_, over) => {
    expect(placeInterval(day, second(over), RULES).intervals).toHaveLength(2)
  })

  test.each<[string, Partial<Interval>, 'overlap' | 'travel']>([
    ['the same time', {}, 'overlap'],
    ['one minute in', { startMinutes: 659, endMinutes: 700 }, 'overlap'],
    ['one minute over', { startMinutes: 540, endMinutes: 601 }, 'overlap'],
    ['inside', { startMinutes: 615, endMinutes: 630 }, 'overlap'],
    ['around', { startMinutes: 590, endMinutes: 700 }, 'overlap'],
    ['preparation reaches in', { startMinutes: 670, endMinutes: 720, prepareMinutes: 11 }, 'overlap'],
    ['write-up reaches in', { startMinutes: 540, endMinutes: 590, writeUpMinutes: 11 }, 'overlap'],
    ['touching, near', { startMinutes: 660, endMinutes: 720, ...elsewhere }, 'travel'],
    ['11 minutes after, near', { startMinutes: 671, endMinutes: 720, ...elsewhere }, 'travel'],
    ['11 minutes before, near', { startMinutes: 540, endMinutes: 589, ...elsewhere }, 'travel'],
    [
      '29 minutes after, place unknown',
      { startMinutes: 689, endMinutes: 720, settingId: null, place: null },
      'travel',
    ],
    [
      '80 minutes after, far',
      { startMinutes: 740, endMinutes: 800, settingId: 'far-high', place: FAR },
      'travel',
    ],
  ])('%s: refused', (_, over, clash) => {
    expect(clashIn(day, second(over), TRAVEL_POLICY)).toBe(clash)
    expect(() => placeInterval(day, second(over), RULES)).toThrow(taken)
  })

  test('the refusal says when and what to do, and nothing of what is there', () => {
    expect(() => placeInterval(day, second({}), RULES)).toThrow(
      expect.objectContaining({
        message:
          '10am on Tuesday 24 November 2026 cannot be booked: the specialist already has something then. Choose another time.',
        facts: { on: '2026-11-24', startMinutes: 600, reason: 'overlap' },
      }),
    )
  })
})

describe('changing a day', () => {
  test('intervals are kept in order, the version as it was read and the day given unchanged', () => {
    const day = aDay([anInterval()])
    const next = placeInterval(day, second({ startMinutes: 540, endMinutes: 600 }), RULES)
    expect(next.intervals.map(interval => interval.id)).toEqual(['visit-2', 'visit-1'])
    expect(next.version).toBe(3)
    expect(day.intervals).toHaveLength(1)
  })

  test('a commitment blocks like a visit', () => {
    const meeting = anInterval({
      id: 'meeting',
      kind: 'commitment',
      settingId: null,
      requestId: null,
      serviceId: null,
    })
    expect(() => placeInterval(aDay([meeting]), second({}), RULES)).toThrow(taken)
  })

  test('an id already there is not placed twice, even at a free time', () => {
    const day = aDay([anInterval()])
    expect(() => placeInterval(day, anInterval({ startMinutes: 800, endMinutes: 830 }), RULES)).toThrow(stale)
  })

  test('taking out what is not there means somebody else moved it', () => {
    expect(removeInterval(aDay([anInterval()]), 'visit-1').intervals).toEqual([])
    expect(() => removeInterval(aDay(), 'visit-1')).toThrow(stale)
    expect(() => replaceInterval(aDay(), anInterval(), RULES)).toThrow(stale)
  })

  test('a visit can be moved over its own time but not over another', () => {
    const day = aDay([anInterval(), second({ startMinutes: 720, endMinutes: 780 })])
    const later = anInterval({ startMinutes: 630, endMinutes: 690 })
    expect(replaceInterval(day, later, RULES).intervals[0]).toEqual(later)
    expect(() => replaceInterval(day, anInterval({ startMinutes: 700, endMinutes: 760 }), RULES)).toThrow(
      taken,
    )
  })

  test('an empty day has never been stored', () => {
    expect(DiaryDay.parse(emptyDiaryDay('sam-sailor', '2026-11-24')).version).toBe(0)
  })

  test('a visit interval takes place, setting and minutes from what it is given', () => {
    const visit = {
      id: 'v',
      startMinutes: 600,
      requestId: 'r',
      serviceId: 's',
      label: 'EP',
      status: 'proposed' as const,
    }
    const interval = visitInterval(visit, aSetting(), { visit: 90, prepare: 15, writeUp: 30 })
    expect(IntervalSchema.parse(interval)).toMatchObject({
      endMinutes: 690,
      place: PIER,
      settingId: 'pier-primary',
    })
    expect(occupiedSpan(interval)).toEqual({ startMinutes: 585, endMinutes: 720 })
  })

  test('an interval that ends when it starts, or carries an unknown field, is not one', () => {
    expect(IntervalSchema.safeParse(anInterval({ endMinutes: 600 })).success).toBe(false)
    expect(IntervalSchema.safeParse({ ...anInterval(), childName: 'x' }).success).toBe(false)
  })
})
