import { describe, expect, test } from 'vitest'
import { askToMoveVisit } from '../../../functions/actions/ask-to-move-visit.ts'
import { confirmVisit } from '../../../functions/actions/confirm-visit.ts'
import { asSenco } from '../../builders/acting.ts'
import { idOf, NOW } from '../../builders/clock.ts'
import { withVisit } from '../../builders/found.ts'
import { codeOf } from '../../builders/refused.ts'
import { aVisit } from '../../builders/visit.ts'

const asked = { why: 'We have a trip', by: { userId: 'u-senco', name: 'Sefa Senco' }, at: NOW }
const when = 'Tuesday 24 November 2026 at 10am'

describe('the setting agrees to a proposed visit', () => {
  test('it is confirmed, also in the diary, and its hours stay set aside', () => {
    const found = withVisit(aVisit().proposed().with({ moveAsked: asked }).build())
    const { change, answer } = confirmVisit(asSenco(), found, { version: 1 })
    expect(answer.visit).toMatchObject({ status: 'confirmed', version: 2, moveAsked: null })
    expect(change.diaryDays).toMatchObject([{ expects: 1, next: { intervals: [{ status: 'confirmed' }] } }])
    expect(change.ledgers).toBeUndefined()
    expect(change.request?.next.status).toBe('booked')
    expect(change.note).toEqual({ what: 'visit-confirmed', why: null, facts: { when, visitId: idOf(1001) } })
  })

  test.each([
    ['confirmed', aVisit().build(), 1],
    ['completed', aVisit().completed().build(), 2],
    ['cancelled', aVisit().cancelled().build(), 2],
  ] as const)('a visit that is %s cannot be confirmed', (_, visit, version) => {
    expect(codeOf(() => confirmVisit(asSenco(), withVisit(visit), { version }))).toBe('not-allowed-now')
  })

  test('an older version cannot be confirmed', () => {
    const found = withVisit(aVisit().proposed().with({ version: 2 }).build())
    expect(codeOf(() => confirmVisit(asSenco(), found, { version: 1 }))).toBe('stale-version')
  })
})

describe('the setting asks to move a visit', () => {
  test('it keeps its time until it is moved, and the words stay off the entry', () => {
    const { change, answer } = askToMoveVisit(asSenco(), withVisit(), { version: 1, why: 'We have a trip' })
    expect(answer.visit).toEqual({ ...aVisit().build(), version: 2, moveAsked: asked })
    expect(change.diaryDays).toBeUndefined()
    expect(change.ledgers).toBeUndefined()
    expect(change.note).toEqual({ what: 'visit-move-asked', why: null, facts: { when, visitId: idOf(1001) } })
    expect(change.request?.next.version).toBe(withVisit().request.version + 1)
  })

  test('not once it has ended, and not of an older version', () => {
    const ask = (visit = aVisit().build(), version = 1) =>
      codeOf(() => askToMoveVisit(asSenco(), withVisit(visit), { version, why: 'x' }))
    expect(ask(aVisit().completed().build(), 2)).toBe('not-allowed-now')
    expect(ask(aVisit().cancelled().build(), 2)).toBe('not-allowed-now')
    expect(ask(aVisit().with({ version: 5 }).build())).toBe('stale-version')
  })
})
