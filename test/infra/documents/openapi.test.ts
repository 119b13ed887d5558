import { describe, expect, test } from 'vitest'
import { STATUS_OF } from '../../../functions/api/problems.ts'
import { BODY_EXAMPLES, type BodyRoute } from '../../../infra/documents/body-examples.ts'
import { openApiDocument, openApiText } from '../../../infra/documents/openapi.ts'
import { operationIdOf } from '../../../infra/documents/openapi-operations.ts'
import { PROBLEM_CODES, ProblemBody } from '../../../shared/contracts/problem.ts'
import { COMMON_REFUSALS, type RouteContract, WRITE_REFUSALS } from '../../../shared/contracts/route.ts'
import { ROUTES, type RouteKey } from '../../../shared/contracts/routes.ts'
import type { RefusalCode } from '../../../shared/refusal.ts'
import { textOf } from '../../rules/read-source.ts'

interface Operation {
  readonly operationId: string
  readonly tags: string[]
  readonly 'x-permission': string
  readonly security: object[]
  readonly parameters?: { $ref?: string; name?: string; in?: string; required?: boolean }[]
  readonly requestBody?: { required: boolean; content: Record<string, { examples: object }> }
  readonly responses: Record<string, { $ref?: string; description?: string }>
}

interface Document {
  readonly openapi: string
  readonly info: { title: string; version: string }
  readonly tags: { name: string }[]
  readonly paths: Record<string, Record<string, Operation>>
  readonly components: Record<string, Record<string, unknown>> & {
    readonly responses: Record<
      string,
      { description: string; content: Record<string, { examples?: object }> }
    >
    readonly examples: Record<string, { value: unknown }>
  }
}

const DOCUMENT = openApiDocument() as unknown as Document
const KEYS = Object.keys(ROUTES) as RouteKey[]
const contractOf = (key: RouteKey): RouteContract => ROUTES[key]

/** The operation of a route, found as a reader of the document would. */
function operationOf(key: RouteKey): Operation {
  const [method = '', path = ''] = key.split(' ')
  const found = DOCUMENT.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]
  if (found === undefined) throw new Error(`${key} is not in the document`)
  return found
}

/** Every value of every `$ref`, anywhere. */
function refsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) =>
    name === '$ref' && typeof part === 'string' ? [part] : refsIn(part),
  )
}

function resolve(ref: string): unknown {
  return ref
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], DOCUMENT)
}

describe('the document', () => {
  test('is the one in web/public: run `npm run build:documents` after a change', () => {
    expect(textOf('web/public/openapi.json')).toBe(openApiText())
  })

  test('is the same every time it is made', () => {
    expect(openApiText()).toBe(openApiText())
  })

  test('stays small enough to read: 6,000 characters a route', () => {
    expect(openApiText().length / Object.keys(ROUTES).length).toBeLessThan(6000)
  })

  test('is OpenAPI 3.1 with a title and a version', () => {
    expect(DOCUMENT.openapi).toBe('3.1.0')
    const { version } = JSON.parse(textOf('package.json')) as { version: string }
    expect(DOCUMENT.info).toMatchObject({ title: 'Specialist SEND support', version })
  })

  test('points nowhere that is not there', () => {
    const refs = refsIn(DOCUMENT)
    expect(refs.length).toBeGreaterThan(100)
    expect(refs.filter(ref => resolve(ref) === undefined)).toEqual([])
  })

  test('keeps no part that nothing points to', () => {
    const refs = new Set(refsIn(DOCUMENT))
    const parts = Object.entries(DOCUMENT.components)
      .filter(([kind]) => kind !== 'securitySchemes')
      .flatMap(([kind, named]) => Object.keys(named).map(name => `#/components/${kind}/${name}`))
    expect(parts.filter(part => !refs.has(part))).toEqual([])
  })

  test('has every route and no other', () => {
    const documented = Object.entries(DOCUMENT.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map(method => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    )
    expect(documented.sort()).toEqual([...KEYS].sort())
  })

  test('names every operation once, and sorts each under a subject', () => {
    const ids = KEYS.map(key => operationOf(key).operationId)
    expect(new Set(ids).size).toBe(KEYS.length)
    expect(ids.filter(id => !/^[a-z]+[A-Za-z]+$/.test(id))).toEqual([])
    const tags = DOCUMENT.tags.map(tag => tag.name)
    for (const key of KEYS) expect(tags, key).toContain(operationOf(key).tags[0])
  })

  test.each([
    ['get', '/requests/{requestId}/candidates', 'getRequestCandidates'],
    ['get', '/requests', 'getRequests'],
    ['get', '/requests/{requestId}', 'getRequest'],
    ['post', '/requests/{requestId}/visits/{visitId}/move-request', 'postRequestVisitMoveRequest'],
  ])('%s %s is called %s', (method, path, name) => {
    expect(operationIdOf({ method, path })).toBe(name)
  })
})

describe.each(KEYS)('%s', key => {
  const contract = contractOf(key)
  const isWrite = !key.startsWith('GET ')
  const isPublic = contract.permission === 'public'
  const operation = operationOf(key)
  const codes: RefusalCode[] = isPublic
    ? []
    : [...COMMON_REFUSALS, ...(isWrite ? WRITE_REFUSALS : []), ...contract.refusals]

  test('says what it takes to use it', () => {
    expect(operation['x-permission']).toBe(contract.permission)
    expect(operation.security).toEqual(isPublic ? [] : [{ accessToken: [] }])
  })

  test('declares its parameters, with a key for each write', () => {
    const named = (place: string) =>
      (operation.parameters ?? []).filter(one => one.in === place).map(one => one.name)
    expect(named('path')).toEqual(Object.keys(contract.params?.shape ?? {}))
    expect(named('query')).toEqual(Object.keys(contract.query?.shape ?? {}))
    expect((operation.parameters ?? []).filter(one => one.in === 'path' && !one.required)).toEqual([])
    const keys = (operation.parameters ?? []).filter(one => one.$ref?.endsWith('/IdempotencyKey'))
    expect(keys.length).toBe(isWrite ? 1 : 0)
    expect(resolve('#/components/parameters/IdempotencyKey')).toMatchObject({ in: 'header', required: true })
  })

  test('documents its success, and every refusal under its own status with an example', () => {
    const statuses = [contract.status, ...codes.map(code => STATUS_OF[code]), ...(isPublic ? [] : [500])]
    expect(Object.keys(operation.responses).sort()).toEqual([...new Set(statuses.map(String))].sort())
    expect(operation.responses[contract.status]?.description).toBeTruthy()
    for (const code of codes) {
      const ref = operation.responses[STATUS_OF[code]]?.$ref ?? ''
      const response = resolve(ref) as Document['components']['responses'][string]
      expect(response.description).toContain(`\`${code}\``)
      expect(response.content['application/problem+json']?.examples).toHaveProperty(code)
    }
  })

  test('shows a body that the contract takes, where it takes one', () => {
    expect(operation.requestBody !== undefined).toBe(contract.body !== undefined)
    if (contract.body === undefined) return
    const example = BODY_EXAMPLES[key as BodyRoute]
    expect(operation.requestBody?.content['application/json']?.examples).toEqual({ example })
    const read = contract.body.safeParse(example.value)
    expect(read.error?.issues ?? []).toEqual([])
  })
})

test.each(PROBLEM_CODES)('the example of %s is a problem as the contract says', code => {
  const { value } = DOCUMENT.components.examples[code] ?? {}
  expect(ProblemBody.parse(value).code).toBe(code)
})
