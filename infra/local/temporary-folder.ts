import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { endStaleEngine } from './database/database-process.ts'

const PARENT = join(tmpdir(), `send-support-test-${process.getuid?.() ?? 0}`)

/** A folder just made may belong to a process that has not yet written its pid file. */
const TOO_YOUNG_MS = 60_000

/**
 * A new folder for a database that lasts as long as this process. Folders of processes that were killed are
 * removed, and their engines ended.
 */
export async function temporaryFolder(): Promise<string> {
  mkdirSync(PARENT, { recursive: true, mode: 0o700 })
  for (const name of readdirSync(PARENT)) await removeUnlessInUse(join(PARENT, name))
  return mkdtempSync(join(PARENT, 'database-'))
}

async function removeUnlessInUse(folder: string): Promise<void> {
  try {
    if (Date.now() - statSync(folder).mtimeMs < TOO_YOUNG_MS) return
    await endStaleEngine(join(folder, 'database.pid'), resolve(folder, 'database.sqlite'))
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // in use, or being removed by another process: not ours to touch
  }
}
