import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { Notice } from '../../shared/notices/rules.ts'
import type { KeptAnswer, Stores } from '../ports.ts'
import type { Table } from './client.ts'
import type { Item } from './items.ts'
import { KEYS } from './keys.ts'
import { getItem } from './queries.ts'

/** How many notices of an audience are shown, and how many days each is kept. */
const NOTICES = { shown: 30, keptDays: 365 } as const

/** Notices of each audience, and up to when each person has seen them. */
export function noticeStore(table: Table): Stores['notices'] {
  return {
    latest: async (authority, audiences, userId) => {
      const [seen, ...found] = await Promise.all([
        getItem(table, KEYS.seen(authority, userId), 'latest'),
        ...audiences.map(audience => latestOf(table, authority, audience)),
      ])
      const notices = found.flat().sort((a, b) => (a.at < b.at ? 1 : -1))
      return { notices: notices.slice(0, NOTICES.shown), seenUpTo: seen === null ? null : String(seen.upTo) }
    },
    add: async (authority, notices) => {
      const added = await Promise.all(notices.map(notice => addOnce(table, authority, notice)))
      return added.filter(isNew => isNew).length
    },
  }
}

/**
 * Adds a notice with a mark that it was given: the same one at another instant is not another. The mark outlives the
 * notice: what has been overdue for longer than a notice is kept is not told again.
 */
async function addOnce({ client, name }: Table, authority: string, notice: Notice): Promise<boolean> {
  const mark = KEYS.noticeGiven(authority, notice.id)
  const puts = [
    { Put: { TableName: name, Item: mark, ConditionExpression: 'attribute_not_exists(pk)' } },
    { Put: { TableName: name, Item: noticeItem(authority, notice) } },
  ]
  try {
    await client.send(new TransactWriteCommand({ TransactItems: puts }))
    return true
  } catch (error) {
    const reasons = error instanceof TransactionCanceledException ? error.CancellationReasons : undefined
    if (reasons?.[0]?.Code === 'ConditionalCheckFailed') return false
    throw error
  }
}

/** A notice, kept for a year. */
export function noticeItem(authority: string, notice: Notice): Item {
  const expiresAtSeconds = Math.floor(new Date(notice.at).getTime() / 1000) + NOTICES.keptDays * 86_400
  return { ...KEYS.notice(authority, notice.audience, notice.at, notice.id), data: notice, expiresAtSeconds }
}

async function latestOf(table: Table, authority: string, audience: string): Promise<Notice[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': KEYS.notices(authority, audience) },
      ScanIndexForward: false,
      Limit: NOTICES.shown,
    }),
  )
  return Items.map(item => item.data as Notice)
}

/** Answers kept under idempotency keys. One past its day counts as gone, whether or not it is swept yet. */
export function answerStore(table: Table): Stores['answers'] {
  return {
    get: async (authority, userId, key, now) => {
      const item = await getItem(table, KEYS.answer(authority, userId, key), 'latest')
      if (item === null || Number(item.expiresAtSeconds) * 1000 <= now.getTime()) return null
      return {
        fingerprint: String(item.fingerprint),
        status: Number(item.status),
        body: String(item.body),
      } satisfies KeptAnswer
    },
  }
}
