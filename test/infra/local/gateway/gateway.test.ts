import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startGateway } from '../../../../infra/local/gateway/gateway.ts'
import type { RunningServer } from '../../../../infra/local/gateway/http-server.ts'
import { createStaticFiles } from '../../../../infra/local/gateway/static-files.ts'
import { securityHeaders } from '../../../../infra/web-headers.ts'

const folder = mkdtempSync(join(tmpdir(), 'gateway-test-'))
let gateway: RunningServer
let atRoot: RunningServer
let events: APIGatewayProxyEventV2WithJWTAuthorizer[] = []

const results: Record<string, unknown> = {
  '/api/cookies': {
    statusCode: 201,
    headers: { 'X-One': '1' },
    cookies: ['a=1; Secure', 'b=2'],
    body: 'made',
  },
  '/api/bytes': {
    statusCode: 200,
    headers: { 'content-type': 'image/png' },
    body: '/wA=',
    isBase64Encoded: true,
  },
  '/api/plain-object': { hello: 'you' },
  '/api/nothing': undefined,
  '/api/bad-status': { statusCode: 'abc' },
  '/api/huge': { statusCode: 200, body: 'x'.repeat(6 * 1024 * 1024 + 1) },
}

async function handler(event: APIGatewayProxyEventV2WithJWTAuthorizer): Promise<unknown> {
  events.push(event)
  if (event.rawPath === '/api/throws') throw new Error('secret detail')
  return event.rawPath in results ? results[event.rawPath] : { statusCode: 200, body: 'ok' }
}

const TOKENS: Record<string, Record<string, unknown>> = {
  'Bearer good': { sub: 'u', scope: 'openid' },
  'Bearer without-scope': { sub: 'u', aud: 'web' },
}

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html>home')
  writeFileSync(join(folder, 'assets', 'main-a1B2c3D4.js'), 'run()')
  writeFileSync(join(folder, '..', `${folder.split('/').at(-1)}.secret.txt`), 'outside')
  const staticFiles = createStaticFiles({
    folder,
    generated: { '/config.json': '{"apiBase":"/api"}' },
    headers: securityHeaders({ issuerOrigin: 'http://localhost:3001' }),
  })
  const authorise = async (header: string | undefined) => TOKENS[header ?? '']
  gateway = await startGateway({ port: 0, stage: 'api', handler, authorise, staticFiles })
  const door = async ({ target }: { target: string }) =>
    target === '/__test/x' ? { status: 204, headers: [], body: Buffer.alloc(0) } : undefined
  atRoot = await startGateway({
    port: 0,
    stage: '$default',
    handler,
    authorise,
    staticFiles,
    staticPaths: ['/config.json'],
    door,
  })
})
afterAll(async () => {
  await gateway.stop()
  await atRoot.stop()
  rmSync(`${folder}.secret.txt`, { force: true })
  rmSync(folder, { recursive: true })
})

function call(path: string, init: RequestInit = {}, server = gateway): Promise<Response> {
  events = []
  return fetch(`http://127.0.0.1:${server.port}${path}`, {
    headers: { authorization: 'Bearer good' },
    ...init,
  })
}

test('without a good token the function is not called', async () => {
  const response = await call('/api/requests', { headers: {} })
  expect(response.status).toBe(401)
  expect(await response.text()).toBe('{"message":"Unauthorized"}')
  expect(events).toEqual([])
})

test('a token without the scope, such as an ID token, is turned away', async () => {
  const response = await call('/api/requests', { headers: { authorization: 'Bearer without-scope' } })
  expect([response.status, await response.text()]).toEqual([403, '{"message":"Forbidden"}'])
  expect(events).toEqual([])
})

test('the root of the stage is no route', async () => {
  expect((await call('/api')).status).toBe(404)
  expect((await call('/api/')).status).toBe(404)
})

test('health needs no token and carries no claims, and only as GET', async () => {
  expect((await call('/api/health', { headers: {} })).status).toBe(200)
  expect(events[0]?.requestContext).not.toHaveProperty('authorizer')
  expect((await call('/api/health', { headers: {}, method: 'POST' })).status).toBe(401)
})

