import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  type ScheduleHandler,
  type ScheduleRunner,
  startScheduleRunner,
} from '../../../../infra/local/events/schedule-runner.ts'

let folder: string
let now: string
let ran: string[] = []
let runner: ScheduleRunner | undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'schedule-test-'))
  ran = []
})
afterEach(async () => {
  await runner?.stop()
  rmSync(folder, { recursive: true })
})

function start(
  handler: ScheduleHandler = async ({ time }: { time: string }) => void ran.push(time),
  log = (_line: string) => {},
) {
  runner = startScheduleRunner({ handler, folder, clock: { now: () => new Date(now) }, log })
  return runner
}

test.each([
  ['winter, just before six', '2026-01-12T05:59:59Z', 0],
  ['winter, at six', '2026-01-12T06:00:00Z', 1],
  ['summer, just before six', '2026-07-13T04:59:59Z', 0],
  ['summer, at six', '2026-07-13T05:00:00Z', 1],
  ['the morning the clocks go forward', '2026-03-29T05:00:00Z', 1],
  ['the morning the clocks go back, an hour early', '2026-10-25T05:30:00Z', 0],
  ['the morning the clocks go back', '2026-10-25T06:00:00Z', 1],
])('%s', async (_words, at, times) => {
  now = at
  await start().check()
  expect(ran).toHaveLength(times)
})

test('it runs once a day, also over a restart, and again the next day', async () => {
  now = '2026-01-12T09:00:00Z'
  await start().check()
  await runner?.stop()
  await start().check()
  expect(ran).toEqual(['2026-01-12T09:00:00.000Z'])
  now = '2026-01-13T06:01:00Z'
  await runner?.check()
  expect(ran).toHaveLength(2)
})

test('a run that fails is said so and tried again', async () => {
  now = '2026-01-12T09:00:00Z'
  const lines: string[] = []
  let calls = 0
  const failOnce = async () => {
    calls += 1
    if (calls === 1) throw new Error('engine away')
  }
  await start(failOnce, line => lines.push(line)).check()
  expect(lines).toEqual(['The morning run failed: engine away'])
  await runner?.check()
  expect(calls).toBe(2)
})

test('it can be run at any time', async () => {
  now = '2026-01-12T03:00:00Z'
  await start().runNow()
  expect(ran).toEqual(['2026-01-12T03:00:00.000Z'])
})
