import { createHandler } from '../../functions/api/handler.ts'
import { createScheduleHandler } from '../../functions/events/schedule.ts'
import { createStreamHandler } from '../../functions/events/table-stream.ts'
import type { Clock } from '../../functions/ports.ts'
import type { RuntimeSettings } from '../../functions/settings.ts'
import { wire } from '../../functions/wiring.ts'
import type { Handlers } from './events/local-functions.ts'

/** The functions as they are deployed, on these settings and this clock. */
export function createHandlers(settings: RuntimeSettings, clock: Clock): Handlers {
  const parts = wire(settings, { clock })
  return {
    api: createHandler(parts),
    tableStream: createStreamHandler(parts),
    schedule: createScheduleHandler(parts),
  }
}
