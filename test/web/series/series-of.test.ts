import { expect, test } from 'vitest'
import { costWords, streamWords } from '../../../web/series/cost.ts'
import { changeable, movable, placeWords, seriesAmong } from '../../../web/series/series-of.ts'
import { aVisit } from '../../builders/visit.ts'

const one = (id: string, position: number, over: object = {}) => ({
  ...aVisit().id(id).inSeries('S', position, 3).build(),
  hasBegun: false,
  ifCancelled: null,
  ...over,
})
const VISITS = [one('c', 3), one('a', 1, { hasBegun: true }), one('b', 2)]
const alone = { ...aVisit().id('d').build(), hasBegun: false, ifCancelled: null }

test('visits are grouped by their series, in its order, and those of none are left out', () => {
  expect(
    seriesAmong([...VISITS, alone]).map(({ id, visits }) => [id, visits.map(visit => visit.id)]),
  ).toEqual([['S', ['a', 'b', 'c']]])
})

test('what can be changed is to come: from a visit on, or all', () => {
  const [series] = seriesAmong(VISITS)
  if (series === undefined) throw new Error('There is a series')
  expect(changeable(series, undefined).map(({ id }) => id)).toEqual(['b', 'c'])
  expect(changeable(series, 'c').map(({ id }) => id)).toEqual(['c'])
})

test('those later today do not move with the others, as the proposal leaves them out', () => {
  const days = ['2026-11-23', '2026-11-24'].map((on, at) => one(`v${at}`, at + 1, { on }))
  expect(movable(days, '2026-11-23').map(({ id }) => id)).toEqual(['v1'])
})

test('a visit says which of the series it is', () => {
  expect(VISITS.map(placeWords)).toEqual(['Visit 3 of 3', 'Visit 1 of 3', 'Visit 2 of 3'])
  expect(placeWords(alone)).toBe('')
})

test('what a series takes and what is left is said in hours', () => {
  expect(costWords(6, 4)).toBe('6 visits take 12 hours, with preparation and writing up: 2 hours each.')
  expect(costWords(1, 4)).toBe('1 visit takes 2 hours, with preparation and writing up.')
  const years = [
    { academicYear: '2026-27', leftHalfHours: 9 },
    { academicYear: '2027-28', leftHalfHours: 0 },
  ]
  expect(streamWords({ stream: 'core', label: 'Core', years })).toBe(
    '4.5 hours left in 2026-27, no hours left in 2027-28',
  )
  const unmetered = [{ academicYear: '2026-27', leftHalfHours: null }]
  expect(streamWords({ stream: 'statutory', label: 'Statutory', years: unmetered })).toBe('No limit')
})
