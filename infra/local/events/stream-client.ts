import type { DynamoDBRecord } from 'aws-lambda'

/** A position in a shard; opaque. */
export type ShardIterator = string

/** One read of a shard. `next` is undefined at the end of a closed shard. */
export interface RecordsPage {
  readonly records: readonly DynamoDBRecord[]
  readonly next: ShardIterator | undefined
}

/** The table's stream, as far as the runner needs it. */
export interface StreamClient {
  /** @throws Error when the table has no stream */
  streamArn(): Promise<string>
  /** Oldest first. */
  shards(streamArn: string): Promise<string[]>
  /** After a sequence number, or at the oldest record kept. */
  iterator(shard: { streamArn: string; shardId: string }, after: string | undefined): Promise<ShardIterator>
  records(iterator: ShardIterator, most: number): Promise<RecordsPage>
}

/** The engine wants to see a signature and does not check it. */
const HEADERS = {
  'content-type': 'application/x-amz-json-1.0',
  authorization:
    'AWS4-HMAC-SHA256 Credential=local/20260101/eu-west-2/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
  'x-amz-date': '20260101T000000Z',
}

/**
 * Reads the stream of a table in a local engine over its HTTP API. The records come as they stand in the
 * answer, which is how Lambda hands them on: binary as base64, times in epoch seconds. A table in AWS has
 * its function called by AWS and needs none of this.
 */
export function streamClient(endpoint: string, tableName: string): StreamClient {
  const call = (operation: string, input: object) => callEngine(endpoint, operation, input)
  return {
    streamArn: async () => {
      const { Streams = [] } = (await call('ListStreams', { TableName: tableName })) as ListStreams
      const arn = Streams.at(-1)?.StreamArn
      if (arn === undefined) throw new Error(`The table ${tableName} has no stream`)
      return arn
    },
    shards: async streamArn => {
      const { StreamDescription } = (await call('DescribeStream', { StreamArn: streamArn })) as DescribeStream
      return StreamDescription.Shards.map(shard => shard.ShardId)
    },
    iterator: async ({ streamArn, shardId }, after) => {
      const from = after === undefined ? { ShardIteratorType: 'TRIM_HORIZON' } : afterSequence(after)
      const input = { StreamArn: streamArn, ShardId: shardId, ...from }
      return ((await call('GetShardIterator', input)) as { ShardIterator: string }).ShardIterator
    },
    records: async (iterator, most) => {
      const read = (await call('GetRecords', { ShardIterator: iterator, Limit: most })) as GetRecords
      return { records: read.Records, next: read.NextShardIterator ?? undefined }
    },
  }
}

interface ListStreams {
  readonly Streams?: readonly { readonly StreamArn: string }[]
}
interface DescribeStream {
  readonly StreamDescription: { readonly Shards: readonly { readonly ShardId: string }[] }
}
interface GetRecords {
  readonly Records: readonly DynamoDBRecord[]
  readonly NextShardIterator?: string | null
}

function afterSequence(after: string) {
  return { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after }
}

async function callEngine(endpoint: string, operation: string, input: object): Promise<unknown> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { ...HEADERS, 'x-amz-target': `DynamoDBStreams_20120810.${operation}` },
    body: JSON.stringify(input),
    signal: AbortSignal.timeout(10_000),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${operation} failed with ${response.status}: ${text.slice(0, 300)}`)
  return JSON.parse(text)
}
