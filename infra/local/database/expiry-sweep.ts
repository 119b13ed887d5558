import { DeleteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../../functions/storage/client.ts'
import { TABLE } from '../../../functions/storage/table.ts'

/** Once an hour is sooner than AWS promises. */
const EVERY_MS = 60 * 60 * 1000

/**
 * Deletes what has expired, now and every hour: the local engine keeps it for ever, AWS deletes it some time
 * after. Nothing may rely on it being gone, so a sweep that fails is left to the next one.
 * @returns how to stop
 */
export function startExpirySweep(table: Table): () => Promise<void> {
  let last = sweepExpired(table, new Date()).catch(() => 0)
  const timer = setInterval(() => {
    last = sweepExpired(table, new Date()).catch(() => 0)
  }, EVERY_MS)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await last
  }
}

/** Deletes what expired before `now`. @returns how many items that was */
export async function sweepExpired({ client, name }: Table, now: Date): Promise<number> {
  const nowSeconds = Math.floor(now.getTime() / 1000)
  const expired = {
    ExpressionAttributeNames: { '#expiry': TABLE.expiry },
    ExpressionAttributeValues: { ':now': nowSeconds },
  }
  let count = 0
  let start: Record<string, unknown> | undefined
  do {
    const scan = { TableName: name, FilterExpression: '#expiry < :now', ExclusiveStartKey: start, ...expired }
    const page = await client.send(new ScanCommand(scan))
    for (const item of page.Items ?? []) {
      const Key = { [TABLE.partitionKey]: item[TABLE.partitionKey], [TABLE.sortKey]: item[TABLE.sortKey] }
      // The condition keeps an item that was written anew since the scan.
      const remove = { TableName: name, Key, ConditionExpression: '#expiry < :now', ...expired }
      await client.send(new DeleteCommand(remove)).then(
        () => count++,
        () => undefined,
      )
    }
    start = page.LastEvaluatedKey
  } while (start)
  return count
}
