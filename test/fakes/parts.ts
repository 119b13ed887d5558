import type { LogFields, LogMessage } from '../../functions/logger.ts'
import type { Ids, Stores } from '../../functions/ports.ts'
import { type RuntimeSettings, readSettings } from '../../functions/settings.ts'
import type { Parts } from '../../functions/wiring.ts'
import { aClock, idsFrom, type SetClock } from '../builders/clock.ts'
import { CLIENT_ID } from '../builders/event.ts'

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
})

/** Parts of a door on some stores, with a clock that stands still, ids that count, and a log and counts to look at. */
export function partsOn(
  stores: Stores,
  over: { clock?: SetClock; ids?: Ids; settings?: RuntimeSettings } = {},
) {
  const logged: Logged[] = []
  const counted: string[] = []
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
  }
  return { parts, clock, logged, counted }
}
