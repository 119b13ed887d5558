import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../../../../infra/local/free-port.ts'
import { createAuthoriser } from '../../../../infra/local/gateway/gateway-authoriser.ts'
import { type Issuer, startIssuer } from '../../../../infra/local/sign-in/issuer.ts'
import type { Account } from '../../../../infra/local/sign-in/issuer-account.ts'
import { aBrowser } from '../tiny-browser.ts'

const APP = 'http://localhost:3999'
const amara: Account = {
  sub: 'user-1',
  username: '900.amara.okafor',
  name: 'Amara <Okafor>',
  roleLabel: 'SENCO',
  groups: ['senco', 'specialist'],
  place: 'Larkfield Primary',
}
const ben: Account = {
  ...amara,
  sub: 'user-2',
  username: '900.ben.hale',
  name: 'Ben Hale',
  groups: ['specialist'],
  roleLabel: 'Specialist',
  place: '',
}

let folder: string
let issuer: Issuer

async function start(): Promise<Issuer> {
  return startIssuer({
    port: await freePort(),
    folder,
    clientId: 'web',
    redirectUris: [`${APP}/signed-in`],
    logoutUris: [`${APP}/signed-out`],
    accounts: async () => [amara, ben],
  })
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'issuer-test-'))
  issuer = await start()
})
afterAll(async () => {
  await issuer.stop()
  rmSync(folder, { recursive: true, force: true })
})

const verifier = randomBytes(32).toString('base64url')

function authorizeUrl(changes: Record<string, string | undefined> = {}): string {
  const parameters = {
    client_id: 'web',
    redirect_uri: `${APP}/signed-in`,
    response_type: 'code',
    scope: 'openid profile',
    state: 'xyz',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...changes,
  }
  const sent = Object.entries(parameters).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return `${issuer.issuer}/oauth2/authorize?${new URLSearchParams(sent)}`
}

/** Signs in and returns the address in the application where the browser lands. */
async function signIn(browser: ReturnType<typeof aBrowser>, account = amara): Promise<URL> {
  const page = await browser.go(authorizeUrl())
  return new URL((await browser.post(page.url, { sub: account.sub })).url)
}

async function redeem(parameters: Record<string, string>) {
  const body = new URLSearchParams({ client_id: 'web', ...parameters })
  const response = await fetch(`${issuer.issuer}/oauth2/token`, { method: 'POST', body })
  return { status: response.status, tokens: (await response.json()) as Record<string, string> }
}

function redeemCode(landed: URL, codeVerifier = verifier) {
  const code = landed.searchParams.get('code') ?? ''
  return redeem({
    grant_type: 'authorization_code',
    code,
    redirect_uri: `${APP}/signed-in`,
    code_verifier: codeVerifier,
  })
}

function claimsOf(token = ''): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
}

test('a code with its verifier becomes an access token shaped as Cognito’s, an ID token and a refresh token', async () => {
  const landed = await signIn(aBrowser(APP))
  expect(landed.searchParams.get('state')).toBe('xyz')
  const { status, tokens } = await redeemCode(landed)
  expect(status).toBe(200)
  const access = claimsOf(tokens.access_token)
  expect(access).toMatchObject({
    sub: 'user-1',
    iss: issuer.issuer,
    token_use: 'access',
    client_id: 'web',
    scope: 'openid',
    username: '900.amara.okafor',
    'cognito:groups': ['senco', 'specialist'],
  })
  expect(access).not.toHaveProperty('aud')
  expect(claimsOf(tokens.id_token)).toMatchObject({
    sub: 'user-1',
    token_use: 'id',
    aud: 'web',
    name: 'Amara <Okafor>',
  })
  expect(tokens.refresh_token).toBeTypeOf('string')
  const authorise = createAuthoriser({ issuer: issuer.issuer, clientId: 'web', jwks: issuer.jwks })
  expect(await authorise(`Bearer ${tokens.access_token}`)).toMatchObject({ sub: 'user-1' })
})

test('a refresh token gives new tokens once, and a copy of it ends the sign-in', async () => {
  const { tokens } = await redeemCode(await signIn(aBrowser(APP)))
  const grant = { grant_type: 'refresh_token', refresh_token: tokens.refresh_token ?? '' }
  const renewed = await redeem(grant)
  expect(renewed.status).toBe(200)
  expect(claimsOf(renewed.tokens.access_token)).toMatchObject({ sub: 'user-1', token_use: 'access' })
  expect((await redeem(grant)).status).toBe(400)
})

