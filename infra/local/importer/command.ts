import { join } from 'node:path'
import { openTableForTools, type Table } from '../../../functions/storage/client.ts'
import { createTableInput } from '../../../functions/storage/table.ts'
import { startDatabase } from '../database/database.ts'
import { LOCAL_FOLDER } from '../folders.ts'
import { UnusableFile } from './csv-file.ts'

/** Where an import writes. */
export interface Place {
  readonly table: Table
  /** Whether it is a table of AWS: people there sign in by Cognito. */
  readonly isAws: boolean
}

/** An import: what it reads from the command line, and what it does then. */
export interface Import<Asked> {
  readonly read: (args: readonly string[]) => Asked
  /** @returns what it did, a line for each thing */
  readonly run: (place: Place, asked: Asked) => Promise<readonly string[]>
}

/**
 * Runs an import from the command line and says what it did. DYNAMODB_ENDPOINT and TABLE_NAME say where; a
 * TABLE_NAME alone is a table of AWS; neither, the database of `npm start`. Ends with 0; with 2 when the file or the
 * arguments cannot be used; with 1 when the database fails.
 */
export async function runImport<Asked>({ read, run }: Import<Asked>): Promise<void> {
  try {
    const asked = read(process.argv.slice(2))
    const lines = await inPlace(place => run(place, asked))
    console.log(lines.join('\n'))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = error instanceof UnusableFile ? 2 : 1
  }
}

async function inPlace<Result>(work: (place: Place) => Promise<Result>): Promise<Result> {
  const { TABLE_NAME, DYNAMODB_ENDPOINT } = process.env
  const name = TABLE_NAME || 'send-support'
  const isAws = Boolean(TABLE_NAME) && !DYNAMODB_ENDPOINT
  const database = isAws
    ? undefined
    : await startDatabase({ folder: join(LOCAL_FOLDER, 'database'), table: createTableInput(name) })
  try {
    return await work({ table: openTableForTools(name, database?.endpoint), isAws })
  } finally {
    await database?.stop()
  }
}
