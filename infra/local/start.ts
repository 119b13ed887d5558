import './local-environment.ts'
import { join } from 'node:path'
import { openTableForTools, type Table } from '../../functions/storage/client.ts'
import { storesOn } from '../../functions/storage/stores.ts'
import { createTableInput } from '../../functions/storage/table.ts'
import { securityHeaders } from '../web-headers.ts'
import { startDatabase } from './database/database.ts'
import { startExpirySweep } from './database/expiry-sweep.ts'
import { startEvents } from './events/local-functions.ts'
import { skipStream } from './events/stream-skip.ts'
import { LOCAL_FOLDER, WEB_FOLDER } from './folders.ts'
import { freePort, isAddressInUse } from './free-port.ts'
import { startGateway } from './gateway/gateway.ts'
import { createAuthoriser } from './gateway/gateway-authoriser.ts'
import { createStaticFiles } from './gateway/static-files.ts'
import { createHandlers } from './local-handlers.ts'
import { localPeople } from './local-people.ts'
import { CLIENT_ID, localSettings, portSetting } from './local-settings.ts'
import { demoPlan, seedIfEmpty } from './seeding.ts'
import { shownAuthorityName } from './shown-name.ts'
import { createShutdown, endOnSignal } from './shutdown.ts'
import { type Issuer, startIssuer } from './sign-in/issuer.ts'
import type { TestPerson } from './testing/test-doors.ts'
import { buildWebIfStale } from './web-build.ts'

const TABLE_NAME = 'send-support'
const shutdown = createShutdown()

/** `npm start`: the whole service on this machine, at one address, with its data under `.local/`. */
async function start(): Promise<void> {
  endOnSignal(shutdown, '\nStopping…')
  const port = portSetting(3000)
  await assertFree(port)
  await buildWebIfStale(console.log)
  const folder = join(LOCAL_FOLDER, 'database')
  const database = await startDatabase({ folder, table: createTableInput(TABLE_NAME) })
  shutdown.add(database.stop)
  const table = openTableForTools(TABLE_NAME, database.endpoint)
  const people = localPeople(storesOn(table))
  shutdown.add(startExpirySweep(table))
  await seedOnce(table, database.endpoint)
  const issuer = await startSignIn(port, people)
  const authorityName = await shownAuthorityName(table)
  await startFunctions({ port, endpoint: database.endpoint, issuer, authorityName })
  console.log(welcome(port, await people()))
}

async function seedOnce(table: Table, endpoint: string): Promise<void> {
  const announce = () => console.log('Making the demo: this is done once and takes up to a minute…')
  const isSeeded = await seedIfEmpty(table, demoPlan(), announce)
  if (isSeeded) await skipStream({ endpoint, tableName: TABLE_NAME, folder: LOCAL_FOLDER })
}

async function startSignIn(port: number, people: () => Promise<readonly TestPerson[]>): Promise<Issuer> {
  const origin = `http://localhost:${port}`
  const issuer = await startIssuer({
    port: await freePort(port + 1).catch(() => freePort()),
    folder: LOCAL_FOLDER,
    clientId: CLIENT_ID,
    redirectUris: [`${origin}/signed-in`],
    logoutUris: [`${origin}/signed-out`],
    accounts: people,
  })
  shutdown.add(issuer.stop)
  return issuer
}

interface FunctionParts {
  readonly port: number
  readonly endpoint: string
  readonly issuer: Issuer
  readonly authorityName: string
}

async function startFunctions(parts: FunctionParts): Promise<void> {
  const { port, endpoint, issuer, authorityName } = parts
  const clock = { now: () => new Date() }
  const settings = localSettings({ stage: 'local', tableName: TABLE_NAME, endpoint, logLevel: 'WARN' })
  const handlers = createHandlers(settings, clock)
  const events = startEvents({ handlers, endpoint, tableName: TABLE_NAME, folder: LOCAL_FOLDER, clock })
  shutdown.add(events.stop)
  const gateway = await startGateway({
    port,
    stage: 'api',
    handler: handlers.api,
    authorise: createAuthoriser({ issuer: issuer.issuer, clientId: CLIENT_ID, jwks: issuer.jwks }),
    staticFiles: pages(issuer.issuer, authorityName),
  })
  shutdown.add(gateway.stop)
}

/** The built pages, with the configuration that a deployment puts beside them. */
function pages(issuer: string, authorityName: string) {
  const config = {
    apiBase: '/api',
    issuer,
    clientId: CLIENT_ID,
    signOutUrl: `${issuer}/logout`,
    authorityName,
  }
  return createStaticFiles({
    folder: WEB_FOLDER,
    generated: { '/config.json': JSON.stringify(config) },
    headers: securityHeaders({ issuerOrigin: issuer }),
  })
}

async function assertFree(port: number): Promise<void> {
  await freePort(port).catch(error => {
    if (!isAddressInUse(error)) throw error
    throw new Error(`Port ${port} is in use. Choose another one, for example: PORT=${port + 10} npm start`)
  })
}

function welcome(port: number, people: readonly TestPerson[]): string {
  const oneOfEach = [...Map.groupBy(people, person => person.roleLabel).values()].flatMap(group =>
    group.slice(0, 1),
  )
  const lines = oneOfEach.map(
    ({ roleLabel, name, place }) => `    ${`${roleLabel}:`.padEnd(26)}${place ? `${name}, ${place}` : name}`,
  )
  return [
    '',
    `  SEND support is running. Open http://localhost:${port}`,
    '',
    '  Sign in as anybody on the sign-in page, for example',
    ...lines,
    '',
    '  Ctrl-C stops it; what you do is kept in .local/ (npm run reset begins anew).',
    '',
  ].join('\n')
}

await start().catch(async error => {
  console.error(error instanceof Error ? error.message : error)
  await shutdown.run()
  process.exit(1)
})
