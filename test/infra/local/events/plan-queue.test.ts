import type { SQSEvent } from 'aws-lambda'
import { expect, test } from 'vitest'
import { localPlanQueue } from '../../../../infra/local/events/plan-queue.ts'
import { resumePlans } from '../../../../infra/local/events/plan-resume.ts'
import { idOf } from '../../../builders/clock.ts'
import { aRun } from '../../../builders/run.ts'
import { RUNS } from '../../../builders/world.ts'
import { inMemoryStores } from '../../../fakes/in-memory-stores.ts'

const message = (part: number | null) => ({ authority: '900', runId: idOf(61), part })

/** What was delivered: the part, and for which time. */
function seenBy(answer: (count: number) => unknown) {
  const seen: string[] = []
  const handler = async ({ Records: [record] }: SQSEvent) => {
    seen.push(`${JSON.parse(record?.body ?? '').part} ${record?.attributes.ApproximateReceiveCount}`)
    return answer(seen.length)
  }
  return { seen, handler }
}

test('what is sent before anybody listens is delivered once somebody does, each once', async () => {
  const queue = localPlanQueue()
  await queue.send(message(null))
  await queue.send(message(1))
  const { seen, handler } = seenBy(() => ({ batchItemFailures: [] }))
  queue.deliverTo(handler)
  expect(await queue.drain()).toBeLessThanOrEqual(2)
  expect(seen).toEqual(['null 1', '1 1'])
  expect(await queue.drain()).toBe(0)
})

test('what fails comes again for three tries and to say that they failed, and is then told of', async () => {
  const told: string[] = []
  const queue = localPlanQueue(line => told.push(line))
  const { seen, handler } = seenBy(count =>
    count === 2 ? Promise.reject(new Error('killed')) : { batchItemFailures: [{ itemIdentifier: 'x' }] },
  )
  queue.deliverTo(handler)
  await queue.send(message(1))
  await queue.drain()
  expect(seen).toEqual(['1 1', '1 2', '1 3', '1 4'])
  expect(told).toHaveLength(1)
})

test('what was begun when the machine stopped comes again as what was tried before', async () => {
  const queue = localPlanQueue()
  const { seen, handler } = seenBy(() => ({ batchItemFailures: [] }))
  queue.deliverTo(handler)
  await queue.sendAgain(message(1))
  await queue.drain()
  expect(seen).toEqual(['1 2'])
})

test('what was being planned when the machine stopped is queued again', async () => {
  const { stores, give } = inMemoryStores()
  const planning = aRun().id(idOf(64)).planning().build()
  await give({ authority: '900', runs: [RUNS.ready, RUNS.waiting, planning] })
  const sent: unknown[] = []
  const again: unknown[] = []
  const queue = {
    send: async (one: unknown) => void sent.push(one),
    sendAgain: async (one: unknown) => void again.push(one),
  }
  expect(await resumePlans(stores, queue)).toBe(2)
  expect(sent).toContainEqual({ authority: '900', runId: RUNS.waiting.run.id, part: null })
  const [part] = planning.parts
  expect(part?.status === 'planning' ? again : sent).toContainEqual({
    authority: '900',
    runId: planning.run.id,
    part: 1,
  })
})

test('planning has the five minutes it is given where it is deployed, and not the API’s half minute', async () => {
  const queue = localPlanQueue()
  const seen: number[] = []
  queue.deliverTo(async (_event, context) => {
    seen.push(Math.round(context.getRemainingTimeInMillis() / 1000))
  })
  await queue.send(message(1))
  await queue.drain()
  expect(seen).toEqual([300])
})
