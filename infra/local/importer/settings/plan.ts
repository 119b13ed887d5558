import type { TermCalendar } from '../../../../shared/calendar/school-terms.ts'
import { type GiasSetting, readGiasRow } from '../../../../shared/people/gias.ts'
import { Setting } from '../../../../shared/people/setting.ts'
import type { FileRow } from '../csv-file.ts'
import { changesBetween, createSeenBefore, type Outcome, type RowPlan, worded } from '../row-plan.ts'
import { mergedSetting, newSetting } from './merge.ts'

/** What an import of settings is worked out from. */
export interface SettingsQuestion {
  readonly authority: string
  readonly rows: readonly FileRow[]
  readonly existing: readonly Setting[]
  /** Term dates for settings that have none; null leaves them unknown. */
  readonly terms: TermCalendar | null
}

/** What to do with each row of a register, in its order. Nothing is written here. */
export function planSettings({ authority, rows, existing, terms }: SettingsQuestion): RowPlan<Setting>[] {
  const byId = new Map(existing.map(setting => [setting.id, setting]))
  const seenBefore = createSeenBefore()
  return rows.map(({ line, row, why }) => {
    const label = {
      line,
      id: (row.URN ?? row.urn ?? '').trim() || 'no URN',
      name: (row.EstablishmentName ?? row.name ?? '').trim(),
    }
    if (why !== undefined) return { ...label, kind: 'refused', why }
    const reading = readGiasRow(row, authority)
    if (reading.setting === undefined) return { ...label, kind: 'refused', why: reading.why }
    const { urn } = reading.setting
    const earlier = seenBefore(urn, line)
    if (earlier !== undefined)
      return { ...label, kind: 'refused', why: `its URN stands in line ${earlier} already` }
    return { ...label, ...outcomeFor(reading.setting, byId.get(urn), terms) }
  })
}

function outcomeFor(
  read: GiasSetting,
  was: Setting | undefined,
  terms: TermCalendar | null,
): Outcome<Setting> {
  if (was === undefined && read.status === 'closed')
    return { kind: 'refused', why: 'it has closed, and is not among the authority’s settings' }
  const merged = was === undefined ? newSetting(read, terms) : mergedSetting(was, read, terms)
  const checked = Setting.safeParse(merged)
  if (!checked.success)
    return { kind: 'refused', why: checked.error.issues.map(issue => issue.message).join('; ') }
  const { notes } = read
  if (was === undefined) return { kind: 'added', next: checked.data, notes }
  const changes = worded(changesBetween(was, checked.data), 'calendar', calendarWords)
  if (changes.length === 0) return { kind: 'unchanged' }
  return { kind: 'changed', was, next: { ...checked.data, version: was.version + 1 }, changes, notes }
}

function calendarWords({ terms, closedDays }: TermCalendar): string {
  const last = terms.at(-1)
  const known = last === undefined ? 'no term dates' : `term dates to ${last.endsOn}`
  return `${known}, days closed: ${closedDays.length}`
}
