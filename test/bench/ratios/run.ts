import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDatabase } from '../../../infra/local/database/database.ts'
import { measureDeployed } from './deployed.ts'
import { type Figure, failedLine, lineOf } from './line.ts'
import { measureBooking } from './measure-booking.ts'
import { measureGet } from './measure-get.ts'
import { measureGrowth } from './measure-growth.ts'
import { measureLists } from './measure-lists.ts'
import { measureLoad } from './measure-load.ts'
import { measureRounds } from './measure-rounds.ts'
import { measureThrottling } from './measure-throttling.ts'
import { measureView } from './measure-view.ts'
import { type Place, placeOf } from './place.ts'

/**
 * Measures what the service promises of its own cost and prints it as JSON lines: real handlers on the real engine, each
 * thing beside what it is compared with, in turns, medians. Give names of parts to run those only.
 * @example npm run bench -- rounds lists
 */

/** How often things are compared. Bookings need a request each. */
const OFTEN = {
  get: { rounds: 21, calls: 12, warm: 60 },
  booking: { rounds: 10, calls: 6, warm: 30 },
  growthRead: { rounds: 21, calls: 6, warm: 20 },
  growthBook: { rounds: 10, calls: 5, warm: 20 },
} as const
/** Requests to book on: a new one for each booking. */
const SIZES = {
  small: { scale: 1, bookable: 260 },
  large: { scale: 100, bookable: 80 },
  load: { scale: 6, bookable: 320, isSpread: true },
} as const

/** What parts share, made when it is first asked for. */
interface Shared {
  readonly endpoint: string
  readonly small: () => Promise<Place>
}

const PARTS: Readonly<Record<string, (shared: Shared) => Promise<Figure[]>>> = {
  rounds: async ({ small }) => measureRounds(await small()),
  lists: async ({ small }) => measureLists(await small()),
  get: async ({ small }) => measureGet(await small(), OFTEN.get),
  booking: async ({ small }) => [await measureBooking(await small(), OFTEN.booking)],
  growth: async ({ small, endpoint }) => {
    const large = await placeOf(endpoint, SIZES.large)
    return measureGrowth(await small(), large, of => (of === 'book' ? OFTEN.growthBook : OFTEN.growthRead))
  },
  deployed: async ({ small, endpoint }) => measureDeployed(await small(), endpoint),
  view: () => measureView(),
  throttling: async ({ small }) => [await measureThrottling(await small())],
  load: async ({ endpoint }) => [await measureLoad(await placeOf(endpoint, SIZES.load))],
}

/** Runs parts one after the other; one that fails is told and the others still run. @returns the names of those that failed */
async function bench(names: readonly string[], shared: Shared): Promise<string[]> {
  const failed: string[] = []
  for (const name of names) {
    const start = performance.now()
    try {
      for (const figure of (await PARTS[name]?.(shared)) ?? []) console.log(lineOf(figure))
    } catch (error) {
      failed.push(name)
      console.log(failedLine(name, error))
      console.error(`${name}: ${error instanceof Error ? error.stack : error}`)
    }
    console.error(`# ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
  }
  return failed
}

const asked = process.argv.slice(2)
const unknown = asked.filter(name => PARTS[name] === undefined)
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. Parts: ${Object.keys(PARTS).join(', ')}`)
  process.exit(2)
}
const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'send-support-bench-'))
// An interrupted run leaves nothing behind: the engine ends with this process by itself.
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
const { endpoint, stop } = await startDatabase({ folder })
try {
  let made: Promise<Place> | undefined
  const small = () => {
    made ??= placeOf(endpoint, SIZES.small)
    return made
  }
  const failed = await bench(asked.length > 0 ? asked : Object.keys(PARTS), { endpoint, small })
  process.exitCode = failed.length === 0 ? 0 : 1
} finally {
  await stop()
}
