import { expect, test } from 'vitest'
import type { RequestView } from '../../../shared/contracts/requests.ts'
import { grouped } from '../../../web/requests/timeline-groups.ts'

type Entry = RequestView['timeline'][number]

const entry = (what: Entry['what'], userId = 'a', at = '2027-01-12T09:00:00Z') =>
  ({ id: `${what}-${at}-${userId}`, what, at, by: { userId, name: userId } }) as Entry
const told = (entries: readonly Entry[]) =>
  grouped(entries).map(({ entry: { what }, times }) => [what, times])

test('drafts that one person saved in a row on one day are told once', () => {
  expect(told([entry('submitted'), entry('drafted'), entry('drafted'), entry('started')])).toEqual([
    ['submitted', 1],
    ['drafted', 2],
    ['started', 1],
  ])
})

test('drafts of two people or two days are told apart', () => {
  const days = [entry('drafted'), entry('drafted', 'b'), entry('drafted', 'b', '2027-01-11T09:00:00Z')]
  expect(told(days)).toEqual([
    ['drafted', 1],
    ['drafted', 1],
    ['drafted', 1],
  ])
})

test('anything else is told each time', () => {
  expect(told([entry('visit-moved'), entry('visit-moved')])).toEqual([
    ['visit-moved', 1],
    ['visit-moved', 1],
  ])
})
