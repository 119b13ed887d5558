import type { LocalDate } from '../calendar/local-date.ts'
import { censusPeriod } from './census-dates.ts'
import type { Sen2Person, Sen2Return } from './modules.ts'
import { ASSESSMENT_RULES } from './rules/assessments.ts'
import { ORDER_RULES } from './rules/dates-in-order.ts'
import { ESTABLISHMENT_RULES } from './rules/establishments.ts'
import { EVERY_ITEM_RULES } from './rules/every-item.ts'
import { HEADER_RULES } from './rules/header.ts'
import { IDENTIFIER_RULES } from './rules/identifiers.ts'
import { PERSON_RULES } from './rules/person.ts'
import { PLACEMENT_RULES } from './rules/placements.ts'
import { PLAN_RULES } from './rules/plans.ts'
import { REQUEST_RULES } from './rules/requests.ts'
import { REVIEW_RULES } from './rules/reviews.ts'
import { type Hit, type Scope, type Sen2Rule, type Severity, scopeOf } from './rules/rule.ts'

/**
 * Every rule. TABLE: a row in its file and its failing and passing return in `test/shared/sen2/`. DfE's own
 * numbered rules were not found; each row says where it comes from.
 */
export const SEN2_RULES = {
  ...HEADER_RULES,
  ...EVERY_ITEM_RULES,
  ...PERSON_RULES,
  ...IDENTIFIER_RULES,
  ...REQUEST_RULES,
  ...ORDER_RULES,
  ...ASSESSMENT_RULES,
  ...PLAN_RULES,
  ...ESTABLISHMENT_RULES,
  ...PLACEMENT_RULES,
  ...REVIEW_RULES,
} as const satisfies Record<string, Sen2Rule>

/** The key of a rule. */
export type Sen2RuleKey = keyof typeof SEN2_RULES
export const SEN2_RULE_KEYS = Object.keys(SEN2_RULES) as readonly Sen2RuleKey[]

/** One thing wrong, in one place. Names no child: `personId` is the id the caller gave. */
export interface Finding {
  readonly rule: Sen2RuleKey
  readonly severity: Severity
  /** Null for the header. */
  readonly personId: string | null
  /** JSON Pointer into the return. */
  readonly path: string
  readonly message: string
  readonly mend: string
}

/** What a return is checked against. `referenceOn` is needed for a year without a known census day. */
export interface ValidateOptions {
  readonly year: number
  readonly referenceOn?: LocalDate
}

/**
 * Everything wrong with a return for a census year, errors first and then in the order of the rules. A return
 * is valid when no finding is an error.
 * @throws RangeError when the census day of the year is neither known nor given
 */
export function validate(ret: Sen2Return, options: ValidateOptions): Finding[] {
  const scope = scopeOf(ret, censusPeriod(options.year, options.referenceOn))
  const found = SEN2_RULE_KEYS.flatMap(key => findingsOf(key, scope))
  return [
    ...found.filter(each => each.severity === 'error'),
    ...found.filter(each => each.severity === 'query'),
  ]
}

/** What would be wrong with one child's part of a return: the shadow return of a case. Header rules aside. */
export function validatePerson(
  person: Sen2Person,
  header: Sen2Return['header'],
  options: ValidateOptions,
): Finding[] {
  return validate({ header, persons: [person] }, options).filter(each => each.personId !== null)
}

/** Whether findings leave a return valid: queries do, errors do not. */
export function isValid(findings: readonly Finding[]): boolean {
  return findings.every(each => each.severity === 'query')
}

function findingsOf(key: Sen2RuleKey, scope: Scope): Finding[] {
  const rule: Sen2Rule = SEN2_RULES[key]
  if ((rule.from ?? 0) > scope.period.year) return []
  return rule.check(scope).map(hit => ({
    rule: key,
    severity: rule.severity,
    personId: hit.personId,
    path: hit.path,
    message: messageOf(rule, hit),
    mend: rule.mend,
  }))
}

function messageOf({ says }: Sen2Rule, { item }: Hit): string {
  return item === undefined ? says : `${item}: ${says}`
}
