import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context } from 'aws-lambda'
import type { Authoriser } from './gateway-authoriser.ts'
import { buildEvent, type Incoming } from './gateway-event.ts'
import { buildReply, gatewayReply, MOST_BYTES, type Reply } from './gateway-reply.ts'
import { listen, type RunningServer, readIncoming, writeReply } from './http-server.ts'
import { lambdaContext } from './lambda-context.ts'
import type { StaticFiles } from './static-files.ts'

/** The function behind the gateway. */
export type ApiHandler = (
  event: APIGatewayProxyEventV2WithJWTAuthorizer,
  context: Context,
) => Promise<unknown>

/** Answers some requests before anything else; undefined passes a request on. */
export type Door = (incoming: Incoming) => Promise<Reply | undefined>

/** How the gateway is built up. */
export interface GatewayOptions {
  readonly port: number
  /** `$default`: the API is at the root; any other name: it is below `/NAME` and the rest is static */
  readonly stage: string
  readonly handler: ApiHandler
  readonly authorise: Authoriser
  readonly staticFiles?: StaticFiles
  /** paths that are files although the API is at the root */
  readonly staticPaths?: readonly string[]
  readonly door?: Door
}

/** Routes that need no token, as `infra/http-api.ts` declares them. */
export const PUBLIC_ROUTES: readonly string[] = ['GET /health']

/** Of these scopes a token needs one, on every other route; as `infra/http-api.ts` declares them. */
export const ROUTE_SCOPES: readonly string[] = ['openid']

/** An HTTP API on this machine, with the static web beside it: what CloudFront and API Gateway are deployed. */
export async function startGateway(options: GatewayOptions): Promise<RunningServer> {
  return listen(options.port, (request, response) => {
    answer(options, request)
      .catch(error => {
        console.error(error)
        return gatewayReply(500, 'Internal Server Error')
      })
      .then(reply => writeReply(response, reply))
      .catch(() => response.destroy())
  })
}

async function answer(options: GatewayOptions, request: IncomingMessage): Promise<Reply> {
  const incoming = await readIncoming(request, MOST_BYTES)
  if (incoming === undefined) return gatewayReply(413, 'Request Entity Too Large')
  const path = incoming.target.split('?')[0] ?? '/'
  const opened = await options.door?.(incoming)
  if (opened) return opened
  if (options.staticFiles && isStatic(options, path)) return options.staticFiles(incoming.method, path)
  return callApi(options, incoming, path)
}

function isStatic({ stage, staticPaths = [] }: GatewayOptions, path: string): boolean {
  if (stage === '$default') return staticPaths.includes(path)
  return path !== `/${stage}` && !path.startsWith(`/${stage}/`)
}

async function callApi(options: GatewayOptions, incoming: Incoming, path: string): Promise<Reply> {
  const route = routeOf(options, incoming.method, path)
  if (route === undefined) return gatewayReply(404, 'Not Found')
  const claims = route.isPublic ? undefined : await options.authorise(headerOf(incoming, 'authorization'))
  if (!route.isPublic && !claims) return gatewayReply(401, 'Unauthorized', [['www-authenticate', 'Bearer']])
  if (claims && !hasScope(claims)) return gatewayReply(403, 'Forbidden')
  const requestId = randomUUID()
  const access = claims && { claims, scopes: ROUTE_SCOPES }
  const event = buildEvent(incoming, {
    stage: options.stage,
    requestId,
    at: new Date(),
    ...route.facts,
    ...access,
  })
  const reply = await options.handler(event, lambdaContext('api', requestId)).then(buildReply, error => {
    console.error(error)
    return gatewayReply(500, 'Internal Server Error')
  })
  return { ...reply, headers: [...reply.headers, ['apigw-requestid', requestId]] }
}

/** Which of the API's two routes a request takes: an open one by name, or the one for everything else. */
function routeOf({ stage }: GatewayOptions, method: string, path: string) {
  const below = stage === '$default' ? path : path.slice(stage.length + 1)
  const named = `${method} ${below}`
  if (PUBLIC_ROUTES.includes(named)) return { isPublic: true, facts: { routeKey: named } }
  const proxy = below.slice(1)
  if (proxy === '') return undefined
  return { isPublic: false, facts: { routeKey: 'ANY /{proxy+}', pathParameters: { proxy } } }
}

/** An ID token has no scopes: that is how the gateway turns it away, though its audience is right. */
function hasScope({ scope }: Readonly<Record<string, unknown>>): boolean {
  const held = typeof scope === 'string' ? scope.split(' ') : []
  return ROUTE_SCOPES.some(wanted => held.includes(wanted))
}

function headerOf({ headers }: Incoming, wanted: string): string | undefined {
  return headers.find(([name]) => name.toLowerCase() === wanted)?.[1]
}
