import { type Context, Hono } from 'hono'
import type { RouteContract } from '../../shared/contracts/route.ts'
import { ROUTES, type RouteKey } from '../../shared/contracts/routes.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Endpoint } from './endpoint.ts'
import { ENDPOINTS } from './endpoints.ts'
import { type Done, runEndpoint } from './guard.ts'
import { type Caller, identify } from './identify.ts'
import { parseInput } from './input.ts'
import type { Kit, Told } from './kit.ts'
import { bugOf, type Problem, problemOf, refusalIn } from './problems.ts'

/** What comes with a request from the gateway. */
export interface Bindings {
  readonly claims: Readonly<Record<string, unknown>> | undefined
  readonly requestId: string
}

type ApiContext = Context<{ Bindings: Bindings }>

const NEVER_KEPT = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const

/** The API: every route of the contract behind the one guard. */
export function createApp(kit: Kit): Hono<{ Bindings: Bindings }> {
  const app = new Hono<{ Bindings: Bindings }>()
  for (const key of Object.keys(ROUTES) as RouteKey[]) {
    const [method = '', path = ''] = key.split(' ')
    app.on(method, path, context => answer(kit, key, context))
  }
  app.notFound(context => refused(context, problemOf(new Refusal('not-found'), context.env.requestId)))
  return app
}

async function answer(kit: Kit, key: RouteKey, context: ApiContext): Promise<Response> {
  const startedAt = performance.now()
  const { requestId } = context.env
  const about: { caller?: Caller } = {}
  const told = (rest: Pick<Told, 'status' | 'attempts' | 'code' | 'bug'>) =>
    kit.tell({
      route: key,
      requestId,
      durationMs: Math.round(performance.now() - startedAt),
      ...about.caller,
      ...rest,
    })
  try {
    const done = await run(kit, key, context, about)
    told({ status: done.status, attempts: done.attempts })
    return new Response(done.body, {
      status: done.status,
      headers: { ...NEVER_KEPT, 'content-type': 'application/json' },
    })
  } catch (error) {
    const refusal = refusalIn(error)
    const problem = refusal === null ? bugOf(requestId) : problemOf(refusal, requestId)
    told({
      status: problem.status,
      attempts: 1,
      code: problem.code,
      ...(refusal === null ? { bug: error } : {}),
    })
    return refused(context, problem)
  }
}

async function run(kit: Kit, key: RouteKey, context: ApiContext, about: { caller?: Caller }): Promise<Done> {
  const contract: RouteContract = ROUTES[key]
  if (contract.permission === 'public') return { status: 200, body: '{"status":"ok"}', attempts: 1 }
  const caller = identify(context.env.claims, kit.clientId)
  about.caller = caller
  const body = contract.body ? await context.req.text() : ''
  const input = parseInput(contract, { params: context.req.param(), query: context.req.query(), body })
  const endpoint: Endpoint = ENDPOINTS[key as keyof typeof ENDPOINTS]
  return runEndpoint(kit, endpoint, {
    contract,
    caller,
    input,
    idempotency: idempotencyOf(kit, context, body),
  })
}

/** The key of a write with the fingerprint of what came under it; null where none or a malformed one was sent. */
function idempotencyOf(
  kit: Kit,
  context: ApiContext,
  body: string,
): { key: string; fingerprint: string } | null {
  const key = context.req.header('idempotency-key') ?? ''
  if (!/^[A-Za-z0-9_-]{8,100}$/.test(key)) return null
  return { key, fingerprint: kit.digest(`${context.req.method} ${context.req.path}\n${body}`) }
}

function refused(_context: ApiContext, problem: Problem): Response {
  const retry = problem.status === 503 ? { 'retry-after': '2' } : {}
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { ...NEVER_KEPT, ...retry, 'content-type': 'application/problem+json' },
  })
}
