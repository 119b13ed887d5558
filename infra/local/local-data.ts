import { readdirSync, rmdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { endStaleEngine } from './database/database-process.ts'

/** Files that a local run makes; whatever else is in the folder is somebody else's. */
const OURS =
  /^(database\.(sqlite.*|log|pid)|issuer-(keys|sessions)\.json.*|schedule\.json|stream-[\w-]+\.jsonl?.*)$/

/** Folders inside the local folder, the folder itself last. */
const FOLDERS = ['database', 'test-runs', '.'] as const

/**
 * Removes what local runs have kept in a folder, and the folder if nothing else is in it.
 * @returns how many files that was
 * @throws Error when a run is using them
 */
export async function clearLocalData(folder: string): Promise<number> {
  const database = join(folder, 'database')
  await endStaleEngine(join(database, 'database.pid'), resolve(database, 'database.sqlite'))
  return FOLDERS.map(name => clearFolder(join(folder, name))).reduce((sum, count) => sum + count, 0)
}

function clearFolder(folder: string): number {
  const names = namesIn(folder)
  const ours = names.filter(name => OURS.test(name))
  for (const name of ours) rmSync(join(folder, name))
  if (names.length > 0 && namesIn(folder).length === 0) rmdirSync(folder)
  return ours.length
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
