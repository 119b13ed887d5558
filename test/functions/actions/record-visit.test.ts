import { describe, expect, test } from 'vitest'
import { recordVisit } from '../../../functions/actions/record-visit.ts'
import { NOT_HELD_REASONS, type NotHeldReason } from '../../../shared/visits/status.ts'
import { asSpecialist } from '../../builders/acting.ts'
import { idOf } from '../../builders/clock.ts'
import { withVisit } from '../../builders/found.ts'
import { aLedger } from '../../builders/ledger.ts'
import { codeOf } from '../../builders/refused.ts'
import { aVisit } from '../../builders/visit.ts'

const AFTER = '2026-11-24T11:30:00.000Z'
const held = {
  version: 1,
  held: true,
  minutes: 75,
  summary: 'We read together',
  nextSteps: 'Daily',
  outcomes: [],
} as const
const notHeld = (reason: NotHeldReason) =>
  ({ version: 1, held: false, reason, nextSteps: 'Try again' }) as const
const record = (input: Parameters<typeof recordVisit>[2], at = AFTER, found = withVisit()) =>
  recordVisit(asSpecialist(at), found, input)

test('a visit that was held uses the hours it took, not those set aside', () => {
  const { change, answer } = record(held)
  expect(answer.visit).toMatchObject({
    status: 'completed',
    version: 2,
    record: {
      held: true,
      reason: null,
      minutes: 75,
      summary: 'We read together',
      nextSteps: 'Daily',
      at: AFTER,
    },
  })
  expect(change.ledgers).toEqual([{ next: aLedger({ reservedHalfHours: 0, usedHalfHours: 4 }), expects: 1 }])
  expect(change.request?.next).toMatchObject({ status: 'delivered', nextOn: '2026-12-08' })
  expect(change.diaryDays).toMatchObject([
    { expects: 1, next: { intervals: [{ status: 'completed', startMinutes: 600 }] } },
  ])
})

test.each([
  [5, 2],
  [45, 3],
  [46, 4],
  [76, 5],
  [600, 22],
])('%i minutes with 45 of preparing and writing up are %i half-hours', (minutes, halfHours) => {
  const { change } = record({ ...held, minutes })
  expect(change.ledgers?.[0]?.next).toMatchObject({ reservedHalfHours: 0, usedHalfHours: halfHours })
})

test('the entry has minutes or the coded reason, and no words of the record', () => {
  const when = 'Tuesday 24 November 2026 at 10am'
  expect(record(held).change.note).toEqual({
    what: 'visit-held',
    why: null,
    facts: { when, visitId: idOf(1001), minutes: 75 },
  })
  expect(record(notHeld('child-absent')).change.note).toEqual({
    what: 'visit-not-held',
    why: 'The child was absent',
    facts: { when, visitId: idOf(1001), reason: 'child-absent' },
  })
})

/** Whose hours a visit that could not go ahead counts against: the setting's where the reason lay there. */
const USED: Readonly<Record<NotHeldReason, number>> = {
  'child-absent': 0,
  'child-not-willing': 0,
  'consent-missing': 4,
  'setting-not-ready': 4,
  'staff-not-available': 4,
  'incident-at-setting': 0,
  'specialist-could-not-arrive': 0,
}

test.each(Object.keys(NOT_HELD_REASONS) as NotHeldReason[])('not held because of %s', reason => {
  const { change, answer } = record(notHeld(reason))
  expect(answer.visit).toMatchObject({
    status: 'not-held',
    record: { held: false, reason, minutes: 0, summary: '' },
  })
  expect(change.ledgers).toEqual([
    { next: aLedger({ reservedHalfHours: 0, usedHalfHours: USED[reason] }), expects: 1 },
  ])
  expect(change.diaryDays).toMatchObject([{ next: { intervals: [{ status: 'not-held' }] } }])
  expect(change.request?.next).toMatchObject({ status: 'allocated', nextOn: '2026-12-08' })
})

test('with another visit to come the request stays booked', () => {
  const visits = [aVisit().build(), aVisit().id(idOf(1002)).on('2026-12-03').build()]
  const { change } = record(held, AFTER, withVisit(undefined, { visits }))
  expect(change.request?.next).toMatchObject({ status: 'booked', nextOn: '2026-12-03' })
})

test('after one visit was held, one that was not leaves support given', () => {
  const visits = [aVisit().build(), aVisit().id(idOf(1002)).on('2026-11-10').completed().build()]
  const { change } = record(notHeld('child-absent'), AFTER, withVisit(undefined, { visits }))
  expect(change.request?.next.status).toBe('delivered')
})

describe('a visit is recorded once it began, by London’s clock', () => {
  test.each([
    ['2026-11-23T23:59:00.000Z', 'not-allowed-now'],
    ['2026-11-24T09:59:00.000Z', 'not-allowed-now'],
    ['2026-11-24T10:00:00.000Z', 'completed'],
    ['2026-12-24T10:00:00.000Z', 'completed'],
  ])('at %s: %s', (at, expected) => {
    const act = () => record(held, at)
    if (expected === 'completed') expect(act().answer.visit.status).toBe('completed')
    else expect(codeOf(act)).toBe(expected)
  })

  test('in summer time ten o’clock is nine by UTC', () => {
    const summer = withVisit(aVisit().on('2026-10-20').build())
    expect(codeOf(() => record(held, '2026-10-20T08:59:00.000Z', summer))).toBe('not-allowed-now')
    expect(record(held, '2026-10-20T09:00:00.000Z', summer).answer.visit.status).toBe('completed')
  })
})

test.each([
  ['completed', aVisit().completed().build(), 2],
  ['cancelled', aVisit().cancelled().build(), 2],
] as const)('a visit that is %s cannot be recorded', (_, visit, version) => {
  expect(codeOf(() => record({ ...held, version }, AFTER, withVisit(visit)))).toBe('not-allowed-now')
})

test('a visit that nobody confirmed is recorded once it began: it may have been agreed in other words', () => {
  const found = withVisit(aVisit().proposed().build())
  expect(record(held, AFTER, found).answer.visit.status).toBe('completed')
  const { change, answer } = record(notHeld('setting-not-ready'), AFTER, found)
  expect(answer.visit.status).toBe('not-held')
  expect(change.request?.next.status).toBe('allocated')
  expect(codeOf(() => record(held, '2026-11-24T09:59:00.000Z', found))).toBe('not-allowed-now')
})

test('an older version cannot be recorded', () => {
  const found = withVisit(aVisit().with({ version: 2 }).build())
  expect(codeOf(() => record(held, AFTER, found))).toBe('stale-version')
})
