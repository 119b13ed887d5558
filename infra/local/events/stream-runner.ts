import { setTimeout as sleep } from 'node:timers/promises'
import type { DynamoDBRecord } from 'aws-lambda'
import { type Checkpoints, fileCheckpoints, setAside } from './stream-checkpoint.ts'
import { type ShardIterator, type StreamClient, streamClient } from './stream-client.ts'
import { deliver, type StreamHandler } from './stream-delivery.ts'

/** What to watch and whom to call; `folder` keeps the checkpoint and what was set aside. */
export interface StreamRunnerOptions {
  readonly endpoint: string
  readonly tableName: string
  readonly handler: StreamHandler
  readonly folder: string
  readonly pollMs?: number
  readonly retries?: number
  readonly firstWaitMs?: number
  readonly log?: (line: string) => void
}

/** A stream being followed. */
export interface StreamRunner {
  /** Resolves when everything written before the call, and all that followed from it, is handled or set aside. */
  drain(): Promise<void>
  stop(): Promise<void>
}

/** As in `infra/event-functions.ts`. */
const BATCH_SIZE = 25
const RETRIES = 5

/**
 * Follows the stream of a table and calls the stream function, as Lambda's event source does in AWS: from the
 * oldest record or the last checkpoint, one batch after another. When the engine does not answer it waits
 * and goes on.
 */
export function startStreamRunner(options: StreamRunnerOptions): StreamRunner {
  const log = options.log ?? console.error
  const pass = oneAtATime(createPass(options, log))
  const stopping = new AbortController()
  const polling = poll(pass, options.pollMs ?? 200, { signal: stopping.signal, log })
  return {
    drain: () => drain(pass),
    stop: async () => {
      stopping.abort()
      await polling
    },
  }
}

type Pass = () => Promise<number>

/** What is known of the stream between passes: forgotten after any trouble, and now and then to see new shards. */
interface Known {
  readonly streamArn: string
  readonly checkpoints: Checkpoints
  /** shard to where reading goes on; a closed shard that was read to its end has no entry */
  readonly iterators: Map<string, ShardIterator>
  passesLeft: number
}

/** One pass reads every shard once and handles what is there. @returns how many records that was */
function createPass(options: StreamRunnerOptions, log: (line: string) => void): Pass {
  const client = streamClient(options.endpoint, options.tableName)
  let known: Known | undefined
  const readShard = async (
    { streamArn, checkpoints, iterators }: Known,
    shardId: string,
    at: ShardIterator,
  ) => {
    const { records, next } = await client.records(at, BATCH_SIZE)
    const source = records.map(record => ({ ...record, eventSourceARN: streamArn }))
    await deliver(
      source,
      deliveryTo(options, log, record => checkpoints.set(shardId, sequenceOf(record))),
    )
    if (next === undefined) iterators.delete(shardId)
    else iterators.set(shardId, next)
    return records.length
  }
  return async () => {
    try {
      if (known === undefined || known.passesLeft-- === 0) known = await learn(client, options.folder)
      let count = 0
      for (const [shardId, at] of [...known.iterators]) count += await readShard(known, shardId, at)
      return count
    } catch (error) {
      known = undefined
      throw error
    }
  }
}

async function learn(client: StreamClient, folder: string): Promise<Known> {
  const streamArn = await client.streamArn()
  const checkpoints = fileCheckpoints(folder, streamArn)
  const iterators = new Map<string, ShardIterator>()
  for (const shardId of await client.shards(streamArn))
    iterators.set(shardId, await client.iterator({ streamArn, shardId }, checkpoints.get(shardId)))
  return { streamArn, checkpoints, iterators, passesLeft: 100 }
}

function deliveryTo(
  options: StreamRunnerOptions,
  log: (line: string) => void,
  done: (record: DynamoDBRecord) => void,
) {
  const failed = (record: DynamoDBRecord, reason: string) => {
    const file = setAside(options.folder, record, reason)
    log(`Stream record ${sequenceOf(record)} could not be handled (${reason}) and was set aside in ${file}`)
  }
  const { retries = RETRIES, firstWaitMs = 50 } = options
  return { handler: options.handler, retries, firstWaitMs, done, failed }
}

/** Two passes at once would hand over the same records twice. */
function oneAtATime(pass: Pass): Pass {
  let last: Promise<unknown> = Promise.resolve()
  return () => {
    const next = last.then(pass, pass)
    last = next
    return next
  }
}

/** Passes until one finds nothing; an engine that does not answer is asked again for half a minute. */
async function drain(pass: Pass): Promise<void> {
  const giveUpAtMs = performance.now() + 30_000
  for (;;) {
    const count = await pass().catch(async error => {
      if (performance.now() > giveUpAtMs) throw error
      await sleep(100)
      return 1
    })
    if (count === 0) return
  }
}

interface PollFacts {
  readonly signal: AbortSignal
  readonly log: (line: string) => void
}

async function poll(pass: Pass, pollMs: number, { signal, log }: PollFacts): Promise<void> {
  let troubles = 0
  while (!signal.aborted) {
    const count = await pass().catch(error => {
      if (troubles++ === 0 && !signal.aborted) log(`The stream cannot be read: ${(error as Error).message}`)
      return undefined
    })
    if (count !== undefined) troubles = 0
    if (!count) await sleep(pollMs, undefined, { signal, ref: false }).catch(() => {})
  }
}

function sequenceOf(record: DynamoDBRecord): string {
  return record.dynamodb?.SequenceNumber ?? ''
}
