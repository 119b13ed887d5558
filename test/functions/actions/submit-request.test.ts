import { describe, expect, test } from 'vitest'
import { submitRequest } from '../../../functions/actions/submit-request.ts'
import { REQUEST_STATUS_KEYS } from '../../../shared/requests/status.ts'
import { asOfficer, asSenco } from '../../builders/acting.ts'
import { NOW } from '../../builders/clock.ts'
import { completeContent } from '../../builders/content.ts'
import { codeOf, pointersOf, refused } from '../../builders/refused.ts'
import { aRequest } from '../../builders/request.ts'

const draft = aRequest().complete().build()

test('a complete draft is sent: the team has it, with five working days to decide', () => {
  const { change, answer } = submitRequest(asSenco(), draft, { version: 1 })
  expect(change.request).toMatchObject({
    expects: 1,
    next: { status: 'submitted', submittedAt: NOW, nextOn: '2026-11-30', dueOn: null, version: 2 },
  })
  expect(change.note).toEqual({
    what: 'submitted',
    why: null,
    facts: { service: 'ep-consultation', points: 5, again: false },
  })
  expect(answer).toMatchObject({ status: 'submitted', version: 2 })
})

test('bank holidays are not counted: sent on Christmas Eve, decided by 5 January', () => {
  const sent = submitRequest(asSenco('2026-12-24T12:00:00.000Z'), draft, { version: 1 })
  expect(sent.change.request?.next.nextOn).toBe('2027-01-05')
})

test('sent again after more was asked, it keeps the day it was first sent', () => {
  const asked = aRequest()
    .submitted('2026-11-02T10:00:00.000Z')
    .asked()
    .with({ submittedAt: '2026-11-02T10:00:00.000Z' })
    .build()
  const { change } = submitRequest(asSenco(), asked, { version: asked.version })
  expect(change.request?.next).toMatchObject({ status: 'submitted', submittedAt: '2026-11-02T10:00:00.000Z' })
  expect(change.note?.facts.again).toBe(true)
})

test('every gap is named by the field it is in', () => {
  const content = { ...completeContent('ep-consultation'), outcomes: [], consent: null }
  const refusal = refused(() => submitRequest(asSenco(), aRequest().content(content).build(), { version: 1 }))
  expect(refusal.code).toBe('incomplete-request')
  expect(pointersOf(refusal)).toEqual(['/content/outcomes', '/content/consent/from'])
})

test('an empty draft cannot be sent', () => {
  expect(codeOf(() => submitRequest(asSenco(), aRequest().build(), { version: 1 }))).toBe(
    'incomplete-request',
  )
})

test('an older version cannot be sent', () => {
  expect(codeOf(() => submitRequest(asSenco(), { ...draft, version: 3 }, { version: 2 }))).toBe(
    'stale-version',
  )
})

test.each(REQUEST_STATUS_KEYS.filter(status => status !== 'draft' && status !== 'more-information-needed'))(
  'a request that is %s cannot be sent',
  status => {
    expect(codeOf(() => submitRequest(asSenco(), { ...draft, status }, { version: 1 }))).toBe(
      'not-allowed-now',
    )
  },
)

describe('statutory advice', () => {
  const asked = (askedOn: string) => {
    const content = { ...completeContent('ep-statutory-advice'), questions: { 'asked-on': askedOn } }
    return aRequest().for('ep-statutory-advice').content(content).build()
  }

  // SI 2014/1530 reg. 8(1): six weeks, calendar weeks, not moved by holidays
  test.each([
    ['2026-02-23', '2026-04-06', 'Easter Monday'],
    ['2025-09-26', '2025-11-07', 'across the end of summer time'],
    ['2026-03-16', '2026-04-27', 'across its beginning'],
    ['2025-11-13', '2025-12-25', 'Christmas Day'],
    ['2024-01-18', '2024-02-29', '29 February'],
  ])('asked for on %s is due on %s (%s)', (askedOn, dueOn) => {
    const { change } = submitRequest(asOfficer(), asked(askedOn), { version: 1 })
    expect(change.request?.next.dueOn).toBe(dueOn)
  })

  test('outranks the rest and draws on the statutory stream', () => {
    const { change } = submitRequest(asOfficer(), asked('2026-11-16'), { version: 1 })
    expect(change.request?.next).toMatchObject({ stream: 'statutory', priority: { points: 505 } })
  })

  test.each(['', 'last week', '2026-02-30', '2026-11-24', '2199-12-31', '12/01/2026'])(
    'cannot be sent with “%s” as the day it was asked for',
    askedOn => {
      const refusal = refused(() => submitRequest(asOfficer(), asked(askedOn), { version: 1 }))
      expect(refusal.code).toBe('incomplete-request')
      expect(pointersOf(refusal)).toEqual(['/content/questions/asked-on'])
    },
  )
})
