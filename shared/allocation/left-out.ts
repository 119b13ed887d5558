import { addDays, addWeeks, daysBetween } from '../calendar/local-date.ts'
import type { UnmetLine } from '../contracts/allocation-lines.ts'
import type { PartAnswered } from './answer-part.ts'
import { levelViews } from './level-views.ts'
import { levelValues, priorityWeight } from './objective.ts'
import type { AllocationProblem, PlannableRequest } from './problem.ts'
import type { Reason } from './reason.ts'
import { comparisonPlus } from './report/compare.ts'
import { NOTHING } from './report/count-columns.ts'
import type { LostCounts, PartQuestion, PartRequest, Run } from './run.ts'

/**
 * What requests that no plan can hold, such as those at a setting that has closed, add to the counts of every plan: need
 * that is not met, and lateness where they are due by the last week.
 */
export function lostCounts(
  { firstMonday, weeks }: Pick<AllocationProblem, 'firstMonday' | 'weeks'>,
  lost: readonly PlannableRequest[],
): LostCounts {
  const mondayAfter = addWeeks(firstMonday, weeks)
  const late = lost.flatMap(({ statutory, dueOn }) =>
    statutory && dueOn !== null && dueOn < mondayAfter ? [daysBetween(dueOn, addDays(mondayAfter, 4))] : [],
  )
  const need = lost.map(
    ({ sessions, short, points }) => sessions * (short ? 0.5 : 1) * priorityWeight(points),
  )
  const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0)
  return { 'late-cases': late.length, 'late-days': sum(late), 'need-unmet': sum(need) }
}

/**
 * An answer with the requests that were not planned at all: those a person left out, each with why, and those that a
 * finding took out. These count in every figure as left out. They come with the first part's requests.
 */
export function withLeftOut(
  { result, levels }: Pick<PartAnswered, 'result' | 'levels'>,
  { problem, requests, lost }: PartQuestion,
  run: { readonly ask: Pick<Run['ask'], 'exclusions'>; readonly findings: Run['findings'] },
): Pick<PartAnswered, 'result' | 'levels'> {
  const planned = new Set(problem.requests.map(({ id }) => id))
  const leftOut = requests
    .filter(({ requestId }) => !planned.has(requestId))
    .map(request => leftOutLine(request, run))
  const unmet = [...result.unmet, ...leftOut]
  if (lost === undefined) return { result: { ...result, unmet }, levels }
  const more = levelValues({ ...NOTHING, ...lost }, problem.weights)
  const proofs = levels.map(({ value, bound }, at) => {
    const added = more[at] as number
    return { value: value + added, bound: bound === null ? null : bound + added }
  })
  return {
    result: { ...result, unmet, comparison: comparisonPlus(result.comparison, lost) },
    levels: levelViews(proofs),
  }
}

function leftOutLine(
  { wasBooked: _, ...request }: PartRequest,
  { ask, findings }: Parameters<typeof withLeftOut>[2],
): UnmetLine {
  const excludedWhy = ask.exclusions.find(one => one.requestId === request.requestId)?.why ?? null
  const whyNot = findings
    .filter(finding => excludedWhy === null && finding.requestId === request.requestId)
    .map(({ code, words }) => saying(code, words))
  const cheapest =
    excludedWhy === null
      ? saying('put-right', 'Put this right and plan again.')
      : saying('do-not-leave-out', 'Plan again without leaving it out.')
  return { ...request, reasons: { whyNot, cheapest }, excludedWhy }
}

function saying(code: string, words: string): Reason {
  return { code, words, amount: null, unit: null }
}
