import type { CommitResult } from '../ports.ts'

/**
 * Why a try to write ended without a result. `unwritten`: the engine turned it away or was not there, and it may be
 * sent again. `mistake`: the engine will never take it. `doubt`: it may have been written.
 */
export interface Failure {
  readonly kind: 'unwritten' | 'mistake' | 'doubt'
  readonly error: Error
}

/** Names under which the engine turns a call away before it looks at it. */
const TURNED_AWAY = ['ProvisionedThroughputExceededException', 'ThrottlingException', 'RequestLimitExceeded']

/** Names under which it says that the call itself is wrong, or not allowed. */
const WRONG = [
  'ValidationException',
  'AccessDeniedException',
  'ResourceNotFoundException',
  'UnrecognizedClientException',
  'ExpiredTokenException',
]

/** Reasons within a cancelled transaction: met by another write, or turned away. All others are mistakes. */
const MET = ['ConditionalCheckFailed', 'TransactionConflict']
const SLOWED = ['ThrottlingError', 'ProvisionedThroughputExceeded']

/**
 * What a failed transaction means. Only what the engine itself said of this transaction is believed; a timeout, a
 * broken line, an answer that cannot be read or a page of a proxy leaves it open whether it was written.
 * @param keyFirst  whether the first write is that of the kept answer
 * @source DynamoDB developer guide, "Error handling", TransactWriteItems
 */
export function failureOf(thrown: unknown, keyFirst: boolean): CommitResult | Failure {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  if (error.name === 'TransactionCanceledException') return cancelled(error, keyFirst)
  if (TURNED_AWAY.includes(error.name) || codeOf(error) === 'ECONNREFUSED')
    return { kind: 'unwritten', error }
  return { kind: WRONG.includes(error.name) ? 'mistake' : 'doubt', error }
}

function cancelled(error: Error, keyFirst: boolean): CommitResult | Failure {
  const codes = reasonsOf(error)
  if (codes.length === 0) return { kind: 'doubt', error }
  if (keyFirst && codes[0] === 'ConditionalCheckFailed') return 'key-used'
  if (codes.some(code => MET.includes(code))) return 'changed'
  return { kind: codes.some(code => SLOWED.includes(code)) ? 'unwritten' : 'mistake', error }
}

function reasonsOf(error: Error): string[] {
  const reasons: unknown = 'CancellationReasons' in error ? error.CancellationReasons : []
  return Array.isArray(reasons) ? reasons.map((reason: { Code?: string }) => reason.Code ?? 'None') : []
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : ''
}
