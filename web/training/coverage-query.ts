import type { CoverageLine } from '../../shared/contracts/training.ts'

/** What the list of settings can be narrowed to. */
export const COVERAGE_WORDS = {
  had: 'Have had it',
  booked: 'Have booked it',
  neither: 'Neither had nor booked it',
} as const
export type CoverageKey = keyof typeof COVERAGE_WORDS

/** The list of settings as its address says it; '' is all. */
export interface CoverageFilters {
  readonly had: CoverageKey | ''
  readonly phase: string
}

/** Reads the address's query; what it does not know is all. */
export function coverageViewOf(query: Readonly<Record<string, string | undefined>>): CoverageFilters {
  const had = query.had ?? ''
  return { had: Object.hasOwn(COVERAGE_WORDS, had) ? (had as CoverageKey) : '', phase: query.phase ?? '' }
}

/** Whether a setting fits both filters. */
export function coverageFits(line: CoverageLine, { had, phase }: CoverageFilters): boolean {
  if (phase !== '' && line.phase !== phase) return false
  if (had === 'had') return line.attended > 0
  if (had === 'booked') return line.booked > 0
  return had === '' || (line.attended === 0 && line.booked === 0)
}
