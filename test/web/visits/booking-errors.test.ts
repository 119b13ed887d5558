import { expect, test } from 'vitest'
import { Problem } from '../../../web/problem.ts'
import { bookingErrors, offered } from '../../../web/visits/booking-errors.ts'

const problem = (code: 'slot-taken' | 'hours-exhausted' | 'busy') =>
  new Problem({ title: 'No', status: 409, detail: 'Choose another time.', code })

test('a time that is taken is said at the times, hours that are used up at the hours', () => {
  expect(bookingErrors(problem('slot-taken'))).toEqual([
    { id: 'startMinutes', message: 'Choose another time.' },
  ])
  expect(bookingErrors(problem('hours-exhausted'))[0]?.id).toBe('stream')
})

test('another refusal belongs to no field, and no refusal to nothing', () => {
  expect(bookingErrors(problem('busy'))[0]?.id).toBeUndefined()
  expect(bookingErrors(null)).toEqual([])
})

test('a time counts as chosen only while it is offered', () => {
  const slot = {
    on: '2027-01-12',
    startMinutes: 570,
    endMinutes: 630,
    travelBeforeMinutes: 0,
    travelAfterMinutes: 0,
  }
  expect(offered({ slots: [slot] }, '2027-01-12/570')).toBe('2027-01-12/570')
  expect(offered({ slots: [] }, '2027-01-12/570')).toBe('')
  expect(offered(null, '2027-01-12/570')).toBe('')
})
