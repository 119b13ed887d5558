import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTableForTools } from '../../../functions/storage/client.ts'
import { createTableInput } from '../../../functions/storage/table.ts'
import { startDatabase } from '../../../infra/local/database/database.ts'
import { freePort } from '../../../infra/local/free-port.ts'
import { demoPlan, seedIfEmpty } from '../../../infra/local/seeding.ts'
import { type Spawned, spawnUntil } from './spawned.ts'
import { aBrowser } from './tiny-browser.ts'

let folder: string
let started: Spawned
let base: string

async function start(): Promise<void> {
  const env = {
    PORT: new URL(base).port,
    LOCAL_FOLDER: join(folder, 'local'),
    WEB_FOLDER: join(folder, 'web'),
  }
  started = await spawnUntil('start.ts', env, /Open http/)
}

/** So that the start does not make the whole demo. */
async function seedSmall(databaseFolder: string): Promise<void> {
  const table = createTableInput('send-support')
  const database = await startDatabase({ folder: databaseFolder, table, endpoint: undefined })
  const plan = { seed: 1, authorities: 1, settings: 3, requests: 5, todayOn: demoPlan().todayOn }
  await seedIfEmpty(openTableForTools('send-support', database.endpoint), plan)
  await database.stop()
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'start-test-'))
  mkdirSync(join(folder, 'web'))
  writeFileSync(join(folder, 'web', 'index.html'), '<!doctype html>pages')
  await seedSmall(join(folder, 'local', 'database'))
  base = `http://localhost:${await freePort()}`
  await start()
}, 180_000)
afterAll(async () => {
  await started.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function configuration(): Promise<{
  apiBase: string
  issuer: string
  clientId: string
  signOutUrl: string
}> {
  return (await fetch(`${base}/config.json`)).json() as ReturnType<typeof configuration>
}

/** Signs in as the pages do, as the first person of the list. @returns an access token */
async function signIn(): Promise<string> {
  const { issuer, clientId } = await configuration()
  const verifier = 'v'.repeat(43)
  const asked = {
    client_id: clientId,
    redirect_uri: `${base}/signed-in`,
    response_type: 'code',
    scope: 'openid',
    state: 's',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }
  const browser = aBrowser(base)
  const page = await browser.go(`${issuer}/oauth2/authorize?${new URLSearchParams(asked)}`)
  const sub = /name="sub" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
  const landed = new URL((await browser.post(page.url, { sub })).url)
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: clientId,
    code: landed.searchParams.get('code') ?? '',
    redirect_uri: `${base}/signed-in`,
    code_verifier: verifier,
  })
  const answer = await fetch(`${issuer}/oauth2/token`, { method: 'POST', body })
  return ((await answer.json()) as { access_token: string }).access_token
}

function me(token: string): Promise<Response> {
  return fetch(`${base}/api/me`, { headers: { authorization: `Bearer ${token}` } })
}

test('it says where to go, one person of each role to sign in as, and how to stop', () => {
  const said = started.output()
  expect(said).toContain(`Open ${base}`)
  for (const role of ['SENCO', 'Specialist', 'Allocation lead', 'Commissioner'])
    expect(said).toContain(`${role}:`)
  expect(said).toContain('Ctrl-C')
})

test('somebody signs in and the API knows them; a restart keeps data and sign-in', async () => {
  const token = await signIn()
  const answer = await me(token)
  expect(answer.status).toBe(200)
  const before = await answer.json()
  expect(before).toMatchObject({ roles: ['senco'] })
  expect(await started.stop()).toBe(0)
  expect(existsSync(join(folder, 'local', 'database', 'database.pid'))).toBe(false)
  await start()
  expect(await (await me(token)).json()).toEqual(before)
}, 180_000)

test('pages, API and health are at one address', async () => {
  expect(await (await fetch(`${base}/requests`)).text()).toContain('pages')
  expect((await fetch(`${base}/api/health`)).status).toBe(200)
  expect((await fetch(`${base}/api/me`)).status).toBe(401)
})

test('a port that is taken is named, with what to do', async () => {
  const port = await freePort()
  const stranger = createServer().listen(port, '127.0.0.1')
  const env = { PORT: String(port), LOCAL_FOLDER: join(folder, 'other'), WEB_FOLDER: join(folder, 'web') }
  await expect(spawnUntil('start.ts', env, /Open http/)).rejects.toThrow(`PORT=${port + 10} npm start`)
  stranger.close()
})

test('a second start on the same data is refused while the first one runs', async () => {
  const env = {
    PORT: String(await freePort()),
    LOCAL_FOLDER: join(folder, 'local'),
    WEB_FOLDER: join(folder, 'web'),
  }
  await expect(spawnUntil('start.ts', env, /Open http/)).rejects.toThrow(/in use by process/)
  expect((await fetch(`${base}/api/health`)).status).toBe(200)
})
