import { ProblemBody } from '../../shared/contracts/problem.ts'
import { allRoutes, operationOf, permissionList, TAGS } from './openapi-operations.ts'
import { problemExamples } from './openapi-problems.ts'
import { type Json, openSchemaBook } from './openapi-schemas.ts'

const VERSION = '0.6.0'

const ABOUT = `Requests for specialist SEND support, their allocation and visits.

Every write needs an \`Idempotency-Key\`: the same key with the same body gives the same answer and has one effect.
Every refusal is a problem document (RFC 9457) with a \`code\` from a closed list. What a person may not see and what
does not exist are refused alike, with 404. Days are calendar days in Europe/London; instants are UTC; minutes are
counted from midnight on the London clock.

${permissionList()}`

/**
 * The service as an OpenAPI 3.1 document, made from the route contracts alone: the same input gives the same text.
 * @param serverUrl  where the API is, seen from where the document is read: `/api` beside the web, `/` on its own
 * @source https://spec.openapis.org/oas/v3.1.0
 */
export function openApiDocument(serverUrl = '/api'): Json {
  const book = openSchemaBook()
  const paths: Record<string, Json> = {}
  const responses: Json = {}
  for (const route of allRoutes())
    paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route, book, responses) }
  book.write(ProblemBody, 'output')
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: { title: 'Specialist SEND support', version: VERSION, description: ABOUT, license: LICENSE },
    servers: [{ url: serverUrl }],
    security: [{ accessToken: [] }],
    tags: Object.entries(TAGS).map(([name, { description }]) => ({ name, description })),
    paths,
    components: {
      securitySchemes: SECURITY_SCHEMES,
      parameters: { IdempotencyKey: IDEMPOTENCY_KEY },
      headers: { RetryAfter: RETRY_AFTER },
      responses: Object.fromEntries(Object.entries(responses).sort(([a], [b]) => (a < b ? -1 : 1))),
      examples: problemExamples(),
      schemas: { ...book.named(), GatewayMessage: GATEWAY_MESSAGE },
    },
  }
}

/** The document as the file holds it. */
export function openApiText(serverUrl?: string): string {
  return `${JSON.stringify(openApiDocument(serverUrl), null, 1)}\n`
}

const LICENSE: Json = { name: 'MIT', identifier: 'MIT' }

const SECURITY_SCHEMES: Json = {
  accessToken: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description:
      'An OpenID Connect access token (not an ID token). Its username starts with the authority’s code; what the person may do is read from their record at every call.',
  },
}

const IDEMPOTENCY_KEY: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'New for each thing meant, the same when sending it again',
  schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{8,100}$' },
  example: '3f6c1a52-8b0e-4d5a-9c47-0d2f6b1e7a90',
}

const RETRY_AFTER: Json = { description: 'Seconds to wait', schema: { type: 'integer' } }

const GATEWAY_MESSAGE: Json = {
  type: 'object',
  description: 'What the gateway says by itself, as to a call without a valid token',
  properties: { message: { type: 'string' } },
  required: ['message'],
}
