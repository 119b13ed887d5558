import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { afterAll, expect, test } from 'vitest'
import { BUNDLING, ENTRIES, STAND_INS } from '../../infra/lambda.ts'

const folder = mkdtempSync(join(tmpdir(), 'bundles-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A function's code as it is deployed. */
async function bundle(entry: string): Promise<string> {
  const { externalModules, banner, ...same } = BUNDLING
  const { outputFiles } = await build({
    ...same,
    entryPoints: [entry],
    external: externalModules,
    alias: STAND_INS,
    banner: { js: banner },
    bundle: true,
    platform: 'node',
    write: false,
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

/** What Lambda gives a function to start with. */
const ENVIRONMENT = {
  TABLE_NAME: 'table',
  STAGE: 'live',
  LOG_LEVEL: 'INFO',
  CLIENT_ID: 'client',
  ORIGIN_SECRET: 'secret',
  AWS_REGION: 'eu-west-2',
  AWS_ACCESS_KEY_ID: 'ROLEKEY',
  AWS_SECRET_ACCESS_KEY: 'role-secret',
  AWS_SESSION_TOKEN: 'role-session',
}

/** Starts a bundle in a process of its own, as Lambda does, runs a script with its handler, gives the output. */
async function run(
  name: string,
  code: string,
  script: string,
  more: Record<string, string> = {},
): Promise<string> {
  const file = join(folder, `${name}.mjs`)
  writeFileSync(file, code)
  const source = `const { handler } = await import(${JSON.stringify(file)}); ${script}`
  const args = ['--input-type=module', '--eval', source]
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...ENVIRONMENT, ...more } })
  return stdout.trim()
}

const bundles = await Promise.all(
  Object.entries(ENTRIES).map(async ([name, entry]) => [name, await bundle(entry)] as const),
)

test.each(bundles)('the deployed bundle of %s has no route for tests', (_name, code) => {
  expect(code.length).toBeGreaterThan(0)
  expect(code).not.toContain('__test')
})

test.each(bundles)('the deployed bundle of %s starts in plain Node and has a handler', async (name, code) => {
  expect(await run(name, code, 'console.log(typeof handler)')).toBe('function')
})

test.each(bundles)(
  'the deployed bundle of %s stays under 640 KB, so that it starts quickly',
  (_name, code) => {
    expect(Buffer.byteLength(code)).toBeLessThan(640_000)
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
  await run(name, code, "await handler({ time: '2026-11-23T06:00:00Z' }, {})", {
    AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port}`,
  })
  await new Promise(resolve => table.close(resolve))
  expect(signatures[0]).toMatch(
    /^AWS4-HMAC-SHA256 Credential=ROLEKEY\/\d{8}\/eu-west-2\/dynamodb\/aws4_request/,
  )
  expect(signatures[1]).toBe('role-session')
})
