import { PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { CHAIN_START } from '../../shared/audit/entry.ts'
import type { Stores } from '../ports.ts'
import type { CaseRead } from '../request-ports.ts'
import { sha256 } from './chain.ts'
import type { Table } from './client.ts'
import { KEYS } from './keys.ts'
import { getItem, queryAll } from './queries.ts'

/** Who opened which case. Only ever added to: a refusal is a second record beside the first. */
export function readStore(table: Table): Stores['reads'] {
  return {
    record: async (authority, read) => {
      await table.client.send(
        new PutCommand({ TableName: table.name, Item: { ...keyOf(authority, read), data: read } }),
      )
    },
    list: async (authority, requestId) =>
      (await queryAll(table, KEYS.reads(authority, requestId), { freshness: 'latest' }))
        .filter(item => item.sk !== 'head')
        .map(item => ({
          ...(item.data as CaseRead),
          sequence: numberOrNull(item.sequence),
          hash: textOrNull(item.hash),
        })),
    seal: (authority, read) => seal(table, authority, read),
  }
}

/** The text that is hashed for a read, onto the one before. */
export function readText(read: CaseRead, sequence: number, previousHash: string): string {
  return JSON.stringify([previousHash, sequence, read.id, read.requestId, read.at, read.userId, read.granted])
}

/**
 * Gives a read its place in the chain of its case. Sealing one that has its place changes nothing, so the stream may
 * deliver it twice; when two are sealed at once one of them is refused by the engine and comes again.
 * @throws Error when there is no such read, so that the stream brings it again and somebody hears of it
 */
async function seal(table: Table, authority: string, read: CaseRead): Promise<void> {
  const key = keyOf(authority, read)
  const headKey = KEYS.readHead(authority, read.requestId)
  const [item, head] = await Promise.all([getItem(table, key, 'latest'), getItem(table, headKey, 'latest')])
  if (item === null) throw new Error('The read that is to be sealed is not there')
  if (item.sequence !== undefined) return
  const length = Number(head?.length ?? 0)
  const sequence = length + 1
  const hash = sha256(readText(read, sequence, String(head?.hash ?? CHAIN_START)))
  const condition =
    head === null
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#length = :length',
          ExpressionAttributeNames: { '#length': 'length' },
          ExpressionAttributeValues: { ':length': length },
        }
  await table.client.send(
    new TransactWriteCommand({
      TransactItems: [
        { Put: { TableName: table.name, Item: { ...headKey, length: sequence, hash }, ...condition } },
        {
          Put: {
            TableName: table.name,
            Item: { ...item, sequence, hash },
            ConditionExpression: 'attribute_not_exists(#sequence)',
            ExpressionAttributeNames: { '#sequence': 'sequence' },
          },
        },
      ],
    }),
  )
}

function keyOf(authority: string, read: CaseRead): { pk: string; sk: string } {
  return KEYS.read(authority, read.requestId, read.at, read.id, read.granted)
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
