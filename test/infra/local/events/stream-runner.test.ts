import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DeleteItemCommand, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTableInput } from '../../../../functions/storage/table.ts'
import { type Database, startDatabase } from '../../../../infra/local/database/database.ts'
import { ensureTable, localClient } from '../../../../infra/local/database/database-table.ts'
import type { StreamHandler } from '../../../../infra/local/events/stream-delivery.ts'
import { type StreamRunner, startStreamRunner } from '../../../../infra/local/events/stream-runner.ts'
import { skipStream } from '../../../../infra/local/events/stream-skip.ts'

let root: string
let database: Database
let client: DynamoDBClient
let folder: string
let tableName: string
let seen: DynamoDBRecord[] = []
let logged: string[] = []
let runners: StreamRunner[] = []

beforeAll(async () => {
  delete process.env.DYNAMODB_ENDPOINT
  root = mkdtempSync(join(tmpdir(), 'stream-test-'))
  database = await startDatabase({ folder: root })
  client = localClient(database.endpoint)
})
afterAll(async () => {
  client.destroy()
  await database.stop()
  rmSync(root, { recursive: true, force: true })
})
beforeEach(async () => {
  folder = mkdtempSync(join(root, 'runner-'))
  tableName = `stream-test-${folder.slice(-6)}`
  await ensureTable(database.endpoint, createTableInput(tableName))
  seen = []
  logged = []
})
afterEach(async () => {
  for (const runner of runners) await runner.stop()
  runners = []
})

function run(handler: StreamHandler = async event => void seen.push(...event.Records)): StreamRunner {
  const settings = { pollMs: 10, retries: 2, firstWaitMs: 1, log: (line: string) => logged.push(line) }
  const runner = startStreamRunner({ endpoint: database.endpoint, tableName, handler, folder, ...settings })
  runners.push(runner)
  return runner
}

const key = (pk: string) => ({ pk: { S: pk }, sk: { S: 'x' } })

async function put(pk: string): Promise<void> {
  await client.send(
    new PutItemCommand({ TableName: tableName, Item: { ...key(pk), data: { B: Buffer.from('hi') } } }),
  )
}

const keysOf = (records: readonly DynamoDBRecord[]) => records.map(record => record.dynamodb?.Keys?.pk?.S)

test('changes arrive in order and in Lambda’s shape', async () => {
  const runner = run()
  await put('a')
  await client.send(new DeleteItemCommand({ TableName: tableName, Key: key('a') }))
  await runner.drain()
  expect(seen.map(record => record.eventName)).toEqual(['INSERT', 'REMOVE'])
  expect(seen[0]).toMatchObject({
    eventSource: 'aws:dynamodb',
    eventSourceARN: expect.stringContaining(`table/${tableName}/stream/`),
    dynamodb: {
      Keys: key('a'),
      NewImage: { ...key('a'), data: { B: 'aGk=' } },
      SequenceNumber: expect.any(String),
    },
  })
  const createdSeconds = seen[0]?.dynamodb?.ApproximateCreationDateTime ?? 0
  expect(Math.abs(createdSeconds - Date.now() / 1000)).toBeLessThan(120)
})

test('draining waits for more than one batch and for what the function writes itself', async () => {
  for (let index = 0; index < 30; index += 1) await put(`n${index}`)
  const runner = run(async ({ Records }) => {
    seen.push(...Records)
    if (keysOf(Records).includes('n0')) await put('follow-up')
  })
  await runner.drain()
  expect(keysOf(seen)).toEqual([...Array.from({ length: 30 }, (_, index) => `n${index}`), 'follow-up'])
})

test('a restart goes on where the last run was', async () => {
  const first = run()
  await put('before')
  await first.drain()
  await first.stop()
  await put('meanwhile')
  await run().drain()
  expect(keysOf(seen)).toEqual(['before', 'meanwhile'])
})

test('a record that fails every time is set aside in a file, said so, and not tried after a restart', async () => {
  const poison: StreamHandler = async ({ Records }) => {
    if (keysOf(Records).includes('poison')) throw new Error('cannot')
    seen.push(...Records)
  }
  for (const pk of ['a', 'poison', 'b']) await put(pk)
  const runner = run(poison)
  await runner.drain()
  await runner.stop()
  await run(poison).drain()
  expect(keysOf(seen)).toEqual(['a', 'b'])
  const file = join(folder, 'stream-dead-letters.jsonl')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    reason: 'cannot',
    record: { dynamodb: { Keys: key('poison') } },
  })
  expect(logged).toEqual([expect.stringContaining(file)])
})

test('what was skipped is not handed over, what comes after is', async () => {
  for (const pk of ['seeded-1', 'seeded-2']) await put(pk)
  await skipStream({ endpoint: database.endpoint, tableName, folder })
  await put('after')
  await run().drain()
  expect(keysOf(seen)).toEqual(['after'])
})

test('an engine that does not answer is asked again, and said so once', async () => {
  const runner = startStreamRunner({
    endpoint: 'http://127.0.0.1:1',
    tableName,
    handler: async () => {},
    folder,
    pollMs: 1,
    log: line => logged.push(line),
  })
  await new Promise(resolve => setTimeout(resolve, 50))
  await runner.stop()
  expect(logged).toHaveLength(1)
  expect(existsSync(join(folder, 'stream-dead-letters.jsonl'))).toBe(false)
})
