import { describe, expect, test } from 'vitest'
import { cancelSeries } from '../../../functions/actions/cancel-series.ts'
import { confirmSeries } from '../../../functions/actions/confirm-series.ts'
import { moveSeries } from '../../../functions/actions/move-series.ts'
import { emptyDiaryDay } from '../../../shared/visits/diary-day.ts'
import type { Visit } from '../../../shared/visits/visit.ts'
import { asSenco, asSpecialist } from '../../builders/acting.ts'
import { idOf, TOMORROW } from '../../builders/clock.ts'
import { dayOf } from '../../builders/diary.ts'
import { SAM, SETTING } from '../../builders/found.ts'
import { aLedger } from '../../builders/ledger.ts'
import { codeOf, pointersOf, refused } from '../../builders/refused.ts'
import { aSeries, ofSeries, SERIES } from '../../builders/series.ts'
import { aVisit } from '../../builders/visit.ts'

const WEEKLY = aSeries('2026-12-01', '2026-12-08', '2026-12-15')
const seen = ({ id, version }: Visit) => ({ visitId: id, version })
const proposed = (visits: readonly Visit[]) =>
  visits.map(visit => ({ ...visit, status: 'proposed' as const }))

describe('moving', () => {
  const to = (visit: Visit, on: string, startMinutes = 780) => ({ ...seen(visit), on, startMinutes })
  const [, second, third] = WEEKLY as [Visit, Visit, Visit]
  const thursdays = [to(second, '2026-12-10'), to(third, '2026-12-17')]
  const move = (visits = thursdays, found = ofSeries(WEEKLY)) =>
    moveSeries(asSpecialist(), found, { visits, reason: 'setting-asked' })

  test('this and following: both go to Thursday afternoons and the first stays', () => {
    const { change, answer } = move()
    expect(
      answer.visits.map(({ on, startMinutes, endMinutes, version, series }) => [
        on,
        startMinutes,
        endMinutes,
        version,
        series?.position,
      ]),
    ).toEqual([
      ['2026-12-10', 780, 840, 2, 2],
      ['2026-12-17', 780, 840, 2, 3],
    ])
    expect(change.visits?.map(({ expects }) => expects)).toEqual([1, 1])
    const days = change.diaryDays?.map(({ next }) => [next.on, next.intervals.map(({ id }) => id)])
    expect(days).toEqual([
      ['2026-12-08', []],
      ['2026-12-15', []],
      ['2026-12-10', [second.id]],
      ['2026-12-17', [third.id]],
    ])
    expect(change.request?.next).toMatchObject({ status: 'booked', nextOn: '2026-12-01' })
    expect(change.note).toMatchObject({
      what: 'series-changed',
      why: 'The setting asked',
      facts: { change: 'moved', count: 2, seriesId: SERIES, first: 'Thursday 10 December 2026 at 1pm' },
    })
  })

  test('a visit may take the place that another of them leaves', () => {
    const { answer } = move([to(second, '2026-12-15', 600), to(third, '2026-12-17', 600)])
    expect(answer.visits.map(({ on }) => on)).toEqual(['2026-12-15', '2026-12-17'])
  })

  test('no visit overtakes another: the earlier time goes to the earlier visit', () => {
    const { answer } = move([to(second, '2026-12-17'), to(third, '2026-12-10')])
    expect(answer.visits.map(({ id, on }) => [id, on])).toEqual([
      [second.id, '2026-12-10'],
      [third.id, '2026-12-17'],
    ])
  })

  test('all or nothing: what cannot be is named and nothing is moved', () => {
    const taken = dayOf(aVisit().id(idOf(900)).on('2026-12-17', 780).build(), SETTING)
    const found = ofSeries(WEEKLY)
    const refusal = refused(() => move(thursdays, { ...found, days: [...found.days, taken] }))
    expect([refusal.code, pointersOf(refusal)]).toEqual(['slot-taken', ['/visits/1']])
    expect(refusal.message).toContain('nothing was moved')
  })

  test('within a year the hours stay as they are, even where a visit has taken more than there were', () => {
    const overrun = [aLedger({ reservedHalfHours: 12, usedHalfHours: 30 })]
    const { change, answer } = move(thursdays, ofSeries(WEEKLY, { ledgers: overrun }))
    expect(answer.visits).toHaveLength(2)
    expect(change.ledgers ?? []).toEqual([])
  })

  test('hours that visits within a year keep do not pay for one that enters it', () => {
    const visits = aSeries('2027-07-13', '2027-09-07') as [Visit, Visit]
    const ledgers = [
      aLedger({ reservedHalfHours: 4 }),
      aLedger({ academicYear: '2027-28', entitledHalfHours: 4, reservedHalfHours: 4 }),
    ]
    const sent = [to(visits[0], '2027-09-07'), to(visits[1], '2027-09-14')]
    const refusal = refused(() => move(sent, ofSeries(visits, { ledgers })))
    expect([refusal.code, pointersOf(refusal)]).toEqual(['hours-exhausted', ['/visits/0']])
  })

  test('hours follow a visit into another academic year, and too few there refuse', () => {
    const [june] = aSeries('2027-07-13')
    const visits = [june as Visit]
    const ledgers = [aLedger({ reservedHalfHours: 4 }), aLedger({ academicYear: '2027-28' })]
    const found = ofSeries(visits, { ledgers })
    const { change } = move([to(visits[0] as Visit, '2027-09-07')], found)
    expect(change.ledgers?.map(({ next }) => [next.academicYear, next.reservedHalfHours])).toEqual([
      ['2026-27', 0],
      ['2027-28', 4],
    ])
    expect(codeOf(() => move([to(visits[0] as Visit, '2027-09-07')], ofSeries(visits)))).toBe(
      'hours-exhausted',
    )
  })
})

