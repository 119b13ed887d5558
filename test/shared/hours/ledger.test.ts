import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  assertStreamFits,
  emptyLedger,
  halfHoursOf,
  Ledger,
  leftHalfHours,
  release,
  reserve,
  streamsFor,
  use,
} from '../../../shared/hours/ledger.ts'
import { FUNDING_STREAM_KEYS, type FundingStream } from '../../../shared/hours/streams.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { aLedger } from '../../builders/ledger.ts'

const anyStream = fc.constantFrom(...FUNDING_STREAM_KEYS)
const anyCount = fc.integer({ min: 0, max: 400 })
/** A ledger that keeps its own rules: what is reserved and used fits in what there is. */
const soundLedger = fc
  .record({ stream: anyStream, reserved: anyCount, used: anyCount, spare: anyCount })
  .map(({ stream, reserved, used, spare }) =>
    aLedger({
      stream,
      reservedHalfHours: reserved,
      usedHalfHours: used,
      entitledHalfHours: reserved + used + spare,
    }),
  )

describe('half-hours', () => {
  test.each([
    [0, 0],
    [1, 1],
    [29, 1],
    [30, 1],
    [31, 2],
    [60, 2],
    [61, 3],
    [105, 4],
    [270, 9],
  ])('%i minutes take %i: every begun one counts', (minutes, halfHours) => {
    expect(halfHoursOf(minutes)).toBe(halfHours)
  })

  test('what is left is what is neither reserved nor used', () => {
    expect(leftHalfHours(aLedger({ entitledHalfHours: 40, reservedHalfHours: 7, usedHalfHours: 12 }))).toBe(
      21,
    )
  })
})

describe('reserving', () => {
  test('sets half-hours aside and changes nothing else', () => {
    const ledger = aLedger({ reservedHalfHours: 3 })
    expect(reserve(ledger, 4)).toEqual({ ...ledger, reservedHalfHours: 7 })
  })

  test('the last half-hour can be reserved, and not one more', () => {
    const ledger = aLedger({ entitledHalfHours: 10, reservedHalfHours: 4, usedHalfHours: 2 })
    expect(leftHalfHours(reserve(ledger, 4))).toBe(0)
    expect(() => reserve(ledger, 5)).toThrow(
      expect.objectContaining({
        code: 'hours-exhausted',
        message: 'This visit needs 2.5 hours and the setting has 2 left in the Core stream for 2026-27.',
        facts: { stream: 'core', neededHalfHours: 5, leftHalfHours: 4 },
      }),
    )
  })

  test('a stream without a meter keeps count without a limit', () => {
    const ledger = aLedger({ stream: 'statutory', entitledHalfHours: 0 })
    expect(reserve(ledger, 11).reservedHalfHours).toBe(11)
  })

  test('never takes a metered stream below nothing', () => {
    fc.assert(
      fc.property(soundLedger, anyCount, (ledger, halfHours) => {
        try {
          const after = reserve(ledger, halfHours)
          return ledger.stream === 'statutory' || leftHalfHours(after) >= 0
        } catch (error) {
          return error instanceof Refusal && leftHalfHours(ledger) < halfHours
        }
      }),
    )
  })
})

describe('giving back and using', () => {
  test('releasing undoes reserving', () => {
    fc.assert(
      fc.property(soundLedger, anyCount, (ledger, halfHours) => {
        fc.pre(ledger.stream === 'statutory' || leftHalfHours(ledger) >= halfHours)
        expect(release(reserve(ledger, halfHours), halfHours)).toEqual(ledger)
      }),
    )
  })

  test('using all that was reserved leaves what was left', () => {
    fc.assert(
      fc.property(soundLedger, anyCount, (ledger, halfHours) => {
        fc.pre(ledger.stream === 'statutory' || leftHalfHours(ledger) >= halfHours)
        const reserved = reserve(ledger, halfHours)
        expect(leftHalfHours(use(reserved, halfHours, halfHours))).toBe(leftHalfHours(reserved))
      }),
    )
  })

  test('a visit that took less gives the rest back, one that took more takes more', () => {
    const reserved = aLedger({ entitledHalfHours: 10, reservedHalfHours: 4 })
    expect(use(reserved, 4, 3)).toMatchObject({ reservedHalfHours: 0, usedHalfHours: 3 })
    expect(leftHalfHours(use(reserved, 4, 3))).toBe(7)
    expect(leftHalfHours(use(reserved, 4, 5))).toBe(5)
  })
})

describe('statutory work has hours of its own', () => {
  const PAYS: Record<FundingStream, 'statutory' | 'other'> = {
    core: 'other',
    statutory: 'statutory',
    traded: 'other',
    'experts-at-hand': 'other',
  }

  test.each(FUNDING_STREAM_KEYS)('%s hours pay for one kind of work only', stream => {
    for (const statutory of [true, false]) {
      const act = () => assertStreamFits(stream, statutory)
      if (PAYS[stream] === (statutory ? 'statutory' : 'other')) expect(act).not.toThrow()
      else expect(act).toThrow(expect.objectContaining({ code: 'ring-fenced-hours', facts: { stream } }))
    }
  })

  test('only the hours that fit are offered', () => {
    expect(streamsFor(true)).toEqual(['statutory'])
    expect(streamsFor(false)).toEqual(['core', 'traded', 'experts-at-hand'])
  })

  test('the refusal says which hours cannot be used and which to use', () => {
    expect(() => assertStreamFits('experts-at-hand', true)).toThrow(
      'Experts at Hand hours are for support in settings and cannot be used for statutory advice. Use the statutory stream.',
    )
    expect(() => assertStreamFits('statutory', false)).toThrow(
      'Statutory hours are for statutory advice only. Use another stream.',
    )
  })
})

test('a ledger never kept has nothing to use, and can be reserved from where nothing is metered', () => {
  const ledger = emptyLedger('900001', '2026-27', 'statutory')
  expect(Ledger.safeParse(ledger).success).toBe(true)
  expect(ledger).toMatchObject({ version: 0, stream: 'statutory' })
  expect(leftHalfHours(ledger)).toBe(0)
  expect(reserve(ledger, 3).reservedHalfHours).toBe(3)
})

test('a kept ledger has whole counts of nothing or more and an academic year', () => {
  expect(Ledger.safeParse(aLedger()).success).toBe(true)
  expect(Ledger.safeParse(aLedger({ entitledHalfHours: 0, version: 0 })).success).toBe(true)
  for (const wrong of [
    { entitledHalfHours: -1 },
    { reservedHalfHours: 0.5 },
    { academicYear: '2026/27' },
    { stream: 'charity' },
  ])
    expect(Ledger.safeParse({ ...aLedger(), ...wrong }).success).toBe(false)
})
