import { changeLines } from '../../shared/allocation/difference-between.ts'
import type { PartQuestion, RunFound, Trial } from '../../shared/allocation/run.ts'
import { isOverStatus, runLineOf } from '../../shared/allocation/run-line.ts'
import { comparisonTogether } from '../../shared/allocation/run-together.ts'
import { trialLevels } from '../../shared/allocation/trial-levels.ts'
import type { OptionLine, TrialView } from '../../shared/contracts/allocation-options.ts'

/** One of several plans to choose from, as far as it has come. */
export function optionLine({ run, parts, results }: RunFound): OptionLine {
  const all = parts.reduce((sum, part) => sum + Math.max(1, part.requests), 0)
  const done = parts.reduce((sum, part) => sum + Math.max(1, part.requests) * part.share, 0)
  return {
    run: runLineOf(run),
    booked: run.ask.booked,
    share: all === 0 ? (isOverStatus(run.status) ? 1 : 0) : Math.min(1, done / all),
    counts: isOverStatus(run.status) ? countsOf(results) : null,
  }
}

function countsOf(results: RunFound['results']): OptionLine['counts'] {
  const counts = comparisonTogether(results)?.plan
  if (counts === undefined) return null
  const moves = results.flatMap(result => result.moves ?? [])
  return {
    lateCases: counts['late-cases'],
    lateDays: counts['late-days'],
    needUnmet: counts['need-unmet'],
    unmet: results.flatMap(({ unmet }) => unmet).filter(line => line.excludedWhy === null).length,
    movedVisits: moves.reduce((sum, one) => sum + one.movedSessions, 0),
    movedRequests: moves.length,
    movedSettings: new Set(moves.map(one => one.settingId)).size,
    changedPeople: moves.filter(one => one.kind === 'other-person').length,
    leftOut: moves.filter(one => one.kind === 'left-out').length,
  }
}

/** A run that tries something, the one it is measured against, and what its part was made from. */
export interface TrialPair {
  readonly withIt: RunFound
  readonly without: RunFound
  readonly trial: Trial
  readonly questions: readonly PartQuestion[]
}

/** What is tried, and once it is worked out what it changes. Only the part it belongs to is looked at. */
export function trialView({ withIt, without, trial, questions }: TrialPair): TrialView {
  const { words, about } = trial
  const [planned] = withIt.parts
  const measured = without.parts.find(({ part }) => part === trial.part)
  const isDone = isOverStatus(withIt.run.status) && withIt.results.length > 0
  if (!isDone || planned === undefined || measured === undefined)
    return { of: runLineOf(without.run), words, levels: [], isIn: null, changes: [] }
  const known = new Set(questions.flatMap(({ requests }) => requests.map(one => one.requestId as string)))
  const inPart = without.results.map(result => ({
    ...result,
    placed: result.placed.filter(line => known.has(line.requestId)),
    unmet: result.unmet.filter(line => known.has(line.requestId)),
  }))
  return {
    of: runLineOf(without.run),
    words,
    levels: trialLevels(measured.levels, planned.levels),
    isIn: about.kind === 'let-in' ? isPlaced(withIt, about.requestId) : null,
    changes: changeLines(inPart, { results: withIt.results, questions }),
  }
}

function isPlaced({ results }: RunFound, requestId: string): boolean {
  return results.some(({ placed }) => placed.some(line => line.requestId === requestId))
}
