import { randomUUID } from 'node:crypto'
import { type IssuerKeys, signToken } from './issuer-keys.ts'

/** Somebody who can sign in. */
export interface Account {
  /** the identity in tokens; the user record is found by it */
  readonly sub: string
  /** begins with the authority's code and a full stop, for example `900.amara.okafor` */
  readonly username: string
  readonly name: string
  readonly roleLabel: string
  /** role keys */
  readonly groups: readonly string[]
  /** setting or service, in words; may be empty */
  readonly place: string
}

/** How long an access token lasts, in seconds: Cognito's default. */
export const ACCESS_TOKEN_SECONDS = 3600

/** The claims that Cognito puts into an access token besides the standard ones. */
export function accessClaims(account: Account, clientId: string): Record<string, unknown> {
  return {
    token_use: 'access',
    client_id: clientId,
    username: account.username,
    ...(account.groups.length > 0 && { 'cognito:groups': account.groups }),
  }
}

/** The claims of an ID token that say who somebody is. */
export function identityClaims(account: Account): Record<string, unknown> {
  return {
    sub: account.sub,
    token_use: 'id',
    'cognito:username': account.username,
    ...(account.groups.length > 0 && { 'cognito:groups': account.groups }),
    name: account.name,
  }
}

/** Signs access tokens without anybody signing in, for tests. An override of undefined leaves a claim out. */
export type AccessTokenSigner = (account: Account, overrides?: Readonly<Record<string, unknown>>) => string

/** A signer whose tokens are those the sign-in gives. */
export function accessTokenSigner(parts: {
  keys: IssuerKeys
  issuer: string
  clientId: string
}): AccessTokenSigner {
  return (account, overrides = {}) => {
    const nowSeconds = Math.floor(Date.now() / 1000)
    return signToken(parts.keys, {
      sub: account.sub,
      iss: parts.issuer,
      ...accessClaims(account, parts.clientId),
      scope: 'openid',
      auth_time: nowSeconds,
      iat: nowSeconds,
      exp: nowSeconds + ACCESS_TOKEN_SECONDS,
      jti: randomUUID(),
      ...overrides,
    })
  }
}
