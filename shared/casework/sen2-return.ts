import type { CaseEvent } from '../ehc/case.ts'
import { censusPeriod } from '../sen2/census-dates.ts'
import { blank, type Header, type Sen2Person, type Sen2Return } from '../sen2/modules.ts'
import type { ValidateOptions } from '../sen2/validate.ts'
import { childText, type EhcCase } from './ehc-case.ts'
import { personRowOf, sen2RequestOf } from './sen2-person.ts'

/** A case with all its events. */
export interface CaseWithEvents {
  readonly ehcCase: EhcCase
  readonly events: readonly CaseEvent[]
}

/** What only the authority knows of its header. */
export interface HeaderFacts {
  readonly authority: string
  readonly software: string
  readonly release: string
  /** Three digits: which attempt this is. */
  readonly serialNo: string
  /** London time as `YYYY-MM-DDTHH:MM:SS`. */
  readonly madeAt: string
  /** Whether there is a designated medical, clinical and social care officer: Y, N or R; null where not said. */
  readonly dmo: string | null
  readonly dco: string | null
  readonly dsco: string | null
}

/** The header of a return. @throws RangeError when the census day is neither known nor given */
export function sen2HeaderOf(facts: HeaderFacts, { year, referenceOn }: ValidateOptions): Header {
  const { authority, software, release, serialNo, madeAt, dmo, dco, dsco } = facts
  return {
    ...blank('sen2', '1'),
    collection: 'SEN2',
    year: String(year),
    referenceOn: censusPeriod(year, referenceOn).referenceOn,
    sourceLevel: 'L',
    lea: authority,
    softwareCode: software,
    release,
    serialNo,
    dateTime: madeAt,
    dmo,
    dco,
    dsco,
  }
}

/**
 * The whole return of an authority: a person for each child that has a case in it, in the order of case ids. Several
 * cases of one child (`childText`) are one person, described as in the case that was changed last.
 */
export function sen2ReturnOf(
  cases: readonly CaseWithEvents[],
  header: Header,
  options: ValidateOptions,
): Sen2Return {
  const period = censusPeriod(options.year, options.referenceOn)
  const inOrder = cases.toSorted((a, b) => (a.ehcCase.id < b.ehcCase.id ? -1 : 1))
  const returned = inOrder.flatMap(({ ehcCase, events }) => {
    const request = sen2RequestOf(ehcCase, events, period)
    return request === null ? [] : [{ ehcCase, request }]
  })
  const children = Map.groupBy(returned, ({ ehcCase }) => childText(ehcCase.child))
  const persons = [...children.values()].map((ofChild): Sen2Person => {
    const latest = ofChild.reduce((a, b) => (b.ehcCase.changedAt > a.ehcCase.changedAt ? b : a))
    const id = ofChild[0]?.ehcCase.id ?? latest.ehcCase.id
    return {
      ...personRowOf({ id, child: latest.ehcCase.child }),
      requests: ofChild.map(({ request }) => request),
    }
  })
  return { header, persons }
}
