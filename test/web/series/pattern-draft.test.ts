import { expect, test } from 'vitest'
import { missingInPattern, NO_PATTERN, queryOf } from '../../../web/series/pattern-draft.ts'

const DRAFT = { ...NO_PATTERN, weekdays: ['tue'], time: 'am', from: '2027-01-04' } as const
const ids = (...args: Parameters<typeof missingInPattern>) => missingInPattern(...args).map(({ id }) => id)

test('an empty pattern misses its days, its time and its first day', () => {
  expect(ids(NO_PATTERN)).toEqual(['weekdays', 'time', 'from'])
  expect(ids(DRAFT)).toEqual([])
})

test('the number and the length of visits have limits, and a move has neither', () => {
  for (const count of ['', '1', '21', '2.5', 'six']) expect(ids({ ...DRAFT, count })).toEqual(['count'])
  for (const minutes of ['14', '481', 'x']) expect(ids({ ...DRAFT, minutes })).toEqual(['minutes'])
  expect(ids({ ...DRAFT, count: '', minutes: 'x' }, true)).toEqual([])
})

test('one time needs that time, and goes out in place of the part of the day', () => {
  expect(ids({ ...DRAFT, time: 'at' })).toEqual(['start'])
  expect(queryOf({ ...DRAFT, time: 'at', start: '570' })).toEqual({
    weekdays: 'tue',
    everyWeeks: '2',
    from: '2027-01-04',
    startMinutes: '570',
    count: '6',
  })
})

test('a move says which visit it begins with, and neither number nor length', () => {
  expect(queryOf({ ...DRAFT, minutes: '90' }, '7K4M2Q9ABC')).toEqual({
    weekdays: 'tue',
    everyWeeks: '2',
    from: '2027-01-04',
    half: 'am',
    moving: '7K4M2Q9ABC',
  })
  expect(queryOf({ ...DRAFT, minutes: '90' })).toMatchObject({ count: '6', minutes: '90' })
})
