import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts'
import { configuration } from './configuration.ts'
import { forgetTyped, keepTyped } from './typed.ts'

/**
 * Signing in and out: OpenID Connect, authorisation code with PKCE. Tokens are kept in sessionStorage, which
 * one tab alone can read and which the browser empties when the tab closes; never in localStorage. There is
 * no iframe: a short access token is renewed with the refresh token when a call needs it.
 */

/** Where sign-in comes back to, and the page after signing out. The user pool knows the same two. */
export const SIGN_IN_PATHS = { signedIn: '/signed-in', signedOut: '/signed-out' } as const

/** A token this near its end is renewed before it is used, in seconds. */
const RENEW_BEFORE_SECONDS = 60

/** There is no session, or it can no longer be renewed: the person must sign in again. */
export class SignedOut extends Error {
  override readonly name = 'SignedOut'
}

const SIGNED_OUT = 'signed-out'
const ENDED = 'ended'

/** Why a session ends while it is in use: it can no longer be renewed, or the person signed out in another tab. */
export type SessionEnd = typeof ENDED | typeof SIGNED_OUT
type Listener = (why: SessionEnd) => void
const listeners = new Set<Listener>()

/** Calls back when a session ends while it is in use. Returns the way to stop. */
export function onSessionEnd(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Tells the other tabs of this browser that somebody signed out. */
const tabs = new BroadcastChannel('session')
tabs.onmessage = ({ data }) => {
  if (data === SIGNED_OUT) void dropSession()
}

/** Signed out in another tab: nothing stays here either, not even what was typed. */
async function dropSession(): Promise<void> {
  forgetTyped()
  await (await manager()).removeUser()
  for (const listener of listeners) listener(SIGNED_OUT)
}

let made: Promise<UserManager> | undefined
let renewing: Promise<User | null> | undefined

function manager(): Promise<UserManager> {
  made ??= makeManager().catch(error => {
    made = undefined
    throw error
  })
  return made
}

async function makeManager(): Promise<UserManager> {
  const { issuer, clientId } = await configuration()
  return new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: location.origin + SIGN_IN_PATHS.signedIn,
    response_type: 'code',
    scope: 'openid',
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: false,
    monitorSession: false,
    loadUserInfo: false,
  })
}

/** Whether this tab holds a session, perhaps one to be renewed. */
export async function isSignedIn(): Promise<boolean> {
  const user = await (await manager()).getUser()
  return user !== null && (!user.expired || user.refresh_token !== undefined)
}

/** Leaves for the sign-in page; afterwards the person is back at `returnTo`, a path with its query. */
export async function signIn(returnTo: string = location.pathname + location.search): Promise<void> {
  await (await manager()).signinRedirect({ state: returnTo })
}

/**
 * Ends the way back from the sign-in page.
 * @returns the path to go to, always on this origin
 * @throws Error when the answer does not fit what was asked, as when a bookmark is opened
 */
export async function finishSignIn(): Promise<string> {
  const user = await (await manager()).signinCallback()
  const returnTo = typeof user?.state === 'string' ? user.state : '/'
  const isOwnPage = returnTo.startsWith('/') && !returnTo.startsWith('//')
  return isOwnPage && !returnTo.startsWith(SIGN_IN_PATHS.signedIn) ? returnTo : '/'
}

/** Forgets the session here and at the issuer, and what was typed. Leaves the page. */
export async function signOut(): Promise<void> {
  const { signOutUrl, clientId } = await configuration()
  const users = await manager()
  forgetTyped()
  await users.revokeTokens(['refresh_token']).catch(() => undefined)
  await users.removeUser()
  tabs.postMessage(SIGNED_OUT)
  const query = new URLSearchParams({
    client_id: clientId,
    logout_uri: location.origin + SIGN_IN_PATHS.signedOut,
  })
  location.assign(`${signOutUrl}?${query}`)
}

/**
 * The access token to send with a call, renewed when it is about to end or when `isRefused` says that the
 * service would not take the present one.
 * @throws SignedOut when there is none and none can be had
 */
export async function accessToken(isRefused = false): Promise<string> {
  const users = await manager()
  const user = await users.getUser()
  if (user === null) throw new SignedOut()
  if (!isRefused && (user.expires_in ?? 0) > RENEW_BEFORE_SECONDS) return user.access_token
  renewing ??= renew(users).finally(() => {
    renewing = undefined
  })
  const renewed = await renewing
  if (renewed === null) throw new SignedOut()
  return renewed.access_token
}

async function renew(users: UserManager): Promise<User | null> {
  const user = await users.getUser()
  if (user?.refresh_token === undefined) return null
  try {
    return await users.signinSilent()
  } catch (error) {
    // Without a network the session may still be good: that is a failed call, not an ended session.
    if (error instanceof TypeError) throw error
    return null
  }
}

/** Says that the session has ended: what was typed is put aside, the pages ask to sign in again. */
export async function endSession(): Promise<void> {
  keepTyped()
  await (await manager()).removeUser()
  for (const listener of listeners) listener(ENDED)
}
