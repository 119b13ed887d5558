import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { CaseworkSettings } from '../../shared/casework/settings.ts'
import type { Answer, Parsed, RouteKey } from '../../shared/contracts/routes.ts'
import type { Id } from '../../shared/ids.ts'
import type { Actor, Relation } from '../../shared/people/roles.ts'
import type { PolicyInForce } from '../../shared/policy/policy-in-force.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Acting, Outcome } from '../actions/acting.ts'
import type { Change, Stores } from '../ports.ts'

/** What loading is told: whose data, and what was asked. Who asks is not known yet: it is read at the same time. */
export interface LoadContext<Key extends RouteKey> extends Parsed<Key> {
  readonly stores: Stores
  readonly authority: string
  readonly userId: string
  readonly today: LocalDate
  /** What is settable of casework. */
  readonly casework: CaseworkSettings
}

/** What answering a read is told. */
export interface AnswerContext<Key extends RouteKey> extends LoadContext<Key> {
  readonly actor: Actor
  readonly username: string
  readonly nowMinutes: number
  /** What the authority has decided about planning, journeys and hours, as it is now. */
  readonly policy: PolicyInForce
}

interface Loading<Key extends RouteKey, Found> {
  /** Reads what the route is about; null when there is no such thing. Runs beside the permission read. */
  readonly load: (context: LoadContext<Key>) => Promise<Found | null>
  /** What it has to do with people; `undefined` for what is the caller's own. */
  readonly relation: (found: Found, context: LoadContext<Key>) => Relation | undefined
}

/** A route that reads. */
export interface Reading<Key extends RouteKey, Found> extends Loading<Key, Found> {
  readonly answer: (found: Found, context: AnswerContext<Key>) => Answer<Key> | Promise<Answer<Key>>
}

/** A route that writes: a pure action between one round of reads and one transaction. */
export interface Writing<Key extends RouteKey, Found> extends Loading<Key, Found> {
  /** The case whose content the action takes over, where it takes any: recorded like opening it. */
  readonly takesFrom?: (found: Found) => Id | null
  /** What to write when a refusal should be remembered: written by itself, before the caller is refused. */
  readonly noteRefusal?: (acting: Acting, found: Found, refusal: Refusal) => Change | null
  readonly act: (acting: Acting, found: Found, input: Parsed<Key>) => Outcome<Answer<Key>>
  /** Many people write to the very same record at once: worked out again more often before it is said to be busy. */
  readonly isCrowded?: boolean
}

/** A route with its code, of one of two kinds. What it found stays its own business. */
export type Endpoint =
  | { readonly kind: 'read'; readonly code: Reading<RouteKey, unknown> }
  | { readonly kind: 'write'; readonly code: Writing<RouteKey, unknown> }

/** The code of a read route, typed by its contract. */
export function reading<Key extends RouteKey, Found>(_key: Key, code: Reading<Key, Found>): Endpoint {
  return { kind: 'read', code: code as unknown as Reading<RouteKey, unknown> }
}

/** The code of a write route, typed by its contract. */
export function writing<Key extends RouteKey, Found>(_key: Key, code: Writing<Key, Found>): Endpoint {
  return { kind: 'write', code: code as unknown as Writing<RouteKey, unknown> }
}
