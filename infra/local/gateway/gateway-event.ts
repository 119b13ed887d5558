import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda'

/** A request as it came in over HTTP. */
export interface Incoming {
  readonly method: string
  /** path and query as sent, for example `/api/requests?page=2` */
  readonly target: string
  /** name and value in the order sent; a name may come more than once */
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Buffer
  readonly sourceIp: string
}

/** What the gateway adds to a request. */
export interface EventFacts {
  /** `$default`, or the first part of the path */
  readonly stage: string
  readonly routeKey: string
  readonly requestId: string
  readonly at: Date
  /** the token's claims; absent on a public route */
  readonly claims?: Readonly<Record<string, unknown>>
  /** the scopes the route asks for, when it asks for any */
  readonly scopes?: readonly string[]
  readonly pathParameters?: Readonly<Record<string, string>>
}

/** Bodies of these types reach a function as text; any other, and any that is encoded, as base64. */
const TEXT_TYPE = /^(text\/[^;]+|application\/(json|javascript|xml|[^;]+\+json))\s*(;|$)/i

/**
 * The event that an HTTP API hands to a function, payload format 2.0.
 * @source https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export function buildEvent(incoming: Incoming, facts: EventFacts): APIGatewayProxyEventV2WithJWTAuthorizer {
  const [rawPath = '/', ...queryParts] = incoming.target.split('?')
  const rawQueryString = queryParts.join('?')
  const cookies = cookiesOf(incoming.headers)
  const query = queryOf(rawQueryString)
  const event = {
    version: '2.0',
    routeKey: facts.routeKey,
    rawPath,
    rawQueryString,
    ...(cookies.length > 0 && { cookies }),
    headers: headersOf(incoming.headers),
    ...(query && { queryStringParameters: query }),
    ...(facts.pathParameters && { pathParameters: facts.pathParameters }),
    requestContext: requestContextOf(incoming, facts, rawPath),
    ...bodyOf(incoming),
  }
  return event as APIGatewayProxyEventV2WithJWTAuthorizer
}

/**
 * Claims as the JWT authoriser passes them on: everything becomes text, a list becomes `[a b]`.
 * @example claimsAsText({ exp: 5, 'cognito:groups': ['senco', 'specialist'] }) -> { exp: '5', 'cognito:groups': '[senco specialist]' }
 */
export function claimsAsText(claims: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, asText(value)]))
}

function asText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(asText).join(' ')}]`
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function requestContextOf(incoming: Incoming, facts: EventFacts, path: string) {
  const host = headersOf(incoming.headers).host ?? 'localhost'
  return {
    accountId: '000000000000',
    apiId: 'local',
    ...(facts.claims && {
      authorizer: { jwt: { claims: claimsAsText(facts.claims), scopes: facts.scopes ?? null } },
    }),
    domainName: host.replace(/:\d+$/, ''),
    domainPrefix: host.split(/[.:]/)[0] ?? 'localhost',
    http: {
      method: incoming.method,
      path,
      protocol: 'HTTP/1.1',
      sourceIp: incoming.sourceIp,
      userAgent: headersOf(incoming.headers)['user-agent'] ?? '',
    },
    requestId: facts.requestId,
    routeKey: facts.routeKey,
    stage: facts.stage,
    time: accessLogTime(facts.at),
    timeEpoch: facts.at.getTime(),
  }
}

/** Names in lower case, repeated ones joined with commas; cookies travel on their own. */
function headersOf(headers: Incoming['headers']): Record<string, string> {
  const joined: Record<string, string> = {}
  for (const [name, value] of headers) {
    const key = name.toLowerCase()
    if (key !== 'cookie') joined[key] = key in joined ? `${joined[key]},${value}` : value
  }
  return joined
}

function cookiesOf(headers: Incoming['headers']): string[] {
  const lines = headers.filter(([name]) => name.toLowerCase() === 'cookie').map(([, value]) => value)
  return lines.flatMap(line => line.split(/;\s*/)).filter(cookie => cookie !== '')
}

function queryOf(rawQueryString: string): Record<string, string> | undefined {
  const query: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(rawQueryString))
    query[name] = Object.hasOwn(query, name) ? `${query[name]},${value}` : value
  return Object.keys(query).length > 0 ? query : undefined
}

function bodyOf({ headers, body }: Incoming): { body?: string; isBase64Encoded: boolean } {
  if (body.length === 0) return { isBase64Encoded: false }
  const sent = headersOf(headers)
  const isText = TEXT_TYPE.test(sent['content-type'] ?? '') && sent['content-encoding'] === undefined
  return { body: body.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText }
}

/** @example accessLogTime(new Date('2026-11-23T09:05:00Z')) -> '23/Nov/2026:09:05:00 +0000' */
function accessLogTime(at: Date): string {
  const [, day, month, year, time] = at.toUTCString().split(' ')
  return `${day}/${month}/${year}:${time} +0000`
}
