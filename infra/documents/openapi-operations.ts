import * as z from 'zod'
import { ALLOCATION_OPTION_ROUTES } from '../../shared/contracts/allocation-option-routes.ts'
import { ALLOCATION_ROUTES } from '../../shared/contracts/allocation-routes.ts'
import { EHC_ROUTES } from '../../shared/contracts/ehc-routes.ts'
import { HOURS_ROUTES } from '../../shared/contracts/hours.ts'
import { KNOWLEDGE_ROUTES } from '../../shared/contracts/knowledge-routes.ts'
import { MEETING_ROUTES } from '../../shared/contracts/meeting-routes.ts'
import { PEOPLE_ROUTES } from '../../shared/contracts/people.ts'
import { POLICY_ROUTES } from '../../shared/contracts/policy.ts'
import { POT_ROUTES } from '../../shared/contracts/pots.ts'
import { PROFILE_ROUTES } from '../../shared/contracts/profile.ts'
import { QUESTION_ROUTES } from '../../shared/contracts/questions-routes.ts'
import { REQUEST_ROUTES } from '../../shared/contracts/request-routes.ts'
import { RESCUE_ROUTES } from '../../shared/contracts/rescue.ts'
import type { RouteContract } from '../../shared/contracts/route.ts'
import { ROUTES, type RouteKey } from '../../shared/contracts/routes.ts'
import { SERIES_ROUTES } from '../../shared/contracts/series-routes.ts'
import { SESSION_ROUTES } from '../../shared/contracts/session.ts'
import { TIME_ROUTES } from '../../shared/contracts/specialist-time.ts'
import { TRAINING_ROUTES } from '../../shared/contracts/training-routes.ts'
import { TRANSFER_ROUTES } from '../../shared/contracts/transfers.ts'
import { VISIT_ROUTES } from '../../shared/contracts/visit-routes.ts'
import { PERMISSIONS } from '../../shared/people/permissions.ts'
import { BODY_EXAMPLES } from './body-examples.ts'
import { problemResponses } from './openapi-problems.ts'
import type { Json, SchemaBook } from './openapi-schemas.ts'

/** The subjects routes are grouped by, and which routes each has. */
export const TAGS = {
  session: { description: 'Who is signed in, the lists of codes, and notices', routes: SESSION_ROUTES },
  requests: { description: 'Requests for specialist support', routes: REQUEST_ROUTES },
  series: { description: 'Several visits of a request that are booked together', routes: SERIES_ROUTES },
  visits: { description: 'Visits, free times and diaries', routes: VISIT_ROUTES },
  people: { description: 'Settings, specialists and users', routes: PEOPLE_ROUTES },
  time: { description: 'Working patterns, leave, commitments and cover of specialists', routes: TIME_ROUTES },
  policy: {
    description: 'What an authority has decided about planning, journeys and hours',
    routes: POLICY_ROUTES,
  },
  hours: {
    description: 'Hours of settings and shared pots by funding stream: seen, set and moved',
    routes: { ...HOURS_ROUTES, ...TRANSFER_ROUTES, ...POT_ROUTES },
  },
  profile: {
    description: 'What support and training a setting has had, and its own review',
    routes: PROFILE_ROUTES,
  },
  ehc: { description: 'EHC needs assessments and plans, and the dates the law sets', routes: EHC_ROUTES },
  allocation: {
    description: 'Plans of who visits whom and when',
    routes: { ...ALLOCATION_ROUTES, ...RESCUE_ROUTES, ...ALLOCATION_OPTION_ROUTES },
  },
  meetings: {
    description: 'Planning meetings of settings and their link specialists',
    routes: MEETING_ROUTES,
  },
  questions: {
    description: 'Questions to the specialist team in writing, and answers published for all settings',
    routes: { ...QUESTION_ROUTES, ...KNOWLEDGE_ROUTES },
  },
  training: { description: 'Courses, their sessions, places and registers', routes: TRAINING_ROUTES },
} as const

