import { fileCheckpoints } from './stream-checkpoint.ts'
import { streamClient } from './stream-client.ts'

/** Records read at a time: the most the engine gives. */
const MOST_RECORDS = 1000

/**
 * Counts everything now in the stream as handled. For data that were made with all that follows from them, such
 * as the demo with its notices: following its stream again would only take time.
 * @param parts  as the stream runner is started with afterwards
 */
export async function skipStream(parts: {
  endpoint: string
  tableName: string
  folder: string
}): Promise<void> {
  const client = streamClient(parts.endpoint, parts.tableName)
  const streamArn = await client.streamArn()
  const checkpoints = fileCheckpoints(parts.folder, streamArn)
  for (const shardId of await client.shards(streamArn)) {
    let at: string | undefined = await client.iterator({ streamArn, shardId }, checkpoints.get(shardId))
    while (at !== undefined) {
      const { records, next } = await client.records(at, MOST_RECORDS)
      const last = records.at(-1)?.dynamodb?.SequenceNumber
      if (last !== undefined) checkpoints.set(shardId, last)
      at = records.length > 0 ? next : undefined
    }
  }
}
