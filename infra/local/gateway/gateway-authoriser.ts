import { JwtVerifier } from 'aws-jwt-verify'
import type { Jwks } from 'aws-jwt-verify/jwk'

/** What a token's claims must match, and the keys it may be signed with. */
export interface AuthoriserOptions {
  readonly issuer: string
  readonly clientId: string
  readonly jwks: Jwks
}

/** The claims of a good token; undefined for anything else, never why. */
export type Authoriser = (authorisation: string | undefined) => Promise<Record<string, unknown> | undefined>

/**
 * A JWT authoriser that decides as an HTTP API's does: RS256 signature, `iss`, `exp`, `nbf`, `iat`, and `aud`
 * equal to the client id, or `client_id` where there is no `aud`. An ID token therefore passes here; telling
 * the two apart by `token_use` is the function's work.
 * @source https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html
 */
export function createAuthoriser({ issuer, clientId, jwks }: AuthoriserOptions): Authoriser {
  const verifier = JwtVerifier.create({ issuer, audience: null, jwksUri: `${issuer}/.well-known/jwks.json` })
  verifier.cacheJwks(jwks)
  return async authorisation => {
    const token = authorisation?.replace(/^Bearer +/i, '')
    if (!token) return undefined
    try {
      const claims: Record<string, unknown> = verifier.verifySync(token)
      return isMeantFor(claims, clientId) && isTimely(claims) ? claims : undefined
    } catch {
      return undefined
    }
  }
}

function isMeantFor({ aud, client_id }: Record<string, unknown>, clientId: string): boolean {
  if (aud === undefined) return client_id === clientId
  return Array.isArray(aud) ? aud.includes(clientId) : aud === clientId
}

/** The verifier lets a token without `exp` through and does not look at `iat`. */
function isTimely({ exp, iat }: Record<string, unknown>): boolean {
  const nowSeconds = Date.now() / 1000
  return typeof exp === 'number' && exp > nowSeconds && (typeof iat !== 'number' || iat <= nowSeconds + 1)
}
