import { neutralCell, writeCsv } from '../csv/rfc4180.ts'
import type { Sen2Person } from './modules.ts'

/**
 * What Annex A asks of a child, by column. Days are `YYYY-MM-DD`; null is an empty cell. Which columns there
 * are and in what order is known from a public validator of these lists, not from Ofsted's own form. Not
 * known: the wording of answers (phases, absence, social care teams) and the period that suspensions,
 * exclusions and absence cover; those are written as the authority gives them.
 * @source data-to-insight/annex-a-sen-validator-be, its column names
 */
export interface AnnexAChild {
  readonly uniqueId: string
  readonly upn: string | null
  readonly uln: string | null
  readonly bornOn: string | null
  readonly gender: string | null
  readonly ethnicity: string | null
  readonly firstPlanOn: string | null
  readonly updatedPlanOn: string | null
  readonly lastReviewedOn: string | null
  readonly primaryNeed: string | null
  readonly mainUrn: string | null
  readonly mainPhase: string | null
  readonly subsidiaryPhase: string | null
  readonly electiveHomeEducation: string | null
  readonly suspensions: string | null
  readonly permanentExclusions: string | null
  readonly absence: string | null
  readonly pupilPremium: string | null
  readonly knownToSocialCare: string | null
  readonly socialCareTeam: string | null
  readonly disability: string | null
}

type Columns = readonly (readonly [header: string, key: keyof AnnexAChild])[]

const WHO: Columns = [
  ['Unique ID', 'uniqueId'],
  ['UPN', 'upn'],
  ['ULN', 'uln'],
  ['Date of birth', 'bornOn'],
  ['Gender', 'gender'],
  ['Ethnicity', 'ethnicity'],
]

const PLAN: Columns = [
  ['Date initial EHC plan issued', 'firstPlanOn'],
  ['Date updated EHC plan issued', 'updatedPlanOn'],
  ['Date EHC plan last reviewed', 'lastReviewedOn'],
]

const WHERE: Columns = [
  ['SEN primary need', 'primaryNeed'],
  ['Main education establishment – URN', 'mainUrn'],
  ['Main education establishment – phase', 'mainPhase'],
  ['Subsidiary education establishment – phase (dual registration)', 'subsidiaryPhase'],
]

const LIFE: Columns = [
  ['Suspensions', 'suspensions'],
  ['Permanent exclusions', 'permanentExclusions'],
  ['Absence', 'absence'],
  ['Pupil Premium', 'pupilPremium'],
  ["Known to children's social care?", 'knownToSocialCare'],
  ["Which children's social care team?", 'socialCareTeam'],
  ['Does the child or young person have a disability?', 'disability'],
]

/** List 1: children with a plan. List 2: children with SEN support, without plan dates and home education. */
export const ANNEX_A_LISTS = {
  1: [...WHO, ...PLAN, ...WHERE, ['Elective home education', 'electiveHomeEducation'], ...LIFE],
  2: [...WHO, ...WHERE, ...LIFE],
} as const satisfies Record<1 | 2, Columns>

/** A list as rows, the headers first. Give list 1 the children with plans and list 2 those with SEN support. */
export function annexARows(list: 1 | 2, children: readonly AnnexAChild[]): string[][] {
  const columns: Columns = ANNEX_A_LISTS[list]
  return [
    columns.map(([header]) => header),
    ...children.map(child => columns.map(([, key]) => child[key] ?? '')),
  ]
}

/** A list as CSV text, cells neutralised as in `neutralCell`. */
export function annexACsv(list: 1 | 2, children: readonly AnnexAChild[]): string {
  return writeCsv(annexARows(list, children).map(row => row.map(neutralCell)))
}

/** What only the authority's other records say about a child. */
export type AnnexAExtras = Partial<Omit<AnnexAChild, 'uniqueId'>>

/**
 * What SEN2 says of a child with an active plan, for list 1, under what `extras` adds; null without one. The
 * return has no day of an updated plan, no phases and nothing of attendance or social care: those stay empty
 * unless `extras` has them. `Gender` is item 1.4; the primary need is that of rank 1; the setting is the
 * placement of rank 1 that has not ended.
 */
export function annexAChildOf(person: Sen2Person, extras: AnnexAExtras = {}): AnnexAChild | null {
  const request = person.requests.find(each => each.activePlan !== null)
  const active = request?.activePlan ?? null
  if (active === null) return null
  const main = active.placements.find(each => each.rank === '1' && each.leftOn === null)
  return {
    ...NOTHING,
    uniqueId: person.id,
    upn: person.upn,
    uln: person.uln,
    bornOn: person.bornOn,
    gender: person.sex,
    ethnicity: person.ethnicity,
    firstPlanOn: request?.assessment?.namedPlan?.startOn ?? null,
    lastReviewedOn: active.lastReviewOn,
    primaryNeed: active.needs.find(each => each.rank === '1')?.type ?? null,
    mainUrn: main?.urn ?? null,
    electiveHomeEducation: main?.senSetting === 'EHE' ? 'Yes' : null,
    ...extras,
  }
}

const NOTHING = Object.fromEntries(ANNEX_A_LISTS[1].map(([, key]) => [key, null])) as unknown as AnnexAChild
