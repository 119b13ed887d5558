import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  clashIn,
  type Interval,
  placeInterval,
  removeInterval,
  travelBetween,
} from '../../../shared/visits/diary-day.ts'
import { TRAVEL_POLICY } from '../../../shared/visits/travel.ts'
import { aDay, anInterval, FAR, NEAR, PIER } from './diary-builders.ts'

const RULES = { travel: TRAVEL_POLICY }

describe('whatever is asked for', () => {
  const place = fc.constantFrom<[string | null, Interval['place']]>(
    ['pier-primary', PIER],
    ['near-infants', NEAR],
    ['far-high', FAR],
    [null, null],
  )
  const interval = fc
    .tuple(
      fc.integer({ min: 480, max: 1000 }),
      fc.integer({ min: 5, max: 90 }),
      fc.nat(30),
      fc.nat(30),
      place,
    )
    .map(([startMinutes, minutes, prepareMinutes, writeUpMinutes, [settingId, at]]) =>
      anInterval({
        startMinutes,
        endMinutes: startMinutes + minutes,
        prepareMinutes,
        writeUpMinutes,
        settingId,
        place: at,
      }),
    )
  const asked = fc
    .array(interval, { maxLength: 12 })
    .map(list => list.map((each, index) => ({ ...each, id: `visit-${index}` })))

  const bookAll = (intervals: Interval[]) =>
    intervals.reduce(
      (day, each) => (clashIn(day, each, TRAVEL_POLICY) ? day : placeInterval(day, each, RULES)),
      aDay(),
    )

  test('no two things in a day overlap, and between any two there is time to travel', () => {
    fc.assert(
      fc.property(asked, intervals => {
        const booked = bookAll(intervals).intervals
        booked.forEach((a, index) => {
          for (const b of booked.slice(index + 1)) {
            const [first, next] = a.startMinutes <= b.startMinutes ? [a, b] : [b, a]
            const gap = next.startMinutes - next.prepareMinutes - (first.endMinutes + first.writeUpMinutes)
            expect(gap).toBeGreaterThanOrEqual(travelBetween(a, b, TRAVEL_POLICY))
          }
        })
      }),
    )
  })

  test('taking anything out leaves a day the rest still fits in, and it can be put back', () => {
    fc.assert(
      fc.property(asked, fc.nat(11), (intervals, which) => {
        const day = bookAll(intervals)
        const gone = day.intervals[which % Math.max(1, day.intervals.length)]
        fc.pre(gone !== undefined)
        const without = removeInterval(day, gone.id)
        for (const each of without.intervals) expect(clashIn(without, each, TRAVEL_POLICY)).toBeNull()
        expect(placeInterval(without, gone, RULES)).toEqual(day)
      }),
    )
  })
})
