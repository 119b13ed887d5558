import type { Clock } from '../../../functions/ports.ts'
import type { ApiHandler } from '../gateway/gateway.ts'
import { type ScheduleHandler, type ScheduleRunner, startScheduleRunner } from './schedule-runner.ts'
import type { StreamHandler } from './stream-delivery.ts'
import { type StreamRunner, startStreamRunner } from './stream-runner.ts'

/** The three functions that are deployed, as called here. */
export interface Handlers {
  readonly api: ApiHandler
  readonly tableStream: StreamHandler
  readonly schedule: ScheduleHandler
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

/** Starts what calls the stream and the schedule function, as AWS does where they are deployed. */
export function startEvents({ handlers, endpoint, tableName, folder, clock }: EventSources): RunningEvents {
  const stream: StreamRunner = startStreamRunner({
    endpoint,
    tableName,
    folder,
    handler: handlers.tableStream,
  })
  const schedule = startScheduleRunner({ handler: handlers.schedule, folder, clock })
  return {
    schedule,
    drain: stream.drain,
    stop: async () => {
      await schedule.stop()
      await stream.stop()
    },
  }
}
