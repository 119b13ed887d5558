import { readSettings } from '../settings.ts'
import { wire } from '../wiring.ts'
import { createScheduleHandler } from './schedule.ts'

/** What Lambda runs every morning. */
export const handler = createScheduleHandler(wire(readSettings(process.env)))
