import { londonDateOf } from '../../shared/calendar/local-date.ts'
import type { RouteContract } from '../../shared/contracts/route.ts'
import type { RouteKey } from '../../shared/contracts/routes.ts'
import type { Id } from '../../shared/ids.ts'
import { type Actor, can, type Permission } from '../../shared/people/roles.ts'
import { actorOf, type User } from '../../shared/people/user.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { LoadContext, Reading } from './endpoint.ts'
import type { Caller } from './identify.ts'
import type { Input } from './input.ts'
import type { Kit } from './kit.ts'
import type { Progress } from './patience.ts'

/** A call that has been identified and parsed. */
export interface Call {
  readonly contract: RouteContract
  readonly caller: Caller
  readonly input: Input
  readonly idempotency: { readonly key: string; readonly fingerprint: string } | null
  readonly progress: Progress
}

/** Status and body of a success. */
export interface Done {
  readonly status: number
  readonly body: string
}

/** The caller's record, as it is now. */
export function userOf(kit: Kit, { caller }: Call): Promise<User | null> {
  return kit.stores.users.get(caller.authority, caller.userId)
}

/**
 * The actor, if their record stands, is active, and has the route's permission at all.
 * @throws Refusal signed-out; not-found
 */
export function admitted(user: User | null, { contract }: Call): Actor {
  if (user === null || user.status !== 'active')
    throw new Refusal('signed-out', 'Your access to this service has ended. Ask your administrator.')
  const actor = actorOf(user)
  if (!can(actor, contract.permission as Permission)) throw new Refusal('not-found')
  return actor
}

/** Whether an actor may reach what was found. */
export function mayReach<Found>(
  actor: Actor,
  call: Call,
  found: Found,
  { code, context }: { code: Pick<Reading<RouteKey, Found>, 'relation'>; context: LoadContext<RouteKey> },
): boolean {
  const relation = code.relation(found, context)
  return relation === undefined || can(actor, call.contract.permission as Permission, relation)
}

/** What loading is told of a call. */
export function contextOf(kit: Kit, { caller, input }: Call): LoadContext<RouteKey> {
  const today = londonDateOf(kit.clock.now())
  return { stores: kit.stores, ...caller, today, casework: kit.casework, ...input } as LoadContext<RouteKey>
}

/** Records that the caller opened a case that there is, or was refused it: before anything is answered. */
export async function recordOpening(kit: Kit, call: Call, caseId: Id, granted: boolean): Promise<void> {
  const { authority, userId } = call.caller
  const at = kit.clock.now().toISOString()
  await kit.stores.reads.record(authority, { id: kit.ids.next(), requestId: caseId, at, userId, granted })
}
