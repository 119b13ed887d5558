import { describe, expect, test } from 'vitest'
import { bookSeries, type SeriesInput } from '../../../functions/actions/book-series.ts'
import { asSpecialist } from '../../builders/acting.ts'
import { idOf } from '../../builders/clock.ts'
import { dayOf } from '../../builders/diary.ts'
import { SAM, SETTING } from '../../builders/found.ts'
import { aLedger } from '../../builders/ledger.ts'
import { codeOf, pointersOf, refused } from '../../builders/refused.ts'
import { aRequest } from '../../builders/request.ts'
import { toBookSeries } from '../../builders/series.ts'
import { aVisit } from '../../builders/visit.ts'

const at = (...days: string[]) => days.map(on => ({ on, startMinutes: 600 }))
const THREE: SeriesInput = { visits: at('2026-12-01', '2026-12-08', '2026-12-15'), agreed: true }
const book = (found = toBookSeries(), input = THREE, on?: string) =>
  bookSeries(asSpecialist(on), found, input)

test('all visits are booked together: diary days, hours and one entry that names every time', () => {
  const { change, answer } = book()
  expect(answer.visits.map(({ on, series, status }) => [on, series, status])).toEqual([
    ['2026-12-01', { id: answer.seriesId, position: 1, of: 3 }, 'confirmed'],
    ['2026-12-08', { id: answer.seriesId, position: 2, of: 3 }, 'confirmed'],
    ['2026-12-15', { id: answer.seriesId, position: 3, of: 3 }, 'confirmed'],
  ])
  expect(change.visits).toEqual(answer.visits.map(next => ({ next, expects: 0 })))
  expect(change.diaryDays?.map(({ next, expects }) => [next.on, next.intervals[0]?.label, expects])).toEqual([
    ['2026-12-01', 'Educational psychology consultation (1 of 3)', 0],
    ['2026-12-08', 'Educational psychology consultation (2 of 3)', 0],
    ['2026-12-15', 'Educational psychology consultation (3 of 3)', 0],
  ])
  expect(change.ledgers).toEqual([{ next: aLedger({ reservedHalfHours: 12 }), expects: 1 }])
  expect(change.request?.next).toMatchObject({ status: 'booked', nextOn: '2026-12-01' })
  expect(change.note).toEqual({
    what: 'series-booked',
    why: null,
    facts: {
      count: 3,
      first: 'Tuesday 1 December 2026 at 10am',
      last: 'Tuesday 15 December 2026 at 10am',
      when: 'Tuesday 1 December 2026 at 10am; Tuesday 8 December 2026 at 10am; Tuesday 15 December 2026 at 10am',
      seriesId: answer.seriesId,
      isProposed: false,
    },
  })
})

test('times that were sent in any order become visits in the order of their days', () => {
  const { answer } = book(undefined, { ...THREE, visits: THREE.visits.toReversed(), agreed: false })
  expect(answer.visits.map(({ on, status }) => [on, status])).toEqual([
    ['2026-12-01', 'proposed'],
    ['2026-12-08', 'proposed'],
    ['2026-12-15', 'proposed'],
  ])
})

describe('all or nothing', () => {
  test('every visit that cannot be is named, with a pointer to where it was sent', () => {
    const taken = dayOf(aVisit().id(idOf(900)).on('2026-12-08').build(), SETTING)
    const visits = at('2026-12-15', '2026-12-08', '2026-12-24')
    const refusal = refused(() => book(toBookSeries({ days: [taken] }), { ...THREE, visits }))
    expect(refusal.code).toBe('slot-taken')
    expect(pointersOf(refusal)).toEqual(['/visits/1', '/visits/2'])
    expect(refusal.message).toContain('2 of 3 visits cannot be at the time chosen, so nothing was booked')
    expect(refusal.message).toContain('10am on Tuesday 8 December 2026')
    expect(refusal.message).toContain('10am on Thursday 24 December 2026')
  })

  test('two times of one series that overlap are refused too', () => {
    const visits = [...at('2026-12-01'), { on: '2026-12-01', startMinutes: 620 }]
    expect(codeOf(() => book(undefined, { ...THREE, visits }))).toBe('slot-taken')
  })

  test('the weekly limit counts the series itself', () => {
    const found = toBookSeries({ specialist: { ...SAM, weeklyVisitLimit: 1 } })
    expect(codeOf(() => book(found, { ...THREE, visits: at('2026-12-01', '2026-12-03') }))).toBe(
      'outside-working-time',
    )
  })
})

