import { describe, expect, test } from 'vitest'
import { sha256 } from '../../../functions/storage/chain.ts'
import { firstBrokenLink } from '../../../shared/audit/entry.ts'
import { idOf } from '../../builders/clock.ts'
import { aRequest } from '../../builders/request.ts'
import { ASK } from '../../builders/run.ts'
import { aSetting } from '../../builders/setting.ts'
import { aSpecialist } from '../../builders/specialist.ts'
import { PEOPLE, PIER, WORLD } from '../../builders/world.ts'
import type { Given } from '../../fakes/in-memory-state.ts'
import { plannerHere } from '../../fakes/planner-here.ts'
import { aService, CUPBOARDS } from './plan-flow.ts'

const { lead } = PEOPLE

/** Two requests that wait to be allocated. */
const WAITING: Given = {
  authority: '900',
  requests: [71, 72].map(id => aRequest().id(idOf(id)).of(PIER).accepted().build()),
}
const HERE = [...WORLD, WAITING]

describe.each(CUPBOARDS)('a run %s', (_, make) => {
  test('goes from started by stream, queue and parts to ready, and everything on the way is in its chain', async () => {
    const service = await aService(HERE, { cupboard: await make() })
    const runId = await service.planWhole(lead, ASK)
    const { json: view } = await service.call(lead, 'GET /allocation/runs/:runId', { params: { runId } })
    expect(view.run).toMatchObject({ name: 'Autumn', status: 'ready', planned: 3, unmet: 0, lateCases: 0 })
    expect(view.placed.map((line: { requestId: string }) => line.requestId).sort()).toEqual(
      [idOf(15), idOf(71), idOf(72)].sort(),
    )
    expect(view).toMatchObject({ canAccept: true, canCancel: false, accepted: 0 })
    expect(view.parts[0]).toMatchObject({ status: 'ready', share: 1, requests: 3 })
    expect(view.levels.map((level: { value: number }) => level.value).slice(0, 2)).toEqual([0, 0])
    expect(view.dataVersion).toMatch(/^[0-9a-f]{64}$/)
    const entries = await service.cupboard.stores.runs.entries('900', runId)
    expect(entries.map(({ what }) => what)).toEqual(['plan-started', 'plan-read', 'plan-ended'])
    expect(firstBrokenLink(entries, sha256)).toBeNull()
    const { json: list } = await service.call(lead, 'GET /allocation/runs')
    expect(list.runs[0]).toEqual(view.run)
  })

  test('whatever message comes again does nothing', async () => {
    const service = await aService(HERE, { cupboard: await make() })
    const runId = await service.planWhole(lead, ASK)
    const before = await service.cupboard.dump()
    for (const part of [null, 1, 2, 7])
      expect(await service.deliver({ authority: '900', runId, part }, 2)).toBe(true)
    expect(await service.deliver({ authority: '900', runId: idOf(404), part: null })).toBe(true)
    expect(await service.deliver({ authority: '901', runId, part: null })).toBe(true)
    expect(await service.cupboard.dump()).toBe(before)
  })
})

/** A run that is being planned, with the message of its first part. */
async function planning(over: Parameters<typeof aService>[1] = {}) {
  const service = await aService(HERE, over)
  const { json } = await service.call(lead, 'POST /allocation/runs', { body: ASK })
  const runId: string = json.runId
  await service.deliver({ authority: '900', runId, part: null })
  const view = async () =>
    (await service.call(lead, 'GET /allocation/runs/:runId', { params: { runId } })).json
  return { ...service, runId, message: { authority: '900', runId, part: 1 }, view }
}

test('what a person left out is shown with the reason, and counts as nothing left undone', async () => {
  const service = await aService(HERE)
  const exclusions = [{ requestId: idOf(71), why: 'The family asked to wait' }]
  const runId = await service.planWhole(lead, { ...ASK, exclusions })
  const { json: view } = await service.call(lead, 'GET /allocation/runs/:runId', { params: { runId } })
  expect(view.run).toMatchObject({ planned: 2, unmet: 0 })
  expect(view.unmet).toMatchObject([{ requestId: idOf(71), excludedWhy: 'The family asked to wait' }])
})

