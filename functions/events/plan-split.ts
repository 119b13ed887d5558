import { createHash } from 'node:crypto'
import { bookedPlacements } from '../../shared/allocation/booked-placements.ts'
import { bookedIn, problemFrom } from '../../shared/allocation/from-records.ts'
import { instanceOf } from '../../shared/allocation/instance.ts'
import { lostCounts } from '../../shared/allocation/left-out.ts'
import { mergeParts } from '../../shared/allocation/pipeline/merge-parts.ts'
import { type Part, partsOf } from '../../shared/allocation/pipeline/parts.ts'
import type { AllocationProblem, PlannableRequest } from '../../shared/allocation/problem.ts'
import type { ReplanChoice } from '../../shared/allocation/replan/replan-problem.ts'
import { replanChoiceOf } from '../../shared/allocation/replan/starts-from-promised.ts'
import type { PartQuestion, Run } from '../../shared/allocation/run.ts'
import { usableProblem } from '../../shared/allocation/usable-problem.ts'
import { londonDateOf } from '../../shared/calendar/local-date.ts'
import type { PartProgress } from '../../shared/contracts/allocation.ts'
import { policyInForce } from '../../shared/policy/policy-in-force.ts'
import { runChange, SERVICE_ITSELF } from '../actions/run-change.ts'
import type { Parts } from '../wiring.ts'
import { partRequest, readPlanningRecords, versionsText } from './plan-records.ts'
import { splitTrial } from './plan-trial.ts'

/** The most parts of a run: they are written in one transaction. */
const MOST_PARTS = 40

/**
 * Splits a run that is new: one that tries something is made from what the run it is measured against was made from,
 * every other from the records as they are.
 */
export function splitRun(parts: Parts, run: Run): Promise<void> {
  return run.trial === undefined ? splitRecords(parts, run) : splitTrial(parts, run, run.trial)
}

/**
 * Reads the records, makes the planning question of them and splits it. What each part is made from is kept first; the
 * parts and the run's new state are then written at once, and only while the run still waits. Again changes nothing.
 */
async function splitRecords(parts: Parts, run: Run): Promise<void> {
  const { stores, clock, ids } = parts
  const today = londonDateOf(run.startedAt)
  const records = await readPlanningRecords(stores, run, today)
  const policy = policyInForce(run.policy ?? null)
  const asked = problemFrom({ ask: run.ask, today, records, policy })
  const booked = bookedIn({ ask: run.ask, today, records, policy })
  const { problem, findings } = usableProblem(asked)
  const leftOut = notPlanned(asked, problem)
  const split = partsWith(leftOut, mergeParts(partsOf(instanceOf(problem)), MOST_PARTS), problem)
  const lost = lostCounts(
    problem,
    leftOut.filter(one => !one.excluded),
  )
  const visits = records.requests.flatMap(one => one.visits)
  for (const [at, part] of split.entries()) {
    const requests = [...part.problem.requests, ...(at === 0 ? leftOut : [])].map(one =>
      partRequest(one, records, { movable: booked.movable, policy: policy.planning }),
    )
    await stores.runs.keepQuestion(run, at + 1, {
      problem: part.problem,
      evenShare: [...part.evenShare],
      requests,
      ...(at === 0 && { lost }),
      ...startOf(replanChoiceOf(run.ask, part.problem)),
      booked: bookedPlacements(requests, visits, booked),
    })
  }
  const dataVersion = createHash('sha256').update(versionsText(records)).digest('hex')
  const next: Run = {
    ...run,
    firstMonday: problem.firstMonday,
    partCount: split.length,
    dataVersion,
    findings: [...findings],
    ...(split.length === 0
      ? { status: 'ready', summary: { planned: 0, unmet: 0, lateCases: 0 } }
      : { status: 'planning' }),
  }
  const facts = { dataVersion, parts: split.length, requests: problem.requests.length }
  const acting = { at: clock.now().toISOString(), by: SERVICE_ITSELF, newId: () => ids.next() }
  const change = runChange(acting, run, next, { what: 'plan-read', why: null, facts })
  await stores.commit({ ...change, run: { ...change.run, parts: split.map(progressOf) } }, null)
}

function startOf(from: ReplanChoice | null): Pick<PartQuestion, 'from'> {
  return from === null ? {} : { from }
}

/** The requests that were asked for and are not planned: left out by a person, or taken out by a finding. */
function notPlanned(asked: AllocationProblem, { requests }: AllocationProblem): PlannableRequest[] {
  const planned = new Set(requests.map(({ id }) => id))
  return asked.requests.filter(({ id }) => !planned.has(id))
}

/** The parts; where only requests are left that are not planned, an empty one that shows them. */
function partsWith(
  leftOut: readonly PlannableRequest[],
  parts: readonly Part[],
  problem: AllocationProblem,
): readonly Part[] {
  if (parts.length > 0 || leftOut.length === 0) return parts
  const nothing = { requests: [], specialists: [], settings: [], promised: [] }
  return [{ problem: { ...problem, ...nothing }, evenShare: new Float64Array(0) }]
}

/** A part as it waits to be planned. */
export function progressOf({ problem }: Pick<Part, 'problem'>, at: number): PartProgress {
  return {
    part: at + 1,
    disciplines: [...new Set(problem.requests.map(one => one.discipline))].sort(),
    requests: problem.requests.length,
    status: 'waiting',
    stage: 'Waiting to start',
    share: 0,
    seconds: 0,
    levels: [],
  }
}