describe('hours', () => {
  test('too few for all: it says how many visits could be paid', () => {
    const found = toBookSeries({ ledgers: [aLedger({ entitledHalfHours: 10 })] })
    expect(refused(() => book(found))).toMatchObject({
      code: 'hours-exhausted',
      message:
        '3 visits need 6 hours and the setting has 5 left in the Core stream for 2026-27. 2 of the 3 visits could be paid. Book fewer, or use other hours.',
      facts: { stream: 'core', neededHalfHours: 12, leftHalfHours: 10, payableVisits: 2 },
    })
  })

  test('a series over the summer draws on both academic years, each on its own', () => {
    const visits = at('2027-07-13', '2027-07-20', '2027-09-07')
    const ledgers = [aLedger(), aLedger({ academicYear: '2027-28', version: 4 })]
    expect(book(toBookSeries({ ledgers }), { ...THREE, visits }).change.ledgers).toEqual([
      { next: aLedger({ reservedHalfHours: 8 }), expects: 1 },
      { next: aLedger({ academicYear: '2027-28', reservedHalfHours: 4, version: 4 }), expects: 4 },
    ])
    expect(refused(() => book(toBookSeries(), { ...THREE, visits }))).toMatchObject({
      code: 'hours-exhausted',
      facts: { payableVisits: 2, leftHalfHours: 0 },
    })
  })

  test('settings’ hours never pay for statutory work', () => {
    const request = aRequest().for('ep-statutory-advice').allocatedTo(SAM).build()
    expect(codeOf(() => book(toBookSeries({ request }), { ...THREE, stream: 'core' }))).toBe(
      'ring-fenced-hours',
    )
    expect(book(toBookSeries({ request, ledgers: [] })).answer.visits).toHaveLength(3)
  })
})

describe('not now', () => {
  test('when more would stand than may: it says how many fit', () => {
    const standing = Array.from({ length: 18 }, (_, nr) =>
      aVisit()
        .id(idOf(2000 + nr))
        .build(),
    )
    const request = aRequest().allocatedTo(SAM).booked('2026-11-24').build()
    expect(refused(() => book(toBookSeries({ request, visits: standing }))).message).toBe(
      'A request can have 20 visits to come, and this one has 18. Book 2 or fewer.',
    )
  })

  test.each([
    ['before allocation', aRequest().accepted().build()],
    ['in writing', aRequest().for('ask-a-specialist').allocatedTo(SAM).build()],
    ['once it is closed', aRequest().allocatedTo(SAM).closed().build()],
  ])('%s', (_, request) => {
    expect(codeOf(() => book(toBookSeries({ request })))).toBe('not-allowed-now')
  })

  test('a proposal to a setting with which nothing is shared', () => {
    const request = aRequest().allocatedTo(SAM).with({ sharing: 'nothing' }).build()
    expect(codeOf(() => book(toBookSeries({ request }), { ...THREE, agreed: false }))).toBe('not-allowed-now')
    expect(book(toBookSeries({ request })).answer.visits).toHaveLength(3)
  })
})

test('twenty visits are the most that can be booked at once, and they fit in one transaction', () => {
  const days = ['01', '02', '03', '04', '07', '08', '09', '10', '11', '14'].map(day => `2026-12-${day}`)
  const visits = days.flatMap(on => [600, 840].map(startMinutes => ({ on, startMinutes })))
  const found = toBookSeries({
    specialist: { ...SAM, weeklyVisitLimit: 10 },
    ledgers: [aLedger({ entitledHalfHours: 200 })],
  })
  const { change } = book(found, { ...THREE, visits })
  const items = (change.visits?.length ?? 0) + (change.diaryDays?.length ?? 0) + (change.ledgers?.length ?? 0)
  expect(change.visits).toHaveLength(20)
  expect(items).toBeLessThan(90)
})
