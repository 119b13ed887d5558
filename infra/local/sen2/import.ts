import { isHolding } from '../../../functions/actions/ehc-changes.ts'
import type { Table } from '../../../functions/storage/client.ts'
import { storesOn } from '../../../functions/storage/stores.ts'
import { isLocalDate } from '../../../shared/calendar/local-date.ts'
import { alikeText, type EhcCase } from '../../../shared/casework/ehc-case.ts'
import { casesIn, type ReadCase } from '../../../shared/casework/sen2-read.ts'
import { idOfBytes } from '../../../shared/ids.ts'
import type { Person } from '../../../shared/requests/request.ts'
import { type CensusPeriod, censusPeriod } from '../../../shared/sen2/census-dates.ts'
import { readBladeFiles } from '../../../shared/sen2/csv-read.ts'
import type { Sen2Return } from '../../../shared/sen2/modules.ts'
import { validate } from '../../../shared/sen2/validate.ts'
import { UnusableFile } from '../importer/csv-file.ts'
import { eachOf } from '../importer/write.ts'
import { digestOf, writeCase } from './case-items.ts'
import { bladeFilesIn } from './files.ts'
import type { Sen2ImportArguments } from './import-arguments.ts'
import { importLines } from './import-report.ts'

/** What became of a request of the return. */
export type ImportedCase =
  | { readonly kind: 'added' | 'there'; readonly requestId: string; readonly notes: readonly string[] }
  | { readonly kind: 'refused'; readonly requestId: string; readonly why: string }

/** What an import did, and the lines that say so. */
export interface ImportedReturn {
  readonly cases: readonly ImportedCase[]
  readonly lines: readonly string[]
}

/** The officer of cases that nobody was named for. */
const NOBODY: Person = { userId: 'sen2-return', name: 'Nobody yet' }

/**
 * Reads the nine files of a return into cases. Nothing is written in a dry run, nor where a case is there already.
 * @throws UnusableFile when the files are no return of this authority, or the officer is not known
 */
export async function importReturn(
  table: Table,
  asked: Sen2ImportArguments,
  now: Date,
): Promise<ImportedReturn> {
  const { authority, isDryRun } = asked
  const ret = returnIn(asked.folder)
  const period = periodOf(ret, authority)
  const at = now.toISOString()
  const officer = await officerOf(table, asked)
  const settings = await storesOn(table).settings.list(authority)
  const byUrn = new Map(settings.map(({ urn, id, name }) => [urn ?? '', { id, name }]))
  const idOf = (text: string) => idOfBytes(digestOf(`${authority} ${text}`))
  const parts = { authority, period, at, officer, idOf, settingOf: (urn: string) => byUrn.get(urn) ?? null }
  const read = ret.persons.flatMap(person => casesIn(person, parts))
  // those of one name and date of birth one after the other: each has to see what the one before wrote
  const alike = Map.groupBy(read, one => (one.kind === 'refused' ? '' : alikeText(one.ehcCase.child)))
  const cases = (await eachOf([...alike.values()], group => keepEach(table, group, isDryRun))).flat()
  const findings = validate(ret, period)
  return { cases, lines: importLines({ authority, period, isDryRun, cases, findings }) }
}

async function keepEach(
  table: Table,
  group: readonly ReadCase[],
  isDryRun: boolean,
): Promise<ImportedCase[]> {
  const kept: ImportedCase[] = []
  for (const one of group) kept.push(await keep(table, one, isDryRun))
  return kept
}

async function keep(table: Table, read: ReadCase, isDryRun: boolean): Promise<ImportedCase> {
  if (read.kind === 'refused') return read
  const { requestId, notes, ehcCase } = read
  const existing = await storesOn(table).ehc.open(ehcCase.authority, ehcCase.id)
  if (existing !== null) return { kind: 'there', requestId, notes: [] }
  const isTaken = isHolding(read.events) && (await hasOpenCase(table, ehcCase))
  if (!isTaken && (isDryRun || (await writeCase(table, read)))) return { kind: 'added', requestId, notes }
  return { kind: 'refused', requestId, why: 'the child has another open case.' }
}

/** Whether there is an open case of a child of the same name and date of birth that no other UPN shows to be another. */
async function hasOpenCase(table: Table, { authority, id, child }: EhcCase): Promise<boolean> {
  const { ehc } = storesOn(table)
  const ids = await ehc.openCasesAlike(authority, alikeText(child))
  const found = await Promise.all(ids.filter(other => other !== id).map(other => ehc.open(authority, other)))
  return found.some(one => {
    const upn = one?.ehcCase.child.upn ?? null
    return one !== null && (upn === null || child.upn === null || upn === child.upn)
  })
}

/** @throws UnusableFile with every problem, by file and row */
function returnIn(folder: string): Sen2Return {
  const { value, problems } = readBladeFiles(bladeFilesIn(folder))
  if (value !== null) return value
  const lines = problems.map(({ module, row, message }) => {
    const where = [module, row === null ? null : `row ${row}`].filter(part => part !== null).join(', ')
    return where === '' ? message : `${where}: ${message}`
  })
  throw new UnusableFile(`The files cannot be read as a return:\n${lines.join('\n')}`)
}

/** The census a return says it is for. @throws UnusableFile when it does not say, or is another authority's */
function periodOf({ header }: Sen2Return, authority: string): CensusPeriod {
  const { lea, year, referenceOn } = header
  if (lea !== authority)
    throw new UnusableFile(`The return is not of authority ${authority}: see its header (LEA).`)
  if (year === null || !/^20[2-9]\d$/.test(year) || referenceOn === null || !isLocalDate(referenceOn))
    throw new UnusableFile('The header gives no census year and reference date.')
  return censusPeriod(Number(year), referenceOn)
}

async function officerOf(table: Table, { authority, officer }: Sen2ImportArguments): Promise<Person> {
  if (officer === undefined) return NOBODY
  const users = await storesOn(table).users.list(authority)
  const found = users.find(({ username, roles }) => username === officer && roles.includes('ehc-officer'))
  if (found === undefined) throw new UnusableFile(`${officer} is no EHC officer of authority ${authority}.`)
  return { userId: found.userId, name: found.name }
}
