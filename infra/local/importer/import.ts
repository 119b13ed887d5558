import { readFileSync } from 'node:fs'
import * as z from 'zod'
import type { Table } from '../../../functions/storage/client.ts'
import { settingStore } from '../../../functions/storage/people.ts'
import { TermCalendar } from '../../../shared/calendar/school-terms.ts'
import type { ImportArguments } from './arguments.ts'
import { planImport, type RowPlan } from './plan.ts'
import { readRegister, UnusableFile } from './read-file.ts'
import { rowLines, summaryLines } from './report.ts'
import { writePlans } from './write.ts'

/** What an import did, row by row, and the lines that say so. */
export interface Imported {
  readonly plans: readonly RowPlan[]
  readonly lines: readonly string[]
}

/**
 * Imports settings into a table. Safe to repeat: a second run of the same file changes nothing.
 * @throws UnusableFile when the file or the term dates cannot be used; nothing was written then
 */
export async function importSettings(table: Table, asked: ImportArguments): Promise<Imported> {
  const { authority, isDryRun } = asked
  const { encoding, rows } = readRegister(bytesOf(asked.file))
  const terms = asked.termsFile === undefined ? null : termsOf(asked.termsFile)
  const existing = await settingStore(table).list(authority)
  const planned = planImport({ authority, rows, existing, terms })
  const plans = isDryRun ? planned : await writePlans(table, authority, planned)
  const urns = new Set(plans.map(plan => plan.urn))
  const elsewhere = existing.filter(({ urn, id }) => !urns.has(urn ?? id)).length
  const others =
    elsewhere === 0 ? [] : [`${elsewhere} settings of ${authority} are not in the file: kept as they are.`]
  const lines = [`Read as ${encoding}.`, ...rowLines(plans), ...summaryLines(plans, isDryRun), ...others]
  return { plans, lines }
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

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new UnusableFile(`${file} cannot be read: ${error instanceof Error ? error.message : error}`)
  }
}
