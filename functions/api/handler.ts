import { createHash, timingSafeEqual } from 'node:crypto'
import type {
  APIGatewayProxyEventV2WithJWTAuthorizer,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda'
import { caseworkOf } from '../../shared/casework/settings.ts'
import { Refusal } from '../../shared/refusal.ts'
import { around } from '../around.ts'
import type { Parts } from '../wiring.ts'
import { createApp } from './app.ts'
import type { Kit, Told } from './kit.ts'
import { bugOf, problemOf, responseOf } from './problems.ts'

type Event = APIGatewayProxyEventV2WithJWTAuthorizer
type Result = APIGatewayProxyStructuredResultV2

/** The API as a Lambda handler: gateway events in, gateway results out. */
export function createHandler(parts: Parts): (event: Event, context: Context) => Promise<Result> {
  const kit = kitOf(parts)
  const app = createApp(kit)
  const handler = async (event: Event): Promise<Result> => {
    try {
      if (!cameThroughFront(event, parts.settings.ORIGIN_SECRET)) return { statusCode: 403, body: '' }
      return await resultOf(await answer(app, event))
    } catch (bug) {
      const requestId = event.requestContext?.requestId ?? ''
      kit.tell({ route: 'none', status: 500, requestId, durationMs: 0, attempts: 1, code: 'bug', bug })
      return resultOf(responseOf(bugOf(requestId)))
    }
  }
  return around(parts, handler)
}

/** Methods a web request can have here. There are others, such as TRACE, and no route has them. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

async function answer(app: ReturnType<typeof createApp>, event: Event): Promise<Response> {
  const { http, requestId, authorizer } = event.requestContext
  if (!METHODS.includes(http.method)) return responseOf(problemOf(new Refusal('not-found'), requestId))
  return app.fetch(requestOf(event), { claims: authorizer?.jwt?.claims, requestId })
}

async function resultOf(response: Response): Promise<Result> {
  return {
    statusCode: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  }
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
    casework: caseworkOf(settings),
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
