import type { LocalDate } from '../calendar/local-date.ts'
import type { CaseEvent } from '../ehc/case.ts'
import { censusDateOf } from '../sen2/census-dates.ts'
import { blank } from '../sen2/modules.ts'
import type { Severity } from '../sen2/rules/rule.ts'
import { type ValidateOptions, validatePerson } from '../sen2/validate.ts'
import type { EhcCase } from './ehc-case.ts'
import { sen2PersonOf } from './sen2-person.ts'

/** Something that would fail in the return, in words that name no child, and how to mend it. */
export interface CaseFinding {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly mend: string
  /** Where in the child's part of the return, without numbers. @example '/sex' · '/requests/receivedOn' */
  readonly where: string
}

/**
 * What would fail in the SEN2 return for a case, errors first, each once. Empty where the case has no place in that
 * return. What only shows among several children, like a UPN given twice, is found when the whole return is made.
 * @throws RangeError when the census day of the year is neither known nor given
 */
export function caseFindings(
  ehcCase: EhcCase,
  events: readonly CaseEvent[],
  options: ValidateOptions,
): CaseFinding[] {
  const person = sen2PersonOf(ehcCase, events, options)
  if (person.requests.length === 0) return []
  const found = new Map<string, CaseFinding>()
  for (const { rule, severity, message, mend, path } of validatePerson(person, blank('sen2', '1'), options))
    if (!found.has(`${rule} ${message}`))
      found.set(`${rule} ${message}`, { rule, severity, message, mend, where: whereOf(path) })
  return [...found.values()]
}

/** A place in the return without the numbers of persons, requests and placements. */
function whereOf(path: string): string {
  return path.replace(/^\/persons/, '').replaceAll(/\/\d+/g, '')
}

/**
 * The census that a case is kept ready for on a day: this year's until its day has passed, then next year's. Where
 * that census day is not known yet, the case is judged as it stands on the day itself.
 * @example shadowCensus('2027-01-21') -> 2027; shadowCensus('2027-01-22') -> 2028, judged on 2027-01-22
 */
export function shadowCensus(today: LocalDate): { year: number; referenceOn: LocalDate } {
  const thisYear = Number(today.slice(0, 4))
  const here = censusDateOf(thisYear)
  if (here !== null && today <= here) return { year: thisYear, referenceOn: here }
  const year = thisYear + 1
  return { year, referenceOn: censusDateOf(year) ?? today }
}
