import { expect, test } from 'vitest'
import { saveSelfReview } from '../../../functions/actions/save-self-review.ts'
import { CHAIN_START } from '../../../shared/audit/entry.ts'
import type { SelfReview } from '../../../shared/profile/self-review.ts'
import { REVIEW_PARTS, REVIEW_STATEMENTS, STATEMENT_KEYS } from '../../../shared/profile/statements.ts'
import { asSenco } from '../../builders/acting.ts'
import { NOW } from '../../builders/clock.ts'
import { pointersOf, refused } from '../../builders/refused.ts'

const ALL = Object.fromEntries(STATEMENT_KEYS.map(key => [key, { level: 2, evidence: '' }]))
const review: SelfReview = {
  authority: '900',
  id: '900001.2026-27',
  version: 2,
  chainHead: CHAIN_START,
  settingId: '900001',
  academicYear: '2026-27',
  status: 'draft',
  answers: {},
  nextSteps: '',
  by: { userId: 'u-senco', name: 'Sian Senco' },
  changedAt: NOW,
}
const found = { settingId: '900001', review }
const input = { version: 2, answers: ALL, nextSteps: 'Train staff', finish: false }

test('the review asks twelve things, some of each step', () => {
  expect(STATEMENT_KEYS).toHaveLength(12)
  const parts = new Set(Object.values(REVIEW_STATEMENTS).map(({ part }) => part))
  expect([...parts]).toEqual(Object.keys(REVIEW_PARTS))
})

test('it is saved as far as it is, then finished', () => {
  const first = saveSelfReview(asSenco(), { ...found, review: null }, { ...input, version: 0, answers: {} })
  expect(first.answer).toEqual({ version: 1, status: 'draft' })
  expect(first.change.note?.what).toBe('review-changed')
  const last = saveSelfReview(asSenco(), found, { ...input, finish: true })
  expect(last.answer).toEqual({ version: 3, status: 'finished' })
  expect(last.change.records).toMatchObject([{ expects: 2, next: { academicYear: '2026-27', answers: ALL } }])
})

test('it is finished only with every level, naming those that miss', () => {
  const { 'parents-meet': _, ...some } = ALL
  const refusal = refused(() => saveSelfReview(asSenco(), found, { ...input, answers: some, finish: true }))
  expect(refusal.code).toBe('incomplete-request')
  expect(refusal.facts.fields).toEqual([{ pointer: '/answers/parents-meet', message: 'Choose a level' }])
})

test('a colleague’s change is not overwritten, and what is finished stays', () => {
  expect(refused(() => saveSelfReview(asSenco(), found, { ...input, version: 1 })).code).toBe('stale-version')
  const finished = { ...found, review: { ...review, status: 'finished' as const } }
  expect(refused(() => saveSelfReview(asSenco(), finished, input)).code).toBe('not-allowed-now')
})

test('no text holds a UPN or a date of birth', () => {
  const answers = { 'parents-meet': { level: 2, evidence: 'Plan of A823432112345' } }
  const refusal = refused(() =>
    saveSelfReview(asSenco(), found, { ...input, answers, nextSteps: 'Help the one born 3 May 2018' }),
  )
  expect(refusal.code).toBe('invalid-input')
  expect(pointersOf(refusal)).toEqual(['/answers/parents-meet/evidence', '/nextSteps'])
})
