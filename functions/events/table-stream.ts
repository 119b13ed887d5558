import type { Context, DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import { noticesOf } from '../../shared/notices/rules.ts'
import { timeNotices } from '../../shared/notices/time-notices.ts'
import { toldNotices } from '../../shared/notices/told.ts'
import { around } from '../around.ts'
import type { Happening } from '../stream-ports.ts'
import type { Parts } from '../wiring.ts'

/** What follows from each kind of happening. Each may come twice without harm. */
const FOLLOW: {
  readonly [Kind in Happening['kind']]: (
    parts: Pick<Parts, 'stores' | 'queue'>,
    it: Extract<Happening, { kind: Kind }>,
  ) => Promise<unknown>
} = {
  entry: ({ stores }, it) => stores.notices.add(it.authority, noticesOf(it)),
  read: ({ stores }, it) => stores.reads.seal(it.authority, it.read),
  time: ({ stores }, { authority, entry }) => stores.notices.add(authority, timeNotices(entry)),
  told: ({ stores }, { authority, entry, tells }) => stores.notices.add(authority, toldNotices(entry, tells)),
  plan: ({ queue }, { authority, runId, part }) => queue.send({ authority, runId, part }),
}

/**
 * The table's stream: notices follow from entries, reads are sealed into their chain, and planning is queued. Stops at the first record
 * that fails and reports it, so that the rest of its shard comes again in order.
 */
export function createStreamHandler(
  parts: Parts,
): (event: DynamoDBStreamEvent, context: Context) => Promise<DynamoDBBatchResponse> {
  return around(parts, async (event: DynamoDBStreamEvent) => {
    for (const record of event.Records) {
      try {
        const happening = parts.stores.happeningIn(record)
        if (happening !== null) await follow(parts, happening)
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

function follow(parts: Parts, happening: Happening): Promise<unknown> {
  if (happening.kind === 'entry') return FOLLOW.entry(parts, happening)
  if (happening.kind === 'time') return FOLLOW.time(parts, happening)
  if (happening.kind === 'told') return FOLLOW.told(parts, happening)
  return happening.kind === 'read' ? FOLLOW.read(parts, happening) : FOLLOW.plan(parts, happening)
}
