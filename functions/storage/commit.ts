import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { Refusal } from '../../shared/refusal.ts'
import type { Change, CommitResult, KeptUnder } from '../ports.ts'
import { OutcomeUnknown } from '../ports.ts'
import { sha256 } from './chain.ts'
import type { Table } from './client.ts'
import { type Failure, failureOf } from './commit-failure.ts'
import { writesOf } from './writes.ts'

/** How often a transaction is sent at most, and for how long, in milliseconds, it may be sent again. */
const SENDING = { tries: 3, forMilliseconds: 4000 } as const

/**
 * Writes a change in one transaction. The client token is made of what is written, so that sending it again cannot
 * write twice. It is sent again while that may help; once a try may have reached the engine, only a transaction that
 * was done, or cancelled for reasons that are given, ends the doubt.
 * @throws OutcomeUnknown when a try may have been written and nobody said
 * @throws Refusal busy when nothing was written because the engine was busy or not there
 * @throws any other refusal of the engine's first answer as it is: a mistake of ours, nothing written
 */
export async function commit(table: Table, change: Change, kept: KeptUnder | null): Promise<CommitResult> {
  const writes = writesOf(table.name, change, kept)
  const token = sha256(JSON.stringify(writes)).slice(0, 36)
  const input = { TransactItems: writes, ClientRequestToken: token }
  const until = performance.now() + SENDING.forMilliseconds
  let doubt: Error | null = null
  for (let attempt = 1; ; attempt += 1) {
    const said = await send(table, input, kept !== null)
    if (typeof said === 'string') return said
    if (said.kind === 'doubt') doubt = said.error
    const isLast = attempt === SENDING.tries || performance.now() > until
    if (isLast || said.kind === 'mistake') throw ending(said, doubt)
    await table.pause(attempt)
  }
}

async function send(
  table: Table,
  input: TransactWriteCommandInput,
  keyFirst: boolean,
): Promise<CommitResult | Failure> {
  try {
    await table.once.send(new TransactWriteCommand(input))
    return 'done'
  } catch (error) {
    return failureOf(error, keyFirst)
  }
}

function ending({ kind, error }: Failure, doubt: Error | null): Error {
  if (doubt !== null) return new OutcomeUnknown(doubt)
  if (kind === 'mistake') return error
  return new Refusal('busy', 'The service is busy and nothing was saved. Try again in a moment.')
}
