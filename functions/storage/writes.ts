import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import type { AuditEntry } from '../../shared/audit/entry.ts'
import type { Change, EhcPut, KeptUnder, Put } from '../ports.ts'
import { entryOf } from './chain.ts'
import { alikeKey, childItem, ehcEntryItem, ehcEventItem, ehcItem } from './ehc-items.ts'
import {
  diaryDayItem,
  type Item,
  ledgerItem,
  requestEntryItem,
  requestItem,
  userEntryItem,
  userItem,
  visitItem,
} from './items.ts'
import { KEYS, type Key } from './keys.ts'

/** One write of a transaction. */
export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

/** How long the answer under an idempotency key is kept. */
export const ANSWER_DAYS = 90

/** The writes of a change, the kept answer first, so that a used key is known by its place. */
export function writesOf(tableName: string, change: Change, kept: KeptUnder | null): Write[] {
  const to = new Writer(tableName)
  if (kept !== null) to.freshOrExpired(answerItem(change, kept), change.at)
  addWrites(to, change)
  return to.writes
}

function addWrites(to: Writer, change: Change): void {
  const entry = entryOf(change)
  for (const item of records(change, entry)) to.put(item.item, item.expects)
  for (const load of change.loads ?? [])
    to.add(KEYS.load(change.authority, load.specialistId), load.minutes, load.requests)
  if (change.seen) to.plain({ ...KEYS.seen(change.authority, change.seen.userId), upTo: change.seen.upTo })
  for (const child of change.ehc?.children ?? []) {
    const caseId = change.ehc?.next.id ?? ''
    to.unlessHeld(childItem(change.authority, caseId, child), caseId)
  }
  for (const { text, isHeld } of change.ehc?.alike ?? [])
    to.member(alikeKey(change.authority, text), change.ehc?.next.id ?? '', isHeld)
  if (change.also) addWrites(to, change.also)
}

interface Expected {
  readonly item: Item
  readonly expects: number
}

function records(change: Change, entry: AuditEntry | null): Expected[] {
  const { authority, request, user } = change
  const head = entry?.hash
  const requestNext = request && { ...request.next, chainHead: head ?? request.next.chainHead }
  const userNext = user && { ...user.next, chainHead: head ?? user.next.chainHead }
  return [
    ...(change.diaryDays ?? []).map(put => raised(put, day => diaryDayItem(authority, day))),
    ...(change.visits ?? []).map(put => ({ item: visitItem(authority, put.next), expects: put.expects })),
    ...(request && requestNext ? [{ item: requestItem(requestNext), expects: request.expects }] : []),
    ...(change.ledgers ?? []).map(put => raised(put, ledger => ledgerItem(authority, ledger))),
    ...(user && userNext ? [{ item: userItem(userNext), expects: user.expects }] : []),
    ...(change.ehc ? ehcRecords(authority, change.ehc, entry) : []),
    ...(entry && requestNext ? [{ item: requestEntryItem(requestNext, entry), expects: 0 }] : []),
    ...(entry && userNext ? [{ item: userEntryItem(userNext, entry), expects: 0 }] : []),
  ]
}

function ehcRecords(authority: string, ehc: EhcPut, entry: AuditEntry | null): Expected[] {
  const next = { ...ehc.next, chainHead: entry?.hash ?? ehc.next.chainHead }
  return [
    { item: ehcItem(next, ehc.row), expects: ehc.expects },
    ...(ehc.event === null ? [] : [{ item: ehcEventItem(authority, next.id, ehc.event), expects: 0 }]),
    ...(entry === null ? [] : [{ item: ehcEntryItem(next, entry), expects: 0 }]),
  ]
}

/** Diary days and ledgers are changed by pure code that leaves the version as read: it is raised here. */
function raised<Record extends { version: number }>(
  { next, expects }: Put<Record>,
  itemOf: (record: Record) => Item,
): Expected {
  return { item: itemOf({ ...next, version: expects + 1 }), expects }
}

function answerItem(change: Change, { userId, key, answer }: KeptUnder): Item {
  const expiresAtSeconds = Math.floor(new Date(change.at).getTime() / 1000) + ANSWER_DAYS * 86_400
  return { ...KEYS.answer(change.authority, userId, key), ...answer, expiresAtSeconds }
}

/** Collects the writes of a transaction, each on its condition. */
export class Writer {
  readonly writes: Write[] = []
  private readonly tableName: string

  constructor(tableName: string) {
    this.tableName = tableName
  }

  fresh(item: Item): void {
    this.writes.push({
      Put: { TableName: this.tableName, Item: item, ConditionExpression: 'attribute_not_exists(pk)' },
    })
  }

  /** Expired items are swept late: until then one counts as gone. */
  freshOrExpired(item: Item, at: string): void {
    this.writes.push({
      Put: {
        TableName: this.tableName,
        Item: item,
        ConditionExpression: 'attribute_not_exists(pk) OR expiresAtSeconds <= :now',
        ExpressionAttributeValues: { ':now': Math.floor(new Date(at).getTime() / 1000) },
      },
    })
  }

  /** A child is held by one open case at a time: this one, or none yet. */
  unlessHeld(item: Item, caseId: string): void {
    this.writes.push({
      Put: {
        TableName: this.tableName,
        Item: item,
        ConditionExpression: 'attribute_not_exists(pk) OR caseId = :none OR caseId = :mine',
        ExpressionAttributeValues: { ':none': '', ':mine': caseId },
      },
    })
  }

  /** Puts a case among those of alike children, or takes it out; again changes nothing. */
  member(key: Key, caseId: string, isIn: boolean): void {
    this.writes.push({
      Update: {
        TableName: this.tableName,
        Key: { pk: key.pk, sk: key.sk },
        UpdateExpression: `${isIn ? 'ADD' : 'DELETE'} #cases :case`,
        ExpressionAttributeNames: { '#cases': 'cases' },
        ExpressionAttributeValues: { ':case': new Set([caseId]) },
      },
    })
  }

  plain(item: Item): void {
    this.writes.push({ Put: { TableName: this.tableName, Item: item } })
  }

  put(item: Item, expects: number): void {
    if (expects === 0) {
      this.fresh(item)
      return
    }
    this.writes.push({
      Put: {
        TableName: this.tableName,
        Item: item,
        ConditionExpression: '#version = :expects',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':expects': expects },
      },
    })
  }

  add(key: { pk: string; sk: string }, minutes: number, requests: number): void {
    this.writes.push({
      Update: {
        TableName: this.tableName,
        Key: key,
        UpdateExpression: 'ADD #minutes :minutes, #requests :requests',
        ExpressionAttributeNames: { '#minutes': 'minutes', '#requests': 'requests' },
        ExpressionAttributeValues: { ':minutes': minutes, ':requests': requests },
      },
    })
  }
}
