import type { Context, DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import { noticesOf } from '../../shared/notices/rules.ts'
import { around } from '../around.ts'
import type { Happening, Stores } from '../ports.ts'
import type { Parts } from '../wiring.ts'

/** What follows from each kind of happening. Each may come twice without harm. */
const FOLLOW: {
  readonly [Kind in Happening['kind']]: (
    stores: Stores,
    it: Extract<Happening, { kind: Kind }>,
  ) => Promise<unknown>
} = {
  entry: (stores, it) => stores.notices.add(it.authority, noticesOf(it)),
  read: (stores, it) => stores.reads.seal(it.authority, it.read),
}

/**
 * The table's stream: notices follow from entries, and reads are sealed into their chain. Stops at the first record
 * that fails and reports it, so that the rest of its shard comes again in order.
 */
export function createStreamHandler(
  parts: Parts,
): (event: DynamoDBStreamEvent, context: Context) => Promise<DynamoDBBatchResponse> {
  return around(parts, async (event: DynamoDBStreamEvent) => {
    for (const record of event.Records) {
      try {
        const happening = parts.stores.happeningIn(record)
        if (happening !== null) await follow(parts.stores, happening)
      } catch (error) {
        const itemIdentifier = record.dynamodb?.SequenceNumber ?? ''
        parts.meter.count('StreamRecordFailed')
        parts.log.error('stream-record-failed', {
          errorName: error instanceof Error ? error.name : typeof error,
        })
        return { batchItemFailures: [{ itemIdentifier }] }
      }
    }
    parts.log.info('stream-batch', { count: event.Records.length })
    return { batchItemFailures: [] }
  })
}

function follow(stores: Stores, happening: Happening): Promise<unknown> {
  return happening.kind === 'entry' ? FOLLOW.entry(stores, happening) : FOLLOW.read(stores, happening)
}
