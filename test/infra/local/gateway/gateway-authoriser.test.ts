import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createAuthoriser } from '../../../../infra/local/gateway/gateway-authoriser.ts'
import { type Account, accessTokenSigner } from '../../../../infra/local/sign-in/issuer-account.ts'
import { loadKeys, publicJwks } from '../../../../infra/local/sign-in/issuer-keys.ts'

const folder = mkdtempSync(join(tmpdir(), 'authoriser-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

const issuer = 'http://localhost:3001'
const keys = loadKeys(folder)
const sign = accessTokenSigner({ keys, issuer, clientId: 'web' })
const strangerSigns = accessTokenSigner({ keys: loadKeys(join(folder, 'stranger')), issuer, clientId: 'web' })
const authorise = createAuthoriser({ issuer, clientId: 'web', jwks: publicJwks(keys) })
const amara: Account = {
  sub: 'u-1',
  username: '900.amara',
  name: 'Amara',
  roleLabel: 'SENCO',
  groups: ['senco'],
  place: '',
}
const nowSeconds = Math.floor(Date.now() / 1000)

function unsigned(): string {
  const [, payload] = sign(amara).split('.')
  return `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${payload}.`
}

function tampered(): string {
  const [header, payload = '', signature] = sign(amara).split('.')
  const claims = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), username: '901.other' }
  return `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`
}

const refused: [string, string | undefined][] = [
  ['no token', undefined],
  ['an empty header', ''],
  ['Bearer and nothing', 'Bearer '],
  ['garbage', 'Bearer garbage'],
  ['three parts of garbage', 'Bearer a.b.c'],
  ['another scheme', 'Basic YTpi'],
  ['alg none', `Bearer ${unsigned()}`],
  ['claims changed after signing', `Bearer ${tampered()}`],
  ['a stranger’s key', `Bearer ${strangerSigns(amara)}`],
  ['an expired token', `Bearer ${sign(amara, { exp: nowSeconds - 1 })}`],
  ['a token that never expires', `Bearer ${sign(amara, { exp: undefined })}`],
  ['a token for later', `Bearer ${sign(amara, { nbf: nowSeconds + 60 })}`],
  ['a token issued in the future', `Bearer ${sign(amara, { iat: nowSeconds + 60 })}`],
  ['another issuer', `Bearer ${sign(amara, { iss: 'http://localhost:9999' })}`],
  ['another client', `Bearer ${sign(amara, { client_id: 'other' })}`],
  ['another audience, whatever the client', `Bearer ${sign(amara, { aud: 'other' })}`],
]

test.each(refused)('%s is refused', async (_words, header) => {
  expect(await authorise(header)).toBeUndefined()
})

test('a good access token gives its claims, with or without the word Bearer', async () => {
  const token = sign(amara)
  const claims = { sub: 'u-1', token_use: 'access', client_id: 'web', 'cognito:groups': ['senco'] }
  expect(await authorise(`Bearer ${token}`)).toMatchObject(claims)
  expect(await authorise(`bearer ${token}`)).toMatchObject(claims)
  expect(await authorise(token)).toMatchObject(claims)
})

test('an ID token passes here, as at API Gateway: telling it apart is the function’s work', async () => {
  const idToken = sign(amara, { token_use: 'id', aud: 'web', client_id: undefined })
  expect(await authorise(`Bearer ${idToken}`)).toMatchObject({ token_use: 'id' })
})
