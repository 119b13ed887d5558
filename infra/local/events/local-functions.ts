import type { Clock } from '../../../functions/ports.ts'
import type { ApiHandler } from '../gateway/gateway.ts'
import type { LocalPlanQueue, PlanHandler } from './plan-queue.ts'
import { type ScheduleHandler, type ScheduleRunner, startScheduleRunner } from './schedule-runner.ts'
import type { StreamHandler } from './stream-delivery.ts'
import { type StreamRunner, startStreamRunner } from './stream-runner.ts'

/** The functions that are deployed, as called here, and the queue between two of them. */
export interface Handlers {
  readonly api: ApiHandler
  readonly tableStream: StreamHandler
  readonly schedule: ScheduleHandler
  readonly plan: PlanHandler
  readonly queue: LocalPlanQueue
  /** Queues again what was being planned when this machine was stopped. */
  readonly resume: () => Promise<unknown>
}

/** Where the functions that nobody calls over HTTP get their events; `folder` keeps how far they are. */
export interface EventSources {
  readonly handlers: Handlers
  readonly endpoint: string
  readonly tableName: string
  readonly folder: string
  readonly clock: Clock
}

/** The event sources at work. */
export interface RunningEvents {
  readonly schedule: ScheduleRunner
  /** Resolves when nothing is waiting to be handled. */
  drain(): Promise<void>
  stop(): Promise<void>
}

/** What the stream tells may be to plan, and what is planned goes through the stream again. */
async function drainAll(stream: StreamRunner, queue: LocalPlanQueue): Promise<void> {
  do await stream.drain()
  while ((await queue.drain()) > 0)
}

/** Starts what calls the stream, the schedule and the planning function, as AWS does where they are deployed. */
export function startEvents({ handlers, endpoint, tableName, folder, clock }: EventSources): RunningEvents {
  const stream: StreamRunner = startStreamRunner({
    endpoint,
    tableName,
    folder,
    handler: handlers.tableStream,
  })
  const schedule = startScheduleRunner({ handler: handlers.schedule, folder, clock })
  handlers.queue.deliverTo(handlers.plan)
  void handlers.resume().catch((error: Error) => console.error(`Plans cannot go on: ${error.message}`))
  return {
    schedule,
    drain: () => drainAll(stream, handlers.queue),
    stop: async () => {
      await schedule.stop()
      await stream.stop()
    },
  }
}
