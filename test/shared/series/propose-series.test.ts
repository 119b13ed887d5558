import { describe, expect, test } from 'vitest'
import { proposeSeries } from '../../../shared/series/propose-series.ts'
import type { DiaryDay } from '../../../shared/visits/diary-day.ts'
import { dayOf } from '../../builders/diary.ts'
import { refused } from '../../builders/refused.ts'
import { aSpecialist } from '../../builders/specialist.ts'
import { aVisit } from '../../builders/visit.ts'
import { aSeriesQuestion, every, WITH_HALF_TERMS, withLimit } from './series-builders.ts'

const times = (found: ReturnType<typeof proposeSeries>) =>
  found.visits.map(({ on, startMinutes }) => [on, startMinutes])

/** A visit of Sam's elsewhere than the setting asked about, that takes the stretch from its preparation to its write-up. */
const busy = (on: string, startMinutes: number): DiaryDay =>
  dayOf(aVisit().on(on, startMinutes).build(), WITH_HALF_TERMS)

test('six visits, fortnightly, on Tuesday mornings: around half term, all at the first time that all have', () => {
  const found = proposeSeries(aSeriesQuestion(), every(2, ['tue'], { count: 6, from: '2026-09-29' }))
  expect(times(found)).toEqual([
    ['2026-09-29', 540],
    ['2026-10-13', 540],
    ['2026-11-03', 540],
    ['2026-11-17', 540],
    ['2026-12-01', 540],
    ['2026-12-15', 540],
  ])
  expect(found.leftOut).toEqual(['2026-10-26'])
})

test('five of six can be booked, and the sixth says why not and offers times near it', () => {
  const specialist = aSpecialist().away('2026-11-17', '2026-11-17').build()
  const ask = every(2, ['tue'], { count: 6, from: '2026-09-29' })
  const found = proposeSeries(aSeriesQuestion({ specialist }), ask)
  expect(found.visits.filter(({ startMinutes }) => startMinutes !== null)).toHaveLength(5)
  expect(found.visits[3]).toEqual({
    on: '2026-11-17',
    startMinutes: null,
    why: 'the specialist is away',
    alternatives: [
      { on: '2026-11-16', startMinutes: 540 },
      { on: '2026-11-18', startMinutes: 540 },
      { on: '2026-11-19', startMinutes: 540 },
    ],
  })
})

