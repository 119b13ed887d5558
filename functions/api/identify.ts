import { authorityOfUsername } from '../../shared/people/user.ts'
import { Refusal } from '../../shared/refusal.ts'

/** Who the token says is calling. What they may do is read from their record, never from here. */
export interface Caller {
  readonly authority: string
  readonly userId: string
}

/**
 * The caller named by the authoriser's claims (all strings). The authoriser has checked signature, issuer, expiry
 * and client; it lets an ID token through, so that is refused here.
 * @throws Refusal signed-out
 */
export function identify(claims: Readonly<Record<string, unknown>> | undefined, clientId: string): Caller {
  const userId = claims?.sub
  const username = claims?.username
  if (claims?.token_use !== 'access' || claims.client_id !== clientId) throw new Refusal('signed-out')
  if (typeof userId !== 'string' || userId === '' || typeof username !== 'string')
    throw new Refusal('signed-out')
  const authority = authorityOfUsername(username)
  if (authority === null) throw new Refusal('signed-out')
  return { authority, userId }
}
