import { describe, expect, test } from 'vitest'
import { cancelVisit } from '../../../functions/actions/cancel-visit.ts'
import { CANCEL_REASONS, type CancelReason } from '../../../shared/visits/status.ts'
import { asLead, asSenco, asSpecialist } from '../../builders/acting.ts'
import { idOf } from '../../builders/clock.ts'
import { withVisit } from '../../builders/found.ts'
import { aLedger } from '../../builders/ledger.ts'
import { codeOf } from '../../builders/refused.ts'
import { aVisit } from '../../builders/visit.ts'

const input = { version: 1, reason: 'child-unavailable', note: 'Mika is away' } as const
/** Two working days before the visit. */
const FRIDAY = '2026-11-20T09:00:00.000Z'
const cancel = (found = withVisit(), given: Parameters<typeof cancelVisit>[2] = input) =>
  cancelVisit(asSenco(), found, given)

test('the visit stays on the record; its time and its hours go back; nobody has a visit to come', () => {
  const { change, answer } = cancelVisit(asSenco(FRIDAY), withVisit(), input)
  const by = { userId: 'u-senco', name: 'Sefa Senco' }
  expect(answer.visit).toMatchObject({
    status: 'cancelled',
    version: 2,
    on: '2026-11-24',
    cancelled: { reason: 'child-unavailable', note: 'Mika is away', by, at: FRIDAY },
  })
  expect(change.visits).toEqual([{ next: answer.visit, expects: 1 }])
  expect(change.diaryDays).toMatchObject([{ expects: 1, next: { intervals: [] } }])
  expect(change.ledgers).toEqual([{ next: aLedger({ reservedHalfHours: 0 }), expects: 1 }])
  expect(change.request?.next).toMatchObject({ status: 'allocated', nextOn: '2026-12-04' })
})

test.each(Object.keys(CANCEL_REASONS) as CancelReason[])('hours go back whatever the reason: %s', reason => {
  const { change } = cancelVisit(asSenco(FRIDAY), withVisit(), { ...input, reason })
  expect(change.ledgers?.[0]?.next).toMatchObject({ reservedHalfHours: 0, usedHalfHours: 0 })
  expect(change.note).toEqual({
    what: 'visit-cancelled',
    why: CANCEL_REASONS[reason].label,
    facts: { when: 'Tuesday 24 November 2026 at 10am', reason, visitId: idOf(1001) },
  })
})

describe('with a working day’s notice', () => {
  test('a setting’s cancellation uses the hours, and the timeline says so', () => {
    const { change, answer } = cancel()
    expect(change.ledgers).toEqual([
      { next: aLedger({ reservedHalfHours: 0, usedHalfHours: 4 }), expects: 1 },
    ])
    expect(answer.visit.cancelled?.hours).toEqual({
      by: 'setting',
      noticeWorkingDays: 1,
      usedHalfHours: 4,
      returnedHalfHours: 0,
      waived: null,
    })
    expect(change.note?.facts).toMatchObject({ hours: '2 of Core used, with 1 working day of notice' })
  })

  test.each([
    ['lead', asLead()],
    ['specialist', asSpecialist()],
  ])('that of the team’s %s uses none', (_who, acting) => {
    const { change } = cancelVisit(acting, withVisit(), input)
    expect(change.ledgers).toEqual([{ next: aLedger({ reservedHalfHours: 0 }), expects: 1 }])
    expect(change.note?.facts).not.toHaveProperty('hours')
  })
})

test('with another visit to come the request stays booked, for that day', () => {
  const visits = [aVisit().build(), aVisit().id(idOf(1002)).on('2026-12-03').build()]
  expect(cancel(withVisit(undefined, { visits })).change.request?.next).toMatchObject({
    status: 'booked',
    nextOn: '2026-12-03',
  })
})

test('after a visit took place the request is what it was: support given', () => {
  const visits = [aVisit().build(), aVisit().id(idOf(1002)).on('2026-11-10').completed().build()]
  expect(cancel(withVisit(undefined, { visits })).change.request?.next).toMatchObject({
    status: 'delivered',
    nextOn: '2026-12-07',
  })
})

test('a proposed visit can be cancelled; one that ended cannot', () => {
  expect(cancel(withVisit(aVisit().proposed().build())).answer.visit.status).toBe('cancelled')
  const ended = [aVisit().completed().build(), aVisit().cancelled().build()]
  for (const visit of ended)
    expect(codeOf(() => cancel(withVisit(visit), { ...input, version: 2 }))).toBe('not-allowed-now')
})

test('an older version cannot be cancelled', () => {
  expect(codeOf(() => cancel(withVisit(aVisit().with({ version: 2 }).build())))).toBe('stale-version')
})
