import { randomBytes } from 'node:crypto'
import { idOfBytes } from '../shared/ids.ts'
import { type Log, openLog } from './logger.ts'
import { type Meter, openMeter } from './meter.ts'
import type { Clock, Ids, Stores } from './ports.ts'
import type { Planner, PlanQueue } from './run-ports.ts'
import type { RuntimeSettings } from './settings.ts'
import { openTable } from './storage/client.ts'
import { storesOn } from './storage/stores.ts'

/** Everything a door is handed: the outside world, behind ports. */
export interface Parts {
  readonly stores: Stores
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  readonly meter: Meter
  readonly settings: RuntimeSettings
  /** Where planning waits; only what follows the table's stream sends to it. */
  readonly queue: PlanQueue
  /** What plans; only the planning function does. */
  readonly planner: Planner
}

/** The real parts for these settings; some may be replaced, as the clock is on a test machine. */
export function wire(settings: RuntimeSettings, overrides: Partial<Parts> = {}): Parts {
  return {
    stores: storesOn(openTable(settings.TABLE_NAME, settings.DYNAMODB_ENDPOINT)),
    clock: { now: () => new Date() },
    ids: { next: () => idOfBytes(randomBytes(10)) },
    log: openLog(settings),
    meter: openMeter(settings),
    settings,
    queue: { send: () => Promise.reject(new Error('This function has no queue')) },
    planner: { plan: () => Promise.reject(new Error('This function does not plan')) },
    ...overrides,
  }
}
