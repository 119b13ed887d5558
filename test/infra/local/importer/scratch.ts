import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { openTableForTools, type Table } from '../../../../functions/storage/client.ts'
import { createTableInput } from '../../../../functions/storage/table.ts'
import { ensureTable } from '../../../../infra/local/database/database-table.ts'

let made = 0

/** An empty table of this test file's own, in the engine of the run. */
export async function newTable(purpose: string): Promise<Table> {
  const endpoint = inject('databaseEndpoint')
  made += 1
  const name = `${purpose}-${process.pid}-${made}`
  await ensureTable(endpoint, createTableInput(name))
  return openTableForTools(name, endpoint)
}

/** A new file with some text in it. @returns its path */
export function fileOf(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'import-')), 'file.csv')
  writeFileSync(file, text)
  return file
}
