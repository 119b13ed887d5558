import type { IncomingMessage, ServerResponse } from 'node:http'
import type Provider from 'oidc-provider'
import type { IssuerClient } from './issuer-configuration.ts'
import { messagePage } from './issuer-pages.ts'

/** One HTTP request and the answer to it. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

/**
 * Signs out as Cognito does, without asking: forgets the session and goes to `logout_uri`, if it is one the
 * client has registered. Refresh tokens that came from the session end with it.
 */
export async function signOut(
  provider: Provider,
  client: IssuerClient,
  exchange: Exchange,
  url: URL,
): Promise<void> {
  const { response } = exchange
  const goTo = url.searchParams.get('logout_uri') ?? ''
  const isKnown = url.searchParams.get('client_id') === client.clientId && client.logoutUris.includes(goTo)
  if (!isKnown) {
    response.writeHead(400, { 'content-type': 'text/html; charset=utf-8' })
    response.end(
      messagePage('Sorry, you cannot sign out from here', 'The address to return to is not known.'),
    )
    return
  }
  const context = provider.createContext(exchange.request, response)
  const session = await provider.Session.get(context)
  await session.destroy()
  for (const name of ['_session', '_session.sig'])
    response.appendHeader(
      'set-cookie',
      `${name}=; path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT; httponly; samesite=lax`,
    )
  response.writeHead(302, { location: goTo, 'cache-control': 'no-store' }).end()
}
