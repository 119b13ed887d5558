import type * as z from 'zod'
import { ALLOCATION_OPTION_ROUTES } from './allocation-option-routes.ts'
import { ALLOCATION_ROUTES } from './allocation-routes.ts'
import { EHC_ROUTES } from './ehc-routes.ts'
import { HOURS_ROUTES } from './hours.ts'
import { KNOWLEDGE_ROUTES } from './knowledge-routes.ts'
import { MEETING_ROUTES } from './meeting-routes.ts'
import { PEOPLE_ROUTES } from './people.ts'
import { POLICY_ROUTES } from './policy.ts'
import { POT_ROUTES } from './pots.ts'
import { PROFILE_ROUTES } from './profile.ts'

import { QUESTION_ROUTES } from './questions-routes.ts'
import { REQUEST_ROUTES } from './request-routes.ts'
import { RESCUE_ROUTES } from './rescue.ts'
import type { RouteContract } from './route.ts'
import { SERIES_ROUTES } from './series-routes.ts'
import { SESSION_ROUTES } from './session.ts'
import { TIME_ROUTES } from './specialist-time.ts'
import { TRAINING_ROUTES } from './training-routes.ts'
import { TRANSFER_ROUTES } from './transfers.ts'
import { VISIT_ROUTES } from './visit-routes.ts'

/** Every route of the service, by method and path. A path parameter is written `:name`. */
export const ROUTES = {
  ...SESSION_ROUTES,
  ...REQUEST_ROUTES,
  ...VISIT_ROUTES,
  ...SERIES_ROUTES,
  ...PEOPLE_ROUTES,
  ...TIME_ROUTES,
  ...POLICY_ROUTES,
  ...HOURS_ROUTES,
  ...EHC_ROUTES,
  ...ALLOCATION_ROUTES,
  ...QUESTION_ROUTES,
  ...KNOWLEDGE_ROUTES,
  ...TRAINING_ROUTES,
  ...TRANSFER_ROUTES,
  ...POT_ROUTES,
  ...PROFILE_ROUTES,
  ...MEETING_ROUTES,
  ...RESCUE_ROUTES,
  ...ALLOCATION_OPTION_ROUTES,
} as const satisfies Record<string, RouteContract>

export type Routes = typeof ROUTES
export type RouteKey = keyof Routes

type Of<Key extends RouteKey, Part extends string, Otherwise> =
  Routes[Key] extends Record<Part, infer Schema extends z.ZodType> ? Schema : Otherwise

/** What a caller sends in the path, the query and the body. */
export interface Sent<Key extends RouteKey> {
  readonly params: Of<Key, 'params', never> extends infer S extends z.ZodType ? z.input<S> : undefined
  readonly query: Of<Key, 'query', never> extends infer S extends z.ZodType ? z.input<S> : undefined
  readonly body: Of<Key, 'body', never> extends infer S extends z.ZodType ? z.input<S> : undefined
}

/** The same after parsing, as the route's code receives it. */
export interface Parsed<Key extends RouteKey> {
  readonly params: Of<Key, 'params', never> extends infer S extends z.ZodType ? z.output<S> : undefined
  readonly query: Of<Key, 'query', never> extends infer S extends z.ZodType ? z.output<S> : undefined
  readonly body: Of<Key, 'body', never> extends infer S extends z.ZodType ? z.output<S> : undefined
}

/** What a success answers. */
export type Answer<Key extends RouteKey> = z.output<Routes[Key]['output']>
