import { londonDateOf, londonMinutesOf } from '../../shared/calendar/local-date.ts'
import type { RouteContract } from '../../shared/contracts/route.ts'
import type { RouteKey } from '../../shared/contracts/routes.ts'
import { type Actor, can, type Permission } from '../../shared/people/roles.ts'
import { actorOf, type User } from '../../shared/people/user.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Acting } from '../actions/acting.ts'
import type { CaseRead, KeptAnswer } from '../ports.ts'
import type { AnswerContext, Endpoint, LoadContext, Reading, Writing } from './endpoint.ts'
import type { Caller } from './identify.ts'
import type { Input } from './input.ts'
import type { Kit } from './kit.ts'

/** A call that has been identified and parsed. */
export interface Call {
  readonly contract: RouteContract
  readonly caller: Caller
  readonly input: Input
  readonly idempotency: { readonly key: string; readonly fingerprint: string } | null
}

/** Status and body of a success. */
export interface Done {
  readonly status: number
  readonly body: string
  readonly attempts: number
}

/** How often a write that met somebody else's write is worked out again. */
export const MOST_ATTEMPTS = 4

/** Runs a route's code behind the guard: user, kept answer and data are read at once, then checked, then used. */
export function runEndpoint(kit: Kit, endpoint: Endpoint, call: Call): Promise<Done> {
  return endpoint.kind === 'read' ? runRead(kit, endpoint.code, call) : runWrite(kit, endpoint.code, call)
}

async function runRead(kit: Kit, code: Reading<RouteKey, unknown>, call: Call): Promise<Done> {
  const context = contextOf(kit, call)
  const read = openedCase(kit, call)
  const [user, found] = await Promise.all([
    userOf(kit, call),
    code.load(context),
    read && kit.stores.reads.record(call.caller.authority, read),
  ])
  try {
    const actor = admitted(user, call.contract.permission as Permission)
    const checked = permitted(actor, call, found, code, context)
    const body = await code.answer(checked, answerContext(context, actor, user as User, kit))
    return { status: call.contract.status, body: JSON.stringify(body), attempts: 1 }
  } catch (error) {
    if (read) await kit.stores.reads.record(call.caller.authority, { ...read, granted: false })
    throw error
  }
}

/** Opening a case is recorded before it is known whether it is allowed; a refusal then corrects the record. */
function openedCase(kit: Kit, call: Call): CaseRead | null {
  if (!call.contract.recordsRead) return null
  const { requestId } = call.input.params as { requestId: string }
  return {
    id: kit.ids.next(),
    requestId,
    at: kit.clock.now().toISOString(),
    userId: call.caller.userId,
    granted: true,
  }
}

async function runWrite(kit: Kit, code: Writing<RouteKey, unknown>, call: Call): Promise<Done> {
  if (call.idempotency === null)
    throw new Refusal(
      'idempotency-key-missing',
      'Send an Idempotency-Key header of 8 to 100 letters, digits, - or _.',
    )
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const done = await attemptWrite(kit, code, call, call.idempotency)
    if (done !== null) return { ...done, attempts: attempt }
    await kit.pause(attempt)
  }
  throw new Refusal(
    'busy',
    'Many people are changing this at once and nothing was saved. Try again in a moment.',
  )
}

async function attemptWrite(
  kit: Kit,
  code: Writing<RouteKey, unknown>,
  call: Call,
  { key, fingerprint }: NonNullable<Call['idempotency']>,
): Promise<Omit<Done, 'attempts'> | null> {
  const { authority, userId } = call.caller
  const context = contextOf(kit, call)
  const now = kit.clock.now()
  const kept = () => kit.stores.answers.get(authority, userId, key, now)
  const [user, answered, found] = await Promise.all([userOf(kit, call), kept(), code.load(context)])
  const actor = admitted(user, call.contract.permission as Permission)
  if (answered !== null) return replay(answered, fingerprint)
  const checked = permitted(actor, call, found, code, context)
  const { change, answer } = code.act(actingOf(kit, actor, now), checked, call.input as never)
  const done = { status: call.contract.status, body: JSON.stringify(answer) }
  const result = await kit.stores.commit(change, { userId, key, answer: { ...done, fingerprint } })
  if (result === 'done') return done
  if (result === 'changed') return null
  const raced = await kept()
  return raced === null ? null : replay(raced, fingerprint)
}

/** The same key gives the same answer; with another body it is refused. */
function replay(kept: KeptAnswer, fingerprint: string): Omit<Done, 'attempts'> {
  if (kept.fingerprint !== fingerprint)
    throw new Refusal(
      'idempotency-key-reused',
      'This Idempotency-Key was used for something else. Send a new one.',
    )
  return { status: kept.status, body: kept.body }
}

function userOf(kit: Kit, call: Call): Promise<User | null> {
  return kit.stores.users.get(call.caller.authority, call.caller.userId)
}

/** The actor, if their record stands, is active, and has the permission at all. */
function admitted(user: User | null, permission: Permission): Actor {
  if (user === null || user.status !== 'active')
    throw new Refusal('signed-out', 'Your access to this service has ended. Ask your administrator.')
  const actor = actorOf(user)
  if (!can(actor, permission)) throw new Refusal('not-found')
  return actor
}

/** What was found, if there is such a thing and the actor may reach it. Both cases are refused alike. */
function permitted<Found>(
  actor: Actor,
  call: Call,
  found: Found | null,
  code: Pick<Reading<RouteKey, Found>, 'relation'>,
  context: LoadContext<RouteKey>,
): Found {
  if (found === null) throw new Refusal('not-found')
  const relation = code.relation(found, context)
  if (relation !== undefined && !can(actor, call.contract.permission as Permission, relation))
    throw new Refusal('not-found')
  return found
}

function contextOf(kit: Kit, { caller, input }: Call): LoadContext<RouteKey> {
  return {
    stores: kit.stores,
    ...caller,
    today: londonDateOf(kit.clock.now()),
    ...input,
  } as LoadContext<RouteKey>
}

function answerContext(
  context: LoadContext<RouteKey>,
  actor: Actor,
  user: User,
  kit: Kit,
): AnswerContext<RouteKey> {
  return { ...context, actor, username: user.username, nowMinutes: londonMinutesOf(kit.clock.now()) }
}

function actingOf(kit: Kit, actor: Actor, now: Date): Acting {
  return {
    actor,
    at: now.toISOString(),
    today: londonDateOf(now),
    nowMinutes: londonMinutesOf(now),
    newId: () => kit.ids.next(),
  }
}
