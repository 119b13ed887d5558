import { afterAll, expect, inject, test } from 'vitest'
import { ENTRIES } from '../../infra/lambda.ts'
import { recordOf } from '../../infra/local/events/plan-queue.ts'
import { ASK } from '../builders/run.ts'
import { PEOPLE, WORLD } from '../builders/world.ts'
import { engineStores } from '../fakes/engine-stores.ts'
import { aService } from '../functions/events/plan-flow.ts'
import { bundleOf, removeBundles, runBundle } from './bundled.ts'

afterAll(removeBundles)

test('the deployed bundle of planning plans a part in its own thread, with the solver beside it', async () => {
  const cupboard = await engineStores(inject('databaseEndpoint'))
  const service = await aService(WORLD, { cupboard })
  const body = { ...ASK, effort: 'usual' }
  const { json } = await service.call(PEOPLE.lead, 'POST /allocation/runs', { body })
  const message = { authority: '900', runId: String(json.runId), part: 1 }
  await service.deliver({ ...message, part: null })
  const event = JSON.stringify({ Records: [recordOf(message)] })
  const told = await runBundle(
    'plan',
    await bundleOf(ENTRIES.plan),
    `console.log(JSON.stringify(await handler(${event}, {}))); process.exit(0)`,
    { TABLE_NAME: cupboard.table.name, DYNAMODB_ENDPOINT: inject('databaseEndpoint') },
  )
  expect(told.split('\n')).toContain('{"batchItemFailures":[]}')
  const found = await cupboard.stores.runs.open('900', message.runId)
  expect(found?.run.status).toBe('ready')
  expect(found?.results[0]?.placed).toHaveLength(1)
  expect(found?.parts[0]?.levels.map(level => level.bound)).toEqual([0, 0, expect.any(Number)])
})