test('a code without the right verifier, or used twice, gives nothing', async () => {
  expect((await redeemCode(await signIn(aBrowser(APP)), 'x'.repeat(43))).status).toBe(400)
  const landed = await signIn(aBrowser(APP))
  expect((await redeemCode(landed)).status).toBe(200)
  expect((await redeemCode(landed)).status).toBe(400)
})

test.each([
  ['another client', { client_id: 'other' }],
  ['an address to return to that is not registered', { redirect_uri: 'http://localhost:1/evil' }],
])('%s is refused on a page and nobody is sent there', async (_words, changes) => {
  const page = await aBrowser(APP).go(authorizeUrl(changes))
  expect(page.status).toBe(400)
  expect(page.url).toContain('/oauth2/authorize')
})

test('a request without PKCE is refused', async () => {
  const landed = await aBrowser(APP).go(
    authorizeUrl({ code_challenge: undefined, code_challenge_method: undefined }),
  )
  expect(new URL(landed.url).searchParams.get('error')).toBe('invalid_request')
})

test('the sign-in page lists everybody by role, escaped, without script and under a strict policy', async () => {
  const page = await aBrowser(APP).go(authorizeUrl())
  expect(page.status).toBe(200)
  expect(page.text).toContain('<h2>SENCO</h2>')
  expect(page.text).toContain('<h2>Specialist</h2>')
  expect(page.text).toContain('Amara &#60;Okafor&#62;')
  expect(page.text).not.toMatch(/<script|https?:/)
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(page.headers.get('content-security-policy')).toContain(`form-action 'self' ${APP}`)
})

test('the sign-in page can be narrowed by name, role or setting', async () => {
  const browser = aBrowser(APP)
  const page = await browser.go(authorizeUrl())
  const narrowed = await browser.go(`${page.url}?filter=larkfield+senco`)
  expect(narrowed.text).toContain('1 person')
  expect(narrowed.text).not.toContain('Ben Hale')
  expect((await browser.go(`${page.url}?filter=<nobody>`)).text).toContain(
    'Nobody matches “&#60;nobody&#62;”',
  )
})

test('signed in once, the next sign-in asks nothing; after signing out it asks again', async () => {
  const browser = aBrowser(APP)
  const { tokens } = await redeemCode(await signIn(browser))
  expect((await browser.go(authorizeUrl())).url).toContain(`${APP}/signed-in?code=`)
  const goodbye = new URLSearchParams({ client_id: 'web', logout_uri: `${APP}/signed-out` })
  expect((await browser.go(`${issuer.issuer}/logout?${goodbye}`)).url).toBe(`${APP}/signed-out`)
  expect((await browser.go(authorizeUrl())).url).toContain('/login/')
  const grant = { grant_type: 'refresh_token', refresh_token: tokens.refresh_token ?? '' }
  expect((await redeem(grant)).status).toBe(400)
})

test('signing out to an unknown address stays here', async () => {
  const goodbye = new URLSearchParams({ client_id: 'web', logout_uri: 'http://localhost:1/evil' })
  expect((await aBrowser(APP).go(`${issuer.issuer}/logout?${goodbye}`)).status).toBe(400)
})

test('an old sign-in page says so', async () => {
  const page = await aBrowser(APP).go(`${issuer.issuer}/login/long-gone`)
  expect(page.status).toBe(400)
  expect(page.text).toContain('Sign in again')
})

test('the application may call the token address from its own origin, others may not', async () => {
  const ask = (origin: string) =>
    fetch(`${issuer.issuer}/oauth2/token`, {
      method: 'POST',
      headers: { origin },
      body: new URLSearchParams({ client_id: 'web' }),
    })
  expect((await ask(APP)).headers.get('access-control-allow-origin')).toBe(APP)
  expect((await ask('http://evil.test')).headers.get('access-control-allow-origin')).toBeNull()
})

test('after a restart earlier access tokens are still good', async () => {
  const token = issuer.signAccessToken(amara)
  const port = Number(new URL(issuer.issuer).port)
  await issuer.stop()
  issuer = await startIssuer({
    port,
    folder,
    clientId: 'web',
    redirectUris: [`${APP}/signed-in`],
    logoutUris: [`${APP}/signed-out`],
    accounts: async () => [amara, ben],
  })
  const authorise = createAuthoriser({ issuer: issuer.issuer, clientId: 'web', jwks: issuer.jwks })
  expect(await authorise(`Bearer ${token}`)).toMatchObject({ username: '900.amara.okafor' })
})
