import type { RunComparison } from '../../contracts/allocation-lines.ts'
import { OBJECTIVE_TERMS, TERM_KEYS, type TermCounts, type TermKey } from '../objective.ts'
import type { LostCounts, PartResult } from '../run.ts'
import { firstComeFirstServed, urgentFirst } from '../search/by-hand.ts'
import type { SearchState } from '../search/state.ts'
import { clean, countsOf } from './count-columns.ts'
import { listWords, roundWords } from './plain-words.ts'
import type { Scene } from './scene.ts'

/** The plan against what a duty desk and a careful lead would do by hand with the same data. */
export function comparisonOf(
  scene: Scene,
  travelSavedMinutes: number,
): Pick<PartResult, 'comparison' | 'unmetAt'> {
  const states = [scene.state, firstComeFirstServed(scene.instance), urgentFirst(scene.instance)] as const
  const [plan, firstCome, urgent] = states.map(countsOf) as [TermCounts, TermCounts, TermCounts]
  return {
    comparison: {
      plan,
      firstCome,
      urgentFirst: urgent,
      travelSavedMinutes,
      words: [
        ...wordsAgainst({ plan, firstCome, urgentFirst: urgent }),
        continuityWords(states),
        ...(travelSavedMinutes > 0
          ? [`Visits near each other on one day save ${roundWords(travelSavedMinutes)} minutes of travel.`]
          : []),
      ].filter(words => words !== ''),
    },
    unmetAt: { plan: unmetAt(states[0]), firstCome: unmetAt(states[1]), urgentFirst: unmetAt(states[2]) },
  }
}

/** The same with what every plan has besides. */
export function comparisonPlus(comparison: RunComparison, more: LostCounts): RunComparison {
  const plus = (counts: TermCounts): TermCounts => ({
    ...counts,
    'late-cases': counts['late-cases'] + more['late-cases'],
    'late-days': counts['late-days'] + more['late-days'],
    'need-unmet': counts['need-unmet'] + more['need-unmet'],
  })
  const counts = {
    plan: plus(comparison.plan),
    firstCome: plus(comparison.firstCome),
    urgentFirst: plus(comparison.urgentFirst),
  }
  const before = wordsAgainst(comparison)
  return {
    ...comparison,
    ...counts,
    words: [...wordsAgainst(counts), ...comparison.words.slice(before.length)],
  }
}

function wordsAgainst({ plan, firstCome, urgentFirst: urgent }: Compared): string[] {
  return [
    againstWords(plan, firstCome, 'first come first served'),
    againstWords(plan, urgent, 'urgent first by hand'),
  ]
}

type Compared = Pick<RunComparison, 'plan' | 'firstCome' | 'urgentFirst'>

function unmetAt(state: SearchState): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { index, request } of state.tables.instance.jobs)
    if (!request.excluded && !state.isPlaced(index))
      counts[request.settingId] = (counts[request.settingId] ?? 0) + 1
  return counts
}

/** What is better and what is worse than another plan, in two sentences at most. */
export function againstWords(plan: TermCounts, other: TermCounts, name: string): string {
  const [better, worse] = [true, false].map(isBetter =>
    TERM_KEYS.filter(term => clean(plan[term] - other[term]) !== 0)
      .filter(term => plan[term] < other[term] === isBetter)
      .map(term => sideBySide(term, plan, other)),
  ) as [string[], string[]]
  const start = `Against ${name}`
  if (better.length + worse.length === 0) return `${start} nothing differs.`
  const first = better.length === 0 ? 'nothing is better' : `better: ${listWords(better, 12)}`
  const second = worse.length === 0 ? 'Nothing is worse.' : `Worse: ${listWords(worse, 12)}.`
  return `${start}, ${first}. ${second}`
}

/** @example 'statutory cases late (7, not 24)' */
function sideBySide(term: TermKey, plan: TermCounts, other: TermCounts): string {
  const label = OBJECTIVE_TERMS[term].label
  return `${label.charAt(0).toLowerCase()}${label.slice(1)} (${roundWords(plan[term])}, not ${roundWords(other[term])} ${OBJECTIVE_TERMS[term].unit})`
}

/** Of the requests planned that somebody has been to before, the percentage that goes to the same person. */
export function continuityPercent(state: SearchState): number | null {
  const known = state.columns().filter(({ job }) => state.tables.instance.jobs[job]?.familiar !== -1)
  if (known.length === 0) return null
  const kept = known.filter(({ job, worker }) => state.tables.instance.jobs[job]?.familiar === worker).length
  return Math.round((1000 * kept) / known.length) / 10
}

function continuityWords(states: readonly SearchState[]): string {
  const [plan, firstCome, urgent] = states.map(continuityPercent)
  if (plan == null || firstCome == null || urgent == null) return ''
  return `Continuity is kept for ${plan} % of the planned requests that somebody has been to before: ${firstCome} % first come first served, ${urgent} % urgent first.`
}
