import type { Context } from 'hono'
import { HonoBase } from 'hono/hono-base'
import { TrieRouter } from 'hono/router/trie-router'
import type { RouteContract } from '../../shared/contracts/route.ts'
import { ROUTES, type RouteKey } from '../../shared/contracts/routes.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Done } from './admission.ts'
import type { Endpoint } from './endpoint.ts'
import { ENDPOINTS } from './endpoints.ts'
import { runEndpoint } from './guard.ts'
import { type Caller, identify } from './identify.ts'
import { parseInput } from './input.ts'
import type { Kit, Told } from './kit.ts'
import { Progress } from './patience.ts'
import { bugOf, NEVER_KEPT, problemOf, refusalIn, responseOf } from './problems.ts'

/** What comes with a request from the gateway. */
export interface Bindings {
  readonly claims: Readonly<Record<string, unknown>> | undefined
  readonly requestId: string
}

type ApiContext = Context<{ Bindings: Bindings }>

/** What becomes known of a call on its way, to be told whatever comes of it. */
interface About {
  caller?: Caller
  readonly progress: Progress
}

/** The API: every route of the contract behind the one guard. */
export function createApp(kit: Kit): HonoBase<{ Bindings: Bindings }> {
  const app = new HonoBase<{ Bindings: Bindings }>({ router: new TrieRouter() })
  for (const key of Object.keys(ROUTES) as RouteKey[]) {
    const [method = '', path = ''] = key.split(' ')
    app.on(method, path, context => answer(kit, key, context))
  }
  app.notFound(context => responseOf(problemOf(new Refusal('not-found'), context.env.requestId)))
  return app
}

async function answer(kit: Kit, key: RouteKey, context: ApiContext): Promise<Response> {
  const startedAt = performance.now()
  const { requestId } = context.env
  const about: About = { progress: new Progress() }
  const told = (rest: Pick<Told, 'status' | 'code' | 'bug'>) =>
    kit.tell({
      route: key,
      requestId,
      durationMs: Math.round(performance.now() - startedAt),
      attempts: about.progress.attempts,
      ...about.caller,
      ...rest,
    })
  try {
    const done = await run(kit, key, context, about)
    told({ status: done.status })
    return new Response(done.body, {
      status: done.status,
      headers: { ...NEVER_KEPT, 'content-type': 'application/json' },
    })
  } catch (error) {
    const refusal = refusalIn(error)
    const problem = refusal === null ? bugOf(requestId) : problemOf(refusal, requestId)
    told({ status: problem.status, code: problem.code, ...(refusal === null ? { bug: error } : {}) })
    return responseOf(problem)
  }
}

async function run(kit: Kit, key: RouteKey, context: ApiContext, about: About): Promise<Done> {
  const contract: RouteContract = ROUTES[key]
  if (contract.permission === 'public') return { status: 200, body: '{"status":"ok"}' }
  const caller = identify(context.env.claims, kit.clientId)
  about.caller = caller
  const body = contract.body ? await context.req.text() : ''
  const input = parseInput(contract, { params: context.req.param(), query: context.req.queries(), body })
  const endpoint: Endpoint = ENDPOINTS[key as keyof typeof ENDPOINTS]
  return runEndpoint(kit, endpoint, {
    contract,
    caller,
    input,
    idempotency: idempotencyOf(kit, context, body),
    progress: about.progress,
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
