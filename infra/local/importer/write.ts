import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../../functions/storage/client.ts'
import type { Item } from '../../../functions/storage/items.ts'
import { Writer } from '../../../functions/storage/writer.ts'
import type { RowPlan, Writable } from './row-plan.ts'

const SIDE_BY_SIDE = 8

/** The last words of a row that somebody else was faster with. */
const OVERTAKEN = 'somebody changed it meanwhile: import again'

/** Does something with each of many, a few side by side; the results in the order given. */
export async function eachOf<Given, Result>(
  all: readonly Given[],
  work: (one: Given) => Promise<Result>,
): Promise<Result[]> {
  const done: Result[] = []
  const waiting = [...all.entries()]
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      done[next[0]] = await work(next[1])
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker))
  return done
}

/**
 * Writes what was added and changed, all items of one row in one transaction. An item is one version on from what must
 * be there; of version 1, nothing may be.
 * @returns the plans as they came out: one that somebody else overtook is refused
 */
export function writePlans<Kept>(
  table: Table,
  plans: readonly RowPlan<Kept>[],
  itemsOf: (plan: Writable<Kept>) => readonly Item[],
): Promise<RowPlan<Kept>[]> {
  return eachOf(plans, async plan => {
    if (plan.kind !== 'added' && plan.kind !== 'changed') return plan
    if (await isWritten(table, itemsOf(plan))) return plan
    const { line, id, name } = plan
    return { line, id, name, kind: 'refused', why: OVERTAKEN }
  })
}

function isWritten(table: Table, items: readonly Item[]): Promise<boolean> {
  const writer = new Writer(table.name)
  for (const item of items) writer.put(item, Number(item.version) - 1)
  return isSent(table, writer)
}

/**
 * Sends what was collected as one transaction.
 * @returns false, nothing written, when somebody was faster or something was there already: an answer, not a failure
 */
export async function isSent({ client }: Table, { writes }: Writer): Promise<boolean> {
  try {
    await client.send(new TransactWriteCommand({ TransactItems: writes }))
    return true
  } catch (error) {
    if (error instanceof TransactionCanceledException && isOvertaken(error)) return false
    throw error
  }
}

function isOvertaken(error: TransactionCanceledException): boolean {
  const codes = (error.CancellationReasons ?? []).map(reason => reason.Code)
  return codes.some(code => code === 'ConditionalCheckFailed' || code === 'TransactionConflict')
}
