import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { Change, CommitResult, KeptUnder } from '../ports.ts'
import { OutcomeUnknown } from '../ports.ts'
import { sha256 } from './chain.ts'
import type { Table } from './client.ts'
import { writesOf } from './writes.ts'

/**
 * Writes a change in one transaction. The client token is made of what is written, so that the SDK's own retries of
 * one call cannot write twice.
 * @throws OutcomeUnknown when the answer was lost; any other error of the engine as it is
 */
export async function commit(table: Table, change: Change, kept: KeptUnder | null): Promise<CommitResult> {
  const writes = writesOf(table.name, change, kept)
  const token = sha256(JSON.stringify(writes)).slice(0, 36)
  try {
    await table.client.send(new TransactWriteCommand({ TransactItems: writes, ClientRequestToken: token }))
    return 'done'
  } catch (error) {
    return resultOf(error, kept !== null)
  }
}

/** What a failed transaction means: nothing was written and why, or that nobody knows. */
function resultOf(error: unknown, keyFirst: boolean): CommitResult {
  if (!(error instanceof Error)) throw error
  if (error.name === 'TransactionCanceledException') {
    const reasons =
      'CancellationReasons' in error && Array.isArray(error.CancellationReasons)
        ? error.CancellationReasons
        : []
    const codes = reasons.map((reason: { Code?: string }) => reason.Code ?? 'None')
    if (keyFirst && codes[0] === 'ConditionalCheckFailed') return 'key-used'
    if (codes.some(code => code === 'ConditionalCheckFailed' || code === 'TransactionConflict'))
      return 'changed'
    throw error
  }
  if (error.name === 'TransactionInProgressException') return 'changed'
  if (isAnswerLost(error)) throw new OutcomeUnknown(error)
  throw error
}

function isAnswerLost(error: Error): boolean {
  const lost = [
    'TimeoutError',
    'ECONNRESET',
    'EPIPE',
    'NetworkingError',
    'AbortError',
    'InternalServerError',
    'RequestTimeout',
  ]
  const code = 'code' in error ? String(error.code) : ''
  return lost.includes(error.name) || lost.includes(code)
}
