import { Refusal } from '../refusal.ts'
import type { Sen2Module } from './items.ts'
import { type ItemRow, itemsOf } from './modules.ts'

/** A step of an element's content: an item, or the place where records of a module below stand. */
export type XmlStep = { readonly item: ItemRow } | { readonly below: Sen2Module }

/** The element of each module's record. The header is two elements and has its own writer. */
export const XML_ELEMENTS = {
  person: 'Person',
  requests: 'Requests',
  assessment: 'Assessment',
  namedplan: 'NamedPlan',
  plandetail: 'PlanDetail',
  activeplans: 'ActivePlans',
  placementdetail: 'PlacementDetail',
  senneed: 'SENneed',
} as const satisfies Record<Exclude<Sen2Module, 'sen2'>, string>

/** Items of the header's two elements, in order. LEA stands before SoftwareCode here and after in the CSV. */
export const XML_HEADER = {
  CollectionDetails: ['collection', 'year', 'referenceOn'],
  Source: ['sourceLevel', 'lea', 'softwareCode', 'release', 'serialNo', 'dateTime', 'dmo', 'dco', 'dsco'],
} as const

/** Where the records below stand: after the item named, or last. */
const BELOW_AFTER: Partial<Record<Sen2Module, Readonly<Record<string, readonly Sen2Module[]>>>> = {
  person: { upnUnknown: ['requests'] },
  requests: { exportedTo: ['assessment', 'activeplans'] },
  assessment: { week20: ['namedplan'] },
  namedplan: { startOn: ['plandetail'] },
  activeplans: { transferredFrom: ['placementdetail', 'senneed'] },
}

/** The first census year whose element order is known. */
export const FIRST_XML_YEAR = 2025

/**
 * The content of a record's element in a census year, in the order the schema wants. Orders are of 2025 and of
 * 2026; a later year takes the latest order known. Traps: `PlanDetail` comes straight after `StartDate`,
 * before the items numbered 4.2 to 4.6; `PlacementDetail` and `SENneed` come before the review items; 5.2 and
 * 5.3 are the last of a placement; `LastReview` follows `ReviewMeeting` in 2025 and is the last in 2026.
 * @throws Refusal invalid-input for a census year before 2025: its layout is not known here
 * @source SocialFinanceDigitalLabs/liia-tools-pipeline, its XML schemas of 2025 and 2026: not DfE's own, and
 *   wrong in places (they give a ULN 8 digits; it has 10)
 */
export function xmlSteps(module: Sen2Module, year: number): readonly XmlStep[] {
  if (year < FIRST_XML_YEAR) {
    throw new Refusal('invalid-input', `The XML layout of census year ${year} is not known.`, { year })
  }
  const after = BELOW_AFTER[module] ?? {}
  return inXmlOrder(module, year).flatMap(item => [
    { item },
    ...(after[item.key] ?? []).map(below => ({ below })),
  ])
}

function inXmlOrder(module: Sen2Module, year: number): readonly ItemRow[] {
  const items = itemsOf(module).filter(item => (item.from ?? 0) <= year)
  if (module !== 'activeplans' || year >= 2026) return items
  const last = items.filter(item => item.key === 'lastReviewOn')
  const rest = items.filter(item => item.key !== 'lastReviewOn')
  return rest.flatMap(item => (item.key === 'reviewMeetingOn' ? [item, ...last] : [item]))
}
