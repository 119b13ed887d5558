import './local-environment.ts'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openTable, openTableForTools } from '../../functions/storage/client.ts'
import { storesOn } from '../../functions/storage/stores.ts'
import { createTableInput } from '../../functions/storage/table.ts'
import { openApiText } from '../documents/openapi.ts'
import { type Database, startDatabase } from './database/database.ts'
import { startEvents } from './events/local-functions.ts'
import { skipStream } from './events/stream-skip.ts'
import { PROJECT_FOLDER, TEST_FOLDER } from './folders.ts'
import { freePort } from './free-port.ts'
import { startGateway } from './gateway/gateway.ts'
import { createAuthoriser } from './gateway/gateway-authoriser.ts'
import { createStaticFiles } from './gateway/static-files.ts'
import { createHandlers } from './local-handlers.ts'
import { localPeople } from './local-people.ts'
import { CLIENT_ID, localSettings, portSetting } from './local-settings.ts'
import { seedIfEmpty, TEST_PLAN, TEST_TABLE } from './seeding.ts'
import { createShutdown, endOnSignal } from './shutdown.ts'
import { accessTokenSigner } from './sign-in/issuer-account.ts'
import { loadKeys, publicJwks } from './sign-in/issuer-keys.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { createTestClock, type TestClock } from './testing/test-clock.ts'
import { createTestDoors } from './testing/test-doors.ts'

const shutdown = createShutdown()

/**
 * `npm run serve:test`: the real handlers behind HTTP at the root of one port, with doors for tests. PORT,
 * DYNAMODB_ENDPOINT and TEST_CLOCK=on are read; without an endpoint there is a database for this run only.
 */
async function serveTest(): Promise<void> {
  endOnSignal(shutdown)
  const port = await freePort(portSetting(0) || undefined)
  const folder = process.env.DYNAMODB_ENDPOINT ? TEST_FOLDER : await ownFolder()
  const database = await startDatabase({ folder, table: createTableInput(TEST_TABLE) })
  shutdown.add(database.stop)
  const clock = process.env.TEST_CLOCK === 'on' ? createTestClock() : undefined
  const isSeeded = await seedIfEmpty(openTableForTools(TEST_TABLE, database.endpoint), TEST_PLAN)
  if (isSeeded) await skipStream({ endpoint: database.endpoint, tableName: TEST_TABLE, folder })
  await serve({ port, folder, database, clock })
  console.log(`ready http://127.0.0.1:${port}`)
}

interface ServeParts {
  readonly port: number
  readonly folder: string
  readonly database: Database
  readonly clock: TestClock | undefined
}

async function serve({ port, folder, database: { endpoint }, clock }: ServeParts): Promise<void> {
  const settings = localSettings({ stage: 'test', tableName: TEST_TABLE, endpoint, logLevel: 'ERROR' })
  const usedClock = clock ?? { now: () => new Date() }
  const handlers = createHandlers(settings, usedClock)
  const events = startEvents({ handlers, endpoint, tableName: TEST_TABLE, folder, clock: usedClock })
  shutdown.add(events.stop)
  const table = openTable(TEST_TABLE, endpoint)
  const keys = loadKeys(folder)
  const issuer = `http://127.0.0.1:${port}`
  const gateway = await startGateway({
    port,
    stage: '$default',
    handler: handlers.api,
    authorise: createAuthoriser({ issuer, clientId: CLIENT_ID, jwks: publicJwks(keys) }),
    staticFiles: createStaticFiles({
      folder: join(PROJECT_FOLDER, 'web', 'public'),
      generated: { '/openapi.json': openApiText('/') },
      headers: {},
    }),
    staticPaths: ['/openapi.json'],
    door: createTestDoors({
      people: localPeople(storesOn(table)),
      sign: accessTokenSigner({ keys, issuer, clientId: CLIENT_ID }),
      clock,
      clockSet: events.schedule.check,
      drain: events.drain,
    }),
  })
  shutdown.add(gateway.stop)
}

async function ownFolder(): Promise<string> {
  const folder = await temporaryFolder()
  shutdown.add(async () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

await serveTest().catch(async error => {
  console.error(error instanceof Error ? error.message : error)
  await shutdown.run()
  process.exit(1)
})
