import { expect, test } from 'vitest'
import type { CaseView } from '../../../shared/contracts/ehc.ts'
import type { CaseEvent } from '../../../web/ehc/case-event.ts'
import { eventOf, missingFrom, refusalOf, startOf } from '../../../web/ehc/event-draft.ts'
import { Problem } from '../../../web/problem.ts'

const draft = { on: '2027-01-12', why: '  ', details: {} }
const served = {
  id: '7K4M2Q9ABC',
  kind: 'draft-served',
  on: '2027-01-11',
  recordedAt: '2027-01-11T09:00:00Z',
  recordedBy: { userId: 'u1', name: 'An Officer' },
  supersedes: null,
  why: null,
  details: {},
} as CaseEvent

test('a reason left blank is none, and a correction names what it corrects', () => {
  expect(eventOf({ kind: 'draft-served', corrects: null }, draft)).toEqual({
    kind: 'draft-served',
    on: '2027-01-12',
    supersedes: null,
    why: null,
    details: {},
  })
  expect(eventOf({ kind: 'draft-served', corrects: served }, draft).supersedes).toBe(served.id)
})

test('a correction needs its reason, and every event its day', () => {
  expect(
    missingFrom({ kind: 'draft-served', corrects: served }, { ...draft, on: '' }).map(({ id }) => id),
  ).toEqual(['on', 'why'])
})

test('whoever records an exemption is not taken for its approver', () => {
  const view = { events: [], current: [] } as unknown as CaseView
  const started = startOf({ kind: 'exemption-recorded', corrects: null }, view, { today: '2027-01-12' })
  expect(started).toEqual({ on: '', why: '', details: {} })
})

test('a refusal that a reason would lift points at the box for the reason', () => {
  const body = { title: 'Not now', status: 409, detail: 'Too soon (reg. 13(1)(a)).' }
  expect(refusalOf(new Problem({ ...body, canOverride: true }), 'event')).toEqual([
    { id: 'why', message: 'Too soon (reg. 13(1)(a)).' },
  ])
  expect(refusalOf(new Problem(body), 'event')).toEqual([{ message: 'Too soon (reg. 13(1)(a)).' }])
})
