import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Jwks } from 'aws-jwt-verify/jwk'
import Provider from 'oidc-provider'
import { listen, readIncoming } from '../gateway/http-server.ts'
import { type AccessTokenSigner, accessTokenSigner } from './issuer-account.ts'
import { type IssuerClient, issuerConfiguration } from './issuer-configuration.ts'
import { loadKeys, publicJwks } from './issuer-keys.ts'
import { messagePage, PAGE_STYLES, signInPage } from './issuer-pages.ts'
import { type Exchange, signOut } from './issuer-sign-out.ts'

/** What the issuer needs; `folder` keeps its keys. */
export interface IssuerOptions extends IssuerClient {
  readonly port: number
  readonly folder: string
}

/** A sign-in that can be used. */
export interface Issuer {
  /** the `iss` of its tokens and the address of its discovery document, without a trailing slash */
  readonly issuer: string
  readonly jwks: Jwks
  readonly signAccessToken: AccessTokenSigner
  stop(): Promise<void>
}

const MOST_FORM_BYTES = 10_000

/**
 * Starts an OpenID issuer with the ways of a Cognito user pool: sign-in by choosing a person, sign-out at
 * `/logout?client_id=...&logout_uri=...`. It exists on this machine only and is never deployed.
 * @throws Error with code EADDRINUSE when the port is taken
 */
export async function startIssuer(options: IssuerOptions): Promise<Issuer> {
  const issuer = `http://localhost:${options.port}`
  const keys = loadKeys(options.folder)
  const provider = new Provider(
    issuer,
    issuerConfiguration(options, keys, join(options.folder, 'issuer-sessions.json')),
  )
  const protocol = provider.callback()
  const answer = pageDoor(provider, options)
  const server = await listen(options.port, (request, response) => {
    setPageHeaders(response, options)
    answer(request, response, protocol).catch(() => {
      const page = messagePage(
        'Sign in again',
        'This page is too old. Go back to the service and sign in again.',
      )
      sendPage(response, 400, page)
    })
  })
  const signAccessToken = accessTokenSigner({ keys, issuer, clientId: options.clientId })
  return { issuer, jwks: publicJwks(keys), signAccessToken, stop: server.stop }
}

type Protocol = ReturnType<Provider['callback']>

/** Answers the issuer's own pages; everything else is the protocol's. */
function pageDoor(provider: Provider, client: IssuerClient) {
  return async (request: IncomingMessage, response: ServerResponse, protocol: Protocol): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (url.pathname === '/sign-in.css') response.setHeader('content-type', 'text/css').end(PAGE_STYLES)
    else if (url.pathname === '/logout') await signOut(provider, client, { request, response }, url)
    else if (!/^\/login\/[\w-]+$/.test(url.pathname)) await protocol(request, response)
    else if (request.method === 'POST') await finishSignIn(provider, client, { request, response })
    else await showSignIn(provider, client, { request, response }, url)
  }
}

async function showSignIn(
  provider: Provider,
  client: IssuerClient,
  exchange: Exchange,
  url: URL,
): Promise<void> {
  await provider.interactionDetails(exchange.request, exchange.response)
  const accounts = await client.accounts()
  const filter = (url.searchParams.get('filter') ?? '').slice(0, 100)
  sendPage(exchange.response, 200, signInPage({ accounts, action: url.pathname, filter }))
}

async function finishSignIn(
  provider: Provider,
  client: IssuerClient,
  { request, response }: Exchange,
): Promise<void> {
  const incoming = await readIncoming(request, MOST_FORM_BYTES)
  const sub = new URLSearchParams(incoming?.body.toString('utf8')).get('sub')
  const account = (await client.accounts()).find(each => each.sub === sub)
  if (!account) throw new Error('Nobody was chosen')
  const result = { login: { accountId: account.sub } }
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
}

/** A form's redirect must be allowed too, and it ends at the service: hence its origins in `form-action`. */
function setPageHeaders(response: ServerResponse, { redirectUris }: IssuerClient): void {
  const origins = [...new Set(redirectUris.map(uri => new URL(uri).origin))].join(' ')
  response.setHeader(
    'Content-Security-Policy',
    `default-src 'none'; style-src 'self'; img-src data:; form-action 'self' ${origins}; frame-ancestors 'none'; base-uri 'none'`,
  )
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'no-referrer')
}

function sendPage(response: ServerResponse, status: number, html: string): void {
  response
    .writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    .end(html)
}
