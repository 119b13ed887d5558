import { join } from 'node:path'
import { isLocalDate, type LocalDate } from '../../../shared/calendar/local-date.ts'
import { censusDateOf } from '../../../shared/sen2/census-dates.ts'
import { LOCAL_FOLDER } from '../folders.ts'
import { UnusableFile } from '../importer/csv-file.ts'
import { authorityCode, optionsOf, SWITCH, VALUE } from '../importer/options.ts'

/** The authority that `npm start` invents. */
export const DEMO_AUTHORITY = '900'

/** What `npm run sen2` is asked to do. Officers are Y, N or R; null where nothing was said. */
export interface Sen2Arguments {
  readonly authority: string
  readonly year: number
  readonly referenceOn: LocalDate
  /** The username of who exports; undefined where nobody was named. */
  readonly by: string | undefined
  readonly folder: string
  readonly isOwnFolder: boolean
  readonly serialNo: string
  readonly officers: {
    readonly dmo: string | null
    readonly dco: string | null
    readonly dsco: string | null
  }
  readonly withLists: boolean
  readonly days: 'iso' | 'collect'
}

export const USAGE = `Usage: npm run sen2 -- --year YEAR [--authority CODE] [--reference DAY] [--out FOLDER] [--lists]

  --year       the census year, for example 2027: requests and assessments of the year before, plans on its day
  --authority  three digits; ${DEMO_AUTHORITY}, the invented authority, unless told
  --reference  the census day as YYYY-MM-DD; needed for a year whose day has not been announced to this product
  --out        where the nine CSV files, the XML and the findings go; .local/sen2/CODE-YEAR unless told
  --by         the username of who exports, for the audit entry; “command line” unless told
  --dmo, --dco, --dsco   whether there is a designated medical, clinical and social care officer: Y, N or R
  --serial     three digits, which attempt this is; 001 unless told
  --collect    writes days as DfE's own system does, 2027-Jan-21 00:00:00
  --lists      writes the two SEND lists of Ofsted's Annex A beside them

The files name children: keep them where only those who need them can read. Each export is noted in the authority's
chain of exports before the files are written: who, when, which year and how many.
Where from: DYNAMODB_ENDPOINT with TABLE_NAME (send-support unless set); without an endpoint, TABLE_NAME is a table
of AWS; with neither, the database of npm start, which must not be running.
Ends with 0 when nothing keeps the return from being valid; 1 when something does, or the database fails; 2 when the
arguments cannot be used.`

const OPTIONS = {
  year: VALUE,
  authority: VALUE,
  reference: VALUE,
  out: VALUE,
  by: VALUE,
  dmo: VALUE,
  dco: VALUE,
  dsco: VALUE,
  serial: VALUE,
  collect: SWITCH,
  lists: SWITCH,
} as const

/** @throws UnusableFile with the usage when an argument is missing, unknown or malformed */
export function readArguments(args: readonly string[]): Sen2Arguments {
  const given = optionsOf(args, OPTIONS, USAGE)
  const authority = authorityCode(given.authority ?? DEMO_AUTHORITY, USAGE)
  const year = censusYear(given.year)
  const { serial: serialNo = '001' } = given
  if (!/^\d{3}$/.test(serialNo)) throw unusable('--serial has three digits, for example 001.')
  return {
    authority,
    year,
    referenceOn: censusDay(year, given.reference),
    by: given.by,
    folder: given.out ?? join(LOCAL_FOLDER, 'sen2', `${authority}-${year}`),
    isOwnFolder: given.out === undefined,
    serialNo,
    officers: officersOf(authority, given),
    withLists: given.lists ?? false,
    days: given.collect ? 'collect' : 'iso',
  }
}

/** @throws UnusableFile with the usage for what is no census year */
export function censusYear(text: string | undefined): number {
  if (text !== undefined && /^20[2-9]\d$/.test(text)) return Number(text)
  throw unusable('Give the census year, for example --year 2027.')
}

/** @throws UnusableFile with the usage when a census day is neither known nor given */
export function censusDay(year: number, text: string | undefined): LocalDate {
  const day = text ?? censusDateOf(year)
  if (day === null) throw unusable(`The census day of ${year} is not known here: give it with --reference.`)
  if (!isLocalDate(day)) throw unusable('--reference is a day, for example 2027-01-21.')
  return day
}

/** In the invented authority everything is invented, its officers too; in a real one nothing is. */
function officersOf(
  authority: string,
  given: Readonly<Partial<Record<'dmo' | 'dco' | 'dsco', string>>>,
): Sen2Arguments['officers'] {
  const unsaid = authority === DEMO_AUTHORITY ? 'Y' : null
  const officer = (option: 'dmo' | 'dco' | 'dsco') => {
    const said = given[option]?.toUpperCase() ?? unsaid
    if (said !== null && !/^[YNR]$/.test(said)) throw unusable(`--${option} is Y, N or R.`)
    return said
  }
  return { dmo: officer('dmo'), dco: officer('dco'), dsco: officer('dsco') }
}

function unusable(message: string): UnusableFile {
  return new UnusableFile(`${message}\n\n${USAGE}`)
}
