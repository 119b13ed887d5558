import { expect, test } from 'vitest'
import { unrecorded } from '../../../web/home/unrecorded.ts'

const line = (id: string, status: string, nextOn: string | null) => ({ id, status, nextOn }) as never
const idsOn = (today: string, ...lines: never[]) => unrecorded(lines, today).map(({ id }) => id)

test('a booked visit whose day has gone by waits to be recorded, today’s does not yet', () => {
  const lines = [
    line('a', 'booked', '2027-01-11'),
    line('b', 'booked', '2027-01-12'),
    line('c', 'booked', null),
  ]
  expect(idsOn('2027-01-12', ...lines)).toEqual(['a'])
})

test('a request that waits for something else does not, however late', () => {
  expect(
    idsOn('2027-01-12', line('a', 'allocated', '2027-01-01'), line('b', 'delivered', '2027-01-01')),
  ).toEqual([])
})
