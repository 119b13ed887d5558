import type * as z from 'zod'
import type { Permission } from '../people/permissions.ts'
import type { RefusalCode } from '../refusal.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/**
 * One route, said once. The guard, the parser, the OpenAPI document, the permission matrix and the types of the
 * pages all come from it.
 */
export interface RouteContract {
  readonly summary: string
  /** What the caller must be permitted; `public` needs no sign-in. */
  readonly permission: Permission | 'public'
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  readonly output: z.ZodType
  /** HTTP status of a success. */
  readonly status: 200 | 201
  /** Refusals the route can give beyond those every route can (`COMMON_REFUSALS`). */
  readonly refusals: readonly RefusalCode[]
  /** Opening it shows a child's case, so every opening is recorded. */
  readonly recordsRead?: boolean
}

/** Refusals of any route that needs sign-in. */
export const COMMON_REFUSALS = [
  'invalid-input',
  'signed-out',
  'not-found',
  'busy',
] as const satisfies RefusalCode[]

/** Refusals of any write. */
export const WRITE_REFUSALS = [
  'idempotency-key-missing',
  'idempotency-key-reused',
  'too-large',
  'outcome-unknown',
] as const satisfies RefusalCode[]
