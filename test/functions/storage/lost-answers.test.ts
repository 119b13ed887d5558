import { describe, expect, test } from 'vitest'
import { OutcomeUnknown } from '../../../functions/ports.ts'
import { openTable } from '../../../functions/storage/client.ts'
import { storesOn } from '../../../functions/storage/stores.ts'
import { aChange, keptUnder } from '../../builders/change.ts'
import { PEOPLE, REQUESTS, WORLD } from '../../builders/world.ts'
import { type Api, anApi } from '../../fakes/api.ts'
import { answering, breaking, silentServer, type Useless } from './silent-server.ts'

/** What a call of the API may take: after 15 seconds the function is stopped and nobody is told anything. */
const BUDGET_MS = 12_000
const BOOK = 'POST /requests/:requestId/visits'
const booking = {
  params: { requestId: REQUESTS.pier.id },
  body: { on: '2026-12-01', startMinutes: 600, agreed: true },
}

async function timed<Result>(work: Promise<Result>): Promise<{ result: Result; ms: number }> {
  const startedAt = performance.now()
  const result = await work
  return { result, ms: performance.now() - startedAt }
}

/** An API all of whose table is at an endpoint, or whose writes alone go there. */
function apiAt({ endpoint }: Useless, what: 'all' | 'writes'): Promise<Api> {
  const there = storesOn(openTable('test', endpoint))
  return anApi(WORLD, { stores: real => (what === 'all' ? there : { ...real, commit: there.commit }) })
}

describe.concurrent('a database that takes the call and never answers', () => {
  test('makes a read end as busy, in time', { timeout: 20_000 }, async () => {
    const server = await silentServer()
    const api = await apiAt(server, 'all')
    const { result, ms } = await timed(api.call(PEOPLE.sam, 'GET /me'))
    expect([result.status, result.json.code]).toEqual([503, 'busy'])
    expect(ms).toBeLessThan(BUDGET_MS)
    await server.stop()
  })

  test('makes a write that could not even be prepared end as busy, in time', {
    timeout: 20_000,
  }, async () => {
    const server = await silentServer()
    const api = await apiAt(server, 'all')
    const { result, ms } = await timed(api.call(PEOPLE.sam, BOOK, booking))
    expect([result.status, result.json.code]).toEqual([503, 'busy'])
    expect(ms).toBeLessThan(BUDGET_MS)
    await server.stop()
  })

  test('makes a write that was sent end as unknown, in time', { timeout: 20_000 }, async () => {
    const server = await silentServer()
    const api = await apiAt(server, 'writes')
    const { result, ms } = await timed(api.call(PEOPLE.sam, BOOK, booking))
    expect([result.status, result.json.code]).toEqual([503, 'outcome-unknown'])
    expect(ms).toBeLessThan(BUDGET_MS)
    await server.stop()
  })
})

describe('an answer that says nothing', () => {
  test.each<[string, () => Promise<Useless>]>([
    ['a line that breaks', breaking],
    ['an error of the engine', () => answering(500, '{"__type":"InternalServerError"}')],
    ['half an answer', () => answering(200, '{"Respon')],
    ['a page of a proxy', () => answering(502, '<html><body>Bad gateway</body></html>')],
    ['a page of a proxy that refuses', () => answering(403, '<html><body>Forbidden</body></html>')],
    [
      'a cancelled transaction without its reasons',
      () => answering(400, '{"__type":"TransactionCanceledException"}'),
    ],
  ])('leaves a write unknown: %s', async (_, open) => {
    const server = await open()
    const { commit } = storesOn(openTable('test', server.endpoint))
    await expect(commit(aChange(), keptUnder('key-00001'))).rejects.toBeInstanceOf(OutcomeUnknown)
    await server.stop()
  })

  test('unlike a database that is not there: nothing was sent', async () => {
    const server = await breaking()
    await server.stop()
    const { commit } = storesOn(openTable('test', server.endpoint))
    await expect(commit(aChange(), keptUnder('key-00001'))).rejects.toMatchObject({ code: 'busy' })
  })
})
