import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BANK_HOLIDAYS } from '../../../shared/calendar/bank-holidays.ts'
import { addDays } from '../../../shared/calendar/local-date.ts'
import { type CancelledBy, hoursOnCancelling } from '../../../shared/hours/cancellation-rules.ts'
import { FUNDING_STREAM_KEYS, type FundingStream } from '../../../shared/hours/streams.ts'

function cancelled(by: CancelledBy, today: string, on: string, stream: FundingStream = 'core') {
  const visit = { on, stream, reservedHalfHours: 4 }
  return hoursOnCancelling({ by, today, visit, holidays: BANK_HOLIDAYS })
}

describe('a setting that cancels', () => {
  test.each([
    ['on the day', '2026-11-24', '2026-11-24', 0, 4],
    ['the day before', '2026-11-23', '2026-11-24', 1, 4],
    ['two days before', '2026-11-23', '2026-11-25', 2, 0],
    ['on Friday for Monday', '2026-11-20', '2026-11-23', 1, 4],
    ['on Friday for Tuesday', '2026-11-20', '2026-11-24', 2, 0],
    ['on Sunday for Tuesday', '2026-11-22', '2026-11-24', 2, 0],
    ['before Easter for the Tuesday after', '2027-03-25', '2027-03-30', 1, 4],
    ['on Christmas Eve for the Tuesday after the substitute day', '2026-12-24', '2026-12-29', 1, 4],
    ['weeks before', '2026-11-02', '2026-11-24', 16, 0],
  ])('%s', (_when, today, on, noticeWorkingDays, used) => {
    expect(cancelled('setting', today, on)).toEqual({
      by: 'setting',
      noticeWorkingDays,
      usedHalfHours: used,
      returnedHalfHours: 4 - used,
    })
  })

  test.each(
    Object.entries({ core: 4, statutory: 0, traded: 4, 'experts-at-hand': 4 } satisfies Record<
      FundingStream,
      number
    >),
  )('late uses hours of the %s stream where it has a limit', (stream, used) => {
    expect(cancelled('setting', '2026-11-24', '2026-11-24', stream as FundingStream).usedHalfHours).toBe(used)
  })
})

test('a team that cancels gives all back, also on the day', () => {
  expect(cancelled('team', '2026-11-24', '2026-11-24')).toMatchObject({
    usedHalfHours: 0,
    returnedHalfHours: 4,
  })
})

describe('rules of an authority of its own', () => {
  const rules = [
    { leastWorkingDays: 5, usedPercent: 0 },
    { leastWorkingDays: 1, usedPercent: 50 },
    { leastWorkingDays: 0, usedPercent: 100 },
  ] as const
  const used = (on: string, reservedHalfHours: number) =>
    hoursOnCancelling({
      by: 'setting',
      today: '2026-11-23',
      visit: { on, stream: 'core', reservedHalfHours },
      holidays: BANK_HOLIDAYS,
      rules,
    }).usedHalfHours

  test('give back the share of the rule with the most notice that was given', () => {
    expect([
      used('2026-11-23', 4),
      used('2026-11-24', 4),
      used('2026-11-27', 4),
      used('2026-11-30', 4),
    ]).toEqual([4, 2, 2, 0])
  })

  test('give back a part of a half-hour whole', () => {
    expect(used('2026-11-24', 3)).toBe(1)
  })

  test('come to whole half-hours without the errors of fractions', () => {
    const visit = { on: '2026-11-24', stream: 'core', reservedHalfHours: 10 } as const
    const asked = { by: 'setting', today: '2026-11-24', visit, holidays: BANK_HOLIDAYS } as const
    const usedAt = (usedPercent: number) =>
      hoursOnCancelling({ ...asked, rules: [{ leastWorkingDays: 0, usedPercent }] }).usedHalfHours
    expect([10, 30, 70, 75, 99].map(usedAt)).toEqual([1, 3, 7, 7, 9])
  })

  test('say nothing of a team that cancels: all go back', () => {
    const visit = { on: '2026-11-24', stream: 'core', reservedHalfHours: 4 } as const
    const asked = { by: 'team', today: '2026-11-24', visit, holidays: BANK_HOLIDAYS } as const
    const all = [{ leastWorkingDays: 0, usedPercent: 100 }]
    expect(hoursOnCancelling({ ...asked, rules: all }).usedHalfHours).toBe(0)
  })

  test('take nothing where none of them speaks', () => {
    const visit = { on: '2026-11-24', stream: 'core', reservedHalfHours: 4 } as const
    const asked = { by: 'setting', today: '2026-11-24', visit, holidays: BANK_HOLIDAYS, rules: [] } as const
    expect(hoursOnCancelling(asked).usedHalfHours).toBe(0)
  })
})

test('what is returned and what is used are always what was reserved', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('setting', 'team'),
      fc.constantFrom(...FUNDING_STREAM_KEYS),
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 0, max: 100 }),
      (by, stream, reservedHalfHours, ahead, usedPercent) => {
        const on = addDays('2026-11-23', ahead)
        const rules = [{ leastWorkingDays: 0, usedPercent }]
        const hours = hoursOnCancelling({
          by,
          today: '2026-11-23',
          visit: { on, stream, reservedHalfHours },
          holidays: BANK_HOLIDAYS,
          rules,
        })
        expect(hours.returnedHalfHours + hours.usedHalfHours).toBe(reservedHalfHours)
        expect(Math.min(hours.returnedHalfHours, hours.usedHalfHours)).toBeGreaterThanOrEqual(0)
      },
    ),
  )
})
