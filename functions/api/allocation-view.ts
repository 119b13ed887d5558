import { weightsFor } from '../../shared/allocation/booked-work.ts'
import { differenceBetween } from '../../shared/allocation/difference-between.ts'
import { levelsTogether } from '../../shared/allocation/level-views.ts'
import { priceTogether } from '../../shared/allocation/report/moves.ts'
import type { Acceptance, PartQuestion, RunFound } from '../../shared/allocation/run.ts'
import { isCopy, isOverStatus, runLineOf } from '../../shared/allocation/run-line.ts'
import { comparisonTogether, loadsTogether, unevenTogether } from '../../shared/allocation/run-together.ts'
import type { RunDifference, RunView } from '../../shared/contracts/allocation.ts'
import type { PlacedLine } from '../../shared/contracts/allocation-lines.ts'
import { changesInWords } from '../../shared/policy/policy-changes.ts'
import { policyInForce } from '../../shared/policy/policy-in-force.ts'
import type { ResultLine } from '../actions/accept-placement.ts'

/** A run as its page shows it, as far as it has come. */
export function runViewOf({ run, parts, results, acceptances }: RunFound): RunView {
  const byRequest = new Map(acceptances.map(one => [one.requestId, one]))
  const placed = results
    .flatMap(result => result.placed)
    .map(line => placedLineOf(line, byRequest.get(line.requestId) ?? null))
  const isOver = isOverStatus(run.status)
  const moves = results.flatMap(result => result.moves ?? [])
  return {
    run: runLineOf(run),
    ask: run.ask,
    firstMonday: run.firstMonday,
    parts: [...parts],
    levels: levelsTogether(
      parts.map(part => part.levels),
      unevenTogether(results).plan *
        weightsFor(run.ask.booked, policyInForce(run.policy ?? null).weights)['uneven-service'],
    ),
    loads: loadsTogether(results),
    placed,
    unmet: results.flatMap(result => result.unmet),
    rescues: results.flatMap(result => result.rescues),
    moves,
    movesPrice: priceTogether(moves),
    findings: [...run.findings],
    comparison: comparisonTogether(results),
    worth: results.flatMap(result => result.worth),
    accepted: placed.filter(line => line.acceptance === 'accepted').length,
    policyChanges: changesInWords(null, run.policy),
    dataVersion: run.dataVersion,
    canCancel: !isOver,
    canAccept: isOver && !isCopy(run) && placed.length > 0,
    options: [...(run.options ?? [])],
    trialOf: run.trial?.runId ?? null,
  }
}

/** A line of a run with what has become of it. */
export function placedLineOf(line: ResultLine, acceptance: Acceptance | null): PlacedLine {
  return {
    ...line,
    acceptance: acceptance?.acceptance ?? 'open',
    acceptanceWords: acceptance?.words ?? null,
  }
}

/** Two runs, and what the parts of the second were made from. */
export interface TwoRuns {
  readonly one: RunFound
  readonly other: RunFound
  readonly questions: readonly PartQuestion[]
}

/** Two runs side by side; what the second was made from says why it has a request otherwise. */
export function differenceView({ one, other, questions }: TwoRuns): RunDifference {
  return {
    one: runLineOf(one.run),
    other: runLineOf(other.run),
    policyChanges: changesInWords(one.run.policy, other.run.policy),
    ...differenceBetween(one.results, { results: other.results, questions }),
  }
}
