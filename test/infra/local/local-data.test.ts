import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startDatabase } from '../../../infra/local/database/database.ts'
import { clearLocalData } from '../../../infra/local/local-data.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'local-data-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function keep(...names: string[]): void {
  for (const name of names) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), '')
  }
}

test('what local runs keep goes, and the folder with it', async () => {
  keep(
    'database/database.sqlite',
    'database/database.sqlite-wal',
    'database/database.log',
    'issuer-keys.json',
  )
  keep(
    'issuer-sessions.json',
    'schedule.json',
    'stream-0a1b.json',
    'stream-dead-letters.jsonl',
    'test-runs/schedule.json',
  )
  expect(await clearLocalData(folder)).toBe(9)
  expect(existsSync(folder)).toBe(false)
})

test('files of anybody else stay, wherever the folder was said to be', async () => {
  keep('database/letters.txt', 'package.json', 'database/database.log')
  expect(await clearLocalData(folder)).toBe(1)
  expect(readdirSync(folder).sort()).toEqual(['database', 'package.json'])
  expect(readdirSync(join(folder, 'database'))).toEqual(['letters.txt'])
})

test('a folder that is not there is nothing to clear', async () => {
  expect(await clearLocalData(join(folder, 'gone'))).toBe(0)
})

test('an engine that was left running is ended first', async () => {
  const database = await startDatabase({ folder: join(folder, 'database') })
  await clearLocalData(folder)
  await expect(fetch(database.endpoint)).rejects.toThrow()
  await database.stop()
})
