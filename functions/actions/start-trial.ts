import { mayStartFromPromised } from '../../shared/allocation/replan/starts-from-promised.ts'
import { shortDay } from '../../shared/allocation/report/plain-words.ts'
import { RELAXATION_KINDS } from '../../shared/allocation/report/relax.ts'
import type { RunFound, Trial } from '../../shared/allocation/run.ts'
import { isOverStatus } from '../../shared/allocation/run-line.ts'
import type { RunLine } from '../../shared/contracts/allocation.ts'
import type { TrialAsk } from '../../shared/contracts/allocation-options.ts'
import type { Id } from '../../shared/ids.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Acting, Outcome } from './acting.ts'
import { assertRoomForRuns, newRun, startOf } from './start-run.ts'

/** A run that is ready, and those made lately. */
export interface TrialFound {
  readonly found: RunFound
  readonly latest: readonly RunLine[]
}

/**
 * Starts working out what one thing would change in a plan: a run of its own that takes the place of none, made from what
 * that plan was made from, with the same effort and the same start of chance.
 * @throws Refusal not-allowed-now where the plan is not over or is a trial itself, where no one thing is known that would
 *   let the request in, or when as many are under way as may be
 */
export function startTrial(
  acting: Acting,
  { found, latest }: TrialFound,
  ask: TrialAsk,
): Outcome<{ runId: Id }> {
  const { run } = found
  if (!isOverStatus(run.status) || found.results.length === 0)
    throw no('There is no plan yet to measure against. Wait until it is ready.')
  if (run.trial !== undefined)
    throw no('This plan tries one thing itself. Go to the plan it is measured against.')
  if (run.ask.effort === 'quick')
    throw no('Nothing is proved of a quick plan, so no difference could be told. Plan again with “Usual”.')
  if (mayStartFromPromised(run.ask))
    throw no(
      'This plan starts from the visits that are booked, and only its first level is proved. Plan again with “Thorough” or “Best service”, then try it there.',
    )
  assertRoomForRuns(acting, latest, 1)
  const words = ask.kind === 'let-in' ? wayInWords(found, ask.requestId) : halfDayWords(found, ask)
  const trial: Trial = { runId: run.id, part: null, about: ask, words }
  const name = `What one thing would change: ${run.ask.name}`.slice(0, MOST_NAME)
  const next = { ...newRun(acting, { ...run.ask, name }), firstMonday: run.firstMonday, trial }
  const policy = run.policy === undefined ? {} : { policy: run.policy }
  return {
    change: startOf(acting, { ...next, ...policy }, { trialOf: run.id, tried: words }),
    answer: { runId: next.id },
  }
}

const MOST_NAME = 80

function wayInWords({ results }: RunFound, requestId: string): string {
  const line = results.flatMap(({ unmet }) => unmet).find(one => one.requestId === requestId)
  if (line === undefined) throw no('This plan does not leave that request out.')
  const { cheapest } = line.reasons
  const isKnown = RELAXATION_KINDS.some(kind => kind === cheapest?.code)
  if (cheapest === null || !isKnown)
    throw no('No one change of hours, limits or days is known that would let this request in.')
  return cheapest.words.split(' would let it in.')[0] as string
}

function halfDayWords(
  { results }: RunFound,
  { specialistId, monday }: Extract<TrialAsk, { kind: 'half-day' }>,
): string {
  const load = results.flatMap(({ loads }) => loads).find(one => one.specialistId === specialistId)
  if (load === undefined) throw no('This plan has nothing for that specialist.')
  if (!load.weeks.some(week => week.monday === monday)) throw no('That is no week of this plan.')
  return `One more half-day of ${load.name} in the week of ${shortDay(monday)}`
}

function no(message: string): Refusal {
  return new Refusal('not-allowed-now', message)
}
