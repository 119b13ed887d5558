import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../../functions/storage/client.ts'
import type { Item } from '../../../functions/storage/items.ts'

/** How many items one transaction may hold, and how many calls run side by side. */
const LIMITS = { transaction: 100, sideBySide: 4 } as const

/**
 * Writes items as they are, replacing what is under their keys; order is not kept. In transactions, because the
 * embedded engine waits for the disk once for each of them, and once for each item of a batch.
 * @throws what the engine refuses, after the client's own tries
 */
export async function writeItems(table: Table, items: readonly Item[]): Promise<void> {
  const waiting: Item[][] = []
  for (let at = 0; at < items.length; at += LIMITS.transaction)
    waiting.push(items.slice(at, at + LIMITS.transaction))
  const worker = async () => {
    for (let some = waiting.pop(); some !== undefined; some = waiting.pop()) await writeSome(table, some)
  }
  await Promise.all(Array.from({ length: LIMITS.sideBySide }, worker))
}

async function writeSome({ client, name }: Table, items: readonly Item[]): Promise<void> {
  const TransactItems = items.map(Item => ({ Put: { TableName: name, Item } }))
  await client.send(new TransactWriteCommand({ TransactItems }))
}
