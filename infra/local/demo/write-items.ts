import { setTimeout as sleep } from 'node:timers/promises'
import { BatchWriteCommand, type BatchWriteCommandOutput } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../../functions/storage/client.ts'
import type { Item } from '../../../functions/storage/items.ts'

/** What the engine takes at once, how many calls run side by side, and how often a rest is sent again. */
const LIMITS = { batch: 25, sideBySide: 6, tries: 8 } as const

/**
 * Writes items as they are, replacing what is under their keys. Order is not kept.
 * @throws Error when the engine leaves items over after several tries
 */
export async function writeItems(table: Table, items: readonly Item[]): Promise<void> {
  const batches: Item[][] = []
  for (let at = 0; at < items.length; at += LIMITS.batch) batches.push(items.slice(at, at + LIMITS.batch))
  const worker = async () => {
    for (let batch = batches.pop(); batch !== undefined; batch = batches.pop()) await writeBatch(table, batch)
  }
  await Promise.all(Array.from({ length: LIMITS.sideBySide }, worker))
}

async function writeBatch({ client, name }: Table, items: readonly Item[]): Promise<void> {
  let rest: NonNullable<BatchWriteCommandOutput['UnprocessedItems']> = {
    [name]: items.map(item => ({ PutRequest: { Item: item } })),
  }
  for (let tried = 0; tried < LIMITS.tries; tried += 1) {
    const answer: BatchWriteCommandOutput = await client.send(new BatchWriteCommand({ RequestItems: rest }))
    rest = answer.UnprocessedItems ?? {}
    if (Object.keys(rest).length === 0) return
    await sleep(50 * 2 ** tried)
  }
  throw new Error(`The database left items of a batch over ${LIMITS.tries} times`)
}
