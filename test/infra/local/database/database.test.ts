import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTableInput } from '../../../../functions/storage/table.ts'
import { startDatabase } from '../../../../infra/local/database/database.ts'
import { databaseBinary } from '../../../../infra/local/database/database-binary.ts'
import { isAlive } from '../../../../infra/local/database/database-process.ts'
import { localClient } from '../../../../infra/local/database/database-table.ts'

const table = createTableInput('database-test')
let folder: string
const stops: (() => Promise<void>)[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'database-test-'))
  delete process.env.DYNAMODB_ENDPOINT
})
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
  rmSync(folder, { recursive: true, force: true })
})

async function start() {
  const database = await startDatabase({ folder, table })
  stops.push(database.stop)
  return database
}

async function put(endpoint: string, pk: string): Promise<void> {
  const client = localClient(endpoint)
  await client.send(
    new PutItemCommand({ TableName: 'database-test', Item: { pk: { S: pk }, sk: { S: 'x' } } }),
  )
  client.destroy()
}

async function has(endpoint: string, pk: string): Promise<boolean> {
  const client = localClient(endpoint)
  const key = { pk: { S: pk }, sk: { S: 'x' } }
  const read = await client.send(new GetItemCommand({ TableName: 'database-test', Key: key }))
  client.destroy()
  return read.Item !== undefined
}

function enginePid(): number {
  return JSON.parse(readFileSync(join(folder, 'database.pid'), 'utf8')).pid
}

test('the table is created, and data survive a stop and a start', async () => {
  const first = await start()
  await put(first.endpoint, 'kept')
  await first.stop()
  expect(existsSync(join(folder, 'database.pid'))).toBe(false)
  const second = await start()
  expect(await has(second.endpoint, 'kept')).toBe(true)
})

test('stopping ends the engine, and stopping again does no harm', async () => {
  const database = await start()
  const pid = enginePid()
  await database.stop()
  await database.stop()
  expect(isAlive(pid)).toBe(false)
})

test('an engine left by a crash is ended and its data are there', async () => {
  const crashed = await start()
  await put(crashed.endpoint, 'before-crash')
  const stalePid = enginePid()
  const pidFile = join(folder, 'database.pid')
  writeFileSync(pidFile, JSON.stringify({ pid: stalePid, ownerPid: 999_999_999, ownerStartedTicks: '1' }))
  const next = await start()
  expect(isAlive(stalePid)).toBe(false)
  expect(await has(next.endpoint, 'before-crash')).toBe(true)
})

test('an engine killed outright loses nothing that was answered', async () => {
  const killed = await start()
  await put(killed.endpoint, 'answered')
  process.kill(enginePid(), 'SIGKILL')
  const next = await start()
  expect(await has(next.endpoint, 'answered')).toBe(true)
})

test('a pid file that names somebody else’s process leaves that process alone', async () => {
  writeFileSync(join(folder, 'database.pid'), JSON.stringify({ pid: process.pid }))
  const database = await start()
  expect(isAlive(process.pid)).toBe(true)
  expect(enginePid()).not.toBe(process.pid)
  await database.stop()
})

test('a database whose owner is still running is not taken over', async () => {
  await start()
  const pid = enginePid()
  const ticks = readFileSync(`/proc/${process.ppid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19]
  const record = { pid, ownerPid: process.ppid, ownerStartedTicks: ticks }
  writeFileSync(join(folder, 'database.pid'), JSON.stringify(record))
  await expect(startDatabase({ folder })).rejects.toThrow(/in use by process/)
  expect(isAlive(pid)).toBe(true)
})

test('with DYNAMODB_ENDPOINT set nothing is started', async () => {
  process.env.DYNAMODB_ENDPOINT = 'http://127.0.0.1:1'
  const database = await startDatabase({ folder })
  expect(database.endpoint).toBe('http://127.0.0.1:1')
  expect(existsSync(join(folder, 'database.pid'))).toBe(false)
})

test('where the engine is not installed the message says to set DYNAMODB_ENDPOINT', () => {
  const missing = () => {
    throw new Error('not found')
  }
  expect(() => databaseBinary(missing)).toThrow(/DYNAMODB_ENDPOINT/)
})
