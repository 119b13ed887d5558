import { describe, expect, test } from 'vitest'
import { BANK_HOLIDAYS } from '../../../shared/calendar/bank-holidays.ts'
import { HolidaysUnknown } from '../../../shared/calendar/working-days.ts'
import { costOfGivingUp, PLACE_NOTICE_RULES } from '../../../shared/training/notice-rules.ts'

const asked = {
  on: '2027-03-31',
  place: { pricePence: 4505, halfHours: 3 },
  holidays: BANK_HOLIDAYS,
}

describe('giving up a place on the Wednesday after Easter 2027, by hand', () => {
  test.each([
    ['2027-03-19', 6, 0, 0],
    ['2027-03-22', 5, 0, 0],
    ['2027-03-23', 4, 2252, 1],
    ['2027-03-25', 2, 2252, 1],
    ['2027-03-26', 2, 2252, 1],
    ['2027-03-29', 2, 2252, 1],
    ['2027-03-30', 1, 4505, 3],
    ['2027-03-31', 0, 4505, 3],
  ])('on %s is %i working days ahead: %i pence and %i half-hours', (today, notice, fee, used) => {
    expect(costOfGivingUp({ ...asked, today })).toEqual({
      noticeWorkingDays: notice,
      lateFeePence: fee,
      usedHalfHours: used,
    })
  })
})

test('an authority may have rules of its own; where none speaks, nothing is owed', () => {
  const rules = [{ leastWorkingDays: 1, charged: 0.25 }]
  expect(costOfGivingUp({ ...asked, today: '2027-03-30', rules }).lateFeePence).toBe(1126)
  expect(costOfGivingUp({ ...asked, today: '2027-03-31', rules }).lateFeePence).toBe(0)
  expect(costOfGivingUp({ ...asked, today: '2027-03-30', rules: [] }).lateFeePence).toBe(0)
})

test('the order of the rules does not matter', () => {
  const rules = [...PLACE_NOTICE_RULES].reverse()
  for (const today of ['2027-03-19', '2027-03-23', '2027-03-30'])
    expect(costOfGivingUp({ ...asked, today, rules })).toEqual(costOfGivingUp({ ...asked, today }))
})

test('a free place costs nothing however late', () => {
  const place = { pricePence: 0, halfHours: 0 }
  expect(costOfGivingUp({ ...asked, today: '2027-03-31', place })).toMatchObject({
    lateFeePence: 0,
    usedHalfHours: 0,
  })
})

test('bank holidays that are not known are never guessed', () => {
  expect(() => costOfGivingUp({ ...asked, today: '2027-03-30', on: '2060-01-04' })).toThrow(HolidaysUnknown)
})
