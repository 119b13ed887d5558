import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHandler } from '../../../functions/api/handler.ts'
import { startDatabase } from '../../../infra/local/database/database.ts'
import { bestSlots } from '../../../shared/allocation/best-slots.ts'
import { PRODUCT_POLICY_IN_FORCE } from '../../../shared/policy/policy-in-force.ts'
import { TODAY } from '../../builders/clock.ts'
import { aContext, anEvent, claimsOf } from '../../builders/event.ts'
import { engineStores } from '../../fakes/engine-stores.ts'
import { partsOn } from '../../fakes/parts.ts'
import { cpuMs } from '../allocation/resources.ts'
import { type FullAsk, fullAuthority, HELD, LEAD, WANTED } from './full-authority.ts'

/**
 * Measures `GET /requests/:requestId/best-slots` over HTTP, through the real handler, on the local engine with an
 * authority's full diaries: time to the answer, processor time, and how many reads it takes.
 * @example node --import tsx test/bench/best-slots/run.ts
 */

const CALLS = 60
const WARM = 10

interface Measured {
  readonly what: string
  readonly reads: number
  readonly wall: readonly number[]
  readonly cpu: readonly number[]
  readonly computing: readonly number[]
}

type Engine = Awaited<ReturnType<typeof engineStores>>

async function measure(
  endpoint: string,
  what: string,
  ask: FullAsk & { readonly isHeld: boolean },
): Promise<Measured> {
  const engine = await engineStores(endpoint)
  const given = fullAuthority(ask)
  await engine.give(given)
  const count = countReads(engine)
  const server = await serve(engine)
  const { id } = ask.isHeld ? HELD : WANTED
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/requests/${id}/best-slots`
  const [wall, cpu]: [number[], number[]] = [[], []]
  let reads = 0
  for (let call = 0; call < WARM + CALLS; call += 1) {
    const [before, start, startCpu] = [count(), performance.now(), cpuMs()]
    const { slots } = (await (await fetch(address)).json()) as { slots: readonly unknown[] }
    if (slots.length === 0) throw new Error('Nothing was found')
    if (call < WARM) continue
    wall.push(performance.now() - start)
    cpu.push(cpuMs() - startCpu)
    reads = count() - before
  }
  server.close()
  return { what, reads, wall, cpu, computing: computing(given, ask.isHeld) }
}

/** The working out alone, on what the route reads. */
function computing(given: ReturnType<typeof fullAuthority>, isHeld: boolean): number[] {
  const { specialists = [], settings: [setting] = [], diaryDays = [] } = given
  if (setting === undefined) throw new Error('There is no setting')
  const request = isHeld ? HELD : WANTED
  const times: number[] = []
  for (let call = 0; call < WARM + CALLS; call += 1) {
    const start = cpuMs()
    bestSlots({
      request,
      setting,
      specialists,
      diaryDays,
      today: TODAY,
      nowMinutes: 540,
      policy: PRODUCT_POLICY_IN_FORCE,
    })
    if (call >= WARM) times.push(cpuMs() - start)
  }
  return times
}

function countReads({ table }: Engine): () => number {
  let reads = 0
  const send = table.client.send.bind(table.client) as (...asked: unknown[]) => unknown
  const counted = (...asked: unknown[]) => {
    reads += 1
    return send(...asked)
  }
  Object.assign(table.client, { send: counted })
  return () => reads
}

/** The handler behind a plain HTTP server: each call becomes a gateway's event. */
function serve({ stores }: Engine): Promise<Server> {
  const handler = createHandler(partsOn(stores).parts)
  const server = createServer((request, response) => {
    const sent = { method: request.method ?? 'GET', target: request.url ?? '/', claims: claimsOf(LEAD) }
    void handler(anEvent(sent), aContext()).then(({ statusCode, body }) =>
      response.writeHead(Number(statusCode)).end(body),
    )
  })
  return new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(server)))
}

function percentile(times: readonly number[], share: number): string {
  const sorted = [...times].sort((a, b) => a - b)
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)
}

function line({ what, reads, wall, cpu, computing }: Measured): string {
  const both = (times: readonly number[]) => `${percentile(times, 0.5)} / ${percentile(times, 0.95)}`
  return `| ${what} | ${reads} | ${both(wall)} | ${both(cpu)} | ${both(computing)} |`
}

const folder = mkdtempSync(join(tmpdir(), 'send-support-bench-'))
const database = await startDatabase({ folder })
try {
  const full = { specialists: 40, weeks: 12, seed: 1 }
  const measured = [
    await measure(database.endpoint, '40 of one discipline', {
      ...full,
      isOneDiscipline: true,
      isHeld: false,
    }),
    await measure(database.endpoint, '40 of every discipline', {
      ...full,
      isOneDiscipline: false,
      isHeld: false,
    }),
    await measure(database.endpoint, 'whoever has it', { ...full, isOneDiscipline: true, isHeld: true }),
  ]
  console.log('| diaries | reads | wall ms p50 / p95 | CPU ms p50 / p95 | of it working out p50 / p95 |')
  console.log('|---|---|---|---|---|')
  for (const one of measured) console.log(line(one))
} finally {
  await database.stop()
  rmSync(folder, { recursive: true, force: true })
}
