import { londonDateOf } from '../../shared/calendar/local-date.ts'
import type { RouteContract } from '../../shared/contracts/route.ts'
import type { RouteKey } from '../../shared/contracts/routes.ts'
import type { Id } from '../../shared/ids.ts'
import { COVERING } from '../../shared/people/covering.ts'
import type { Permission } from '../../shared/people/permissions.ts'
import { type Actor, can } from '../../shared/people/roles.ts'
import { actorOf, type User } from '../../shared/people/user.ts'
import { type PolicyInForce, policyInForce } from '../../shared/policy/policy-in-force.ts'
import { Refusal } from '../../shared/refusal.ts'
import { coveredBy } from './covered.ts'
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

/** What the caller's authority has decided, as it is now; the product's choice where it has set nothing. */
export async function policyOf(kit: Kit, { caller }: Call): Promise<PolicyInForce> {
  const record = await kit.stores.policies.get(caller.authority)
  return policyInForce(record?.policy ?? null)
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

/**
 * The actor as they may reach what was found, or null: with whom they cover, where that is how they reach it. Cover is
 * read only where nothing else lets a specialist in, so that it costs nobody else a read.
 */
export async function reaching<Found>(
  actor: Actor,
  call: Call,
  found: Found,
  { code, context }: { code: Pick<Reading<RouteKey, Found>, 'relation'>; context: LoadContext<RouteKey> },
): Promise<Actor | null> {
  const relation = code.relation(found, context)
  const permission = call.contract.permission as Permission
  if (relation === undefined || can(actor, permission, relation)) return actor
  if (!COVERING.includes(permission)) return null
  const covered = await coveredBy(actor, relation.specialistId ?? null, context)
  const covering = covered === null ? null : { ...actor, covered }
  return covering !== null && can(covering, permission, relation) ? covering : null
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
