/** What the pages are told at run time, by the file `/config.json` of the place they are served from. */
export interface Configuration {
  /** Where the API is: a path on this origin or an origin with a path, without a trailing slash. */
  readonly apiBase: string
  /** The OpenID issuer, without a trailing slash. */
  readonly issuer: string
  readonly clientId: string
  /** Ends the session at the issuer; takes `client_id` and `logout_uri`. */
  readonly signOutUrl: string
  readonly authorityName: string
}

let asked: Promise<Configuration> | undefined

/**
 * Reads `/config.json`, once. A failed read is forgotten, so that trying again asks again.
 * @throws Error when the file is missing or is not JSON
 */
export function configuration(): Promise<Configuration> {
  asked ??= read().catch(error => {
    asked = undefined
    throw error
  })
  return asked
}

async function read(): Promise<Configuration> {
  const response = await fetch('/config.json', { cache: 'no-store' })
  if (!response.ok) throw new Error(`The configuration answered ${response.status}`)
  return (await response.json()) as Configuration
}
