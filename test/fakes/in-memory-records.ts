import type { Change } from '../../functions/ports.ts'
import type { RecordStore } from '../../functions/record-ports.ts'
import type { AuditEntry } from '../../shared/audit/entry.ts'
import { type RecordKind, type RecordOf, type RowOf, shapeOf } from '../../shared/records/kinds.ts'
import type { ListName } from '../../shared/records/record-shape.ts'
import { fresh, type Step, step } from './in-memory-commit.ts'
import { type Placed, pageOf } from './in-memory-lists.ts'
import type { Tenant } from './in-memory-state.ts'
import { copy, entryKey, type State } from './in-memory-state.ts'

/** Records that are kept alike, in memory: the same promises as on the engine. */
export function recordStoreOf(state: State): RecordStore {
  return {
    get: async (kind, authority, id) => copy(recordOf(state.of(authority), kind, id)),
    open: async (kind, authority, id) => {
      const record = recordOf(state.of(authority), kind, id)
      if (record === null) return null
      const entries = [...state.of(authority).entries]
        .filter(([key]) => key.startsWith(`${kind} ${id} `))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, entry]) => entry)
      return copy({ record, entries })
    },
    list: async (kind, authority, { by, list, from, newestFirst = false, ...page }) => {
      const placed = placedIn(state.of(authority), kind, by, list)
      return pageOf(
        authority,
        placed.filter(({ at }) => from === undefined || at >= from),
        page,
        newestFirst,
      )
    },
    rows: async (kind, authority, { by, list }) =>
      placedIn(state.of(authority), kind, by, list)
        .sort((a, b) => (a.at < b.at ? -1 : 1))
        .map(({ row }) => copy(row)),
  }
}

/** What a change writes of records that are kept alike. */
export function recordSteps(tenant: Tenant, change: Change, entry: AuditEntry | null): Step[] {
  return (change.records ?? []).flatMap(({ kind, next, expects }) => {
    const isAbout = entry !== null && change.about?.kind === kind && change.about.id === next.id
    const record = isAbout ? { ...next, chainHead: entry.hash } : next
    return [
      step(kind, tenant.records, `${kind} ${next.id}`, { next: record, expects }),
      ...(isAbout ? [fresh('entry', tenant.entries, entryKey(kind, next.id, entry.sequence), entry)] : []),
    ]
  })
}

function recordOf<Kind extends RecordKind>(tenant: Tenant, kind: Kind, id: string): RecordOf<Kind> | null {
  return (tenant.records.get(`${kind} ${id}`) as RecordOf<Kind> | undefined) ?? null
}

function placedIn<Kind extends RecordKind>(
  tenant: Tenant,
  kind: Kind,
  by: ListName,
  list: string,
): Placed<RowOf<Kind>>[] {
  const shape = shapeOf(kind)
  return [...tenant.records]
    .filter(([key]) => key.startsWith(`${kind} `))
    .map(([, record]) => record as RecordOf<Kind>)
    .flatMap(record => {
      const place = shape.placesOf(record)[by]
      return place?.list === list ? [{ at: place.at, row: shape.rowOf(record) }] : []
    })
}