/** A route taken apart. */
export interface RouteParts {
  readonly key: RouteKey
  readonly method: string
  /** As OpenAPI writes it, `{name}` for a parameter. */
  readonly path: string
  readonly isWrite: boolean
  readonly contract: RouteContract
}

/** Every route in the order of its contract. */
export function allRoutes(): RouteParts[] {
  return (Object.keys(ROUTES) as RouteKey[]).map(key => {
    const [method = '', path = ''] = key.split(' ')
    const contract: RouteContract = ROUTES[key]
    return {
      key,
      method: method.toLowerCase(),
      path: path.replace(/:(\w+)/g, '{$1}'),
      isWrite: method !== 'GET',
      contract,
    }
  })
}

/** A route as an OpenAPI operation; the schemas it names go into the book, the refusals into `responses`. */
export function operationOf(route: RouteParts, book: SchemaBook, responses: Json): Json {
  const { key, contract, isWrite } = route
  const isPublic = contract.permission === 'public'
  return {
    operationId: operationIdOf(route),
    summary: contract.summary,
    tags: [tagOf(key)],
    ...(contract.recordsRead ? { description: 'Every opening is recorded with the case.' } : {}),
    'x-permission': contract.permission,
    security: isPublic ? [] : [{ accessToken: [] }],
    ...parametersOf(contract, isWrite, book),
    ...bodyOf(route, book),
    responses: { ...successOf(contract, book), ...problemResponses(contract, isWrite, responses) },
  }
}

/**
 * A name for a route, made of its method and path: what is followed by a parameter is one of its kind.
 * @example 'GET /requests/:requestId/candidates' -> 'getRequestCandidates'
 */
export function operationIdOf({ method, path }: Pick<RouteParts, 'method' | 'path'>): string {
  const segments = path.split('/').filter(segment => segment !== '')
  const words = segments.flatMap((segment, at) => {
    if (segment.startsWith('{')) return []
    const isOne = segments[at + 1]?.startsWith('{') === true
    return (isOne ? segment.replace(/s$/, '') : segment).split('-')
  })
  return method + words.map(word => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}

function tagOf(key: RouteKey): string {
  return Object.entries(TAGS).find(([, { routes }]) => key in routes)?.[0] ?? ''
}

function parametersOf(contract: RouteContract, isWrite: boolean, book: SchemaBook): Json {
  const parameters = [
    ...fieldsOf(contract.params, 'path', book),
    ...fieldsOf(contract.query, 'query', book),
    ...(isWrite ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
  ]
  return parameters.length === 0 ? {} : { parameters }
}

function fieldsOf(fields: z.ZodObject | undefined, place: 'path' | 'query', book: SchemaBook): Json[] {
  return Object.entries(fields?.shape ?? {}).map(([name, field]) => {
    const schema = field as z.ZodType
    const required = place === 'path' || !schema.safeParse(undefined).success
    const bare = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema
    return { name, in: place, required, schema: book.write(bare, 'input') }
  })
}

function bodyOf({ key, contract }: RouteParts, book: SchemaBook): Json {
  if (contract.body === undefined) return {}
  const example = BODY_EXAMPLES[key as keyof typeof BODY_EXAMPLES]
  const content = { schema: book.write(contract.body, 'input'), examples: { example } }
  return { requestBody: { required: true, content: { 'application/json': content } } }
}

function successOf({ status, output }: RouteContract, book: SchemaBook): Json {
  const schema = book.write(output, 'output')
  return {
    [status]: {
      description: status === 201 ? 'Made' : 'Done',
      content: { 'application/json': { schema } },
    },
  }
}

/** What each permission lets a person do, for readers of `x-permission`. */
export function permissionList(): string {
  const lines = Object.entries(PERMISSIONS).map(([key, means]) => `- \`${key}\`: ${means}`)
  return ['`x-permission` of each operation is one of:', '', ...lines, '- `public`: no sign-in'].join('\n')
}
