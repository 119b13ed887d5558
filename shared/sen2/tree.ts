import { perModule, type Sen2Module } from './items.ts'
import { itemsOf, type RowOf, type Sen2Person, type Sen2Request, type Sen2Return } from './modules.ts'

/** One record met on the way through a return, with what stands above it. */
export interface Visited<M extends Sen2Module = Sen2Module> {
  readonly module: M
  readonly record: RowOf<M>
  /** Id of the record above; null for the header. */
  readonly parentId: string | null
  /** JSON Pointer into the return. */
  readonly path: string
  readonly person: Sen2Person | null
  readonly request: Sen2Request | null
}

/** The module above each module: whose id a record carries in its file. */
export const PARENT_OF = {
  sen2: null,
  person: 'sen2',
  requests: 'person',
  assessment: 'requests',
  namedplan: 'assessment',
  plandetail: 'namedplan',
  activeplans: 'requests',
  placementdetail: 'activeplans',
  senneed: 'activeplans',
} as const satisfies Record<Sen2Module, Sen2Module | null>

/** Every record of a return, each after the one it hangs from; in a file's order within each module. */
export function* walk(ret: Sen2Return): Generator<Visited> {
  const { header } = ret
  yield { module: 'sen2', record: header, parentId: null, path: '/header', person: null, request: null }
  for (const [index, person] of ret.persons.entries()) {
    const path = `/persons/${index}`
    yield { module: 'person', record: person, parentId: header.id, path, person, request: null }
    for (const [at, request] of person.requests.entries()) {
      yield* walkRequest(request, person, `${path}/requests/${at}`)
    }
  }
}

function* walkRequest(request: Sen2Request, person: Sen2Person, path: string): Generator<Visited> {
  const around = { person, request }
  const { assessment, activePlan } = request
  yield { module: 'requests', record: request, parentId: person.id, path, ...around }
  if (assessment !== null) {
    const at = `${path}/assessment`
    const plan = assessment.namedPlan
    yield { module: 'assessment', record: assessment, parentId: request.id, path: at, ...around }
    if (plan !== null) {
      const planPath = `${at}/namedPlan`
      yield { module: 'namedplan', record: plan, parentId: assessment.id, path: planPath, ...around }
      yield* children('plandetail', plan.planDetails, plan.id, `${planPath}/planDetails`, around)
    }
  }
  if (activePlan !== null) {
    const at = `${path}/activePlan`
    yield { module: 'activeplans', record: activePlan, parentId: request.id, path: at, ...around }
    yield* children('placementdetail', activePlan.placements, activePlan.id, `${at}/placements`, around)
    yield* children('senneed', activePlan.needs, activePlan.id, `${at}/needs`, around)
  }
}

function* children<M extends Sen2Module>(
  module: M,
  records: readonly RowOf<M>[],
  parentId: string,
  path: string,
  around: { person: Sen2Person; request: Sen2Request },
): Generator<Visited> {
  for (const [at, record] of records.entries()) {
    yield { module, record, parentId, path: `${path}/${at}`, ...around }
  }
}

/** A flat record with the id of the one above, as a row of a CSV file holds it. */
export interface FlatRow {
  readonly parentId: string | null
  /** The items by record key, with `id`, `nativeId` and `sourceId`. */
  readonly record: Readonly<Record<string, string | null>>
}

/** A return as nine lists of rows. */
export type FlatReturn = Readonly<Record<Sen2Module, readonly FlatRow[]>>

/** The return as lists, in the order of the tree. `nest` is its inverse. */
export function flatten(ret: Sen2Return): FlatReturn {
  const flat = perModule((): FlatRow[] => [])
  for (const { module, record, parentId } of walk(ret)) {
    const values = record as Readonly<Record<string, string | null>>
    const own = keysOf(module).map(key => [key, values[key] ?? null])
    flat[module].push({ parentId, record: Object.fromEntries(own) })
  }
  return flat
}

/** The keys of a flat record: its id, the two columns beside it, and its items. */
export function keysOf(module: Sen2Module): readonly string[] {
  return ['id', 'nativeId', 'sourceId', ...itemsOf(module).map(item => item.key)]
}
