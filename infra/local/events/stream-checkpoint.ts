import { createHash } from 'node:crypto'
import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DynamoDBRecord } from 'aws-lambda'

/** How far each shard of one stream has been handled, kept over restarts. */
export interface Checkpoints {
  /** the sequence number of the last record that is done with; undefined at the beginning */
  get(shardId: string): string | undefined
  set(shardId: string, sequenceNumber: string): void
}

/**
 * Checkpoints in a file of their own for each stream: a table made anew starts at its own beginning.
 * @param folder  created when missing
 */
export function fileCheckpoints(folder: string, streamArn: string): Checkpoints {
  mkdirSync(folder, { recursive: true })
  const name = createHash('sha256').update(streamArn).digest('hex').slice(0, 16)
  const file = join(folder, `stream-${name}.json`)
  const positions = read(file)
  return {
    get: shardId => positions[shardId],
    set: (shardId, sequenceNumber) => {
      positions[shardId] = sequenceNumber
      writeFileSync(`${file}.new`, JSON.stringify(positions))
      renameSync(`${file}.new`, file)
    },
  }
}

/** Sets a record aside that could not be handled, one JSON line each. @returns the file */
export function setAside(folder: string, record: DynamoDBRecord, reason: string): string {
  const file = join(folder, 'stream-dead-letters.jsonl')
  appendFileSync(file, `${JSON.stringify({ setAsideAt: new Date().toISOString(), reason, record })}\n`)
  return file
}

function read(file: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}
