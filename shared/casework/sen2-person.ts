import type { CaseEvent } from '../ehc/case.ts'
import { type CensusPeriod, censusPeriod } from '../sen2/census-dates.ts'
import { blank, type RowOf, type Sen2Person, type Sen2Request } from '../sen2/modules.ts'
import type { ValidateOptions } from '../sen2/validate.ts'
import type { CaseChild, EhcCase } from './ehc-case.ts'
import { activePlanOf, namedPlanOf } from './sen2-plan.ts'
import { assessmentRowOf, isReturned, requestRowOf } from './sen2-request.ts'
import { standingOf } from './sen2-standing.ts'

/**
 * What a case adds to a SEN2 return: the child, and the request with all that hangs below it. Requests and
 * assessments stand as on 31 December of the year before the census, but a plan issued by the census day is returned
 * as issued, for plans stand as on that day; what happened later is passed over. `requests` is empty where the case
 * has no place in the return. Ids are the case's own, so that what is read back finds it.
 * @param options  `referenceOn` is needed for a year whose census day is not known
 * @throws RangeError when the census day of the year is neither known nor given
 * @source DfE SEN2 guide, second-hand, as described at each item in `sen2/modules.ts`
 */
export function sen2PersonOf(
  ehcCase: EhcCase,
  events: readonly CaseEvent[],
  { year, referenceOn }: ValidateOptions,
): Sen2Person {
  const request = sen2RequestOf(ehcCase, events, censusPeriod(year, referenceOn))
  return { ...personRowOf(ehcCase), requests: request === null ? [] : [request] }
}

/** The request of a case, or null where the case has no place in the return. */
export function sen2RequestOf(
  { id, child }: Pick<EhcCase, 'id' | 'child'>,
  events: readonly CaseEvent[],
  period: CensusPeriod,
): Sen2Request | null {
  const standing = standingOf(events, period)
  if (!isReturned(standing)) return null
  const request = requestRowOf(id, standing)
  const assessment = assessmentRowOf(id, standing, request)
  if (assessment === null) return { ...request, assessment, activePlan: null }
  const { plan } = standing
  const isOpen = assessment.outcome === 'A' || assessment.outcome === 'W'
  const namedPlan = plan === null || isOpen ? null : namedPlanOf(id, plan, period.referenceOn)
  return {
    ...request,
    assessment: { ...assessment, namedPlan },
    activePlan: namedPlan === null ? null : activePlanOf(id, standing, child),
  }
}

/** Module 1 of a case's child. */
export function personRowOf({ id, child }: { id: string; child: CaseChild }): RowOf<'person'> {
  return {
    ...blank('person', id),
    surname: child.familyName,
    forename: child.givenName,
    bornOn: child.dateOfBirth,
    sex: child.sex,
    ethnicity: text(child.ethnicity),
    postcode: text(child.postcode),
    upn: child.upn,
    uln: child.uln,
    upnUnknown: text(child.upnUnknown),
  }
}

/** An item left blank is nothing returned. */
function text(value: string | null): string | null {
  return value === null || value.trim() === '' ? null : value
}
