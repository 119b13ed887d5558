import type { TermCalendar } from '../../../shared/calendar/school-terms.ts'
import { type GiasSetting, readGiasRow } from '../../../shared/people/gias.ts'
import { Setting } from '../../../shared/people/setting.ts'
import { changedFields, mergedSetting, newSetting } from './merge.ts'
import type { FileRow } from './read-file.ts'

/** What becomes of a row. `was` is the record before, null for a new one; `next` is what to write. */
export type RowPlan = { readonly line: number; readonly urn: string; readonly name: string } & (
  | { readonly kind: 'added'; readonly next: Setting; readonly notes: readonly string[] }
  | {
      readonly kind: 'changed'
      readonly was: Setting
      readonly next: Setting
      readonly fields: readonly (keyof Setting)[]
      readonly notes: readonly string[]
    }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly why: string }
)

/** What an import is worked out from. */
export interface ImportQuestion {
  readonly authority: string
  readonly rows: readonly FileRow[]
  readonly existing: readonly Setting[]
  /** Term dates for settings that have none; null leaves them unknown. */
  readonly terms: TermCalendar | null
}

/** What to do with each row of a file, in its order. Nothing is written here. */
export function planImport({ authority, rows, existing, terms }: ImportQuestion): RowPlan[] {
  const byId = new Map(existing.map(setting => [setting.id, setting]))
  const lineOfUrn = new Map<string, number>()
  return rows.map(({ line, row, why }) => {
    const label = {
      line,
      urn: (row.URN ?? row.urn ?? '').trim(),
      name: (row.EstablishmentName ?? row.name ?? '').trim(),
    }
    if (why !== undefined) return { ...label, kind: 'refused', why }
    const reading = readGiasRow(row, authority)
    if (reading.setting === undefined) return { ...label, kind: 'refused', why: reading.why }
    const earlier = lineOfUrn.get(reading.setting.urn)
    if (earlier !== undefined)
      return { ...label, kind: 'refused', why: `its URN stands in line ${earlier} already` }
    lineOfUrn.set(reading.setting.urn, line)
    return { ...label, ...outcomeFor(reading.setting, byId.get(reading.setting.urn), terms) }
  })
}

type Outcome = RowPlan extends infer Plan
  ? Plan extends RowPlan
    ? Omit<Plan, 'line' | 'urn' | 'name'>
    : never
  : never

function outcomeFor(read: GiasSetting, was: Setting | undefined, terms: TermCalendar | null): Outcome {
  if (was === undefined && read.status === 'closed')
    return { kind: 'refused', why: 'it has closed, and is not among the authority’s settings' }
  const merged = was === undefined ? newSetting(read, terms) : mergedSetting(was, read, terms)
  const checked = Setting.safeParse(merged)
  if (!checked.success)
    return { kind: 'refused', why: checked.error.issues.map(issue => issue.message).join('; ') }
  if (was === undefined) return { kind: 'added', next: checked.data, notes: read.notes }
  const fields = changedFields(was, checked.data)
  if (fields.length === 0) return { kind: 'unchanged' }
  return {
    kind: 'changed',
    was,
    next: { ...checked.data, version: was.version + 1 },
    fields,
    notes: read.notes,
  }
}