test('where everything is left out, that is shown too', async () => {
  const service = await aService(HERE)
  const exclusions = [15, 71, 72].map(id => ({ requestId: idOf(id), why: 'Not now' }))
  const runId = await service.planWhole(lead, { ...ASK, exclusions })
  const { json: view } = await service.call(lead, 'GET /allocation/runs/:runId', { params: { runId } })
  expect(view.run).toMatchObject({ status: 'ready', planned: 0, unmet: 0 })
  expect(view.unmet.map((line: { excludedWhy: string }) => line.excludedWhy)).toEqual(
    Array(3).fill('Not now'),
  )
})

test('a statutory case that cannot be planned is shown left out with why, and counts as late', async () => {
  const shut = aSetting().id('900009').closedForGood().build()
  const advice = aRequest()
    .id(idOf(73))
    .of(shut)
    .for('ep-statutory-advice')
    .with({ dueOn: '2026-11-01' })
    .accepted()
    .build()
  const service = await aService([...HERE, { authority: '900', settings: [shut], requests: [advice] }])
  const runId = await service.planWhole(lead, ASK)
  const { json: view } = await service.call(lead, 'GET /allocation/runs/:runId', { params: { runId } })
  expect(view.run).toMatchObject({ status: 'ready', planned: 3, unmet: 1, lateCases: 1 })
  expect(view.unmet).toMatchObject([
    {
      requestId: advice.id,
      statutory: true,
      excludedWhy: null,
      reasons: { whyNot: [{ code: 'no-open-day', words: expect.stringContaining('closed for good') }] },
    },
  ])
  expect(view.comparison.plan).toMatchObject({ 'late-cases': 1 })
  expect(view.levels[0].value).toBeGreaterThan(100)
})

test('a plan of which a part failed says so, and nothing of it is said to be proved', async () => {
  const here = plannerHere()
  const oneFails = {
    plan: (...[question, ask]: Parameters<typeof here.plan>) =>
      question.problem.requests.some(one => one.discipline === 'autism')
        ? Promise.reject(new Error('no'))
        : here.plan(question, ask),
  }
  const autism = aRequest().id(idOf(74)).of(PIER).for('autism-support').accepted().build()
  const specialist = aSpecialist()
    .id('900-sp08', 'Ash')
    .with({ disciplines: ['autism'] })
    .build()
  const given: Given = { authority: '900', requests: [autism], specialists: [specialist] }
  const service = await aService([...HERE, given], { planner: oneFails })
  const { json } = await service.call(lead, 'POST /allocation/runs', { body: ASK })
  const runId: string = json.runId
  for (const part of [null, 1, 2])
    await service.deliver({ authority: '900', runId, part }, part === null ? 1 : 3)
  const { json: view } = await service.call(lead, 'GET /allocation/runs/:runId', { params: { runId } })
  expect(view.run).toMatchObject({ status: 'in-part', planned: 3 })
  expect(view.parts).toMatchObject([{ status: 'ready' }, { status: 'failed', levels: [] }])
  expect(view.levels.map((level: { bound: unknown }) => level.bound)).toEqual([null, null, null])
  expect(view.canAccept).toBe(true)
})

test('while it is planned how far it has come is shown', async () => {
  let seen: unknown = null
  const here = plannerHere()
  const slow = {
    plan: async (...[question, ask]: Parameters<typeof here.plan>) => {
      const answered = await here.plan(question, ask)
      await new Promise(resolve => setTimeout(resolve, 1200))
      seen = (await run.view()).parts[0]
      return answered
    },
  }
  const run = await planning({ planner: slow })
  expect((await run.view()).run.status).toBe('planning')
  expect(await run.deliver(run.message)).toBe(true)
  expect(seen).toMatchObject({ status: 'planning', share: expect.any(Number), levels: expect.any(Array) })
  expect((seen as { levels: unknown[] }).levels).toHaveLength(3)
})

