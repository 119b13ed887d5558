import { createHash, timingSafeEqual } from 'node:crypto'
import type {
  APIGatewayProxyEventV2WithJWTAuthorizer,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda'
import { around } from '../around.ts'
import type { Parts } from '../wiring.ts'
import { createApp } from './app.ts'
import type { Kit, Told } from './kit.ts'

type Event = APIGatewayProxyEventV2WithJWTAuthorizer
type Result = APIGatewayProxyStructuredResultV2

/** The API as a Lambda handler: gateway events in, gateway results out. */
export function createHandler(parts: Parts): (event: Event, context: Context) => Promise<Result> {
  const app = createApp(kitOf(parts))
  const handler = async (event: Event): Promise<Result> => {
    if (!cameThroughFront(event, parts.settings.ORIGIN_SECRET)) return { statusCode: 403, body: '' }
    const response = await app.fetch(requestOf(event), {
      claims: event.requestContext.authorizer?.jwt?.claims,
      requestId: event.requestContext.requestId,
    })
    return {
      statusCode: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    }
  }
  return around(parts, handler)
}

/** Whether a call came by CloudFront, where the web firewall is; always true where no secret is set. */
function cameThroughFront(event: Event, secret: string): boolean {
  if (secret === '') return true
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(event.headers['x-origin-secret'] ?? ''), digest(secret))
}

/** The event as a web request, its path without the stage that a named stage puts before it. */
function requestOf(event: Event): Request {
  const { stage, http } = event.requestContext
  const prefix = stage === '$default' ? '' : `/${stage}`
  const path = event.rawPath.startsWith(`${prefix}/`) ? event.rawPath.slice(prefix.length) : event.rawPath
  const query = event.rawQueryString === '' ? '' : `?${event.rawQueryString}`
  const body =
    event.body === undefined
      ? undefined
      : event.isBase64Encoded
        ? Buffer.from(event.body, 'base64')
        : event.body
  const headers = Object.entries(event.headers).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return new Request(`https://api.invalid${path}${query}`, {
    method: http.method,
    headers,
    ...(body === undefined || http.method === 'GET' || http.method === 'HEAD' ? {} : { body }),
  })
}

function kitOf({ stores, clock, ids, log, meter, settings }: Parts): Kit {
  return {
    stores,
    clock,
    ids,
    clientId: settings.CLIENT_ID,
    digest: text => createHash('sha256').update(text).digest('hex'),
    pause: attempt => new Promise(resolve => setTimeout(resolve, attempt * (10 + Math.random() * 30))),
    tell: told => {
      count(meter, told)
      tell(log, told)
    },
  }
}

function tell(log: Parts['log'], { bug, ...told }: Told): void {
  if (bug === undefined) log.info('request', told)
  else log.error('bug', { ...told, errorName: bug instanceof Error ? bug.name : typeof bug })
}

function count(meter: Parts['meter'], told: Told): void {
  if (told.bug !== undefined) meter.count('Bug')
  if (told.code === 'busy') meter.count('Busy')
  if (told.code === 'outcome-unknown') meter.count('Unknown')
  if (told.attempts > 1) meter.count('WorkedAgain', told.attempts - 1)
}
