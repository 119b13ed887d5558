import { phaseOf } from './gias-phase.ts'
import type { Phase } from './setting.ts'

/** A row of a register of schools as text, by column name. */
export type GiasRow = Readonly<Record<string, string>>

/**
 * The columns read, by what they hold: the names in the register's own export ("Get information about schools")
 * first, then those of extracts made from it. The first that is there and not blank counts.
 */
export const GIAS_COLUMNS = {
  urn: ['URN', 'urn'],
  authority: ['LA (code)', 'la_code', 'gias2022_dfe_number', 'jan2019_la'],
  name: ['EstablishmentName', 'name'],
  status: ['EstablishmentStatus (name)'],
  phase: ['PhaseOfEducation (name)', 'gias2022_phase_type'],
  lowAge: ['StatutoryLowAge', 'gias2022_statutory_low_age'],
  highAge: ['StatutoryHighAge', 'gias2022_statutory_high_age'],
  town: ['Town', 'town'],
  postcode: ['Postcode', 'postcode'],
  children: ['NumberOfPupils', 'jan2019_nor'],
  senSupport: ['SENNoStat', 'jan2019_tsenelk'],
  ehcPlans: ['SENStat', 'jan2019_tsenelse'],
  easting: ['Easting', 'gias2022_easting', 'onspd_easting'],
  northing: ['Northing', 'gias2022_northing', 'onspd_northing'],
} as const satisfies Record<string, readonly string[]>

/** All of these say what type it is; the types of different years need not agree. */
const TYPE_COLUMNS = [
  'TypeOfEstablishment (name)',
  'gias2022_establishment_type',
  'pp1920_school_type',
  'jan2019_schooltype',
]

/** A point of the British National Grid, metres east and north of its origin (OSGB36). */
export interface GridPoint {
  readonly easting: number
  readonly northing: number
}

/** What a register says of a setting. Null: it does not say. `notes` say what could not be read. */
export interface GiasSetting {
  readonly urn: string
  readonly authority: string
  readonly name: string
  readonly phase: Phase
  readonly postcode: string
  readonly town: string
  readonly grid: GridPoint | null
  readonly childCount: number | null
  readonly senSupportCount: number | null
  readonly ehcPlanCount: number | null
  readonly status: 'open' | 'closed'
  readonly notes: readonly string[]
}

/** A row that could be read, or why not, in words for whoever ran the import. */
export type GiasReading =
  | { readonly setting: GiasSetting; readonly why?: undefined }
  | { readonly setting?: undefined; readonly why: string }

/** What a file's header lacks to be a register of schools, in words; empty when it has enough. */
export function missingColumns(header: readonly string[]): string[] {
  const needed = ['urn', 'name', 'postcode', 'authority'] as const
  return needed
    .filter(key => !GIAS_COLUMNS[key].some(column => header.includes(column)))
    .map(key => GIAS_COLUMNS[key].slice(0, 2).join(' or '))
}

/**
 * Reads one row. A row of another authority, without a good URN, name, postcode or phase, or not yet open is not
 * read; nothing that is missing is made up.
 * @param authority  the three-digit code the file is imported for
 */
export function readGiasRow(row: GiasRow, authority: string): GiasReading {
  const get = (key: keyof typeof GIAS_COLUMNS) => textOf(row, GIAS_COLUMNS[key])
  const urn = get('urn')
  if (!/^\d{6}$/.test(urn)) return { why: `“${urn}” is not a URN: it needs six digits` }
  const code = get('authority').slice(0, 3)
  if (code !== authority) return { why: otherAuthority(code, authority) }
  const status = statusOf(get('status'))
  if (status === null) return { why: `its status is “${get('status')}”, neither open nor closed` }
  const name = get('name')
  if (name === '' || name.length > 120) return { why: 'its name is missing or longer than 120 characters' }
  const postcode = postcodeOf(get('postcode'))
  if (postcode === null) return { why: `“${get('postcode')}” is not a postcode` }
  const [lowAge, highAge] = [countOf(get('lowAge')), countOf(get('highAge'))]
  const types = TYPE_COLUMNS.map(column => (row[column] ?? '').trim()).filter(type => type !== '')
  const phase = phaseOf({ name, types, phase: get('phase'), lowAge, highAge })
  if (phase === null) return { why: 'its phase is not given and cannot be told from type, ages or name' }
  const grid = gridOf(row)
  const childCount = countOf(get('children'))
  const notes = [
    grid === null ? 'no grid reference, so travel is estimated' : null,
    childCount === null ? 'children on roll not given' : null,
  ].filter(note => note !== null)
  return {
    setting: {
      urn,
      authority,
      name,
      phase,
      postcode,
      town: get('town').slice(0, 80),
      grid,
      childCount,
      senSupportCount: countOf(get('senSupport')),
      ehcPlanCount: countOf(get('ehcPlans')),
      status,
      notes,
    },
  }
}

/** A postcode in capitals with one space, or null for what does not have the shape of one. @example 'zz12ab' -> 'ZZ1 2AB' */
export function postcodeOf(typed: string): string | null {
  const parts = /^([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})$/.exec(typed.trim().toUpperCase())
  return parts === null ? null : `${parts[1]} ${parts[2]}`
}

/** Published marks (x, z, c, NA, -7 and the like) are not numbers: unknown, never 0. */
function countOf(text: string): number | null {
  const count = /^\d{1,5}$/.test(text) ? Number(text) : null
  return count === null || count > 20_000 ? null : count
}

function otherAuthority(code: string, authority: string): string {
  return /^\d{3}$/.test(code)
    ? `it belongs to authority ${code}, not ${authority}`
    : 'it does not say which authority it belongs to'
}

/** An extract without the column lists open settings only. */
function statusOf(text: string): 'open' | 'closed' | null {
  if (text === '' || /^open/i.test(text)) return 'open'
  return /^closed/i.test(text) ? 'closed' : null
}

/** Easting and northing of one source, never of two; on the grid of Great Britain. */
function gridOf(row: GiasRow): GridPoint | null {
  for (const [index, column] of GIAS_COLUMNS.easting.entries()) {
    const [easting, northing] = [row[column], row[GIAS_COLUMNS.northing[index] ?? '']].map(text =>
      /^\d{4,7}(\.\d+)?$/.test((text ?? '').trim()) ? Number(text) : null,
    )
    if (easting && northing && easting < 700_000 && northing < 1_300_000) return { easting, northing }
  }
  return null
}

function textOf(row: GiasRow, columns: readonly string[]): string {
  for (const column of columns) {
    const value = (row[column] ?? '').trim()
    if (value !== '') return value
  }
  return ''
}
