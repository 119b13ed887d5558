import { openPlanQueue } from '../outside/plan-queue.ts'
import { readSettings } from '../settings.ts'
import { wire } from '../wiring.ts'
import { createStreamHandler } from './table-stream.ts'

const settings = readSettings(process.env)

/** What Lambda runs on the table's stream. */
export const handler = createStreamHandler(wire(settings, { queue: openPlanQueue(settings.PLAN_QUEUE_URL) }))
