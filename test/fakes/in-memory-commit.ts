import type { Change, CommitResult, KeptUnder } from '../../functions/ports.ts'
import { entryOf } from '../../functions/storage/chain.ts'
import { ANSWER_DAYS } from '../../functions/storage/writes.ts'
import type { AuditEntry } from '../../shared/audit/entry.ts'
import { recordSteps } from './in-memory-records.ts'
import { runSteps } from './in-memory-runs.ts'
import {
  childDigest,
  copy,
  dayKey,
  entryKey,
  eventKey,
  ledgerKey,
  type Tenant,
  visitKey,
} from './in-memory-state.ts'

/** One record to write: where, the version it must still have (null for none), and how to write it. */
export interface Step {
  readonly name: string
  readonly fits: () => boolean
  readonly write: () => void
}

/** Writes a change whole or not at all, as the port says: the key first, then every version, then every write. */
export function commitTo(tenant: Tenant, change: Change, kept: KeptUnder | null): CommitResult {
  if (kept !== null && isUsed(tenant, change, kept)) return 'key-used'
  const steps = stepsOf(tenant, change)
  assertEachOnce(steps)
  if (!steps.every(step => step.fits())) return 'changed'
  for (const step of steps) step.write()
  if (kept !== null) keep(tenant, change, kept)
  return 'done'
}

function isUsed(tenant: Tenant, change: Change, { userId, key }: KeptUnder): boolean {
  const before = tenant.answers.get(`${userId} ${key}`)
  return before !== undefined && before.expiresAt > change.at
}

function keep(tenant: Tenant, change: Change, { userId, key, answer }: KeptUnder): void {
  const expiresAt = new Date(new Date(change.at).getTime() + ANSWER_DAYS * 86_400_000).toISOString()
  tenant.answers.set(`${userId} ${key}`, { ...copy(answer), expiresAt })
}

function stepsOf(tenant: Tenant, change: Change): Step[] {
  const entry = entryOf(change)
  const linked = <Record extends { chainHead: string }>(record: Record): Record =>
    entry === null ? record : { ...record, chainHead: entry.hash }
  const { request, user, specialist, seen } = change
  const steps = [
    ...(change.diaryDays ?? []).map(put => step('day', tenant.diaryDays, dayKey(put.next), raised(put))),
    ...(change.visits ?? []).map(put => step('visit', tenant.visits, visitKey(put.next), put)),
    ...(change.ledgers ?? []).map(put => step('ledger', tenant.ledgers, ledgerKey(put.next), raised(put))),
  ]
  if (request) {
    steps.push(step('request', tenant.requests, request.next.id, { ...request, next: linked(request.next) }))
    if (entry)
      steps.push(fresh('entry', tenant.entries, entryKey('request', request.next.id, entry.sequence), entry))
  }
  if (user) {
    steps.push(step('user', tenant.users, user.next.userId, { ...user, next: linked(user.next) }))
    if (entry)
      steps.push(fresh('entry', tenant.entries, entryKey('user', user.next.userId, entry.sequence), entry))
  }
  if (specialist) {
    const { next } = specialist
    const chained = entry && next.chain ? { ...next, chain: { ...next.chain, head: entry.hash } } : next
    steps.push(step('specialist', tenant.specialists, next.id, { ...specialist, next: chained }))
    if (entry)
      steps.push(fresh('entry', tenant.entries, entryKey('specialist', next.id, entry.sequence), entry))
  }
  if (change.policy) {
    const { next } = change.policy
    const chained = entry ? { ...next, chain: { ...next.chain, head: entry.hash } } : next
    steps.push(step('policy', tenant.policies, next.authority, { ...change.policy, next: chained }))
    if (entry)
      steps.push(fresh('entry', tenant.entries, entryKey('policy', next.authority, entry.sequence), entry))
  }
  steps.push(
    ...caseSteps(tenant, change, entry),
    ...runSteps(tenant, change, entry),
    ...recordSteps(tenant, change, entry),
  )
  const always = () => true
  for (const load of change.loads ?? [])
    steps.push({ name: `load ${load.specialistId}`, fits: always, write: () => add(tenant, load) })
  if (seen)
    steps.push({
      name: 'seen',
      fits: always,
      write: () => void tenant.seen.set(seen.userId, seen.upTo),
    })
  return change.also ? [...steps, ...stepsOf(tenant, change.also)] : steps
}

/** A case with its event and entry, and the hold on its child: kept by one open case at a time. */
function caseSteps(tenant: Tenant, { authority, ehc }: Change, entry: AuditEntry | null): Step[] {
  if (!ehc) return []
  const { id } = ehc.next
  const next = entry === null ? ehc.next : { ...ehc.next, chainHead: entry.hash }
  const held = ehc.children.map(({ text, isHeld }): Step => {
    const key = childDigest(authority, text)
    return {
      name: `child ${key}`,
      fits: () => ['', id, undefined].includes(tenant.children.get(key)),
      write: () => void tenant.children.set(key, isHeld ? id : ''),
    }
  })
  const alike = ehc.alike.map(({ text, isHeld }): Step => {
    const key = childDigest(authority, text)
    const others = (tenant.alike.get(key) ?? []).filter(other => other !== id)
    return {
      name: `alike ${key}`,
      fits: () => true,
      write: () => void tenant.alike.set(key, isHeld ? [...others, id] : others),
    }
  })
  return [
    {
      name: `case ${id}`,
      fits: () => (tenant.cases.get(id)?.ehcCase.version ?? 0) === ehc.expects,
      write: () => void tenant.cases.set(id, copy({ ehcCase: next, row: ehc.row })),
    },
    ...(ehc.event ? [fresh('event', tenant.caseEvents, eventKey(id, ehc.event), ehc.event)] : []),
    ...(entry ? [fresh('entry', tenant.entries, entryKey('case', id, entry.sequence), entry)] : []),
    ...held,
    ...alike,
  ]
}

export function step<Record extends { version: number }>(
  kind: string,
  records: Map<string, Record>,
  key: string,
  { next, expects }: { next: Record; expects: number },
): Step {
  return {
    name: `${kind} ${key}`,
    fits: () => (expects === 0 ? !records.has(key) : records.get(key)?.version === expects),
    write: () => void records.set(key, copy(next)),
  }
}

export function fresh<Record>(kind: string, records: Map<string, Record>, key: string, next: Record): Step {
  return {
    name: `${kind} ${key}`,
    fits: () => !records.has(key),
    write: () => void records.set(key, copy(next)),
  }
}

/** Diary days and ledgers come with the version they were read with; it is raised on the way in. */
function raised<Record extends { version: number }>(put: { next: Record; expects: number }) {
  return { ...put, next: { ...put.next, version: put.expects + 1 } }
}

function add(tenant: Tenant, load: NonNullable<Change['loads']>[number]): void {
  const was = tenant.loads.get(load.specialistId)
  tenant.loads.set(load.specialistId, {
    specialistId: load.specialistId,
    minutes: (was?.minutes ?? 0) + load.minutes,
    openRequests: (was?.openRequests ?? 0) + load.requests,
  })
}

/** DynamoDB refuses a transaction that names an item twice, as a mistake of the caller. */
function assertEachOnce(steps: readonly Step[]): void {
  const names = steps.map(({ name }) => name)
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice === undefined) return
  throw Object.assign(new Error(`A transaction names ${twice} twice`), { name: 'ValidationException' })
}
