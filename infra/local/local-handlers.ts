import { createHandler } from '../../functions/api/handler.ts'
import { createPlanHandler } from '../../functions/events/plan-job.ts'
import { createScheduleHandler } from '../../functions/events/schedule.ts'
import { createStreamHandler } from '../../functions/events/table-stream.ts'
import { plannerInWorker } from '../../functions/outside/plan-in-worker.ts'
import type { Clock } from '../../functions/ports.ts'
import type { RuntimeSettings } from '../../functions/settings.ts'
import { wire } from '../../functions/wiring.ts'
import type { Handlers } from './events/local-functions.ts'
import { localPlanQueue } from './events/plan-queue.ts'
import { resumePlans } from './events/plan-resume.ts'

/** The functions as they are deployed, on these settings and this clock. */
export function createHandlers(settings: RuntimeSettings, clock: Clock): Handlers {
  const queue = localPlanQueue()
  const parts = wire(settings, { clock, queue, planner: plannerInWorker() })
  return {
    api: createHandler(parts),
    tableStream: createStreamHandler(parts),
    schedule: createScheduleHandler(parts),
    plan: createPlanHandler(parts),
    queue,
    resume: () => resumePlans(parts.stores, queue),
  }
}
