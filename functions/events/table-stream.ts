import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import type { AuditEntry } from '../../shared/audit/entry.ts'
import { noticesOf } from '../../shared/notices/rules.ts'
import type { CaseRead, Stores } from '../ports.ts'
import { partsOfKey } from '../storage/keys.ts'
import type { Parts } from '../wiring.ts'

/** What follows from a new item, by the kind of its partition and sort key. Each may happen twice without harm. */
interface Follower {
  readonly concerns: (kind: string, sk: string) => boolean
  readonly follow: (
    stores: Stores,
    authority: string,
    id: string,
    item: Record<string, unknown>,
  ) => Promise<void>
}

const FOLLOWERS: readonly Follower[] = [
  { concerns: (kind, sk) => kind === 'request' && sk.startsWith('entry#'), follow: addNotices },
  { concerns: (kind, sk) => kind === 'reads' && sk !== 'head', follow: sealRead },
]

/**
 * The table's stream: notices follow from entries, and reads are sealed into their chain. Stops at the first record
 * that fails and reports it, so that the rest of its shard comes again in order.
 */
export function createStreamHandler(
  parts: Parts,
): (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse> {
  return async event => {
    for (const record of event.Records) {
      try {
        await followRecord(parts.stores, record)
      } catch (error) {
        const itemIdentifier = record.dynamodb?.SequenceNumber ?? ''
        parts.log.error('stream-record-failed', {
          errorName: error instanceof Error ? error.name : typeof error,
        })
        return { batchItemFailures: [{ itemIdentifier }] }
      }
    }
    parts.log.info('stream-batch', { count: event.Records.length })
    return { batchItemFailures: [] }
  }
}

async function followRecord(stores: Stores, record: DynamoDBRecord): Promise<void> {
  const image = record.dynamodb?.NewImage
  if (record.eventName !== 'INSERT' || image === undefined) return
  const item = unmarshall(image as Parameters<typeof unmarshall>[0])
  const { authority, kind, id } = partsOfKey(String(item.pk))
  for (const follower of FOLLOWERS) {
    if (follower.concerns(kind, String(item.sk))) await follower.follow(stores, authority, id, item)
  }
}

async function addNotices(
  stores: Stores,
  authority: string,
  requestId: string,
  item: Record<string, unknown>,
): Promise<void> {
  const specialistId = item.specialistId === null ? null : String(item.specialistId)
  const notices = noticesOf({
    entry: item.data as AuditEntry,
    requestId,
    settingId: String(item.settingId),
    specialistId,
  })
  await stores.notices.add(authority, notices)
}

async function sealRead(
  stores: Stores,
  authority: string,
  _requestId: string,
  item: Record<string, unknown>,
): Promise<void> {
  await stores.reads.seal(authority, item.data as CaseRead)
}
