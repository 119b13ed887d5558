import './local-environment.ts'
import { openTableForTools } from '../../functions/storage/client.ts'
import { createTableInput } from '../../functions/storage/table.ts'
import { ensureTable } from './database/database-table.ts'
import { skipStream } from './events/stream-skip.ts'
import { TEST_FOLDER } from './folders.ts'
import { planOfArguments, USAGE } from './seed-arguments.ts'
import { seedIfEmpty, TEST_TABLE } from './seeding.ts'

/** `npm run seed:test`: fills the table at DYNAMODB_ENDPOINT with invented authorities, always the same ones. */
async function seedTest(): Promise<void> {
  const endpoint = process.env.DYNAMODB_ENDPOINT
  if (!endpoint) throw new Error('Set DYNAMODB_ENDPOINT to the database that is to be filled.')
  const plan = planOfArguments(process.argv.slice(2))
  await ensureTable(endpoint, createTableInput(TEST_TABLE))
  const isSeeded = await seedIfEmpty(openTableForTools(TEST_TABLE, endpoint), plan)
  if (!isSeeded) throw new Error(`The table ${TEST_TABLE} has an authority already: nothing was written.`)
  await skipStream({ endpoint, tableName: TEST_TABLE, folder: TEST_FOLDER })
  console.log(`The table ${TEST_TABLE} holds ${JSON.stringify(plan)}`)
}

await seedTest().catch(error => {
  console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`)
  process.exitCode = 1
})
