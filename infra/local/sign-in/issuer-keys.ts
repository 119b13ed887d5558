import { generateKeyPairSync, type JsonWebKey, randomBytes, sign } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Jwks } from 'aws-jwt-verify/jwk'

/** What the issuer signs with. Made once and kept, so that a restart does not sign anybody out. */
export interface IssuerKeys {
  /** the private RSA key, with its id */
  readonly privateJwk: JsonWebKey & { kid: string; alg: 'RS256'; use: 'sig' }
  readonly cookieKeys: readonly string[]
}

/**
 * The keys kept in a folder, made when there are none. The file can be read by its owner only.
 * @param folder  created when missing
 */
export function loadKeys(folder: string): IssuerKeys {
  const file = join(folder, 'issuer-keys.json')
  mkdirSync(folder, { recursive: true })
  try {
    // `wx`: of two processes that start together, one makes the keys and the other reads them
    writeFileSync(file, JSON.stringify(makeKeys()), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return JSON.parse(readFileSync(file, 'utf8')) as IssuerKeys
}

/** The public half, as anybody may fetch it. */
export function publicJwks({ privateJwk }: IssuerKeys): Jwks {
  const { kty, n, e, kid, alg, use } = privateJwk
  return { keys: [{ kty: kty ?? 'RSA', n: n ?? '', e: e ?? '', kid, alg, use }] }
}

/** A signed token (JWS compact, RS256) with these claims, exactly as given. */
export function signToken({ privateJwk }: IssuerKeys, claims: Readonly<Record<string, unknown>>): string {
  const header = { alg: 'RS256', kid: privateJwk.kid, typ: 'JWT' }
  const content = [header, claims]
    .map(part => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  const signature = sign('sha256', Buffer.from(content), { key: privateJwk, format: 'jwk' })
  return `${content}.${signature.toString('base64url')}`
}

function makeKeys(): IssuerKeys {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const kid = randomBytes(12).toString('base64url')
  return {
    privateJwk: { ...privateKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' },
    cookieKeys: [randomBytes(32).toString('base64url')],
  }
}
