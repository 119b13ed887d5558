import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { ENTRIES } from '../../../infra/lambda.ts'
import { anEvent, CLIENT_ID, claimsOf } from '../../builders/event.ts'
import { bundleOf, removeBundles, runBundle } from '../../infra/bundled.ts'
import { LARGE, SENCO } from './authority.ts'
import { median, ratio } from './figures.ts'
import type { Figure } from './line.ts'
import type { Place } from './place.ts'

const EMPTY = 'export const handler = async () => ({ statusCode: 200 })'
const STARTS = 9
const REQUESTS = 50

/** Measures the API as it is deployed: the size of its bundle, how long that takes to start, and how much it logs. */
export async function measureDeployed({ table }: Place, endpoint: string): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'send-support-bench-bundles-'))
  try {
    const code = await bundleOf(ENTRIES.api)
    writeFileSync(join(folder, 'api.mjs'), code)
    writeFileSync(join(folder, 'empty.mjs'), EMPTY)
    return [sizeOf(code), ...(await startUps(folder)), await logBytes(code, table.name, endpoint)]
  } finally {
    removeBundles()
    rmSync(folder, { recursive: true, force: true })
  }
}

function sizeOf(code: string): Figure {
  const kilobytes = Buffer.byteLength(code) / 1000
  const why = `${(gzipSync(code).length / 1000).toFixed(0)} KB gzip`
  return { goal: 'bundle', value: kilobytes, baseline: 'every route in one file', why }
}

/** Milliseconds of processor time: of bringing in the code, and of the process as a whole. */
interface Started {
  readonly load: number
  readonly whole: number
}

async function startUps(folder: string): Promise<Figure[]> {
  const [api, empty]: [Started[], Started[]] = [[], []]
  for (let start = 0; start < STARTS; start += 1) {
    api.push(await started(join(folder, 'api.mjs')))
    empty.push(await started(join(folder, 'empty.mjs')))
  }
  const middle = (starts: readonly Started[], pick: keyof Started) => median(starts.map(one => one[pick]))
  const [one, other] = [middle(api, 'whole'), middle(empty, 'whole')]
  const why = `${one.toFixed(0)} ms of CPU over ${other.toFixed(0)} ms, a process each, Node.js included`
  const baseline = `an empty handler, median of ${STARTS} processes each, in turns`
  const loaded = `${middle(empty, 'load').toFixed(1)} ms for an empty handler`
  return [
    { goal: 'startUp', value: ratio(one, other), baseline, why },
    { goal: 'loading', value: middle(api, 'load'), baseline: loaded },
  ]
}

/** Starts a bundle in a process of its own. */
async function started(file: string): Promise<Started> {
  const loading = `const before = process.cpuUsage()
const { handler } = await import(${JSON.stringify(file)})
const took = process.cpuUsage(before)
globalThis.load = (took.user + took.system) / 1000
export { handler }`
  const telling = `const all = process.cpuUsage()
console.log(JSON.stringify({ load, whole: (all.user + all.system) / 1000 }))`
  return JSON.parse(await runBundle('loading', loading, telling)) as Started
}

/** What the deployed function writes to its log at the usual level, counts included. */
async function logBytes(code: string, tableName: string, endpoint: string): Promise<Figure> {
  const event = anEvent({
    method: 'GET',
    target: `/settings/${LARGE.id}/requests`,
    claims: claimsOf(SENCO),
    headers: { 'x-origin-secret': 'secret' },
    requestId: 'JKJaXmPLvHcESHA=',
  })
  const script = `const event = ${JSON.stringify(event)}
for (let at = 0; at < ${REQUESTS}; at += 1) {
  const { statusCode } = await handler(event, { functionName: 'api', awsRequestId: crypto.randomUUID() })
  if (statusCode !== 200) throw new Error('Answered ' + statusCode)
}`
  const log = await runBundle('api', code, script, {
    TABLE_NAME: tableName,
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    CLIENT_ID,
  })
  const baseline = `${REQUESTS} lists by the deployed bundle, as a live stage`
  return { goal: 'logBytes', value: Buffer.byteLength(log) / REQUESTS, baseline }
}
