/** An HTTP answer, ready to be written. */
export interface Reply {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Buffer
}

/** The most a function may be sent, and may answer: Lambda's limit for a synchronous call, in bytes. */
export const MOST_BYTES = 6 * 1024 * 1024

/** The gateway's own answers carry a message and nothing else. */
export function gatewayReply(
  status: number,
  message: string,
  headers: readonly (readonly [string, string])[] = [],
): Reply {
  const body = Buffer.from(JSON.stringify({ message }))
  return { status, headers: [['content-type', 'application/json'], ...headers], body }
}

/**
 * The HTTP answer to what a function returned, payload format 2.0. An answer without a status code is the
 * body of a 200; one the gateway cannot use becomes its plain 500.
 */
export function buildReply(result: unknown): Reply {
  const reply = isStructured(result) ? structuredReply(result) : inferredReply(result)
  return reply && reply.body.length <= MOST_BYTES ? reply : gatewayReply(500, 'Internal Server Error')
}

interface StructuredResult {
  readonly statusCode: unknown
  readonly headers?: Readonly<Record<string, unknown>>
  readonly cookies?: readonly string[]
  readonly body?: unknown
  readonly isBase64Encoded?: boolean
}

function isStructured(result: unknown): result is StructuredResult {
  return typeof result === 'object' && result !== null && 'statusCode' in result
}

function structuredReply({ statusCode, headers = {}, cookies = [], ...rest }: StructuredResult) {
  const status = Number(statusCode)
  if (!Number.isInteger(status) || status < 200 || status > 599) return undefined
  const body = rest.body ?? ''
  if (typeof body !== 'string') return undefined
  const plain = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)] as const)
  const setCookies = cookies.map(cookie => ['set-cookie', cookie] as const)
  return {
    status,
    headers: withContentType([...plain, ...setCookies]),
    body: Buffer.from(body, rest.isBase64Encoded ? 'base64' : 'utf8'),
  }
}

function inferredReply(result: unknown): Reply | undefined {
  if (result === undefined || result === null) return undefined
  const text = typeof result === 'string' ? result : JSON.stringify(result)
  return { status: 200, headers: [['content-type', 'application/json']], body: Buffer.from(text) }
}

function withContentType(headers: (readonly [string, string])[]): (readonly [string, string])[] {
  const has = headers.some(([name]) => name === 'content-type')
  return has ? headers : [...headers, ['content-type', 'text/plain;charset=UTF-8']]
}
