import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { moduleOfFile } from '../../../shared/sen2/blade-layout.ts'
import { bytesOf, decoded, UnusableFile } from '../importer/csv-file.ts'

/** A file to write. */
export interface TextFile {
  readonly name: string
  readonly text: string
}

/**
 * Makes a folder ready for files. One of our own is cleared of an earlier export; in anybody else's nothing is deleted,
 * and two exports side by side could not be read back.
 * @throws UnusableFile when somebody else's folder holds another export
 */
export function clearFolder(
  { folder, isOwnFolder }: { readonly folder: string; readonly isOwnFolder: boolean },
  files: readonly TextFile[],
): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const names = new Set(files.map(({ name }) => name))
  const others = readdirSync(folder).filter(name => moduleOfFile(name) !== null && !names.has(name))
  if (others.length > 0 && !isOwnFolder)
    throw new UnusableFile(`${folder} holds another export already: choose an empty folder.`)
  for (const name of others) rmSync(join(folder, name))
}

/** Writes files that only their owner may read. */
export function writeFiles(folder: string, files: readonly TextFile[]): void {
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
  return Object.fromEntries(names.map(name => [name, decoded(bytesOf(join(folder, name))).text]))
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    throw new UnusableFile(`${folder} cannot be read: ${error instanceof Error ? error.message : error}`)
  }
}
