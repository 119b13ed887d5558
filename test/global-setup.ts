import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startDatabase } from '../infra/local/database/database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one database engine of this run answers; each test file makes its own table in it. */
    readonly databaseEndpoint: string
  }
}

/** A folder in memory where there is one: tests need no disk, and wait for none. */
const MEMORY = '/dev/shm'

/** Starts one database engine for the whole run, and stops it afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'send-support-test-'))
  const database = await startDatabase({ folder })
  project.provide('databaseEndpoint', database.endpoint)
  return async () => {
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
