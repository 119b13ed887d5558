import { weightsFor } from '../../shared/allocation/booked-work.ts'
import { levelsTogether } from '../../shared/allocation/level-views.ts'
import type { Acceptance, RunFound } from '../../shared/allocation/run.ts'
import { isOverStatus, runLineOf } from '../../shared/allocation/run-line.ts'
import {
  comparisonTogether,
  differenceBetween,
  loadsTogether,
  unevenTogether,
} from '../../shared/allocation/run-together.ts'
import type { RunDifference, RunView } from '../../shared/contracts/allocation.ts'
import type { PlacedLine } from '../../shared/contracts/allocation-lines.ts'
import type { ResultLine } from '../actions/accept-placement.ts'

/** A run as its page shows it, as far as it has come. */
export function runViewOf({ run, parts, results, acceptances }: RunFound): RunView {
  const byRequest = new Map(acceptances.map(one => [one.requestId, one]))
  const placed = results
    .flatMap(result => result.placed)
    .map(line => placedLineOf(line, byRequest.get(line.requestId) ?? null))
  const isOver = isOverStatus(run.status)
  return {
    run: runLineOf(run),
    ask: run.ask,
    firstMonday: run.firstMonday,
    parts: [...parts],
    levels: levelsTogether(
      parts.map(part => part.levels),
      unevenTogether(results).plan * weightsFor(run.ask.booked)['uneven-service'],
    ),
    loads: loadsTogether(results),
    placed,
    unmet: results.flatMap(result => result.unmet),
    rescues: results.flatMap(result => result.rescues),
    findings: [...run.findings],
    comparison: comparisonTogether(results),
    worth: results.flatMap(result => result.worth),
    accepted: placed.filter(line => line.acceptance === 'accepted').length,
    dataVersion: run.dataVersion,
    canCancel: !isOver,
    canAccept: isOver && run.ask.whatIf === null && placed.length > 0,
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

/** Two runs side by side. */
export function differenceView(one: RunFound, other: RunFound): RunDifference {
  return {
    one: runLineOf(one.run),
    other: runLineOf(other.run),
    ...differenceBetween(one.results, other.results),
  }
}
