import { bookedWork, halfOfVisit, halvesOfVisits } from '../../shared/allocation/booked-work.ts'
import type { PlanningPolicy } from '../../shared/allocation/planning-policy.ts'
import type { DatedHalf } from '../../shared/allocation/problem.ts'
import { hasBegun, visitsLeft } from '../../shared/allocation/request-work.ts'
import type { Run } from '../../shared/allocation/run.ts'
import type { AuditEntry } from '../../shared/audit/entry.ts'
import { addDays, addWeeks, londonDateOf } from '../../shared/calendar/local-date.ts'
import type { PlacedLine } from '../../shared/contracts/allocation-lines.ts'
import { policyInForce } from '../../shared/policy/policy-in-force.ts'
import { Refusal } from '../../shared/refusal.ts'
import { isHidden, isOpen } from '../../shared/requests/request.ts'
import { REQUEST_STATUSES } from '../../shared/requests/status.ts'
import { isStanding, type Visit } from '../../shared/visits/visit.ts'
import type { RequestCase } from '../request-ports.ts'
import type { Acting } from './acting.ts'
import { type PlannedVisit, plannedVisits } from './planned-halves.ts'

/** A request with its visits and where a run wants them. */
interface Placed extends RequestCase {
  readonly run: Run
  readonly line: Pick<PlacedLine, 'specialistId' | 'halves' | 'wasBooked'>
}

/**
 * The visits the run planned anew and elsewhere. Those that stand where it wants them stay as they are. What may move
 * is worked out as of the day the run was started, so that it is what the run saw or else refused.
 * @throws Refusal not-allowed-now when the request no longer needs what was planned, or a person has since done
 *   something that the plan would undo
 */
export function movedVisits(acting: Acting, found: Placed): Visit[] {
  const { request, visits, run, line } = found
  if (!isOpen(request) || REQUEST_STATUSES[request.status].tab === 'triage')
    throw changed(`The request is now “${REQUEST_STATUSES[request.status].label}”`)
  const last = addDays(addWeeks(run.firstMonday, run.ask.weeks), -3)
  const today = londonDateOf(run.startedAt)
  const policy = planningOf(run)
  const { movable } = bookedWork([{ request, visits }], { ask: run.ask, today, last, policy })
  assertHolder(found, movable)
  const open = visits.filter(visit => movable.has(visit.id))
  const planned = plannedVisits(request, line.halves, policy)
  if (!isSame(halvesOfVisits(open, policy), line.wasBooked) || visitsLeft(found, movable) !== planned.length)
    throw changed('Visits of this request were booked, moved, held or cancelled')
  const leaves = open.filter(
    visit => visit.specialistId !== line.specialistId || matchOf(visit, planned) === undefined,
  )
  if (leaves.some(visit => hasNews(visit, found)))
    throw changed('A visit of this request was confirmed, booked or asked about')
  if (leaves.some(visit => visit.on <= acting.today))
    throw changed('The day of a visit that was to move has come')
  return leaves
}

/** What the run was made with, whatever the authority has decided since. */
function planningOf({ policy = null }: Run): PlanningPolicy {
  return policyInForce(policy).planning
}

/** @throws Refusal not-allowed-now where somebody else has the request for good, or since the run */
function assertHolder({ request, visits, run, line }: Placed, movable: ReadonlySet<string>): void {
  const { allocation } = request
  if (allocation === null || allocation.specialistId === line.specialistId) return
  if (allocation.at > run.startedAt)
    throw changed(`The request was allocated to ${allocation.specialistName}`)
  const isPinned = run.ask.pins.some(
    one => one.requestId === request.id && one.specialistId === line.specialistId,
  )
  if (!hasBegun(visits, movable) && (isPinned || run.ask.booked !== 'keep')) return
  throw new Refusal(
    'not-allowed-now',
    `${allocation.specialistName} has this request and goes on with it. Look at the request, or plan again.`,
  )
}

/** Whether something was done about a visit since the run was started. */
function hasNews(visit: Visit, { run, entries }: Placed): boolean {
  return (
    visit.bookedAt > run.startedAt ||
    entries.some(entry => entry.at > run.startedAt && isAbout(entry.facts, visit))
  )
}

/** Whether an entry is about a visit, by itself or in its series. */
function isAbout(facts: AuditEntry['facts'], { id, series }: Visit): boolean {
  return facts.visitId === id || (series !== undefined && facts.seriesId === series.id)
}

function isSame(some: readonly DatedHalf[], others: readonly DatedHalf[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ on, half }, at) => others[at]?.on === on && others[at]?.half === half)
  )
}

function changed(what: string): Refusal {
  return new Refusal(
    'not-allowed-now',
    `${what} since this plan was made. Look at the request, or plan again.`,
  )
}

/** The planned visits that nothing booked stands for; none where the setting could not answer a proposal. */
export function missingVisits(
  { run, request, visits, line }: Placed,
  leaves: readonly Visit[],
): PlannedVisit[] {
  const planned = plannedVisits(request, line.halves, planningOf(run))
  const stays = visits.filter(visit => isStanding(visit) && !leaves.includes(visit))
  const kept = new Set(stays.map(visit => matchOf(visit, planned)?.[0]))
  const isKept = ([first]: PlannedVisit) =>
    [...kept].some(half => half?.on === first.on && half.half === first.half)
  return isHidden(request) ? [] : planned.filter(one => !isKept(one))
}

/** The planned visit on the day and in the half of one that is booked. */
function matchOf(visit: Visit, planned: readonly PlannedVisit[]): PlannedVisit | undefined {
  const { on, half } = halfOfVisit(visit)
  return planned.find(one => one.some(other => other.on === on && other.half === half))
}
