import type { LogFields, LogMessage } from '../../functions/logger.ts'
import type { Ids, Stores } from '../../functions/ports.ts'
import type { Planner } from '../../functions/run-ports.ts'
import { type RuntimeSettings, readSettings } from '../../functions/settings.ts'
import type { Parts } from '../../functions/wiring.ts'
import type { PlanMessage } from '../../shared/allocation/run.ts'
import { aClock, idsFrom, type SetClock } from '../builders/clock.ts'
import { CLIENT_ID } from '../builders/event.ts'
import { plannerHere } from './planner-here.ts'

/** A line that was logged. */
export interface Logged {
  readonly level: 'info' | 'warn' | 'error'
  readonly message: LogMessage
  readonly fields: LogFields
}

export const TEST_SETTINGS: RuntimeSettings = readSettings({
  TABLE_NAME: 'test',
  STAGE: 'test',
  LOG_LEVEL: 'INFO',
  CLIENT_ID,
  ORIGIN_SECRET: '',
  PLAN_QUEUE_URL: '',
})

/** Parts of a door on some stores, with a clock that stands still, ids that count, and a log and counts to look at. */
export function partsOn(
  stores: Stores,
  over: { clock?: SetClock; ids?: Ids; settings?: RuntimeSettings; planner?: Planner } = {},
) {
  const logged: Logged[] = []
  const counted: string[] = []
  const queued: PlanMessage[] = []
  const clock = over.clock ?? aClock()
  const note = (level: Logged['level']) => (message: LogMessage, fields: LogFields) => {
    logged.push({ level, message, fields })
  }
  const parts: Parts = {
    stores,
    clock,
    ids: over.ids ?? idsFrom(10_000),
    log: { info: note('info'), warn: note('warn'), error: note('error') },
    meter: {
      count: (what, times = 1) => {
        counted.push(...Array<string>(times).fill(what))
      },
      flush: () => {},
    },
    settings: over.settings ?? TEST_SETTINGS,
    queue: {
      send: async message => {
        queued.push(message)
      },
    },
    planner: over.planner ?? plannerHere(),
  }
  return { parts, clock, logged, counted, queued }
}
