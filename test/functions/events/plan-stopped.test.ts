import { describe, expect, test } from 'vitest'
import { recordOf } from '../../../infra/local/events/plan-queue.ts'
import { ASK } from '../../builders/run.ts'
import { PEOPLE, WORLD } from '../../builders/world.ts'
import { aService, CUPBOARDS } from './plan-flow.ts'

const { lead } = PEOPLE

/** A run whose planning function dies at a message without a word: what it had been told is all there is. */
async function aRunKilledAt(part: 1 | null, make: (typeof CUPBOARDS)[number][1]) {
  const service = await aService(WORLD, { cupboard: await make() })
  const { json } = await service.call(lead, 'POST /allocation/runs', { body: ASK })
  const message = { authority: '900', runId: String(json.runId), part }
  if (part !== null) {
    await service.deliver({ ...message, part: null })
    const run = await service.cupboard.stores.runs.get('900', message.runId)
    const progress = await service.cupboard.stores.runs.part('900', message.runId, part)
    if (run === null || progress === null) throw new Error('There is no run')
    await service.cupboard.stores.runs.saveProgress(run, {
      ...progress,
      status: 'planning',
      stage: 'Starting',
    })
  }
  const view = async () =>
    (await service.call(lead, 'GET /allocation/runs/:runId', { params: { runId: message.runId } })).json
  return { ...service, message, view }
}

describe.each(CUPBOARDS)('a run %s', (_, make) => {
  test.each([
    [1, 'planning', [{ status: 'failed', stage: 'Stopped without a plan. Start it again' }]],
    [null, 'waiting', []],
  ] as const)(
    'whose function was killed at part %s each time ends as failed, and its message is set aside',
    async (part, before, parts) => {
      const run = await aRunKilledAt(part, make)
      expect((await run.view()).run.status).toBe(before)
      expect(await run.deliver(run.message, 4)).toBe(false)
      const view = await run.view()
      expect(view.run.status).toBe('failed')
      expect(view).toMatchObject({ parts, canCancel: false, canAccept: false })
      expect(run.counted).toEqual(['PlanMessageFailed'])
      expect(run.logged.find(({ message }) => message === 'plan-message-failed')?.fields).toEqual({
        errorName: 'TriedTooOften',
        attempts: 4,
      })
      expect(await run.deliver(run.message, 4)).toBe(false)
      expect((await run.view()).run).toEqual(view.run)
    },
  )
})

test('what was planned in the end is left alone when its message comes a fourth time', async () => {
  const run = await aRunKilledAt(1, CUPBOARDS[0]?.[1] as never)
  expect(await run.deliver(run.message, 3)).toBe(true)
  const ready = await run.view()
  expect(ready.run.status).toBe('ready')
  expect(await run.deliver(run.message, 4)).toBe(false)
  expect(await run.view()).toEqual(ready)
  expect(recordOf(run.message).attributes.ApproximateReceiveCount).toBe('1')
})
