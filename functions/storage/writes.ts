import type { AuditEntry } from '../../shared/audit/entry.ts'
import type { Specialist } from '../../shared/people/specialist.ts'
import type { PolicyRecord } from '../../shared/policy/authority-policy.ts'
import type { EhcPut } from '../case-ports.ts'
import type { Change, KeptUnder, Put } from '../ports.ts'
import type { RecordPut } from '../record-ports.ts'
import type { RunPut } from '../run-ports.ts'
import { entryOf } from './chain.ts'
import { alikeKey, childItem, ehcEntryItem, ehcEventItem, ehcItem } from './ehc-items.ts'
import {
  diaryDayItem,
  type Item,
  ledgerItem,
  policyEntryItem,
  policyItem,
  requestEntryItem,
  requestItem,
  specialistEntryItem,
  specialistItem,
  userEntryItem,
  userItem,
  visitItem,
} from './items.ts'
import { KEYS } from './keys.ts'
import { RECORD_KEYS, recordItem } from './records.ts'
import { acceptanceItem, runEntryItem, runItem, runPartItem } from './run-items.ts'
import { type Write, Writer } from './writer.ts'

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
  if (change.acceptance) to.unlessAccepted(acceptanceItem(change.acceptance))
  if (change.also) addWrites(to, change.also)
}

interface Expected {
  readonly item: Item
  readonly expects: number
}

function records(change: Change, entry: AuditEntry | null): Expected[] {
  const { authority, request, user, specialist } = change
  const head = entry?.hash
  const requestNext = request && { ...request.next, chainHead: head ?? request.next.chainHead }
  const userNext = user && { ...user.next, chainHead: head ?? user.next.chainHead }
  return [
    ...(change.diaryDays ?? []).map(put => raised(put, day => diaryDayItem(authority, day))),
    ...(change.visits ?? []).map(put => ({ item: visitItem(authority, put.next), expects: put.expects })),
    ...(request && requestNext ? [{ item: requestItem(requestNext), expects: request.expects }] : []),
    ...(change.ledgers ?? []).map(put => raised(put, ledger => ledgerItem(authority, ledger))),
    ...(user && userNext ? [{ item: userItem(userNext), expects: user.expects }] : []),
    ...(specialist ? specialistRecords(authority, specialist, entry) : []),
    ...(change.policy ? policyRecords(change.policy, entry) : []),
    ...(change.ehc ? ehcRecords(authority, change.ehc, entry) : []),
    ...(change.run ? runRecords(change.run, entry) : []),
    ...(change.records ?? []).flatMap(put => keptRecords(put, change, entry)),
    ...(entry && requestNext ? [{ item: requestEntryItem(requestNext, entry), expects: 0 }] : []),
    ...(entry && userNext ? [{ item: userEntryItem(userNext, entry), expects: 0 }] : []),
  ]
}

function specialistRecords(
  authority: string,
  { next, expects }: Put<Specialist>,
  entry: AuditEntry | null,
): Expected[] {
  const chained = entry && next.chain ? { ...next, chain: { ...next.chain, head: entry.hash } } : next
  return [
    { item: specialistItem(authority, chained), expects },
    ...(entry === null ? [] : [{ item: specialistEntryItem(authority, next.id, entry), expects: 0 }]),
  ]
}

function policyRecords({ next, expects }: Put<PolicyRecord>, entry: AuditEntry | null): Expected[] {
  const chained = entry === null ? next : { ...next, chain: { ...next.chain, head: entry.hash } }
  return [
    { item: policyItem(chained), expects },
    ...(entry === null ? [] : [{ item: policyEntryItem(next.authority, entry), expects: 0 }]),
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

function runRecords(run: RunPut, entry: AuditEntry | null): Expected[] {
  const next = { ...run.next, chainHead: entry?.hash ?? run.next.chainHead }
  return [
    { item: runItem(next), expects: run.expects },
    ...(run.parts ?? []).map(part => ({ item: runPartItem(next, part), expects: 0 })),
    ...(entry === null ? [] : [{ item: runEntryItem(next, entry), expects: 0 }]),
  ]
}

/** A record that is kept alike; the one the change is about with its entry, which says who hears of it. */
function keptRecords(put: RecordPut, change: Change, entry: AuditEntry | null): Expected[] {
  const isAbout = change.about?.kind === put.kind && change.about.id === put.next.id
  if (!isAbout || entry === null) return [{ item: recordItem(put), expects: put.expects }]
  const next = { ...put.next, chainHead: entry.hash }
  const key = RECORD_KEYS.entry(put.kind, next.authority, next.id, entry.sequence)
  return [
    { item: recordItem({ kind: put.kind, next } as RecordPut), expects: put.expects },
    { item: { ...key, data: entry, tells: change.tells ?? [] }, expects: 0 },
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