describe('cancelling', () => {
  const body = { reason: 'no-longer-needed', note: '' } as const

  test('each visit is judged by its own notice: tomorrow’s hours are used, next week’s come back', () => {
    const visits = aSeries(TOMORROW, '2026-12-01')
    const { change, answer } = cancelSeries(asSenco(), ofSeries(visits), {
      ...body,
      visits: visits.map(seen),
    })
    expect(answer.visits.map(({ status, cancelled }) => [status, cancelled?.hours?.usedHalfHours])).toEqual([
      ['cancelled', 4],
      ['cancelled', 0],
    ])
    expect(change.ledgers).toMatchObject([{ next: { reservedHalfHours: 0, usedHalfHours: 4 } }])
    expect(change.diaryDays?.map(({ next }) => next.intervals)).toEqual([[], []])
    expect(change.request?.next.status).toBe('allocated')
    expect(change.note?.facts).toMatchObject({
      change: 'cancelled',
      hours: '2 of Core used, for want of notice',
    })
  })

  test('those that are not chosen stay', () => {
    const [first, ...rest] = WEEKLY as [Visit, Visit, Visit]
    const { change } = cancelSeries(asSpecialist(), ofSeries(WEEKLY), { ...body, visits: rest.map(seen) })
    expect(change.request?.next).toMatchObject({ status: 'booked', nextOn: first.on })
  })
})

describe('agreeing', () => {
  test('the setting agrees to all that are proposed, and the diary says so', () => {
    const visits = proposed(WEEKLY)
    const { change, answer } = confirmSeries(asSenco(), ofSeries(visits), { visits: visits.map(seen) })
    expect(answer.visits.map(({ status, version }) => [status, version])).toEqual([
      ['confirmed', 2],
      ['confirmed', 2],
      ['confirmed', 2],
    ])
    expect(change.diaryDays?.map(({ next }) => next.intervals[0]?.status)).toEqual([
      'confirmed',
      'confirmed',
      'confirmed',
    ])
    expect(change.note).toMatchObject({ what: 'series-confirmed', facts: { count: 3 } })
    expect(change.ledgers).toBeUndefined()
  })

  test('two of them on one day are one change of that day', () => {
    const [a, b] = proposed(aSeries('2026-12-01', '2026-12-01')) as [Visit, Visit]
    const later = { ...b, startMinutes: 780, endMinutes: 840 }
    const day = dayOf(a, SETTING)
    const both = { ...day, intervals: [...day.intervals, ...dayOf(later, SETTING).intervals] }
    const found = ofSeries([a, later], { days: [both] })
    const { change } = confirmSeries(asSenco(), found, { visits: [a, later].map(seen) })
    expect(change.diaryDays).toHaveLength(1)
    expect(change.diaryDays?.[0]?.next.intervals.map(({ status }) => status)).toEqual([
      'confirmed',
      'confirmed',
    ])
  })

  test('what was agreed before cannot be agreed again, nor by the side that chose the time', () => {
    expect(codeOf(() => confirmSeries(asSenco(), ofSeries(WEEKLY), { visits: WEEKLY.map(seen) }))).toBe(
      'not-allowed-now',
    )
    const own = proposed(WEEKLY).map(visit => ({ ...visit, answerBy: 'specialist' as const }))
    expect(codeOf(() => confirmSeries(asSenco(), ofSeries(own), { visits: own.map(seen) }))).toBe(
      'not-allowed-now',
    )
  })
})

describe('of any change', () => {
  const cancel =
    (visits: readonly { visitId: string; version: number }[], of = WEEKLY, at?: string) =>
    () =>
      cancelSeries(asSpecialist(at), ofSeries(of), { visits, reason: 'no-longer-needed', note: '' })
  const [first] = WEEKLY as [Visit]

  test('a visit of another series, or one named twice, is invalid', () => {
    expect(pointersOf(refused(cancel([{ visitId: idOf(404), version: 1 }])))).toEqual(['/visits/0/visitId'])
    expect(pointersOf(refused(cancel([seen(first), seen(first)])))).toEqual(['/visits/1/visitId'])
  })

  test('a visit that somebody changed meanwhile is stale', () => {
    expect(codeOf(cancel([{ visitId: first.id, version: 7 }]))).toBe('stale-version')
  })

  test('one that has begun, or does not stand any more, cannot be changed', () => {
    expect(codeOf(cancel([seen(first)], WEEKLY, '2026-12-01T10:00:00.000Z'))).toBe('not-allowed-now')
    const over = WEEKLY.map(visit => ({ ...visit, status: 'cancelled' as const }))
    expect(codeOf(cancel([seen(first)], over))).toBe('not-allowed-now')
  })

  test('a diary that lost the visit refuses rather than guess', () => {
    const days = [emptyDiaryDay(SAM.id, first.on)]
    const act = () =>
      cancelSeries(asSpecialist(), ofSeries(WEEKLY, { days }), {
        visits: [seen(first)],
        reason: 'no-longer-needed',
        note: '',
      })
    expect(codeOf(act)).toBe('stale-version')
  })
})
