import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newestMs } from '../../../infra/local/web-build.ts'

test('the newest file counts, however deep, and nothing there is as old as can be', () => {
  const folder = mkdtempSync(join(tmpdir(), 'web-build-test-'))
  mkdirSync(join(folder, 'a', 'b'), { recursive: true })
  const write = (name: string, seconds: number) => {
    writeFileSync(join(folder, name), '')
    utimesSync(join(folder, name), seconds, seconds)
  }
  write('old.ts', 1000)
  write('a/b/new.ts', 2000)
  expect(newestMs(folder)).toBe(2_000_000)
  expect(newestMs(join(folder, 'gone'))).toBe(0)
  rmSync(folder, { recursive: true })
})