test('the function sees the stage, the claims and the body', async () => {
  await call('/api/requests?x=1', {
    method: 'POST',
    body: '{"a":1}',
    headers: { authorization: 'Bearer good', 'content-type': 'application/json' },
  })
  expect(events[0]).toMatchObject({ rawPath: '/api/requests', rawQueryString: 'x=1', body: '{"a":1}' })
  expect(events[0]?.requestContext).toMatchObject({
    stage: 'api',
    authorizer: { jwt: { claims: { sub: 'u' } } },
  })
})

test('status, headers and several cookies come back', async () => {
  const response = await call('/api/cookies')
  expect([response.status, response.headers.get('x-one'), await response.text()]).toEqual([201, '1', 'made'])
  expect(response.headers.getSetCookie()).toEqual(['a=1; Secure', 'b=2'])
})

test('a base64 answer comes back as bytes', async () => {
  expect([...new Uint8Array(await (await call('/api/bytes')).arrayBuffer())]).toEqual([0xff, 0x00])
})

test('an answer without a status code is the body of a 200', async () => {
  expect(await (await call('/api/plain-object')).json()).toEqual({ hello: 'you' })
})

test.each(['/api/nothing', '/api/bad-status', '/api/throws', '/api/huge'])(
  '%s is a plain 500',
  async path => {
    const response = await call(path)
    expect([response.status, await response.text()]).toEqual([500, '{"message":"Internal Server Error"}'])
  },
)

test('more than six megabytes is refused before the function', async () => {
  const response = await call('/api/requests', { method: 'POST', body: Buffer.alloc(6 * 1024 * 1024 + 1) })
  expect(response.status).toBe(413)
  expect(events).toEqual([])
})

test('pages of the application get index.html, never cached and under the strict policy', async () => {
  for (const path of ['/', '/requests/R-123', '/api-guide']) {
    const response = await call(path, { headers: {} })
    expect(await response.text()).toContain('home')
    expect(response.headers.get('cache-control')).toBe('no-store')
    const policy = response.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
    expect(policy).toContain("connect-src 'self' http://localhost:3001")
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  }
  expect(events).toEqual([])
})

test('hashed files are cached for a year, made files not at all', async () => {
  const script = await call('/assets/main-a1B2c3D4.js')
  expect([script.headers.get('cache-control'), script.headers.get('content-type')]).toEqual([
    'public, max-age=31536000, immutable',
    'text/javascript; charset=utf-8',
  ])
  const config = await call('/config.json')
  expect([config.headers.get('cache-control'), await config.json()]).toEqual([
    'no-store',
    { apiBase: '/api' },
  ])
})

test('a file that is not there is 404, and files cannot be written', async () => {
  expect((await call('/assets/gone.js')).status).toBe(404)
  expect((await call('/index.html', { method: 'POST' })).status).toBe(405)
})

test.each([
  '/../NAME.secret.txt',
  '/%2e%2e/NAME.secret.txt',
  '/..%2fNAME.secret.txt',
  '/assets/..%5c..%5cx.txt',
  '/%00.txt',
  '/%zz.txt',
])('no file outside the folder is served: %s', async pattern => {
  const path = pattern.replace('NAME', folder.split('/').at(-1) ?? '')
  const status = await new Promise<number>(resolve => {
    request({ port: gateway.port, host: '127.0.0.1', path }, response => {
      response.resume()
      resolve(response.statusCode ?? 0)
    }).end()
  })
  expect(status).toBe(404)
})

test('at the root the API has every path but the named files, and a door comes first', async () => {
  expect(await (await call('/requests', {}, atRoot)).text()).toBe('ok')
  expect(events[0]?.requestContext.stage).toBe('$default')
  expect((await call('/config.json', { headers: {} }, atRoot)).status).toBe(200)
  expect((await call('/__test/x', { headers: {} }, atRoot)).status).toBe(204)
  expect((await call('/index.html', { headers: {} }, atRoot)).status).toBe(401)
})

test('HEAD answers without a body', async () => {
  const response = await call('/', { method: 'HEAD' })
  expect([response.status, await response.text()]).toEqual([200, ''])
})
