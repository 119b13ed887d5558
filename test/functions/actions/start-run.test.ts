import { expect, test } from 'vitest'
import { startRun } from '../../../functions/actions/start-run.ts'
import { runLineOf } from '../../../shared/allocation/run-line.ts'
import type { RunLine } from '../../../shared/contracts/allocation.ts'
import { asLead } from '../../builders/acting.ts'
import { idOf } from '../../builders/clock.ts'
import { ASK, aRun } from '../../builders/run.ts'

/** Three plans that are still being made, begun then. */
const threeSince = (startedAt: string): RunLine[] =>
  [1, 2, 3].map(at => runLineOf(aRun().id(idOf(at)).with({ startedAt, status: 'planning' }).build().run))

test('plans whose messages are long gone take no place of a new one', () => {
  const acting = asLead('2026-11-23T10:00:00.000Z')
  expect(() => startRun(acting, threeSince('2026-11-22T10:00:01.000Z'), ASK)).toThrow(
    /3 plans are being made/,
  )
  expect(startRun(acting, threeSince('2026-11-22T09:59:59.000Z'), ASK).answer.runId).toBeDefined()
})

test('what a person pinned or left out is in the chain with the reasons, request by request', () => {
  const ask = {
    ...ASK,
    pins: [
      { requestId: idOf(71), specialistId: '900-sp01', weeksOf: ['2026-12-07'], why: 'Knows the family' },
      { requestId: idOf(72), specialistId: null, weeksOf: ['2026-12-07', '2026-12-14'], why: 'Exams before' },
    ],
    exclusions: [{ requestId: idOf(73), why: 'The family asked to wait' }],
  }
  const { change } = startRun(asLead(), [], ask)
  expect(change.note?.facts).toMatchObject({
    pins: 2,
    exclusions: 1,
    pinned: `${idOf(71)} 900-sp01 2026-12-07, ${idOf(72)} 2026-12-07 2026-12-14`,
    leftOut: idOf(73),
  })
  expect(change.note?.why).toBe(
    `${idOf(71)} pinned: Knows the family\n${idOf(72)} pinned: Exams before\n${idOf(73)} left out: The family asked to wait`,
  )
  expect(startRun(asLead(), [], ASK).change.note?.why).toBeNull()
})
