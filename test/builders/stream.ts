import { marshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import type { CaseRead } from '../../functions/request-ports.ts'
import { requestEntryItem } from '../../functions/storage/items.ts'
import { KEYS } from '../../functions/storage/keys.ts'
import type { AuditEntry } from '../../shared/audit/entry.ts'
import type { Request } from '../../shared/requests/request.ts'

let sequence = 0

/** A record of the table's stream: an item that was inserted, unless told otherwise. */
export function aRecord(
  item: Readonly<Record<string, unknown>>,
  eventName: DynamoDBRecord['eventName'] = 'INSERT',
): DynamoDBRecord {
  sequence += 1
  const image = marshall(item, { removeUndefinedValues: true })
  return {
    eventID: `event-${sequence}`,
    eventName,
    eventSource: 'aws:dynamodb',
    awsRegion: 'eu-west-2',
    dynamodb: {
      SequenceNumber: String(sequence),
      StreamViewType: 'NEW_AND_OLD_IMAGES',
      ApproximateCreationDateTime: 1_795_424_400,
      // the SDK and the Lambda types each declare the same shape
      ...(eventName === 'REMOVE'
        ? {}
        : { NewImage: image as NonNullable<DynamoDBRecord['dynamodb']>['NewImage'] }),
    },
  }
}

export function aStreamEvent(records: readonly DynamoDBRecord[]): DynamoDBStreamEvent {
  return { Records: [...records] }
}

/** The records that the entries of a request's chain leave in the stream. */
export function entryRecords(request: Request | undefined, entries: readonly AuditEntry[]): DynamoDBRecord[] {
  if (request === undefined) return []
  return entries.map(entry => aRecord(requestEntryItem(request, entry)))
}

/** The record that opening a case leaves in the stream. */
export function readRecord(authority: string, read: CaseRead): DynamoDBRecord {
  return aRecord({ ...KEYS.read(authority, read.requestId, read.at, read.id, read.granted), data: read })
}
