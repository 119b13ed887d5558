import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Table } from '../../../functions/storage/client.ts'
import { type LocalDate, londonDateOf, londonMinutesOf } from '../../../shared/calendar/local-date.ts'
import { type CaseWithEvents, sen2HeaderOf, sen2ReturnOf } from '../../../shared/casework/sen2-return.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { bladeFiles } from '../../../shared/sen2/csv.ts'
import type { Sen2Return } from '../../../shared/sen2/modules.ts'
import { type Finding, isValid, validate } from '../../../shared/sen2/validate.ts'
import { sen2Xml } from '../../../shared/sen2/xml.ts'
import { annexALists } from '../annex-a/lists.ts'
import { PROJECT_FOLDER } from '../folders.ts'
import type { Sen2Arguments } from './arguments.ts'
import { readCases } from './cases.ts'
import { addExportEntry, exporterOf } from './export-entry.ts'
import { clearFolder, writeFiles } from './files.ts'
import { findingsCsv, reportLines } from './report.ts'

/** A return that was made, and the lines that say what is in it. */
export interface MadeReturn {
  readonly ret: Sen2Return
  readonly findings: readonly Finding[]
  readonly isValid: boolean
  readonly lines: readonly string[]
}

/**
 * Makes an authority's return from its cases and writes it: nine CSV files, the XML, findings.csv, and the lists where
 * they are asked for. It is written when it is not valid, too: the findings say what to mend. Who took children's names
 * out is noted first, so no file is there without its entry.
 * @throws UnusableFile when the folder holds another export, or whoever exports is no user of the authority
 */
export async function makeReturn(table: Table, asked: Sen2Arguments, now: Date): Promise<MadeReturn> {
  const by = await exporterOf(table, asked)
  const cases = await readCases(table, asked.authority)
  const { ret, findings } = returnOf(cases, asked, now)
  const exportedOn = londonDateOf(now)
  const xml = xmlOf(ret, asked.year)
  const lists = asked.withLists ? await annexALists(table, asked, cases, ret) : []
  const files = [
    ...bladeFiles(ret, { year: asked.year, exportedOn, days: asked.days }),
    ...(xml.text === null ? [] : [{ name: `SEN2-${asked.authority}-${asked.year}.xml`, text: xml.text }]),
    { name: 'findings.csv', text: findingsCsv(findings) },
    ...lists,
  ]
  clearFolder(asked, files)
  const facts = { year: asked.year, cases: cases.length, children: ret.persons.length, lists: lists.length }
  const entry = await addExportEntry(table, { authority: asked.authority, at: now.toISOString(), by, facts })
  writeFiles(asked.folder, files)
  const parts = {
    ret,
    findings,
    cases: cases.length,
    problem: xml.problem,
    madeOn: exportedOn,
    lists: lists.map(({ name }) => name),
    entry,
  }
  const canBeSent = xml.text !== null && isValid(findings)
  return { ret, findings, isValid: canBeSent, lines: reportLines(asked, parts) }
}

/** The return of cases, and everything wrong with it. */
export function returnOf(
  cases: readonly CaseWithEvents[],
  asked: Pick<Sen2Arguments, 'authority' | 'year' | 'referenceOn' | 'serialNo' | 'officers'>,
  now: Date,
): { ret: Sen2Return; findings: Finding[] } {
  const { authority, serialNo, officers } = asked
  const census: { year: number; referenceOn: LocalDate } = asked
  const madeAt = londonTimeOf(now)
  const facts = { authority, software: 'SEND support', release: releaseOf(), serialNo, madeAt, ...officers }
  const ret = sen2ReturnOf(cases, sen2HeaderOf(facts, census), census)
  return { ret, findings: validate(ret, census) }
}

function xmlOf(ret: Sen2Return, year: number): { text: string | null; problem: string | null } {
  try {
    return { text: sen2Xml(ret, year), problem: null }
  } catch (error) {
    if (error instanceof Refusal) return { text: null, problem: error.message }
    throw error
  }
}

/** London time to the second, as the header has it. @example 2027-07-01T10:30:05 */
function londonTimeOf(now: Date): string {
  const minutes = londonMinutesOf(now)
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map(part => String(part).padStart(2, '0'))
  return `${londonDateOf(now)}T${hour}:${minute}:${now.toISOString().slice(17, 19)}`
}

function releaseOf(): string {
  const about: unknown = JSON.parse(readFileSync(join(PROJECT_FOLDER, 'package.json'), 'utf8'))
  return (about as { version: string }).version
}
