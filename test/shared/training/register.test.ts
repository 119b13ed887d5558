import { describe, expect, test } from 'vitest'
import { BANK_HOLIDAYS } from '../../../shared/calendar/bank-holidays.ts'
import {
  freeCount,
  isOverForNothing,
  isWorthAnother,
  passOn,
  takenCount,
  turnOf,
  wantsAnother,
} from '../../../shared/training/register.ts'
import { PLACE_STATUS_KEYS, type Place, type PlaceStatus } from '../../../shared/training/session.ts'
import { idOf } from '../../builders/clock.ts'
import { aPlace, aSession } from '../../builders/training.ts'

const TAKEN: Record<PlaceStatus, boolean> = {
  booked: true,
  offered: true,
  waiting: false,
  lapsed: false,
  cancelled: false,
  attended: true,
  absent: true,
}

test.each(PLACE_STATUS_KEYS)('whether a place that is %s counts against the capacity', status => {
  const session = aSession({ capacity: 2, places: [aPlace(1, { status })] })
  expect(takenCount(session)).toBe(TAKEN[status] ? 1 : 0)
  expect(freeCount(session)).toBe(TAKEN[status] ? 1 : 2)
})

test('more taken than there is room for is none free, not fewer than none', () => {
  expect(freeCount(aSession({ capacity: 1, places: [aPlace(1), aPlace(2)] }))).toBe(0)
})

const waiting = (number: number) => aPlace(number, { status: 'waiting' })
const offered = (number: number, offeredUntilOn: string) =>
  aPlace(number, { status: 'offered', offeredUntilOn })
const statuses = (places: readonly Place[]) => places.map(({ status }) => status)
const on = (capacity: number, ...places: Place[]) => aSession({ capacity, places })

describe('passing on', () => {
  test('offers what is free to those who wait, first come first, for two working days', () => {
    const passed = passOn(on(2, aPlace(1), waiting(2), waiting(3)), '2026-11-27', BANK_HOLIDAYS)
    expect(statuses(passed.places)).toEqual(['booked', 'offered', 'waiting'])
    expect(passed.offered).toMatchObject([{ id: idOf(2), offeredUntilOn: '2026-12-01' }])
    expect(passed.lapsed).toEqual([])
  })

  test('counts over Christmas: offered on Thursday 24 December it stands until Wednesday 30', () => {
    const passed = passOn(on(1, waiting(1)), '2026-12-24', BANK_HOLIDAYS)
    expect(passed.offered).toMatchObject([{ offeredUntilOn: '2026-12-30' }])
  })

  test('lets an offer stand through its last day, and passes it on the day after', () => {
    const session = on(1, offered(1, '2026-12-01'), waiting(2))
    expect(passOn(session, '2026-12-01', BANK_HOLIDAYS).places).toEqual(session.places)
    const passed = passOn(session, '2026-12-02', BANK_HOLIDAYS)
    expect(statuses(passed.places)).toEqual(['lapsed', 'offered'])
    expect(passed.lapsed).toMatchObject([{ id: idOf(1), offeredUntilOn: null }])
  })

  test('makes no offer that reaches past the session, and none on its day or after', () => {
    const session = on(1, waiting(1))
    expect(passOn(session, '2027-01-11', BANK_HOLIDAYS).offered).toMatchObject([
      { offeredUntilOn: '2027-01-12' },
    ])
    for (const today of ['2027-01-12', '2027-01-13'])
      expect(passOn(session, today, BANK_HOLIDAYS).places).toEqual(session.places)
  })

  test('lets an old offer lapse on the session’s own day, and offers it to nobody', () => {
    const session = on(1, offered(1, '2027-01-11'), waiting(2))
    expect(statuses(passOn(session, '2027-01-12', BANK_HOLIDAYS).places)).toEqual(['lapsed', 'waiting'])
  })

  test.each(['held', 'cancelled'] as const)('does nothing once a session is %s', status => {
    const session = { ...on(1, offered(1, '2026-12-01'), waiting(2)), status }
    expect(passOn(session, '2026-12-03', BANK_HOLIDAYS).places).toEqual(session.places)
  })

  test('the same day again changes nothing', () => {
    const session = on(2, offered(1, '2026-12-01'), waiting(2), waiting(3), waiting(4))
    const once = passOn(session, '2026-12-02', BANK_HOLIDAYS)
    const twice = passOn({ ...session, places: [...once.places] }, '2026-12-02', BANK_HOLIDAYS)
    expect(twice).toEqual({ places: once.places, offered: [], lapsed: [] })
  })
})

test('a turn is counted among those who wait only', () => {
  const session = on(1, aPlace(1), waiting(2), offered(3, '2026-12-01'), waiting(4))
  expect([1, 2, 3, 4].map(number => turnOf(session, idOf(number)))).toEqual([null, 1, null, 2])
})

test.each([
  [10, 4, false],
  [10, 5, true],
  [4, 4, false],
  [4, 5, true],
  [21, 10, false],
  [21, 11, true],
])('with %i places and %i waiting, another session is worth proposing: %s', (capacity, count, is) => {
  const places = Array.from({ length: count }, (_, at) => waiting(at + 1))
  expect(wantsAnother({ capacity, places })).toBe(is)
  expect(isWorthAnother({ capacity, waitingCount: count })).toBe(is)
})

test('only what came to nothing and costs nothing need not be remembered', () => {
  const cancelled = {
    by: { userId: 'u', name: 'U' },
    at: '2026-11-23T09:00:00.000Z',
    noticeWorkingDays: 0,
    lateFeePence: 0,
    usedHalfHours: 0,
    waived: null,
  }
  const kept = PLACE_STATUS_KEYS.filter(status => !isOverForNothing(aPlace(1, { status, cancelled })))
  expect(kept).toEqual(['booked', 'offered', 'waiting', 'attended', 'absent'])
  const owed = aPlace(1, { status: 'cancelled', cancelled: { ...cancelled, usedHalfHours: 1 } })
  expect(isOverForNothing(owed)).toBe(false)
})
