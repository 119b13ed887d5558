import { createHandler } from '../../functions/api/handler.ts'
import type { Stores } from '../../functions/ports.ts'
import type { RuntimeSettings } from '../../functions/settings.ts'
import type { RouteKey } from '../../shared/contracts/routes.ts'
import type { User } from '../../shared/people/user.ts'
import type { SetClock } from '../builders/clock.ts'
import { aContext, anEvent, claimsOf, type Sent } from '../builders/event.ts'
import type { Given } from './in-memory-state.ts'
import { type Cupboard, inMemoryStores } from './in-memory-stores.ts'
import { type Logged, partsOn } from './parts.ts'

/** What came back. `json` is the body read as JSON, or null where it is none. */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers freely
  readonly json: any
}

/** What a call sends. A write without a `key` gets a new one; `null` sends none. */
export interface Call {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly key?: string | null
  readonly requestId?: string
}

/** The API behind its real Lambda entry. */
export interface Api {
  readonly cupboard: Cupboard
  readonly clock: SetClock
  readonly logged: readonly Logged[]
  readonly counted: readonly string[]
  call(who: User, route: RouteKey, call?: Call): Promise<Reply>
  send(sent: Sent): Promise<Reply>
}

let calls = 0

/** An API on a cupboard (in memory unless told), with records given to it. */
export async function anApi(
  given: readonly Given[],
  over: {
    cupboard?: Cupboard
    stores?: (real: Stores) => Stores
    settings?: RuntimeSettings
    clock?: SetClock
  } = {},
): Promise<Api> {
  const cupboard = over.cupboard ?? inMemoryStores()
  for (const one of given) await cupboard.give(one)
  const stores = over.stores === undefined ? cupboard.stores : over.stores(cupboard.stores)
  const { parts, clock, logged, counted } = partsOn(stores, over)
  const handler = createHandler(parts)
  const send = async (sent: Sent): Promise<Reply> => {
    const result = await handler(anEvent(sent), aContext())
    const text = result.body ?? ''
    return { status: Number(result.statusCode), headers: result.headers ?? {}, text, json: jsonOf(text) }
  }
  return {
    cupboard,
    clock,
    logged,
    counted,
    send,
    call: (who, route, call = {}) => send(sentBy(who, route, call)),
  }
}

/** A call as it is sent. */
export function sentBy(who: User, route: RouteKey, { params = {}, query, body, key, requestId }: Call): Sent {
  const [method = '', path = ''] = route.split(' ')
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const isWrite = method !== 'GET'
  calls += 1
  const idempotencyKey = key === undefined ? `key-${String(calls).padStart(8, '0')}` : key
  return {
    method,
    target: query === undefined ? filled : `${filled}?${new URLSearchParams(query)}`,
    headers: {
      ...(isWrite ? { 'content-type': 'application/json' } : {}),
      ...(isWrite && idempotencyKey !== null ? { 'idempotency-key': idempotencyKey } : {}),
    },
    body: isWrite ? JSON.stringify(body ?? {}) : undefined,
    claims: claimsOf(who),
    ...(requestId === undefined ? {} : { requestId }),
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
