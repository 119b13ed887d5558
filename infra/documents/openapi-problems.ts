import { bugOf, type Problem, problemOf, STATUS_OF } from '../../functions/api/problems.ts'
import { COMMON_REFUSALS, type RouteContract, WRITE_REFUSALS } from '../../shared/contracts/route.ts'
import { REFUSALS, Refusal, type RefusalCode, type RefusalFacts } from '../../shared/refusal.ts'
import type { Json } from './openapi-schemas.ts'

const REFERENCE = 'JKJaXmPLvHcESHA='

/** Facts of the refusals that carry some, as an example shows them. */
const EXAMPLE_FACTS: Partial<Record<RefusalCode, RefusalFacts>> = {
  'invalid-input': { fields: [{ pointer: '/reason', message: 'Choose a reason' }] },
  'incomplete-request': {
    fields: [{ pointer: '/content/need/areas', message: 'Choose at least one area of need' }],
  },
  'not-allowed-now': { from: 'closed', to: 'submitted' },
  'session-full': { freeCount: 2, askedCount: 3, waitingCount: 0 },
  'hours-exhausted': { stream: 'core', neededHalfHours: 5, leftHalfHours: 2 },
  'ring-fenced-hours': { stream: 'experts-at-hand' },
}

/** An example of every problem there is, by code. */
export function problemExamples(): Json {
  const codes = Object.keys(REFUSALS) as RefusalCode[]
  const problems: [string, Problem][] = codes.map(code => [
    code,
    problemOf(new Refusal(code, undefined, EXAMPLE_FACTS[code]), REFERENCE),
  ])
  return Object.fromEntries(
    [...problems, ['bug', bugOf(REFERENCE)] as const].map(([code, value]) => [
      code,
      { summary: value.title, value },
    ]),
  )
}

/** Every refusal a route can give; none for a public one. */
export function refusalsOf(contract: RouteContract, isWrite: boolean): RefusalCode[] {
  if (contract.permission === 'public') return []
  return [...new Set([...COMMON_REFUSALS, ...(isWrite ? WRITE_REFUSALS : []), ...contract.refusals])]
}

/**
 * The responses of a route's refusals, by HTTP status; the codes that share a status are told apart by `code`. Each
 * points into `named`, where equal ones are written once.
 */
export function problemResponses(contract: RouteContract, isWrite: boolean, named: Json): Json {
  const codes = refusalsOf(contract, isWrite)
  if (codes.length === 0) return {}
  const statuses = [...new Set(codes.map(code => STATUS_OF[code]))].sort((a, b) => a - b)
  const refused = statuses.map(status => {
    const ofStatus = codes.filter(code => STATUS_OF[code] === status).sort()
    const name = [status, ...ofStatus].join('.')
    named[name] = problemResponse(status, ofStatus)
    return [status, { $ref: `#/components/responses/${name}` }]
  })
  named.Bug = BUG_RESPONSE
  return { ...Object.fromEntries(refused), '500': { $ref: '#/components/responses/Bug' } }
}

function problemResponse(status: number, codes: readonly RefusalCode[]): Json {
  return {
    description: codes.map(code => `\`${code}\`: ${REFUSALS[code]}`).join('. '),
    ...(status === 503 ? { headers: { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } } } : {}),
    content: {
      'application/problem+json': content(codes),
      ...(status === 401 ? { 'application/json': { schema: GATEWAY_MESSAGE } } : {}),
    },
  }
}

/** What the gateway itself says to a call without a valid token, before the service sees it. */
const GATEWAY_MESSAGE: Json = { $ref: '#/components/schemas/GatewayMessage' }

/** The answer to a bug, the same for every route. */
const BUG_RESPONSE: Json = {
  description: 'A fault of the service. The reference finds it in the log',
  content: { 'application/problem+json': content(['bug']) },
}

function content(codes: readonly string[]): Json {
  const examples = codes.map(code => [code, { $ref: `#/components/examples/${code}` }])
  return { schema: { $ref: '#/components/schemas/Problem' }, examples: Object.fromEntries(examples) }
}
