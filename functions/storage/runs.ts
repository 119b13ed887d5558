import { PutCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { AtRisk } from '../../shared/allocation/at-risk.ts'
import type { Acceptance, PartQuestion, PartResult, Run, RunFound } from '../../shared/allocation/run.ts'
import type { AuditEntry } from '../../shared/audit/entry.ts'
import type { PartProgress, RunLine } from '../../shared/contracts/allocation.ts'
import type { RunStore } from '../run-ports.ts'
import type { Table } from './client.ts'
import { unpacked } from './packed.ts'
import { getItem, pageOf, queryAll } from './queries.ts'
import { atRiskItem, questionItems, resultItems, runPartItem } from './run-items.ts'
import { RUN_KEYS, twoDigits } from './run-keys.ts'

type Row = Record<string, unknown>

const LATEST = { freshness: 'latest' } as const

/** Runs on the table. */
export function runStore(table: Table): RunStore {
  return {
    get: async (authority, runId) =>
      dataOf<Run>(await getItem(table, RUN_KEYS.run(authority, runId), 'latest')),
    open: async (authority, runId) => foundIn(await queryAll(table, RUN_KEYS.all(authority, runId), LATEST)),
    list: async (authority, page) => {
      const ask = { index: 'byDate', pkName: 'gsi4pk', skName: 'gsi4sk', newestFirst: true } as const
      const found = await pageOf(table, { ...ask, pk: RUN_KEYS.list(authority) }, page)
      return { rows: found.rows as unknown as RunLine[], nextCursor: found.nextCursor }
    },
    entries: async (authority, runId) => {
      const between = ['entry#', 'entry#~'] as const
      const items = await queryAll(table, RUN_KEYS.all(authority, runId), { ...LATEST, between })
      return items.map(item => item.data as AuditEntry)
    },
    part: async (authority, runId, part) =>
      dataOf<PartProgress>(await getItem(table, RUN_KEYS.part(authority, runId, part), 'latest')),
    question: async (authority, runId, part) => {
      const prefix = `part#${twoDigits(part)}#`
      const between = [prefix, `${prefix}~`] as const
      const items = await queryAll(table, RUN_KEYS.questions(authority, runId), { ...LATEST, between })
      return wholeOf<PartQuestion>(items)
    },
    keepQuestion: async (run, part, question) => {
      for (const Item of questionItems(run, part, question))
        await table.client.send(new PutCommand({ TableName: table.name, Item }))
    },
    saveProgress: (run, progress) =>
      unlessOver(() =>
        table.client.send(
          new UpdateCommand({
            TableName: table.name,
            Key: RUN_KEYS.part(run.authority, run.id, progress.part),
            UpdateExpression: 'SET #data = :data',
            ...NOT_OVER,
            ExpressionAttributeValues: { ...NOT_OVER.ExpressionAttributeValues, ':data': progress },
          }),
        ),
      ),
    atRisk: async authority => {
      const items = await queryAll(table, RUN_KEYS.allAtRisk(authority))
      return items.map(item => unpacked<AtRisk>([item.data as Uint8Array]))
    },
    keepAtRisk: async atRisk => {
      const put = new PutCommand({ TableName: table.name, Item: atRiskItem(atRisk), ...NOT_NEWER(atRisk) })
      await unlessOver(() => table.client.send(put))
    },
    endPart: (run, progress, result) =>
      unlessOver(() => table.once.send(new TransactWriteCommand(ending(table, run, progress, result)))),
  }
}

/** A part may be written to while it waits or is being planned. */
const NOT_OVER = {
  ConditionExpression: '#data.#status IN (:waiting, :planning)',
  ExpressionAttributeNames: { '#data': 'data', '#status': 'status' },
  ExpressionAttributeValues: { ':waiting': 'waiting', ':planning': 'planning' },
} as const

/** What a newer plan said stays. */
const NOT_NEWER = ({ startedAt }: AtRisk) => ({
  ConditionExpression: 'attribute_not_exists(startedAt) OR startedAt <= :startedAt',
  ExpressionAttributeValues: { ':startedAt': startedAt },
})

function ending(
  table: Table,
  ...[run, progress, result]: Parameters<RunStore['endPart']>
): ConstructorParameters<typeof TransactWriteCommand>[0] {
  const items = result === null ? [] : resultItems(run, progress.part, result)
  const TableName = table.name
  return {
    TransactItems: [
      {
        Put: { TableName, Item: runPartItem(run, progress), ...NOT_OVER },
      },
      ...items.map(Item => ({ Put: { TableName, Item } })),
    ],
  }
}

async function unlessOver(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write()
    return true
  } catch (error) {
    if (isOver(error)) return false
    throw error
  }
}

function isOver(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error.name === 'ConditionalCheckFailedException') return true
  const reasons: unknown = 'CancellationReasons' in error ? error.CancellationReasons : []
  return Array.isArray(reasons) && reasons.some(reason => reason?.Code === 'ConditionalCheckFailed')
}

function foundIn(items: readonly Row[]): RunFound | null {
  const run = items.find(item => item.sk === 'run')
  if (run === undefined) return null
  const under = (prefix: string) => items.filter(item => String(item.sk).startsWith(prefix))
  const results = Map.groupBy(under('result#'), item => item.part)
  return {
    run: run.data as Run,
    parts: under('part#').map(item => item.data as PartProgress),
    results: [...results.values()].flatMap(pieces => wholeOf<PartResult>(pieces) ?? []),
    acceptances: under('accepted#').map(item => item.data as Acceptance),
  }
}

/** What stands in pieces; null where there is none. A piece beyond the last was left from something longer. */
function wholeOf<Value>(items: readonly Row[]): Value | null {
  const [first] = items
  if (first === undefined) return null
  return unpacked<Value>(items.slice(0, Number(first.of)).map(item => item.data as Uint8Array))
}

function dataOf<Data>(item: Row | null): Data | null {
  return item === null ? null : (item.data as Data)
}
