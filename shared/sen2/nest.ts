import { SEN2_MODULES, type Sen2Module } from './items.ts'
import { Sen2Return } from './modules.ts'
import { type FlatReturn, type FlatRow, PARENT_OF } from './tree.ts'

/** Why rows cannot stand in one tree. */
export const NEST_PROBLEMS = {
  'header-count': 'The header file must hold exactly one row',
  'duplicate-id': 'Two rows of this module have the same id',
  orphan: 'The row points at a row that is not there',
  'second-child': 'The row above already has one of these and can hold only one',
} as const satisfies Record<string, string>

/** A row that cannot be placed; `index` counts the module's rows from 0. */
export interface NestProblem {
  readonly code: keyof typeof NEST_PROBLEMS
  readonly module: Sen2Module
  readonly index: number
}

/** Modules of which a record above has one or none. */
const SINGLE: ReadonlySet<Sen2Module> = new Set(['assessment', 'namedplan', 'activeplans'])

/**
 * The tree of nine lists of rows, keyed by ids, rows of a parent in list order; or what stands in the way.
 * Rows are never dropped to make a tree: with any problem there is no return.
 */
export function nest(flat: FlatReturn): { value: Sen2Return | null; problems: NestProblem[] } {
  const problems = SEN2_MODULES.flatMap(module => problemsIn(module, flat))
  if (flat.sen2.length !== 1) problems.push({ code: 'header-count', module: 'sen2', index: 0 })
  return { value: problems.length > 0 ? null : grown(flat), problems }
}

function problemsIn(module: Sen2Module, flat: FlatReturn): NestProblem[] {
  const parent = PARENT_OF[module]
  const above = parent === null ? null : new Set(flat[parent].map(row => row.record.id))
  const ids = new Set<unknown>()
  const parents = new Set<unknown>()
  return flat[module].flatMap((row, index) => {
    const found: NestProblem[] = []
    if (ids.has(row.record.id)) found.push({ code: 'duplicate-id', module, index })
    if (above !== null && !above.has(row.parentId)) found.push({ code: 'orphan', module, index })
    if (SINGLE.has(module) && parents.has(row.parentId)) {
      found.push({ code: 'second-child', module, index })
    }
    ids.add(row.record.id)
    parents.add(row.parentId)
    return found
  })
}

function grown(flat: FlatReturn): Sen2Return {
  const below = (module: Sen2Module) => Map.groupBy(flat[module], row => row.parentId)
  const [requests, assessments, plans] = [below('requests'), below('assessment'), below('namedplan')]
  const [details, active] = [below('plandetail'), below('activeplans')]
  const [placements, needs] = [below('placementdetail'), below('senneed')]
  const records = (rows: Map<string | null, FlatRow[]>, { record }: FlatRow) =>
    (rows.get(record.id ?? null) ?? []).map(row => row.record)
  const one = (
    rows: Map<string | null, FlatRow[]>,
    parent: FlatRow,
    grow: (row: FlatRow) => Record<string, unknown>,
  ) => {
    const [row] = rows.get(parent.record.id ?? null) ?? []
    return row === undefined ? null : { ...row.record, ...grow(row) }
  }
  const planOf = (row: FlatRow) => ({ planDetails: records(details, row) })
  const assessmentOf = (row: FlatRow) => ({ namedPlan: one(plans, row, planOf) })
  const activeOf = (row: FlatRow) => ({ placements: records(placements, row), needs: records(needs, row) })
  const requestOf = (row: FlatRow) => ({
    ...row.record,
    assessment: one(assessments, row, assessmentOf),
    activePlan: one(active, row, activeOf),
  })
  const personOf = (row: FlatRow) => ({
    ...row.record,
    requests: (requests.get(row.record.id ?? null) ?? []).map(requestOf),
  })
  return Sen2Return.parse({ header: flat.sen2[0]?.record, persons: flat.person.map(personOf) })
}
