import { join } from 'node:path'
import { openTable } from '../../functions/storage/client.ts'
import { createTableInput } from '../../functions/storage/table.ts'
import { startDatabase } from './database/database.ts'
import { LOCAL_FOLDER } from './folders.ts'
import { readArguments } from './importer/arguments.ts'
import { importSettings } from './importer/import.ts'
import { UnusableFile } from './importer/read-file.ts'

/**
 * `npm run import:settings`: real schools into an authority's settings. DYNAMODB_ENDPOINT and TABLE_NAME say
 * where; a TABLE_NAME alone is a table of AWS; neither, the database of `npm start`.
 */
async function main(): Promise<void> {
  const asked = readArguments(process.argv.slice(2))
  const { TABLE_NAME, DYNAMODB_ENDPOINT } = process.env
  const name = TABLE_NAME || 'send-support'
  const isAws = Boolean(TABLE_NAME) && !DYNAMODB_ENDPOINT
  const database = isAws
    ? undefined
    : await startDatabase({ folder: join(LOCAL_FOLDER, 'database'), table: createTableInput(name) })
  try {
    const { lines } = await importSettings(openTable(name, database?.endpoint), asked)
    console.log(lines.join('\n'))
  } finally {
    await database?.stop()
  }
}

await main().catch(error => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = error instanceof UnusableFile ? 2 : 1
})
