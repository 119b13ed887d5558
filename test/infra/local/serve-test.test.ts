import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, startDatabase } from '../../../infra/local/database/database.ts'
import { PROJECT_FOLDER } from '../../../infra/local/folders.ts'
import { freePort } from '../../../infra/local/free-port.ts'
import { type Spawned, spawnUntil } from './spawned.ts'

let folder: string
let database: Database
let served: Spawned
let base: string

async function serve(): Promise<void> {
  const port = String(await freePort())
  const env = { PORT: port, TEST_CLOCK: 'on', LOCAL_FOLDER: folder, DYNAMODB_ENDPOINT: database.endpoint }
  served = await spawnUntil('serve-test.ts', env, /^ready /m)
  base = `http://127.0.0.1:${port}`
}

beforeAll(async () => {
  delete process.env.DYNAMODB_ENDPOINT
  folder = mkdtempSync(join(tmpdir(), 'serve-test-'))
  database = await startDatabase({ folder })
  const env = { ...process.env, LOCAL_FOLDER: folder, DYNAMODB_ENDPOINT: database.endpoint }
  const small = ['--authorities', '2', '--settings', '3', '--requests', '5']
  const args = ['--import', 'tsx', 'infra/local/seed-test.ts', ...small]
  await promisify(execFile)(process.execPath, args, { cwd: PROJECT_FOLDER, env })
  await serve()
}, 180_000)
afterAll(async () => {
  await served.stop()
  await database.stop()
  rmSync(folder, { recursive: true, force: true })
})

interface UserLine {
  readonly username: string
  readonly role: string
  readonly authority: string
  readonly settings: readonly string[]
}

async function users(): Promise<UserLine[]> {
  return (await fetch(`${base}/__test/users`)).json() as Promise<UserLine[]>
}

function post(path: string, body?: unknown): Promise<Response> {
  return fetch(base + path, { method: 'POST', ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
}

async function tokenFor(user: string, claims: object = {}): Promise<string> {
  const answer = (await (await post('/__test/token', { user, claims })).json()) as { token: string }
  return answer.token
}

function me(token: string): Promise<Response> {
  return fetch(`${base}/me`, { headers: { authorization: `Bearer ${token}` } })
}

test('it says once, on a line of its own, where it can be used', () => {
  expect(served.output()).toBe(`ready ${base}\n`)
})

test('it carries users of every role in more than one authority', async () => {
  const lines = await users()
  expect(new Set(lines.map(line => line.authority))).toEqual(new Set(['900', '901']))
  for (const role of [
    'senco',
    'specialist',
    'allocation-lead',
    'ehc-officer',
    'commissioner',
    'authority-admin',
  ])
    expect(lines.map(line => line.role)).toContain(role)
  expect(lines.find(line => line.role === 'senco')?.settings).not.toEqual([])
})

test('a token of the door opens the API for that user, and a spoilt one does not', async () => {
  const [first] = await users()
  const username = first?.username ?? ''
  const answer = await me(await tokenFor(username))
  expect([answer.status, await answer.json()]).toEqual([200, expect.objectContaining({ username })])
  expect((await me('garbage')).status).toBe(401)
  expect((await me(await tokenFor(username, { exp: 1 }))).status).toBe(401)
  expect((await me(await tokenFor(username, { iss: 'http://elsewhere.test' }))).status).toBe(401)
  expect((await me(await tokenFor(username, { token_use: 'id' }))).status).toBe(401)
})

test('the API goes by the clock that is set', async () => {
  const token = await tokenFor((await users())[0]?.username ?? '')
  expect((await post('/__test/clock', { now: '2026-12-24T12:00:00Z' })).status).toBe(200)
  expect(await (await me(token)).json()).toMatchObject({ today: '2026-12-24' })
})

test('drain answers when nothing is waiting', async () => {
  expect((await post('/__test/drain')).status).toBe(200)
})

test('the API document is served without a token', async () => {
  const answer = await fetch(`${base}/openapi.json`)
  expect([answer.status, await answer.json()]).toEqual([
    200,
    expect.objectContaining({ openapi: expect.stringMatching(/^3\.1/) }),
  ])
})

test('killed outright and started again on the same data, earlier people and data are there', async () => {
  const before = await users()
  served.process.kill('SIGKILL')
  await served.stop()
  await serve()
  expect(await users()).toEqual(before)
})
