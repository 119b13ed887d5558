import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { ENTRIES } from '../../infra/lambda.ts'
import { bundleOf, removeBundles, runBundle } from './bundled.ts'

afterAll(removeBundles)

const bundles = await Promise.all(
  Object.entries(ENTRIES).map(async ([name, entry]) => [name, await bundleOf(entry)] as const),
)

test.each(bundles)('the deployed bundle of %s has no route for tests', (_name, code) => {
  expect(code.length).toBeGreaterThan(0)
  expect(code).not.toContain('__test')
})

test.each(bundles)('the deployed bundle of %s starts in plain Node and has a handler', async (name, code) => {
  expect(await runBundle(name, code, 'console.log(typeof handler)')).toBe('function')
})

test.each(bundles)(
  'the deployed bundle of %s stays under 920 KB, so that it starts quickly',
  (_name, code) => {
    expect(Buffer.byteLength(code)).toBeLessThan(920_000)
  },
)

test("the deployed bundles sign what they ask of the table with the function's own role", async () => {
  const signatures: (string | undefined)[] = []
  const table = createServer((request, response) => {
    signatures.push(request.headers.authorization, String(request.headers['x-amz-security-token']))
    response.setHeader('content-type', 'application/x-amz-json-1.0').end('{"Items":[],"Count":0}')
  })
  await new Promise<void>(resolve => table.listen(0, '127.0.0.1', resolve))
  const { port } = table.address() as AddressInfo
  const [name, code] = bundles.find(([entry]) => entry === 'schedule') ?? ['', '']
  await runBundle(name, code, "await handler({ time: '2026-11-23T06:00:00Z' }, {})", {
    AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port}`,
  })
  await new Promise(resolve => table.close(resolve))
  expect(signatures[0]).toMatch(
    /^AWS4-HMAC-SHA256 Credential=ROLEKEY\/\d{8}\/eu-west-2\/dynamodb\/aws4_request/,
  )
  expect(signatures[1]).toBe('role-session')
})

test.each(bundles.filter(([name]) => name !== 'plan'))(
  'the solver is not in the bundle of %s',
  (_name, code) => {
    expect(code).not.toContain('highs.wasm')
  },
)
