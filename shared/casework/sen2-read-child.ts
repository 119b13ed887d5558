import type { Sen2Person, Sen2Request } from '../sen2/modules.ts'
import { CaseChild } from './ehc-case.ts'

/** What reading gave, and what of the return could not be kept, by item. Words name no child. */
export interface Read<T> {
  readonly value: T | null
  readonly notes: readonly string[]
}

/** Fields of a child with the item each comes from. A case cannot be without the first three. */
const NEEDED = { givenName: '1.2', familyName: '1.1', dateOfBirth: '1.3' } as const
const OTHERS = {
  sex: '1.4',
  ethnicity: '1.5',
  postcode: '1.6',
  upn: '1.7a',
  uln: '1.7b',
  upnUnknown: '1.7c',
  primaryType: '5.8',
  secondaryType: '5.8',
} as const

/**
 * The child of a returned request, with the needs of its own plan or else of another one's. The return has no year
 * group: it stays empty. Null where a case could not be made.
 */
export function childOf(person: Sen2Person, request: Sen2Request): Read<CaseChild> {
  const needs =
    (request.activePlan ?? person.requests.find(({ activePlan }) => activePlan !== null)?.activePlan)
      ?.needs ?? []
  const given: Record<string, string | null> = {
    givenName: person.forename,
    familyName: person.surname,
    dateOfBirth: person.bornOn,
    sex: person.sex,
    ethnicity: person.ethnicity,
    postcode: person.postcode,
    upn: person.upn?.toUpperCase() ?? null,
    uln: person.uln,
    upnUnknown: person.upnUnknown,
    ...ranked(needs),
  }
  const fits = (field: keyof typeof NEEDED | keyof typeof OTHERS) =>
    CaseChild.shape[field].safeParse(given[field]).success
  const missing = Object.entries(NEEDED).filter(([field]) => !fits(field as keyof typeof NEEDED))
  const unfit = Object.entries(OTHERS).filter(([field]) => !fits(field as keyof typeof OTHERS))
  const notes = [
    ...missing.map(([, item]) => `${item} is missing or not in a form that can be kept.`),
    ...unfit.map(([, item]) => `${item} is not in a form that can be kept: left empty.`),
    ...needNotes(needs),
  ]
  if (missing.length > 0) return { value: null, notes }
  const kept = Object.fromEntries(unfit.map(([field]) => [field, null]))
  return { value: CaseChild.parse({ ...given, ncYear: null, ...kept }), notes }
}

type Needs = readonly { readonly type: string | null; readonly rank: string | null }[]

function ranked(needs: Needs) {
  const typeAt = (rank: string) => needs.find(need => need.rank === rank)?.type ?? null
  return { primaryType: typeAt('1'), secondaryType: typeAt('2') }
}

function needNotes(needs: Needs): string[] {
  const extra = needs.filter(({ rank }, at) => {
    const isRank = rank === '1' || rank === '2'
    return !isRank || needs.findIndex(need => need.rank === rank) !== at
  })
  return extra.length === 0 ? [] : ['5.8 has types of need that are not ranked 1 and 2: they are left out.']
}
