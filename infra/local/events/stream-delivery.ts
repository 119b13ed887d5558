import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Context, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { lambdaContext } from '../gateway/lambda-context.ts'

/** The function that the stream calls; it may answer which records failed. */
export type StreamHandler = (event: DynamoDBStreamEvent, context: Context) => Promise<unknown>

/** How records are handed over, and what becomes of them. */
export interface Delivery {
  readonly handler: StreamHandler
  /** tries after the first, as in `infra/event-functions.ts` */
  readonly retries: number
  readonly firstWaitMs: number
  /** called in order, once for each record that is done with */
  readonly done: (record: DynamoDBRecord) => void
  /** called before `done` for a record that failed every time */
  readonly failed: (record: DynamoDBRecord, reason: string) => void
}

/**
 * Hands over records as Lambda's event source does: in order, again from the first failed one, a batch that
 * throws in halves to find the culprit, and a record that keeps failing is set aside.
 */
export async function deliver(records: readonly DynamoDBRecord[], delivery: Delivery): Promise<void> {
  let rest = records
  for (let tries = 0; rest.length > 0; ) {
    const { doneCount, reason } = await handOver(rest, delivery.handler)
    for (const record of rest.slice(0, doneCount)) delivery.done(record)
    rest = rest.slice(doneCount)
    if (reason === undefined) return
    tries = doneCount > 0 ? 1 : tries + 1
    if (tries > delivery.retries) return giveUp(rest, reason, delivery)
    await sleep(delivery.firstWaitMs * 2 ** (tries - 1))
  }
}

/** Halves what keeps failing; a single record is set aside and the ones behind it go on. */
async function giveUp(rest: readonly DynamoDBRecord[], reason: string, delivery: Delivery): Promise<void> {
  const [first, ...others] = rest
  if (first === undefined) return
  if (others.length > 0) {
    const middle = Math.ceil(rest.length / 2)
    await deliver(rest.slice(0, middle), delivery)
    return deliver(rest.slice(middle), delivery)
  }
  delivery.failed(first, reason)
  delivery.done(first)
}

/** One call. `doneCount` records from the start are done; with a `reason` the next one is not. */
async function handOver(records: readonly DynamoDBRecord[], handler: StreamHandler) {
  try {
    const answer = await handler({ Records: [...records] }, lambdaContext('table-stream', randomUUID()))
    const failures = failuresOf(answer)
    if (failures.length === 0) return { doneCount: records.length }
    const numbers = records.map(record => record.dynamodb?.SequenceNumber)
    const positions = failures.map(failure => numbers.indexOf(failure))
    // An identifier that is not in the batch makes the whole batch count as failed.
    return { doneCount: Math.max(0, Math.min(...positions)), reason: 'reported by the function' }
  } catch (error) {
    return { doneCount: 0, reason: error instanceof Error ? error.message : String(error) }
  }
}

function failuresOf(answer: unknown): (string | undefined)[] {
  if (typeof answer !== 'object' || answer === null || !('batchItemFailures' in answer)) return []
  const failures = answer.batchItemFailures
  return Array.isArray(failures) ? failures.map(failure => failure?.itemIdentifier) : []
}