test('a run that is stopped while a part is planned keeps the best plan there is, and it can be accepted', async () => {
  const here = plannerHere()
  const untilCancelled = {
    plan: async (...[question, ask]: Parameters<typeof here.plan>) => {
      const params = { runId: run.runId }
      const stopped = await run.call(lead, 'POST /allocation/runs/:runId/cancellation', { params, body: {} })
      expect(stopped.status).toBe(200)
      while (!ask.isCancelled()) await new Promise(resolve => setTimeout(resolve, 50))
      return here.plan(question, ask)
    },
  }
  const run = await planning({ planner: untilCancelled })
  expect(await run.deliver(run.message)).toBe(true)
  const view = await run.view()
  expect(view.run).toMatchObject({ status: 'cancelled', planned: 3 })
  expect(view.parts[0].status).toBe('cancelled')
  expect(view.canAccept).toBe(true)
  const again = { params: { runId: run.runId }, body: {} }
  expect((await run.call(lead, 'POST /allocation/runs/:runId/cancellation', again)).json.code).toBe(
    'not-allowed-now',
  )
})

test('a run that is stopped before it began is not planned', async () => {
  const service = await aService(HERE)
  const { json } = await service.call(lead, 'POST /allocation/runs', { body: ASK })
  const params = { runId: String(json.runId) }
  await service.call(lead, 'POST /allocation/runs/:runId/cancellation', { params, body: {} })
  expect(await service.deliver({ authority: '900', runId: json.runId, part: null })).toBe(true)
  const { json: view } = await service.call(lead, 'GET /allocation/runs/:runId', { params })
  expect(view).toMatchObject({ parts: [], canAccept: false, canCancel: false })
})

test('a part whose function was killed is planned when its message comes again, then by search alone', async () => {
  const told: boolean[] = []
  const here = plannerHere()
  const killedOnce = {
    plan: (...[question, ask]: Parameters<typeof here.plan>) => {
      told.push(ask.bySearchAlone)
      return told.length === 1 ? Promise.reject(new Error('killed')) : here.plan(question, ask)
    },
  }
  const run = await planning({ planner: killedOnce })
  expect(await run.deliver(run.message)).toBe(false)
  expect((await run.view()).run.status).toBe('planning')
  expect(await run.deliver(run.message, 2)).toBe(true)
  expect((await run.view()).run).toMatchObject({ status: 'ready', planned: 3 })
  expect(told).toEqual([false, true])
  expect(run.counted).toEqual(['PlanMessageFailed'])
})

test('what fails every time is said to have failed, and its message goes where a person looks', async () => {
  const run = await planning({ planner: { plan: () => Promise.reject(new Error('no')) } })
  for (const deliveries of [1, 2, 3]) expect(await run.deliver(run.message, deliveries)).toBe(false)
  const view = await run.view()
  expect(view.run.status).toBe('failed')
  expect(view).toMatchObject({ canAccept: false, canCancel: false, placed: [] })
})

test('the stream sends a message for a new run and for each new part, and for nothing else of a run', async () => {
  const run = await planning()
  const kept = await run.cupboard.stores.runs.get('900', run.runId)
  if (kept === null) throw new Error('There is no run')
  run.queued.length = 0
  await run.streamOf(kept)
  expect(run.queued).toEqual([{ authority: '900', runId: run.runId, part: null }, run.message])
})

test('with nothing to plan a run is ready at once', async () => {
  const service = await aService(WORLD)
  const ask = { ...ASK, disciplines: ['vision-impairment'] }
  const { json } = await service.call(lead, 'POST /allocation/runs', { body: ask })
  await service.deliver({ authority: '900', runId: json.runId, part: null })
  const { json: view } = await service.call(lead, 'GET /allocation/runs/:runId', {
    params: { runId: String(json.runId) },
  })
  expect(view.run).toMatchObject({ status: 'ready', planned: 0, unmet: 0 })
})

test('a fourth plan at once is refused, and so are weeks without known bank holidays', async () => {
  const service = await aService(WORLD)
  const start = () => service.call(lead, 'POST /allocation/runs', { body: ASK })
  expect([(await start()).status, (await start()).status]).toEqual([201, 201])
  expect((await start()).json).toMatchObject({ code: 'not-allowed-now' })
  const late = await aService([{ ...WORLD[0], runs: [] } as Given])
  late.clock.set('2099-06-01T09:00:00.000Z')
  const reply = await late.call(lead, 'POST /allocation/runs', { body: ASK })
  expect(reply.json).toMatchObject({
    code: 'not-allowed-now',
    detail: expect.stringContaining('Bank holidays'),
  })
})
