import { plannerInWorker } from '../outside/plan-in-worker.ts'
import { readSettings } from '../settings.ts'
import { wire } from '../wiring.ts'
import { createPlanHandler } from './plan-job.ts'

/** What Lambda runs on the queue of planning. */
export const handler = createPlanHandler(wire(readSettings(process.env), { planner: plannerInWorker() }))
