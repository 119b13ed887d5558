import { expect, test } from 'vitest'
import {
  type CatalogueView,
  catalogueHref,
  catalogueViewOf,
  courseFits,
  withCatalogueFilter,
} from '../../../web/training/catalogue-query.ts'
import { coverageFits, coverageViewOf } from '../../../web/training/coverage-query.ts'
import { courseLine, sessionLine } from './training-lines.ts'

test('the catalogue and its address say the same, without what is not known', () => {
  expect(catalogueHref({})).toBe('/training')
  const view = catalogueViewOf({ way: 'online', discipline: 'autism', cursor: 'x', phase: '' })
  expect(view).toEqual({ way: 'online', discipline: 'autism' })
  expect(catalogueHref(view)).toBe('/training?discipline=autism&way=online')
})

test('a filter is set and taken off again', () => {
  const view = withCatalogueFilter({ cost: 'free' }, 'places', 'free')
  expect(view).toEqual({ cost: 'free', places: 'free' })
  expect(withCatalogueFilter(view, 'places', '')).toEqual({ cost: 'free' })
})

const FITS: [view: CatalogueView, doesFit: boolean][] = [
  [{}, true],
  [{ discipline: 'autism', phase: 'primary', way: 'family-hub', cost: 'traded', places: 'free' }, true],
  [{ discipline: 'hearing' }, false],
  [{ phase: 'secondary' }, false],
  [{ way: 'online' }, false],
  [{ cost: 'free' }, false],
]
test.each(FITS)('of %o it is %s that the course fits', (view, doesFit) => {
  expect(courseFits(courseLine(), view)).toBe(doesFit)
})

test('a course for no phase in particular is for every phase', () => {
  expect(courseFits(courseLine({ phases: [] }), { phase: 'secondary' })).toBe(true)
})

test('a course without a price costs nothing', () => {
  for (const pricePence of [null, 0])
    expect(courseFits(courseLine({ pricePence }), { cost: 'free' })).toBe(true)
})

test('a course has places left when one of its sessions has', () => {
  const full = sessionLine({ freeCount: 0 })
  expect(courseFits(courseLine({ next: [full] }), { places: 'free' })).toBe(false)
  expect(courseFits(courseLine({ next: [] }), { places: 'free' })).toBe(false)
  expect(courseFits(courseLine({ next: [full, sessionLine()] }), { places: 'free' })).toBe(true)
})

const line = (attended: number, booked: number) => ({
  settingId: 'oak',
  settingName: 'Oak Primary',
  phase: 'primary',
  attended,
  booked,
  lastOn: null,
})

test.each([
  ['had', [true, false, false]],
  ['booked', [false, true, false]],
  ['neither', [false, false, true]],
  ['', [true, true, true]],
  ['nonsense', [true, true, true]],
] as const)('coverage narrowed to “%s” shows who had, booked or did neither: %s', (had, shown) => {
  const view = coverageViewOf({ had })
  expect([line(2, 0), line(0, 2), line(0, 0)].map(one => coverageFits(one, view))).toEqual(shown)
})

test('coverage is narrowed to a phase', () => {
  expect(coverageFits(line(1, 0), coverageViewOf({ phase: 'secondary' }))).toBe(false)
  expect(coverageFits(line(1, 0), coverageViewOf({ phase: 'primary' }))).toBe(true)
})
