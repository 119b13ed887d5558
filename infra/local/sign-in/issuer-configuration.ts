import { type Configuration, interactionPolicy } from 'oidc-provider'
import { ACCESS_TOKEN_SECONDS, type Account, accessClaims, identityClaims } from './issuer-account.ts'
import type { IssuerKeys } from './issuer-keys.ts'
import { messagePage } from './issuer-pages.ts'
import { createIssuerStore } from './issuer-store.ts'

/** Who may sign in where. */
export interface IssuerClient {
  readonly clientId: string
  readonly redirectUris: readonly string[]
  readonly logoutUris: readonly string[]
  readonly accounts: () => Promise<readonly Account[]>
}

/** Names the one API; access tokens become JWTs by being meant for it. */
const RESOURCE = 'urn:send-support:api'
/** Cognito's access tokens have no `aud`; the library insists on one, so it gets one that JSON leaves out. */
const AS_COGNITO = { aud: { toJSON: () => undefined }, scope: 'openid' }
const DAY_SECONDS = 24 * 60 * 60

/**
 * An OpenID provider that behaves as a Cognito user pool with a public client does: code with PKCE, JWT access
 * tokens without `aud`, refresh tokens without a scope for them, the pool's paths, and no consent page.
 */
export function issuerConfiguration(
  client: IssuerClient,
  keys: IssuerKeys,
  storeFile: string,
): Configuration {
  const find = async (sub: string) => (await client.accounts()).find(account => account.sub === sub)
  return {
    adapter: createIssuerStore(storeFile),
    clients: [clientMetadata(client)],
    jwks: { keys: [keys.privateJwk as Record<string, string>] },
    cookies: { keys: [...keys.cookieKeys] },
    scopes: ['openid', 'profile', 'email'],
    claims: { openid: ['sub', 'token_use', 'cognito:username', 'cognito:groups'], profile: ['name'] },
    conformIdTokenClaims: false,
    responseTypes: ['code'],
    pkce: { required: () => true },
    routes: {
      authorization: '/oauth2/authorize',
      token: '/oauth2/token',
      revocation: '/oauth2/revoke',
      jwks: '/.well-known/jwks.json',
      end_session: '/oidc/end-session',
    },
    interactions: { url: (_ctx, interaction) => `/login/${interaction.uid}`, policy: loginOnly() },
    loadExistingGrant: ctx => grantEverything(ctx),
    findAccount: (_ctx, sub) => findAccount(find, sub),
    extraTokenClaims: async (_ctx, token) => {
      const account = 'accountId' in token ? await find(String(token.accountId)) : undefined
      return account && accessClaims(account, client.clientId)
    },
    formats: {
      customizers: { jwt: (_ctx, _token, parts) => void Object.assign(parts.payload, AS_COGNITO) },
    },
    issueRefreshToken: () => true,
    clientBasedCORS: (_ctx, origin) => client.redirectUris.some(uri => new URL(uri).origin === origin),
    renderError: (ctx, out) => {
      ctx.type = 'html'
      ctx.body = messagePage(
        'Sorry, there is a problem with signing in',
        String(out.error_description ?? out.error),
      )
    },
    ttl: {
      AccessToken: ACCESS_TOKEN_SECONDS,
      IdToken: ACCESS_TOKEN_SECONDS,
      AuthorizationCode: 60,
      Interaction: 3600,
      Session: DAY_SECONDS,
      Grant: DAY_SECONDS,
      RefreshToken: DAY_SECONDS,
    },
    features: features(client.clientId),
  }
}

function clientMetadata({ clientId, redirectUris, logoutUris }: IssuerClient) {
  return {
    client_id: clientId,
    client_name: 'SEND support',
    redirect_uris: [...redirectUris],
    post_logout_redirect_uris: [...logoutUris],
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code' as const],
    token_endpoint_auth_method: 'none' as const,
  }
}

function features(clientId: string): Configuration['features'] {
  return {
    devInteractions: { enabled: false },
    dPoP: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    rpInitiatedLogout: { enabled: false },
    userinfo: { enabled: false },
    revocation: { enabled: true, allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => RESOURCE,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: '',
        audience: clientId,
        accessTokenFormat: 'jwt',
        accessTokenTTL: ACCESS_TOKEN_SECONDS,
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
  }
}

/** Nobody is asked to consent: the client is the service itself. */
function loginOnly() {
  const policy = interactionPolicy.base()
  policy.remove('consent')
  return policy
}

async function grantEverything(ctx: Parameters<NonNullable<Configuration['loadExistingGrant']>>[0]) {
  const { provider, client, session } = ctx.oidc
  if (!client || !session?.accountId) return undefined
  const known = session.grantIdFor(client.clientId)
  const kept = known ? await provider.Grant.find(known) : undefined
  if (kept) return kept
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope('openid profile email')
  await grant.save()
  return grant
}

async function findAccount(find: (sub: string) => Promise<Account | undefined>, sub: string) {
  const account = await find(sub)
  return (
    account && {
      accountId: account.sub,
      claims: async () => ({ ...identityClaims(account), sub: account.sub }),
    }
  )
}
