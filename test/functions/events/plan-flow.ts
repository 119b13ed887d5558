import { inject } from 'vitest'
import { createHandler } from '../../../functions/api/handler.ts'
import { createPlanHandler } from '../../../functions/events/plan-job.ts'
import { createStreamHandler } from '../../../functions/events/table-stream.ts'
import type { Planner } from '../../../functions/run-ports.ts'
import { runItem, runPartItem } from '../../../functions/storage/run-items.ts'
import { recordOf } from '../../../infra/local/events/plan-queue.ts'
import type { PlanMessage, Run } from '../../../shared/allocation/run.ts'
import type { RouteKey } from '../../../shared/contracts/routes.ts'
import type { User } from '../../../shared/people/user.ts'
import { aContext, anEvent } from '../../builders/event.ts'
import { aRecord, aStreamEvent } from '../../builders/stream.ts'
import { type Call, type Reply, sentBy } from '../../fakes/api.ts'
import { engineStores } from '../../fakes/engine-stores.ts'
import type { Given } from '../../fakes/in-memory-state.ts'
import { type Cupboard, inMemoryStores } from '../../fakes/in-memory-stores.ts'
import { partsOn } from '../../fakes/parts.ts'

/** The cupboards the whole way is gone through on. */
export const CUPBOARDS: readonly [string, () => Promise<Cupboard>][] = [
  ['in memory', async () => inMemoryStores()],
  ['on the engine', () => engineStores(inject('databaseEndpoint'))],
]

/** The API, the stream function and the planning function on one cupboard, with the queue in the test's hands. */
export async function aService(
  given: readonly Given[],
  over: { cupboard?: Cupboard; planner?: Planner } = {},
) {
  const cupboard = over.cupboard ?? inMemoryStores()
  for (const one of given) await cupboard.give(one)
  const { parts, queued, ...seen } = partsOn(cupboard.stores, over.planner ? { planner: over.planner } : {})
  const api = createHandler(parts)
  const stream = createStreamHandler(parts)
  const plan = createPlanHandler(parts)
  const call = async (who: User, route: RouteKey, sent: Call = {}): Promise<Reply> => {
    const result = await api(anEvent(sentBy(who, route, sent)), aContext())
    const text = result.body ?? ''
    return {
      status: Number(result.statusCode),
      headers: result.headers ?? {},
      text,
      json: JSON.parse(text),
    }
  }
  /** Delivers a message to the planning function; whether it was done with. */
  const deliver = async (message: PlanMessage, deliveries = 1): Promise<boolean> => {
    const answer = await plan({ Records: [recordOf(message, deliveries)] }, aContext('plan'))
    return answer.batchItemFailures.length === 0
  }
  /** What the table's stream tells of a run's item and of its parts' items. */
  const streamOf = async (run: Run): Promise<void> => {
    await stream(aStreamEvent([aRecord(runItem(run))]), aContext('table-stream'))
    const found = await cupboard.stores.runs.open(run.authority, run.id)
    const parts = (found?.parts ?? []).map(part => aRecord(runPartItem(run, part)))
    await stream(aStreamEvent(parts), aContext('table-stream'))
  }
  /** Goes the whole way from a run that was started to one that is over. */
  const planWhole = async (who: User, body: unknown): Promise<string> => {
    const started = await call(who, 'POST /allocation/runs', { body })
    if (started.status !== 201) throw new Error(started.text)
    const runId: string = started.json.runId
    const run = (await cupboard.stores.runs.get('900', runId)) as Run
    await streamOf(run)
    await deliver(queued.shift() as PlanMessage)
    queued.length = 0
    await streamOf(run)
    queued.shift()
    for (const message of queued.splice(0)) await deliver(message)
    return runId
  }
  return { cupboard, parts, queued, call, deliver, streamOf, planWhole, ...seen }
}
