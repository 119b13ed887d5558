import { GetCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { Refusal } from '../../shared/refusal.ts'
import type { Page, PageAsk } from '../ports.ts'
import type { Table } from './client.ts'
import type { Key } from './keys.ts'
import type { IndexName } from './table.ts'

type Row = Record<string, unknown>

/**
 * How fresh a read must be: `latest` sees every write that was answered, `recent` may be a moment behind at half the
 * cost. Whatever decides a write, an access or a record of who did what is read as `latest`.
 */
export type Freshness = 'latest' | 'recent'

/** The item under a key, or null. */
export async function getItem(table: Table, key: Key, freshness: Freshness = 'recent'): Promise<Row | null> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: key, ConsistentRead: freshness === 'latest' }),
  )
  return Item ?? null
}

/** How fresh a partition is read, and between which sort keys, both included; all of it where none are given. */
interface PartAsk {
  readonly freshness?: Freshness
  readonly between?: readonly [string, string]
}

/** Every item of a partition, or of a stretch of its sort keys; asks again until the engine has no more. */
export async function queryAll(
  table: Table,
  pk: string,
  { freshness = 'recent', between }: PartAsk = {},
): Promise<Row[]> {
  const rows: Row[] = []
  let from: Row | undefined
  do {
    const { Items = [], LastEvaluatedKey } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: between ? 'pk = :pk AND sk BETWEEN :from AND :to' : 'pk = :pk',
        ExpressionAttributeValues: {
          ':pk': pk,
          ...(between ? { ':from': between[0], ':to': between[1] } : {}),
        },
        ConsistentRead: freshness === 'latest',
        ExclusiveStartKey: from,
      }),
    )
    rows.push(...Items)
    from = LastEvaluatedKey
  } while (from !== undefined)
  return rows
}

/** Every list row of an index partition whose sort key is below `before`; all of them where none is given. */
export async function rowsUpTo(
  table: Table,
  { index, pkName, skName, pk }: Pick<IndexAsk, 'index' | 'pkName' | 'skName' | 'pk'>,
  before?: string,
): Promise<Row[]> {
  const rows: Row[] = []
  let from: Row | undefined
  do {
    const { Items = [], LastEvaluatedKey } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: index,
        KeyConditionExpression: before === undefined ? '#pk = :pk' : '#pk = :pk AND #sk < :before',
        ExpressionAttributeNames: { '#pk': pkName, ...(before === undefined ? {} : { '#sk': skName }) },
        ExpressionAttributeValues: { ':pk': pk, ...(before === undefined ? {} : { ':before': before }) },
        ExclusiveStartKey: from,
      }),
    )
    rows.push(...Items.map(item => item.row as Row))
    from = LastEvaluatedKey
  } while (from !== undefined)
  return rows
}

/** What a page of an index is asked for. */
export interface IndexAsk {
  readonly index: IndexName
  readonly pkName: string
  readonly skName: string
  readonly pk: string
  readonly from?: string
  readonly newestFirst?: boolean
  /** Which rows to show; the others are read and passed over. */
  readonly filter?:
    | { readonly expression: string; readonly values: Row; readonly names: Record<string, string> }
    | undefined
}

/** A cursor: the last row's keys in the index and the table. The partition is never taken from it. */
const Cursor = z.strictObject({ at: z.string().min(1), pk: z.string().min(1), sk: z.string().min(1) })

/** The most rows read to fill one filtered page, so that a rare filter cannot read a whole index at once. */
const MOST_READ = 400

/**
 * A page of list rows from an index. The cursor is checked: it only ever continues within the partition asked for.
 * One row more than shown is asked for, so that the last page is known to be the last.
 * @returns fewer rows than asked with a cursor, where a filter passed over many
 */
export async function pageOf(table: Table, ask: IndexAsk, page: PageAsk): Promise<Page<Row>> {
  const found: Row[] = []
  let from = startKey(ask, page.cursor)
  let read = 0
  do {
    const input = queryInput(table, ask, page.size + 1 - found.length, from)
    const {
      Items = [],
      LastEvaluatedKey,
      ScannedCount = 0,
    } = await table.client.send(new QueryCommand(input))
    found.push(...Items)
    read += ScannedCount
    from = LastEvaluatedKey
  } while (from !== undefined && found.length <= page.size && read < MOST_READ)
  const shown = found.slice(0, page.size)
  const last = found.length > page.size ? shown.at(-1) : from
  return {
    rows: shown.map(item => item.row as Row),
    nextCursor: last === undefined ? null : cursorOf(last, ask.skName),
  }
}

function queryInput(table: Table, ask: IndexAsk, missing: number, from: Row | undefined): QueryCommandInput {
  const { filter } = ask
  const condition = ask.from === undefined ? '#pk = :pk' : '#pk = :pk AND #sk >= :from'
  return {
    TableName: table.name,
    IndexName: ask.index,
    KeyConditionExpression: condition,
    ExpressionAttributeNames: {
      '#pk': ask.pkName,
      ...(ask.from === undefined ? {} : { '#sk': ask.skName }),
      ...filter?.names,
    },
    ExpressionAttributeValues: {
      ':pk': ask.pk,
      ...(ask.from === undefined ? {} : { ':from': ask.from }),
      ...filter?.values,
    },
    FilterExpression: filter?.expression,
    ScanIndexForward: !ask.newestFirst,
    Limit: filter === undefined ? missing : 100,
    ExclusiveStartKey: from,
  }
}

function cursorOf(key: Row, skName: string): string {
  const cursor = { at: key[skName], pk: key.pk, sk: key.sk }
  return Buffer.from(JSON.stringify(cursor)).toString('base64url')
}

/** Where to go on from. @throws Refusal invalid-input for a cursor that is not one of ours */
function startKey(ask: IndexAsk, cursor: string | undefined): Row | undefined {
  if (cursor === undefined) return undefined
  const read = Cursor.safeParse(jsonOf(cursor))
  const authority = `${ask.pk.split('#')[0]}#`
  const isOurs = read.success && read.data.pk.startsWith(authority)
  if (isOurs && read.data.at >= (ask.from ?? '')) {
    const { at, pk, sk } = read.data
    return { [ask.pkName]: ask.pk, [ask.skName]: at, pk, sk }
  }
  const message = 'This page cannot be found: start again from the first page'
  throw new Refusal('invalid-input', message, { fields: [{ pointer: '/query/cursor', message }] })
}

function jsonOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}
