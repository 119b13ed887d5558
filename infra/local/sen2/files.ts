import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { moduleOfFile } from '../../../shared/sen2/blade-layout.ts'
import { UnusableFile } from '../importer/csv-file.ts'

/** A file to write. */
export interface TextFile {
  readonly name: string
  readonly text: string
}

/**
 * Writes files that only their owner may read. A folder of our own is cleared of an earlier export; in anybody else's
 * nothing is deleted, and two exports side by side could not be read back.
 * @throws UnusableFile when somebody else's folder holds another export
 */
export function writeFiles(
  { folder, isOwnFolder }: { readonly folder: string; readonly isOwnFolder: boolean },
  files: readonly TextFile[],
): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const names = new Set(files.map(({ name }) => name))
  const others = readdirSync(folder).filter(name => moduleOfFile(name) !== null && !names.has(name))
  if (others.length > 0 && !isOwnFolder)
    throw new UnusableFile(`${folder} holds another export already: choose an empty folder.`)
  for (const name of others) rmSync(join(folder, name))
  for (const { name, text } of files) writeFileSync(join(folder, name), text, { mode: 0o600 })
}

/**
 * The files of an export in a folder, text by name; other files are passed over.
 * @throws UnusableFile when the folder cannot be read or holds none
 */
export function bladeFilesIn(folder: string): Record<string, string> {
  const names = namesIn(folder).filter(name => moduleOfFile(name) !== null)
  if (names.length === 0)
    throw new UnusableFile(
      `${folder} holds no export: its files end in _person.csv, _requests.csv and so on.`,
    )
  return Object.fromEntries(names.map(name => [name, textOf(join(folder, name))]))
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    throw new UnusableFile(`${folder} cannot be read: ${error instanceof Error ? error.message : error}`)
  }
}

/** Bytes that are no UTF-8 are Windows-1252. */
function textOf(file: string): string {
  const bytes = readFileSync(file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
