import { isLocalDate, type LocalDate } from '../../calendar/local-date.ts'
import type { CensusPeriod } from '../census-dates.ts'
import { perModule, type Sen2Module } from '../items.ts'
import type {
  ActivePlan,
  Assessment,
  NamedPlan,
  RowOf,
  Sen2Person,
  Sen2Request,
  Sen2Return,
} from '../modules.ts'
import { type Visited, walk } from '../tree.ts'

/** An error keeps a return from being valid; a query is to be looked at and may be right. */
export type Severity = 'error' | 'query'

/** Where a rule is broken. `path` is a JSON Pointer into the return; `item` names the item, if it is one. */
export interface Hit {
  readonly personId: string | null
  readonly path: string
  readonly item?: string
}

/** What a rule looks at: a return, gone through once, and the census it is for. */
export interface Scope {
  readonly ret: Sen2Return
  readonly period: CensusPeriod
  /** Every record, in the order of the tree. */
  readonly all: readonly Visited[]
  /** The records of each module. */
  readonly of: Readonly<Record<Sen2Module, readonly Visited[]>>
}

/** The scope of a return. */
export function scopeOf(ret: Sen2Return, period: CensusPeriod): Scope {
  const all = Array.from(walk(ret))
  const groups = Map.groupBy(all, visited => visited.module)
  return { ret, period, all, of: perModule(module => groups.get(module) ?? []) }
}

/** A row of the table of rules. */
export interface Sen2Rule {
  readonly module: Sen2Module | 'every'
  readonly severity: Severity
  /** What is wrong, in words that name no child. */
  readonly says: string
  /** What to do about it. */
  readonly mend: string
  /** Where the rule comes from: the guide (at second hand), another tool's checks, or this product's reading. */
  readonly source: string
  /** First census year the rule is for; absent: all. */
  readonly from?: number
  readonly check: (scope: Scope) => readonly Hit[]
}

/** Sources of rules. DfE's own numbered rules were not found: none of these is one. */
export const FROM = {
  guide: 'DfE SEN2 guide, quoted second-hand',
  schema: 'Public XML schemas of the return (SocialFinanceDigitalLabs/liia-tools-pipeline)',
  reader: 'Issue checks of a public SEN2 reader (MastodonC/witan.sen2)',
  annexA: 'Checks of a public validator (data-to-insight/annex-a-sen-validator-be)',
  upn: 'UPN format, general knowledge: not checked against a source',
  product: 'This product’s reading of the modules: a query or a contradiction, not a DfE rule',
} as const

/** A module's record with the branches below it. */
export interface TreeOf {
  sen2: RowOf<'sen2'>
  person: Sen2Person
  requests: Sen2Request
  assessment: Assessment
  namedplan: NamedPlan
  plandetail: RowOf<'plandetail'>
  activeplans: ActivePlan
  placementdetail: RowOf<'placementdetail'>
  senneed: RowOf<'senneed'>
}

/** What a rule about one record may look at besides it. */
export interface Around {
  readonly period: CensusPeriod
  readonly person: Sen2Person | null
  readonly request: Sen2Request | null
}

/**
 * A check made on every record of a module. `find` gives the keys of what is wrong, `''` for the record itself.
 * @example inEach('person', person => (person.surname === null ? ['surname'] : []))
 */
export function inEach<M extends Sen2Module>(
  module: M,
  find: (record: TreeOf[M], around: Around) => readonly string[],
): Sen2Rule['check'] {
  return ({ of, period }) =>
    of[module].flatMap(visited => {
      const { person, request } = visited
      const keys = find(visited.record as unknown as TreeOf[M], { period, person, request })
      return keys.map(key => hitAt(visited, key))
    })
}

/** A hit at a key of a record, or at the record itself. */
export function hitAt({ person, path }: Visited, key: string, item?: string): Hit {
  const at = key === '' ? path : `${path}/${key}`
  return { personId: person?.id ?? null, path: at, ...(item === undefined ? {} : { item }) }
}

/** `[key]` when something is wrong there, nothing otherwise. */
export function when(wrong: boolean, key: string): readonly string[] {
  return wrong ? [key] : []
}

/** A check that items are filled in wherever `wanted` says so. */
export function required<M extends Sen2Module>(
  module: M,
  key: string & keyof TreeOf[M],
  wanted: (record: TreeOf[M], around: Around) => boolean = () => true,
): Sen2Rule['check'] {
  return inEach(module, (record, around) => when(record[key] === null && wanted(record, around), key))
}

/** Whether text is one of the values given. */
export function isOneOf(value: string | null | undefined, values: string): boolean {
  return value !== null && value !== undefined && values.split(' ').includes(value)
}

/** Whether text is a day that exists; what is not is reported by `date-not-real` and left alone elsewhere. */
export function isDay(value: string | null | undefined): value is LocalDate {
  return typeof value === 'string' && isLocalDate(value)
}

/** Whether both are days and the first is before the second. */
export function isBefore(first: string | null | undefined, second: string | null | undefined): boolean {
  return isDay(first) && isDay(second) && first < second
}

/** Full years from birth to a day; null when either is no day. */
export function ageOn(bornOn: string | null | undefined, on: string | null | undefined): number | null {
  if (!isDay(bornOn) || !isDay(on)) return null
  const years = Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return on.slice(5) < bornOn.slice(5) ? years - 1 : years
}
