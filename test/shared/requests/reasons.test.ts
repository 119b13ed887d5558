import { expect, test } from 'vitest'
import {
  DECISION_REASON_KEYS,
  DECISION_REASONS,
  type DecisionKind,
  type DecisionReason,
  WITHDRAWAL_REASON_KEYS,
  WITHDRAWAL_REASONS,
  type WithdrawalReason,
} from '../../../shared/requests/reasons.ts'

const KINDS: Record<DecisionReason, DecisionKind> = {
  'meets-criteria': 'accept',
  'urgent-need': 'accept',
  'duty-in-law': 'accept',
  'better-met-elsewhere': 'signpost',
  'health-pathway': 'signpost',
  'universal-offer': 'signpost',
  'support-not-tried': 'decline',
  'below-criteria': 'decline',
  'already-open': 'decline',
}

const WITHDRAWALS: Record<WithdrawalReason, string> = {
  'need-met': 'The need has been met',
  'child-left': 'The child has left the setting',
  'consent-withdrawn': 'Consent was withdrawn',
  'sent-in-error': 'Started or sent in error',
  other: 'Another reason',
}

test.each(DECISION_REASON_KEYS)('%s is a reason for the decision typed by hand', key => {
  expect(DECISION_REASONS[key].for).toBe(KINDS[key])
})

test('every decision has reasons to choose from, each with words of its own', () => {
  const labels = DECISION_REASON_KEYS.map(key => DECISION_REASONS[key].label)
  expect(new Set(labels).size).toBe(labels.length)
  expect(new Set(DECISION_REASON_KEYS.map(key => DECISION_REASONS[key].for))).toEqual(
    new Set(['accept', 'signpost', 'decline']),
  )
})

test('the reasons for taking a request back are those typed by hand', () => {
  expect(WITHDRAWAL_REASONS).toEqual(WITHDRAWALS)
  expect([...WITHDRAWAL_REASON_KEYS]).toEqual(Object.keys(WITHDRAWALS))
})
