import { firstMondayOf } from '../../shared/allocation/from-records.ts'
import { isOverStatus } from '../../shared/allocation/run-line.ts'
import { CHAIN_START } from '../../shared/audit/entry.ts'
import { BANK_HOLIDAYS, isCovered } from '../../shared/calendar/bank-holidays.ts'
import { addDays, addWeeks, longDate } from '../../shared/calendar/local-date.ts'
import type { RunLine } from '../../shared/contracts/allocation.ts'
import type { RunAsk } from '../../shared/contracts/allocation-ask.ts'
import type { Id } from '../../shared/ids.ts'
import { Refusal } from '../../shared/refusal.ts'
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
 * Starts planning: the run is written, and everything else follows from its being there.
 * @throws Refusal not-allowed-now when as many are under way as may be, or the weeks run past the bank holidays known
 */
export function startRun(acting: Acting, latest: readonly RunLine[], ask: RunAsk): Outcome<{ runId: Id }> {
  const givenUp = new Date(Date.parse(acting.at) - GIVEN_UP_HOURS * 3_600_000).toISOString()
  const underWay = latest.filter(run => !isOverStatus(run.status) && run.startedAt > givenUp)
  if (underWay.length >= MOST_AT_ONCE)
    throw new Refusal(
      'not-allowed-now',
      `${MOST_AT_ONCE} plans are being made already. Wait for one to be ready, or stop one.`,
    )
  const firstMonday = firstMondayOf(acting.today)
  const last = addDays(addWeeks(firstMonday, ask.weeks), -3)
  if (!isCovered(last, BANK_HOLIDAYS))
    throw new Refusal(
      'not-allowed-now',
      `Bank holidays are known to ${longDate(BANK_HOLIDAYS.coversTo)} only. Plan fewer weeks.`,
    )
  const id = acting.newId()
  const run = {
    id,
    authority: acting.actor.authority,
    chainHead: CHAIN_START,
    ask: { ...ask, name: ask.name === '' ? `Plan of ${longDate(acting.today)}` : ask.name },
    status: 'waiting',
    startedAt: acting.at,
    startedBy: personOf(acting),
    firstMonday,
    partCount: null,
    dataVersion: null,
    findings: [],
    summary: null,
  } as const
  const facts = {
    weeks: ask.weeks,
    effort: ask.effort,
    booked: ask.booked,
    pins: ask.pins.length,
    exclusions: ask.exclusions.length,
    ...decided(ask),
    whatIf: ask.whatIf !== null,
  }
  const by = personOf(acting)
  const note = { what: 'plan-started', why: whysOf(ask), facts } as const
  const change = runChange({ ...acting, by }, null, run, note)
  return { change, answer: { runId: id } }
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
