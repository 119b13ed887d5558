import type { Counts, LoadLine, RunComparison } from '../contracts/allocation-lines.ts'
import { OBJECTIVE_TERMS, TERM_KEYS } from './objective.ts'
import type { PartResult } from './run.ts'

/** What several parts came to, as one. All they count can be added up but uneven service, which is counted anew. */
export function comparisonTogether(results: readonly PartResult[]): RunComparison | null {
  const [first, ...others] = results
  if (first === undefined) return null
  if (others.length === 0) return first.comparison
  const sum = (of: 'plan' | 'firstCome' | 'urgentFirst'): Counts =>
    Object.fromEntries(
      TERM_KEYS.map(key => [key, results.reduce((total, one) => total + one.comparison[of][key], 0)]),
    ) as Counts
  const uneven = unevenTogether(results)
  const counted = (of: keyof typeof uneven): Counts => {
    const counts = sum(of)
    return { ...counts, 'uneven-service': counts['uneven-service'] + uneven[of] }
  }
  const counts = {
    plan: counted('plan'),
    firstCome: counted('firstCome'),
    urgentFirst: counted('urgentFirst'),
  }
  return {
    ...counts,
    travelSavedMinutes: results.reduce((total, one) => total + one.comparison.travelSavedMinutes, 0),
    words: TERM_KEYS.flatMap(key => comparisonWords(key, counts)),
  }
}

/** Uneven service that shows only over all parts: a setting whose requests are in several is left out in each. */
export function unevenTogether(results: readonly PartResult[]): Record<keyof PartResult['unmetAt'], number> {
  const extra = (of: keyof PartResult['unmetAt']): number => {
    const settings = results.flatMap(result => Object.keys(result.unmetAt[of]))
    return settings.length - new Set(settings).size
  }
  return { plan: extra('plan'), firstCome: extra('firstCome'), urgentFirst: extra('urgentFirst') }
}

function comparisonWords(
  key: (typeof TERM_KEYS)[number],
  { plan, firstCome, urgentFirst }: Pick<RunComparison, 'plan' | 'firstCome' | 'urgentFirst'>,
): string[] {
  const [here, first, urgent] = [plan[key], firstCome[key], urgentFirst[key]].map(rounded) as [
    number,
    number,
    number,
  ]
  if (here === first && here === urgent) return []
  const { label, unit } = OBJECTIVE_TERMS[key]
  const isWorse = here > first || here > urgent
  return [
    `${label}: ${here} ${unit}, against ${first} first come first served and ${urgent} by urgency${isWorse ? ' (more in this plan)' : ''}.`,
  ]
}

const rounded = (value: number) => Math.round(value * 10) / 10

/** Each specialist once, with what all parts plan for them. */
export function loadsTogether(results: readonly PartResult[]): LoadLine[] {
  const loads = new Map<string, LoadLine>()
  for (const load of results.flatMap(one => one.loads)) {
    const same = loads.get(load.specialistId)
    loads.set(load.specialistId, same === undefined ? load : added(same, load))
  }
  return [...loads.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

function added(one: LoadLine, other: LoadLine): LoadLine {
  return {
    ...one,
    weeks: one.weeks.map((week, at) => ({
      ...week,
      planned: week.planned + (other.weeks[at]?.planned ?? 0),
      statutory: week.statutory + (other.weeks[at]?.statutory ?? 0),
    })),
  }
}
