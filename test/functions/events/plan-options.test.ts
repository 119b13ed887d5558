import { expect, test } from 'vitest'
import type { PlanMessage, Run } from '../../../shared/allocation/run.ts'
import type { RunAsk } from '../../../shared/contracts/allocation-ask.ts'
import type { Specialist } from '../../../shared/people/specialist.ts'
import { idOf } from '../../builders/clock.ts'
import { aRequest } from '../../builders/request.ts'
import { ASK, OPTIONS_ASK } from '../../builders/run.ts'
import { PEOPLE, PIER, SAM, WORLD } from '../../builders/world.ts'
import type { Given } from '../../fakes/in-memory-state.ts'
import { aService, CUPBOARDS } from './plan-flow.ts'

const { lead } = PEOPLE
/** The world with nothing being planned. */
const QUIET = WORLD.map(one => ({ ...one, runs: [] }))
const WAITING: Given = {
  authority: '900',
  requests: [71, 72].map(id => aRequest().id(idOf(id)).of(PIER).accepted().build()),
}
type Service = Awaited<ReturnType<typeof aService>>

/** Takes a run that was started the whole way to its end. */
async function carryOut({ cupboard, streamOf, queued, deliver }: Service, runId: string): Promise<void> {
  queued.length = 0
  const run = (await cupboard.stores.runs.get('900', runId)) as Run
  await streamOf(run)
  await deliver(queued.shift() as PlanMessage)
  queued.length = 0
  await streamOf(run)
  queued.shift()
  for (const message of queued.splice(0)) await deliver(message)
}

test.each(CUPBOARDS)(
  'three plans to choose from are started at once and stand side by side %s',
  async (_, make) => {
    const service = await aService([...QUIET, WAITING], { cupboard: await make() })
    const { json, status } = await service.call(lead, 'POST /allocation/options', { body: OPTIONS_ASK })
    expect(status).toBe(201)
    expect(json.runIds).toHaveLength(3)
    const sideBySide = async () =>
      (
        await service.call(lead, 'GET /allocation/runs/:runId/options', {
          params: { runId: json.runIds[1] },
        })
      ).json.options
    expect((await sideBySide()).map((one: { counts: unknown }) => one.counts)).toEqual([null, null, null])
    for (const runId of json.runIds) await carryOut(service, runId)
    const options = await sideBySide()
    expect(options.map((one: { booked: string }) => one.booked)).toEqual([
      'least-change',
      'balanced',
      'best-service',
    ])
    expect(options.map((one: { run: { name: string } }) => one.run.name)).toEqual([
      'Autumn: least change',
      'Autumn: balanced',
      'Autumn: best service',
    ])
    for (const { run, share, counts } of options) {
      expect([run.status, share]).toEqual(['ready', 1])
      expect(counts).toMatchObject({ lateCases: 0, needUnmet: 0, unmet: 0, leftOut: 0 })
    }
    expect(options[0].counts).toMatchObject({ movedVisits: 0, movedRequests: 0 })
    const { json: view } = await service.call(lead, 'GET /allocation/runs/:runId', {
      params: { runId: json.runIds[2] },
    })
    expect(view.options).toEqual(json.runIds)
  },
)

test('three plans are not started where there is room for fewer, and then none is', async () => {
  const service = await aService(QUIET)
  await service.call(lead, 'POST /allocation/runs', { body: ASK })
  const before = await service.cupboard.dump()
  const { json } = await service.call(lead, 'POST /allocation/options', { body: OPTIONS_ASK })
  expect(json).toMatchObject({ code: 'not-allowed-now' })
  expect(json.detail).toMatch(/^1 of at most 3 plans at once are being made already, and this needs 3/)
  expect(await service.cupboard.dump()).toBe(before)
})

/** More requests than can be visited in a week. */
const MANY: Given = {
  authority: '900',
  requests: [71, 72, 73, 74, 75, 76].map(id => aRequest().id(idOf(id)).of(PIER).accepted().build()),
}

async function aPlanWithOneLeftOut(over: Parameters<typeof aService>[1] = {}, asked: Partial<RunAsk> = {}) {
  const limited = (one: Specialist) => ({ ...one, weeklyVisitLimit: 1 })
  const here = QUIET.map(one => ({ ...one, specialists: one.specialists?.map(limited) ?? [] }))
  const service = await aService([...here, MANY], over)
  const runId = await service.planWhole(lead, { ...ASK, weeks: 2, effort: 'usual', ...asked })
  const params = { params: { runId } }
  const { json: view } = await service.call(lead, 'GET /allocation/runs/:runId', params)
  return { service, runId, view, params }
}

test.each(CUPBOARDS)(
  'what would let a request in is worked out as a plan of its own, on the same records %s',
  async (_, make) => {
    const { service, view, params, runId } = await aPlanWithOneLeftOut({ cupboard: await make() })
    const left = view.unmet.find((one: Unmet) => one.reasons.cheapest !== null)
    const started = await service.call(lead, 'POST /allocation/runs/:runId/trials', {
      ...params,
      body: { kind: 'let-in', requestId: left.requestId },
    })
    expect(started.status, started.text).toBe(201)
    await carryOut(service, started.json.runId)
    const trial = { params: { runId: started.json.runId } }
    const { json } = await service.call(lead, 'GET /allocation/runs/:runId/trial', trial)
    expect(json.of.id).toBe(runId)
    expect(left.reasons.cheapest.words).toMatch(
      new RegExp(`^${json.words.replaceAll(/[()]/g, '.')} would let it in`),
    )
    expect(json.changes.length).toBeGreaterThan(0)
    expect(typeof json.isIn).toBe('boolean')
    expect(json.levels).toHaveLength(3)
    expect(json.levels[1].with).toBeLessThan(json.levels[1].without)
    const { json: tried } = await service.call(lead, 'GET /allocation/runs/:runId', trial)
    expect(tried).toMatchObject({ canAccept: false, trialOf: runId, dataVersion: view.dataVersion })
    expect(tried.run.isWhatIf).toBe(true)
    const accepted = await service.call(lead, 'POST /allocation/runs/:runId/requests/:requestId/acceptance', {
      params: { ...trial.params, requestId: left.requestId },
      body: { why: '' },
    })
    expect(accepted.json.code).toBe('not-allowed-now')
  },
)

test.each([
  ['a request that is planned', (view: View) => ({ kind: 'let-in', requestId: view.placed[0]?.requestId })],
  [
    'somebody the plan does not have',
    () => ({ kind: 'half-day', specialistId: 'nobody', monday: '2026-11-23' }),
  ],
  ['a week the plan does not have', () => ({ kind: 'half-day', specialistId: SAM.id, monday: '2030-01-07' })],
])('nothing is tried for %s', async (_, bodyOf) => {
  const { service, view, params } = await aPlanWithOneLeftOut()
  const body = bodyOf(view)
  const { json } = await service.call(lead, 'POST /allocation/runs/:runId/trials', { ...params, body })
  expect(json.code).toBe('not-allowed-now')
})

test('nothing is tried against a quick plan, of which nothing is proved', async () => {
  const { service, view, params } = await aPlanWithOneLeftOut({}, { effort: 'quick' })
  const body = { kind: 'let-in', requestId: view.unmet[0].requestId }
  const { json } = await service.call(lead, 'POST /allocation/runs/:runId/trials', { ...params, body })
  expect(json.detail).toMatch(/^Nothing is proved of a quick plan/)
})

interface Unmet {
  readonly requestId: string
  readonly reasons: { readonly cheapest: { readonly words: string } | null }
}

interface View {
  readonly placed: readonly { readonly requestId: string }[]
}
