import type { RunLine } from '../../shared/contracts/allocation.ts'
import { BOOKED_CHOICES, type BookedChoice } from '../../shared/contracts/allocation-ask.ts'
import type { OptionsAsk } from '../../shared/contracts/allocation-options.ts'
import type { Id } from '../../shared/ids.ts'
import type { Acting, Outcome } from './acting.ts'
import { assertRoomForRuns, newRun, startOf } from './start-run.ts'

/** What the plans to choose from do with booked visits, in the order they are shown. */
export const OPTION_CHOICES = ['least-change', 'balanced', 'best-service'] as const satisfies BookedChoice[]

/**
 * Starts the three plans to choose from, all or none. Each is a run like any other that knows the others; its name says
 * which it is.
 * @throws Refusal not-allowed-now when there is not room for three more, or the weeks run past the bank holidays known
 */
export function startOptions(
  acting: Acting,
  latest: readonly RunLine[],
  ask: OptionsAsk,
): Outcome<{ runIds: Id[] }> {
  assertRoomForRuns(acting, latest, OPTION_CHOICES.length)
  const runs = OPTION_CHOICES.map(booked => newRun(acting, { ...ask, booked }))
  const runIds = runs.map(({ id }) => id)
  const changes = runs.map(run => {
    const name = `${run.ask.name.slice(0, MOST_NAME)}: ${BOOKED_CHOICES[run.ask.booked].label.toLowerCase()}`
    return startOf(
      acting,
      { ...run, ask: { ...run.ask, name }, options: runIds },
      { options: runIds.join(', ') },
    )
  })
  const change = changes.reduceRight((also, one) => ({ ...one, also }))
  return { change, answer: { runIds } }
}

/** Letters of a name that leave room for which option it is. */
const MOST_NAME = 60
