import { firstMondayOf } from '../../shared/allocation/from-records.ts'
import type { Run } from '../../shared/allocation/run.ts'
import { isOverStatus } from '../../shared/allocation/run-line.ts'
import { type AuditNote, CHAIN_START } from '../../shared/audit/entry.ts'
import { BANK_HOLIDAYS, isCovered } from '../../shared/calendar/bank-holidays.ts'
import { addDays, addWeeks, longDate } from '../../shared/calendar/local-date.ts'
import type { RunLine } from '../../shared/contracts/allocation.ts'
import type { RunAsk } from '../../shared/contracts/allocation-ask.ts'
import type { Id } from '../../shared/ids.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Change } from '../ports.ts'
import { type Acting, type Outcome, personOf } from './acting.ts'
import { runChange } from './run-change.ts'

/** How many runs of an authority may be under way at once. */
export const MOST_AT_ONCE = 3

/**
 * Hours after which a run that is not over takes no place any more: the queue has let go of its messages
 * (`infra/plan-function.ts`), so that nothing will end it, as when its function was killed each time.
 */
const GIVEN_UP_HOURS = 24

/**
 * Insists that so many more runs may be made beside those under way.
 * @throws Refusal not-allowed-now when that is more than may be at once
 */
export function assertRoomForRuns(acting: Acting, latest: readonly RunLine[], more: number): void {
  const givenUp = new Date(Date.parse(acting.at) - GIVEN_UP_HOURS * 3_600_000).toISOString()
  const underWay = latest.filter(run => !isOverStatus(run.status) && run.startedAt > givenUp).length
  if (underWay + more <= MOST_AT_ONCE) return
  const words =
    underWay >= MOST_AT_ONCE
      ? `${MOST_AT_ONCE} plans are being made already. Wait for one to be ready, or stop one.`
      : `${underWay} of at most ${MOST_AT_ONCE} plans at once are being made already, and this needs ${more}. Wait until they are ready, or stop them.`
  throw new Refusal('not-allowed-now', words)
}

/**
 * A run that is new, as it is first kept.
 * @throws Refusal not-allowed-now when the weeks run past the bank holidays known
 */
export function newRun(acting: Acting, ask: RunAsk): Omit<Run, 'version' | 'changedAt'> {
  const firstMonday = firstMondayOf(acting.today)
  const last = addDays(addWeeks(firstMonday, ask.weeks), -3)
  if (!isCovered(last, BANK_HOLIDAYS))
    throw new Refusal(
      'not-allowed-now',
      `Bank holidays are known to ${longDate(BANK_HOLIDAYS.coversTo)} only. Plan fewer weeks.`,
    )
  return {
    id: acting.newId(),
    authority: acting.actor.authority,
    chainHead: CHAIN_START,
    ask: { ...ask, name: ask.name === '' ? `Plan of ${longDate(acting.today)}` : ask.name },
    policy: acting.policy.set,
    status: 'waiting',
    startedAt: acting.at,
    startedBy: personOf(acting),
    firstMonday,
    partCount: null,
    dataVersion: null,
    findings: [],
    summary: null,
  }
}

/** The change that writes a new run, with what was asked for in its chain. */
export function startOf(
  acting: Acting,
  run: Omit<Run, 'version' | 'changedAt'>,
  about: AuditNote['facts'] = {},
): Change {
  const { ask } = run
  const facts = {
    weeks: ask.weeks,
    effort: ask.effort,
    booked: ask.booked,
    pins: ask.pins.length,
    exclusions: ask.exclusions.length,
    ...decided(ask),
    whatIf: ask.whatIf !== null,
    ...about,
  }
  const by = personOf(acting)
  return runChange({ ...acting, by }, null, run, { what: 'plan-started', why: whysOf(ask), facts })
}

/**
 * Starts planning: the run is written, and everything else follows from its being there.
 * @throws Refusal not-allowed-now when as many are under way as may be, or the weeks run past the bank holidays known
 */
export function startRun(acting: Acting, latest: readonly RunLine[], ask: RunAsk): Outcome<{ runId: Id }> {
  assertRoomForRuns(acting, latest, 1)
  const run = newRun(acting, ask)
  return { change: startOf(acting, run), answer: { runId: run.id } }
}

/** The requests a person decided on, with whom and when they pinned them to: ids and days, so it stands in the chain. */
function decided({ pins, exclusions }: RunAsk): Readonly<Record<string, string>> {
  const pinned = pins.map(({ requestId, specialistId, weeksOf }) =>
    [requestId, specialistId ?? [], weeksOf].flat().join(' '),
  )
  return {
    ...(pinned.length > 0 && { pinned: pinned.join(', ') }),
    ...(exclusions.length > 0 && { leftOut: exclusions.map(one => one.requestId).join(', ') }),
  }
}

/** Why, in the words of who decided, a line for each request; null where nothing was decided. */
function whysOf({ pins, exclusions }: RunAsk): string | null {
  const lines = [
    ...pins.map(({ requestId, why }) => `${requestId} pinned: ${why}`),
    ...exclusions.map(({ requestId, why }) => `${requestId} left out: ${why}`),
  ]
  return lines.length === 0 ? null : lines.join('\n')
}