describe('what stands in the way of a day', () => {
  test.each([
    [
      '2027-01-04',
      'mon',
      'the setting is closed because it is a training or closure day',
      '2027-01-04',
      '2027-01-05',
    ],
    ['2027-03-26', 'fri', 'the setting is closed because it is a bank holiday', '2027-03-25', '2027-03-25'],
    ['2027-03-29', 'mon', 'the setting is closed because it is a bank holiday', '2027-03-29', '2027-03-30'],
  ] as const)('on %s is said, and a day near it is offered', (on, weekday, why, from, near) => {
    const found = proposeSeries(aSeriesQuestion(), every(1, [weekday], { count: 2, from }))
    expect(found.visits[0]).toMatchObject({ on, startMinutes: null, why })
    expect(found.visits[0]?.alternatives.map(one => one.on)).toContain(near)
  })

  test('is what the request rules out', () => {
    const isRuledOut = (on: string) => on === '2026-10-13'
    const found = proposeSeries(
      aSeriesQuestion({ isRuledOut }),
      every(1, ['tue'], { count: 2, from: '2026-10-13' }),
    )
    expect(found.visits[0]?.why).toBe('the request says that this day cannot be done')
    expect(found.visits[0]?.alternatives.every(({ on }) => !isRuledOut(on))).toBe(true)
  })

  test('is a full morning, where the afternoon of the same day and mornings near it are offered', () => {
    const morning = aVisit().with({ on: '2026-10-13', startMinutes: 540, endMinutes: 720 }).build()
    const question = aSeriesQuestion({ days: [dayOf(morning, WITH_HALF_TERMS)] })
    const found = proposeSeries(question, every(1, ['tue'], { count: 2, from: '2026-10-12' }))
    expect(found.visits[0]).toMatchObject({ startMinutes: null, why: 'nothing is free that morning' })
    expect(found.visits[0]?.alternatives).toEqual([
      { on: '2026-10-12', startMinutes: 540 },
      { on: '2026-10-14', startMinutes: 540 },
      { on: '2026-10-15', startMinutes: 540 },
    ])
    const onlyTuesdays = aSpecialist()
      .with({ patterns: [{ startsOn: '2025-09-01', halfDays: ['tue-am', 'tue-pm'] }] })
      .build()
    const there = proposeSeries(
      { ...question, specialist: onlyTuesdays },
      every(1, ['tue'], { count: 2, from: '2026-10-13' }),
    )
    expect(there.visits[0]?.alternatives).toEqual([{ on: '2026-10-13', startMinutes: 780 }])
  })

  test('is what the diary already has at the wanted minute, and another time that day is offered first', () => {
    const ask = every(1, ['tue'], { count: 3, from: '2026-10-06', time: { half: 'any', startMinutes: 585 } })
    const found = proposeSeries(aSeriesQuestion({ days: [busy('2026-10-13', 600)] }), ask)
    expect(times(found)).toEqual([
      ['2026-10-06', 585],
      ['2026-10-13', null],
      ['2026-10-20', 585],
    ])
    expect(found.visits[1]?.why).toBe('the specialist already has something then')
    expect(found.visits[1]?.alternatives.some(({ on }) => on === '2026-10-13')).toBe(true)
  })

  test('is the most half days of visits in a week, which the visits of the series count towards', () => {
    const question = aSeriesQuestion({ specialist: withLimit(1) })
    const found = proposeSeries(question, every(1, ['tue', 'thu'], { count: 4, from: '2026-10-05' }))
    expect(found.visits.map(({ startMinutes }) => startMinutes)).toEqual([540, null, 540, null])
    expect(found.visits[1]?.why).toBe(
      'the specialist has as many half days of visits that week as they may have',
    )
  })
})

test('a morning that is taken at the usual time is proposed at the nearest free one', () => {
  const found = proposeSeries(
    aSeriesQuestion({ days: [busy('2026-10-13', 540), busy('2026-10-20', 660)] }),
    every(1, ['tue'], { count: 3, from: '2026-10-06' }),
  )
  expect(times(found)).toEqual([
    ['2026-10-06', 540],
    ['2026-10-13', 660],
    ['2026-10-20', 540],
  ])
})

test.each([
  ['2026-10-20', 'after the clocks go back on 25 October 2026', '2026-11-03'],
  ['2027-03-16', 'after they go forward on 28 March 2027', '2027-03-30'],
])('from %s the wall time stays %s', (from, _, last) => {
  const time = { half: 'any', startMinutes: 600 } as const
  const ask = every(1, ['tue'], { count: from < '2027' ? 2 : 3, from, time })
  expect(times(proposeSeries(aSeriesQuestion(), ask)).at(-1)).toEqual([last, 600])
})

test('twenty visits are proposed, and never two at once', () => {
  const found = proposeSeries(
    aSeriesQuestion({ specialist: withLimit(10) }),
    every(1, ['mon', 'wed'], { count: 20, from: '2026-09-07' }),
  )
  const booked = found.visits.filter(({ startMinutes }) => startMinutes !== null)
  expect(booked).toHaveLength(20)
  expect(new Set(booked.map(({ on }) => on)).size).toBe(20)
})

test('where nothing can be booked, it says of how many why, and what to do', () => {
  const specialist = aSpecialist().away('2026-09-01', '2027-07-31').build()
  const act = () =>
    proposeSeries(aSeriesQuestion({ specialist }), every(2, ['tue'], { count: 6, from: '2026-09-29' }))
  expect(refused(act)).toMatchObject({
    code: 'outside-working-time',
    message:
      'None of these 6 visits can be booked, and there is no other time near them: 6 because the specialist is away. Choose other days, another time or a later start.',
    facts: { bookable: 0, asked: 6 },
  })
})

test('where term dates end, nothing after them is offered', () => {
  const act = () => proposeSeries(aSeriesQuestion(), every(1, ['tue'], { count: 3, from: '2028-01-04' }))
  expect(refused(act)).toMatchObject({ code: 'setting-closed' })
})
