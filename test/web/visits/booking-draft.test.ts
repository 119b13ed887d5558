import { expect, test } from 'vitest'
import { bodyOf, missingIn, NO_BOOKING } from '../../../web/visits/booking-draft.ts'

const FULL = { slot: '2027-01-12/570', agreed: 'yes', stream: '', minutes: '', payerId: '' } as const
const idsOf = (draft: Parameters<typeof missingIn>[0]) => missingIn(draft).map(error => error.id)

test('a booking needs a time and whether it is agreed', () => {
  expect(idsOf(NO_BOOKING)).toEqual(['startMinutes', 'agreed'])
  expect(idsOf(FULL)).toEqual([])
})

test('a length is a whole number of minutes from 15 to 480, or the usual', () => {
  expect(['', '15', '480'].map(minutes => idsOf({ ...FULL, minutes }))).toEqual([[], [], []])
  for (const minutes of ['14', '481', '60.5', 'an hour'])
    expect(idsOf({ ...FULL, minutes })).toEqual(['minutes'])
})

test('what is usual is left to the service', () => {
  expect(bodyOf(FULL)).toEqual({ on: '2027-01-12', startMinutes: 570, agreed: true })
  expect(bodyOf({ ...FULL, agreed: 'no', stream: 'core', minutes: '60', payerId: '' })).toEqual({
    on: '2027-01-12',
    startMinutes: 570,
    agreed: false,
    stream: 'core',
    minutes: 60,
  })
})
