import { describe, expect, test } from 'vitest'
import { askToMoveVisit } from '../../../functions/actions/ask-to-move-visit.ts'
import { cancelVisit } from '../../../functions/actions/cancel-visit.ts'
import { confirmVisit } from '../../../functions/actions/confirm-visit.ts'
import { moveVisit } from '../../../functions/actions/move-visit.ts'
import { withdrawRequest } from '../../../functions/actions/withdraw-request.ts'
import type { Visit } from '../../../shared/visits/visit.ts'
import { asSenco, asSpecialist } from '../../builders/acting.ts'
import { dayOf } from '../../builders/diary.ts'
import { SETTING, toMove, withVisit } from '../../builders/found.ts'
import { aLedger } from '../../builders/ledger.ts'
import { refused } from '../../builders/refused.ts'
import { aVisit } from '../../builders/visit.ts'

/** The visit of the builders is on 24 November 2026 at 10am, in winter time. */
const BEFORE = '2026-11-24T09:59:59.000Z'
const BEGUN = ['2026-11-24T10:00:00.000Z', '2026-11-24T23:59:00.000Z', '2026-12-01T08:00:00.000Z']
const confirmed = aVisit().build()
const proposed = aVisit().proposed().build()
const COMES = { on: '2026-12-08', startMinutes: 600 } as const

/** Everything that unmakes or changes a visit, as somebody does it at an instant. */
const CHANGES: Readonly<Record<string, (at: string) => { answer: { visit: Visit } }>> = {
  cancel: at =>
    cancelVisit(asSenco(at), withVisit(confirmed), { version: 1, reason: 'child-unavailable', note: '' }),
  'cancel what was proposed': at =>
    cancelVisit(asSpecialist(at), withVisit(proposed), { version: 1, reason: 'specialist-unwell', note: '' }),
  confirm: at => confirmVisit(asSenco(at), withVisit(proposed), { version: 1 }),
  'ask to move': at => askToMoveVisit(asSenco(at), withVisit(confirmed), { version: 1, why: 'A trip' }),
  move: at =>
    moveVisit(
      asSpecialist(at),
      toMove(confirmed, { day: { specialistId: '900-sp01', on: COMES.on, version: 0, intervals: [] } }),
      { version: 1, ...COMES, reason: 'setting-asked' },
    ),
}

describe.each(Object.keys(CHANGES))('%s', name => {
  const change = CHANGES[name] as (at: string) => { answer: { visit: Visit } }

  test('can be done until the very minute the visit begins', () => {
    expect(change(BEFORE).answer.visit.version).toBe(2)
  })

  test.each(BEGUN)('is refused from then on (%s), saying to record it instead', at => {
    expect(refused(() => change(at))).toMatchObject({
      code: 'not-allowed-now',
      message:
        'This visit began on Tuesday 24 November 2026 at 10am, so it cannot be changed. Record what happened instead.',
    })
  })
})

describe('withdrawing a request', () => {
  const withdraw = (at: string, visit: Visit) => {
    const found = withVisit(visit)
    const days = [dayOf(visit, SETTING)]
    const ledgers = [aLedger({ reservedHalfHours: 4 })]
    return withdrawRequest(
      asSenco(at),
      { ...found, days, ledgers },
      {
        version: found.request.version,
        reason: 'need-met',
        note: '',
      },
    )
  }

  test.each([confirmed, proposed])('waits for a $status visit that has begun to be recorded', visit => {
    expect(withdraw(BEFORE, visit).answer.status).toBe('withdrawn')
    expect(refused(() => withdraw(BEGUN[0] ?? '', visit))).toMatchObject({
      code: 'not-allowed-now',
      message: expect.stringContaining('what happened is not recorded yet'),
    })
  })

  test('does not wait once it is', () => {
    const done = aVisit().completed().build()
    const found = withVisit(done)
    const act = withdrawRequest(
      asSenco(BEGUN[2]),
      { ...found, request: { ...found.request, status: 'delivered' }, days: [], ledgers: [] },
      { version: found.request.version, reason: 'need-met', note: '' },
    )
    expect(act.answer.status).toBe('withdrawn')
  })
})
