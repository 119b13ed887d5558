import { expect, test } from 'vitest'
import type { PlacedLine } from '../../../shared/contracts/allocation-lines.ts'
import { PAGE_LINES, pageOf } from '../../../web/visit-plans/page-number.ts'
import { found, queryOf, requestsHref } from '../../../web/visit-plans/request-query.ts'

const line = (reference: string, rest: Partial<PlacedLine> = {}) =>
  ({
    reference,
    discipline: 'autism',
    specialistId: 'esme',
    statutory: false,
    dueOn: null,
    points: 10,
    isLate: false,
    isMoved: false,
    acceptance: 'open',
    ...rest,
  }) as PlacedLine

const PLACED = [
  line('A', { points: 10 }),
  line('B', { points: 60, specialistId: 'olu', isMoved: true }),
  line('C', { statutory: true, dueOn: '2027-02-01', discipline: 'semh' }),
  line('D', { statutory: true, dueOn: '2027-01-04', isLate: true, acceptance: 'accepted' }),
]
const references = (query: Record<string, string>) => found(PLACED, queryOf(query)).map(one => one.reference)

test('what the law sets a day for comes first, the soonest first; then what has most points', () => {
  expect(references({})).toEqual(['D', 'C', 'B', 'A'])
})

test.each([
  [{ discipline: 'semh' }, ['C']],
  [{ specialist: 'olu' }, ['B']],
  [{ show: 'late' }, ['D']],
  [{ show: 'moved' }, ['B']],
  [{ show: 'accepted' }, ['D']],
  [{ show: 'open', specialist: 'esme' }, ['C', 'A']],
  [{ show: 'nonsense' }, ['D', 'C', 'B', 'A']],
] as [Record<string, string>, string[]][])('%o shows %o', (query, shown) => {
  expect(references(query)).toEqual(shown)
})

test('the address of a list leaves out what is as usual', () => {
  expect(requestsHref('R', queryOf({}))).toBe('/visit-plans/R/requests')
  expect(requestsHref('R', queryOf({ discipline: 'semh', show: 'late' }), 2)).toBe(
    '/visit-plans/R/requests?discipline=semh&show=late&page=2',
  )
})

test('a long list has pages, and a page beyond the last is the last', () => {
  const lines = Array.from({ length: PAGE_LINES + 1 }, (_, at) => at)
  const address = (page: number) => `?page=${page}`
  expect(pageOf(lines, 1, address)).toMatchObject({ next: '?page=2', previous: undefined })
  expect(pageOf(lines, 9, address)).toEqual({ shown: [PAGE_LINES], next: undefined, previous: '?page=1' })
})
