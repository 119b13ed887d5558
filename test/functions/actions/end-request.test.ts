import { describe, expect, test } from 'vitest'
import { closeRequest } from '../../../functions/actions/close-request.ts'
import { withdrawRequest } from '../../../functions/actions/withdraw-request.ts'
import { WITHDRAWAL_REASON_KEYS, WITHDRAWAL_REASONS } from '../../../shared/requests/reasons.ts'
import { REQUEST_STATUS_KEYS } from '../../../shared/requests/status.ts'
import { asSenco, asSpecialist } from '../../builders/acting.ts'
import { idOf, NOW } from '../../builders/clock.ts'
import { aDiaryDay, dayOf } from '../../builders/diary.ts'
import { SAM, SETTING } from '../../builders/found.ts'
import { aLedger } from '../../builders/ledger.ts'
import { codeOf } from '../../builders/refused.ts'
import { aRequest } from '../../builders/request.ts'
import { aVisit } from '../../builders/visit.ts'

const OFF_SAM = [{ specialistId: SAM.id, minutes: -105, requests: -1 }]
const ENDED = ['closed', 'signposted', 'declined', 'withdrawn'] as const

describe('closing', () => {
  const request = aRequest().allocatedTo(SAM).delivered().build()
  const done = aVisit().on('2026-11-10').completed().build()
  const input = {
    version: request.version,
    summary: 'Reads daily now',
    outcomes: [{ outcome: 'achieve' as const, progress: 'partly' as const, note: 'A page a day' }],
  }
  const close = (over: Partial<typeof request> = {}, visits = [done]) =>
    closeRequest(asSpecialist(), { request: { ...request, ...over }, visits, entries: [] }, input)

  test('keeps what changed, frees the specialist, and leaves nothing to do', () => {
    const { change, answer } = close()
    expect(change.request?.next).toMatchObject({
      status: 'closed',
      nextOn: null,
      closure: {
        summary: 'Reads daily now',
        outcomes: input.outcomes,
        by: { userId: 'u-specialist', name: 'Sam Sailor' },
        at: NOW,
      },
    })
    expect(change.loads).toEqual(OFF_SAM)
    expect(change.note).toEqual({ what: 'closed', why: null, facts: { visits: 1 } })
    expect(answer.status).toBe('closed')
  })

  test('not before support was given, unless it is given in writing', () => {
    expect(codeOf(() => close({ status: 'allocated' }, []))).toBe('not-allowed-now')
    expect(close({ status: 'allocated', serviceId: 'ask-a-specialist' }, []).answer.status).toBe('closed')
  })

  test('not while a visit is to come', () => {
    const visits = [done, aVisit().id(idOf(1002)).on('2026-12-01').build()]
    expect(codeOf(() => close({}, visits))).toBe('not-allowed-now')
  })

  test.each(REQUEST_STATUS_KEYS.filter(status => status !== 'delivered' && status !== 'allocated'))(
    'not when %s',
    status => {
      expect(codeOf(() => close({ status }))).toBe('not-allowed-now')
    },
  )

  test('not of an older version', () => {
    expect(codeOf(() => close({ version: request.version + 1 }))).toBe('stale-version')
  })
})

describe('withdrawing', () => {
  const input = (version: number) => ({ version, reason: 'need-met', note: 'Doing well' }) as const

  test('a draft simply ends', () => {
    const { change, answer } = withdrawRequest(
      asSenco(),
      { request: aRequest().build(), visits: [], entries: [], days: [], ledgers: [] },
      input(1),
    )
    expect(answer).toMatchObject({ status: 'withdrawn', version: 2 })
    expect(change.request?.next).toMatchObject({
      nextOn: null,
      withdrawal: { reason: 'need-met', note: 'Doing well', at: NOW },
    })
    expect([change.visits, change.diaryDays, change.ledgers, change.loads]).toEqual([[], [], [], []])
    expect(change.note).toEqual({
      what: 'withdrawn',
      why: WITHDRAWAL_REASONS['need-met'],
      facts: { reason: 'need-met', visitsCancelled: 0 },
    })
  })

  test('cancels every visit to come, on one day or on several, and gives hours back as far as there is notice', () => {
    const request = aRequest().allocatedTo(SAM).booked('2026-11-24').build()
    const [early, late] = [
      aVisit().on('2026-11-24', 540).build(),
      aVisit().id(idOf(1002)).on('2026-11-24', 780).build(),
    ]
    const autumn = aVisit().id(idOf(1003)).on('2027-09-07').build()
    const past = aVisit().id(idOf(1004)).on('2026-11-10').completed().build()
    const both = aDiaryDay(
      '2026-11-24',
      [...dayOf(early, SETTING).intervals, ...dayOf(late, SETTING).intervals],
      { version: 7 },
    )
    const { change } = withdrawRequest(
      asSenco(),
      {
        request,
        visits: [early, late, autumn, past],
        entries: [],
        days: [both, dayOf(autumn, SETTING)],
        ledgers: [
          aLedger({ reservedHalfHours: 9, usedHalfHours: 4 }),
          aLedger({ academicYear: '2027-28', reservedHalfHours: 4 }),
          aLedger({ stream: 'traded', reservedHalfHours: 2 }),
        ],
      },
      input(request.version),
    )
    expect(change.visits?.map(({ next }) => [next.id, next.status, next.cancelled?.reason])).toEqual(
      [1001, 1002, 1003].map(id => [idOf(id), 'cancelled', 'no-longer-needed']),
    )
    expect(change.diaryDays).toMatchObject([
      { expects: 7, next: { on: '2026-11-24', intervals: [] } },
      { expects: 1, next: { on: '2027-09-07', intervals: [] } },
    ])
    expect(change.ledgers).toEqual([
      { next: aLedger({ reservedHalfHours: 1, usedHalfHours: 12 }), expects: 1 },
      { next: aLedger({ academicYear: '2027-28', reservedHalfHours: 0 }), expects: 1 },
    ])
    expect(change.loads).toEqual(OFF_SAM)
    expect(change.note?.facts).toEqual({ reason: 'need-met', visitsCancelled: 3 })
  })

  test.each(WITHDRAWAL_REASON_KEYS)(
    'for the reason “%s” visits are cancelled with a reason of their own',
    reason => {
      const visit = aVisit().build()
      const request = aRequest().allocatedTo(SAM).booked(visit.on).build()
      const found = {
        request,
        visits: [visit],
        entries: [],
        days: [dayOf(visit, SETTING)],
        ledgers: [aLedger({ reservedHalfHours: 4 })],
      }
      const { change } = withdrawRequest(asSenco(), found, { version: request.version, reason, note: '' })
      const expected = reason === 'consent-withdrawn' ? 'consent-withdrawn' : 'no-longer-needed'
      expect(change.visits?.[0]?.next.cancelled?.reason).toBe(expected)
    },
  )

  test.each(REQUEST_STATUS_KEYS)('a request that is %s can be withdrawn unless it has ended', status => {
    const found = {
      request: { ...aRequest().submitted().build(), status },
      visits: [],
      entries: [],
      days: [],
      ledgers: [],
    }
    const act = () => withdrawRequest(asSenco(), found, input(2))
    if (ENDED.some(ended => ended === status)) expect(codeOf(act)).toBe('not-allowed-now')
    else expect(act().answer.status).toBe('withdrawn')
  })

  test('an older version cannot be withdrawn', () => {
    const found = { request: aRequest().submitted().build(), visits: [], entries: [], days: [], ledgers: [] }
    expect(codeOf(() => withdrawRequest(asSenco(), found, input(1)))).toBe('stale-version')
  })
})
