import * as z from 'zod'
import type { Table } from '../../../../functions/storage/client.ts'
import { settingItem } from '../../../../functions/storage/items.ts'
import { settingStore } from '../../../../functions/storage/people.ts'
import { TermCalendar } from '../../../../shared/calendar/school-terms.ts'
import type { Setting } from '../../../../shared/people/setting.ts'
import { bytesOf, UnusableFile } from '../csv-file.ts'
import type { RowPlan } from '../row-plan.ts'
import { writePlans } from '../write.ts'
import type { ImportArguments } from './arguments.ts'
import { planSettings } from './plan.ts'
import { readRegister } from './register.ts'
import { settingLines, summaryLines } from './report.ts'

/** What an import did, row by row, and the lines that say so. */
export interface ImportedSettings {
  readonly plans: readonly RowPlan<Setting>[]
  readonly lines: readonly string[]
}

/**
 * Imports settings into a table. Safe to repeat: a second run of the same file changes nothing.
 * @throws UnusableFile when the file or the term dates cannot be used; nothing was written then
 */
export async function importSettings(table: Table, asked: ImportArguments): Promise<ImportedSettings> {
  const { authority, isDryRun } = asked
  const { encoding, rows } = readRegister(bytesOf(asked.file))
  const terms = asked.termsFile === undefined ? null : termsOf(asked.termsFile)
  const existing = await settingStore(table).list(authority)
  const planned = planSettings({ authority, rows, existing, terms })
  const plans = isDryRun ? planned : await writeSettings(table, authority, planned)
  const urns = new Set(plans.map(plan => plan.id))
  const elsewhere = existing.filter(({ urn, id }) => !urns.has(urn ?? id)).length
  const others =
    elsewhere === 0 ? [] : [`${elsewhere} settings of ${authority} are not in the file: kept as they are.`]
  const lines = [`Read as ${encoding}.`, ...settingLines(plans), ...summaryLines(plans, isDryRun), ...others]
  return { plans, lines }
}

/**
 * Writes what was added and changed, each setting on condition of the version it was read at.
 * @returns the plans as they came out: one that somebody else overtook is refused
 */
export function writeSettings(
  table: Table,
  authority: string,
  plans: readonly RowPlan<Setting>[],
): Promise<RowPlan<Setting>[]> {
  return writePlans(table, plans, ({ next }) => [settingItem(authority, next)])
}

function termsOf(file: string): TermCalendar {
  const read = TermCalendar.safeParse(jsonOf(file))
  if (read.success) return read.data
  throw new UnusableFile(`${file} has no usable term dates:\n${z.prettifyError(read.error)}`)
}

function jsonOf(file: string): unknown {
  const bytes = bytesOf(file)
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch (error) {
    throw new UnusableFile(`${file} is not JSON: ${error instanceof Error ? error.message : error}`)
  }
}
