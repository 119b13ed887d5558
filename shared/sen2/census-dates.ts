import type { LocalDate } from '../calendar/local-date.ts'

/**
 * Census days of the SEN2 return by census year. All three are Thursdays in January, but a further one is
 * never worked out from that: DfE announces it, and it becomes a row here.
 * @source DfE special educational needs survey guides, as used by public SEN2 readers
 */
export const CENSUS_DATES = {
  2025: '2025-01-16',
  2026: '2026-01-15',
  2027: '2027-01-21',
} as const satisfies Record<number, LocalDate>

/** What a return is for: the census year, its day, and the calendar year that requests and assessments cover. */
export interface CensusPeriod {
  readonly year: number
  /** The census day: plans and placements are as on this day. */
  readonly referenceOn: LocalDate
  /** 1 January and 31 December of the calendar year before the census. */
  readonly firstOn: LocalDate
  readonly lastOn: LocalDate
}

/** The census day of a year, or null when it has not been announced to this table. */
export function censusDateOf(year: number): LocalDate | null {
  return (CENSUS_DATES as Record<number, LocalDate>)[year] ?? null
}

/**
 * The period of a census year.
 * @param referenceOn  needed for a year that is not in `CENSUS_DATES`; wins over the table where both are there
 * @throws RangeError when the day is neither known nor given: it is never guessed
 * @example censusPeriod(2026) -> referenceOn 2026-01-15, firstOn 2025-01-01, lastOn 2025-12-31
 */
export function censusPeriod(year: number, referenceOn?: LocalDate): CensusPeriod {
  const day = referenceOn ?? censusDateOf(year)
  if (day === null) throw new RangeError(`The census day of ${year} is not known: give the reference date`)
  return { year, referenceOn: day, firstOn: `${year - 1}-01-01`, lastOn: `${year - 1}-12-31` }
}
