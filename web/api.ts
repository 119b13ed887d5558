import type { Answer, RouteKey, Sent } from '../shared/contracts/routes.ts'
import { configuration } from './configuration.ts'
import { offline, Problem, type ProblemBody } from './problem.ts'
import { accessToken, endSession, SignedOut } from './session.ts'

type Part<Key extends RouteKey, Name extends 'params' | 'query' | 'body'> = [Sent<Key>[Name]] extends [never]
  ? { readonly [name in Name]?: undefined }
  : [Sent<Key>[Name]] extends [undefined]
    ? { readonly [name in Name]?: undefined }
    : Record<string, never> extends Sent<Key>[Name]
      ? { readonly [name in Name]?: Sent<Key>[Name] }
      : { readonly [name in Name]: Sent<Key>[Name] }

/** What a call to a route takes: only the parts that the route has. */
export type Call<Key extends RouteKey> = Part<Key, 'params'> & Part<Key, 'query'> & Part<Key, 'body'>

interface Parts {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

/**
 * Calls a route of the API.
 * @param intention  Idempotency-Key of a write: the same one for the same wish, however often it is sent
 * @throws Problem when the service says no or cannot be reached
 * @throws SignedOut when the session is over; the pages then ask to sign in again. A 401 after the session was
 *   renewed is a Problem: access was taken away, and signing in again would not help
 * @example await call('GET /requests/:requestId', { params: { requestId } })
 */
export async function call<Key extends RouteKey>(
  key: Key,
  sent: Call<Key>,
  intention: string = crypto.randomUUID(),
): Promise<Answer<Key>> {
  const { apiBase } = await configuration()
  const [method = 'GET', path = '/'] = key.split(' ')
  const parts = sent as Parts
  const url = apiBase + fill(path, parts)
  const init = (token: string): RequestInit => ({
    method,
    headers: headers(method, token, intention, parts.body !== undefined),
    ...(parts.body !== undefined && { body: JSON.stringify(parts.body) }),
  })
  try {
    let response = await fetch(url, init(await accessToken()))
    if (response.status === 401) response = await fetch(url, init(await accessToken(true)))
    return (await answer(response)) as Answer<Key>
  } catch (error) {
    if (error instanceof SignedOut) await endSession()
    throw error instanceof TypeError ? offline() : error
  }
}

function headers(method: string, token: string, intention: string, hasBody: boolean) {
  return {
    Authorization: `Bearer ${token}`,
    Accept: 'application/json, application/problem+json',
    ...(hasBody && { 'Content-Type': 'application/json' }),
    ...(method !== 'GET' && { 'Idempotency-Key': intention }),
  }
}

function fill(path: string, { params = {}, query = {} }: Parts): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const search = new URLSearchParams(asked.map(([name, value]): [string, string] => [name, String(value)]))
  return asked.length === 0 ? filled : `${filled}?${search}`
}

async function answer(response: Response): Promise<unknown> {
  const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '')
  const body: unknown = isJson ? await response.json().catch(() => null) : null
  if (response.ok && body !== null) return body
  const said = body as Partial<ProblemBody> | null
  throw new Problem({
    ...said,
    title: said?.title ?? 'Sorry, there is a problem with the service',
    detail: said?.detail ?? 'Try again in a moment. If it goes on, tell your SEND team.',
    status: response.status,
  })
}
