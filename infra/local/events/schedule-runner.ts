import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Context } from 'aws-lambda'
import type { Clock } from '../../../functions/ports.ts'
import { londonDateOf, londonMinutesOf } from '../../../shared/calendar/local-date.ts'
import { lambdaContext } from '../gateway/lambda-context.ts'

/** The function that runs every morning. */
export type ScheduleHandler = (event: { time: string }, context: Context) => Promise<void>

/** Whom to call and by which clock; `folder` remembers the last day it ran. */
export interface ScheduleRunnerOptions {
  readonly handler: ScheduleHandler
  readonly folder: string
  readonly clock: Clock
  readonly checkEveryMs?: number
  readonly log?: (line: string) => void
}

/** A schedule being kept. */
export interface ScheduleRunner {
  /** Runs it now if today's run is due and has not happened. */
  check(): Promise<void>
  /** Runs it now, whatever the time. */
  runNow(): Promise<void>
  stop(): Promise<void>
}

/** Minute of London's day from which it runs, as in `infra/event-functions.ts`. */
const RUNS_AT_MINUTES = 6 * 60

/**
 * Calls the schedule function daily from 06:00 London time, summer and winter, and at the start if today's run
 * has not happened. A run that fails is tried again at the next check.
 */
export function startScheduleRunner(options: ScheduleRunnerOptions): ScheduleRunner {
  const log = options.log ?? console.error
  mkdirSync(options.folder, { recursive: true })
  const file = join(options.folder, 'schedule.json')
  let last: Promise<void> = Promise.resolve()
  const oneAtATime = (work: () => Promise<void>) => {
    last = last.then(work, work)
    return last
  }
  const run = async () => {
    const now = options.clock.now()
    await options.handler({ time: now.toISOString() }, lambdaContext('schedule', randomUUID()))
    writeFileSync(file, JSON.stringify({ lastRunOn: londonDateOf(now) }))
  }
  const check = () =>
    oneAtATime(async () => {
      const now = options.clock.now()
      if (londonMinutesOf(now) >= RUNS_AT_MINUTES && lastRunOn(file) !== londonDateOf(now)) await run()
    }).catch(error => log(`The morning run failed: ${(error as Error).message}`))
  const timer = setInterval(check, options.checkEveryMs ?? 30_000)
  timer.unref()
  void check()
  return {
    check,
    runNow: () => oneAtATime(run),
    stop: async () => {
      clearInterval(timer)
      await last.catch(() => {})
    },
  }
}

function lastRunOn(file: string): string | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).lastRunOn
  } catch {
    return undefined
  }
}
