import { isLocalDate, type LocalDate } from '../calendar/local-date.ts'
import { SEN2_MODULES, type Sen2Module } from './items.ts'
import { type ItemRow, itemsOf } from './modules.ts'
import { PARENT_OF } from './tree.ts'

/** Where a file's columns do not come in the order of the record: the keys in the order of the file. */
const FILE_ORDER: Partial<Record<Sen2Module, readonly string[]>> = {
  sen2: [
    'collection',
    'year',
    'referenceOn',
    'sourceLevel',
    'softwareCode',
    'release',
    'serialNo',
    'dateTime',
    'lea',
    'dmo',
    'dco',
    'dsco',
  ],
  placementdetail: [
    'residential',
    'workBased',
    'urn',
    'ukprn',
    'senSetting',
    'senSettingOther',
    'rank',
    'enteredOn',
    'leftOn',
    'senUnit',
    'resourcedProvision',
  ],
}

/** A column of a blade file: the row's id, its place, a pointer to the row above, or an item. */
export type Column =
  | { readonly header: string; readonly is: 'id' | 'native' | 'order' | 'source' | 'parent' }
  | { readonly header: string; readonly is: 'item'; readonly item: ItemRow }

/**
 * The columns of a module's file in a census year, in order. Headers are lower case but for `NativeId`.
 * DfE's own description of the export was not found: the layout is the one a public reader of it relies on;
 * the place of `dsco` (2025 on) is this product's, at the end.
 * @source MastodonC/witan.sen2, its lists of column names
 */
export function columnsOf(module: Sen2Module, year: number): readonly Column[] {
  const parent = PARENT_OF[module]
  return [
    { header: `${module}tableid`, is: 'id' },
    { header: 'NativeId', is: 'native' },
    { header: `${module}orderseqcolumn`, is: 'order' },
    { header: 'sourceid', is: 'source' },
    ...(parent === null ? [] : [{ header: `${parent}tableid`, is: 'parent' } as const]),
    ...inFileOrder(module)
      .filter(item => (item.from ?? 0) <= year)
      .map(item => ({ header: item.xml.toLowerCase(), is: 'item', item }) as const),
  ]
}

function inFileOrder(module: Sen2Module): readonly ItemRow[] {
  const order = FILE_ORDER[module]
  if (order === undefined) return itemsOf(module)
  return itemsOf(module).toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key))
}

/** A file's name. @example bladeFileName('person', '2027-02-03') -> 'Blade-Export_03-02-2027_person.csv' */
export function bladeFileName(module: Sen2Module, exportedOn: LocalDate): string {
  if (!isLocalDate(exportedOn)) throw new RangeError(`Not a calendar day: ${exportedOn}`)
  return `Blade-Export_${exportedOn.split('-').toReversed().join('-')}_${module}.csv`
}

/** The module a file is of, by the word that ends its name, whatever stands before; null for any other file. */
export function moduleOfFile(name: string): Sen2Module | null {
  return SEN2_MODULES.find(module => name.toLowerCase().endsWith(`_${module}.csv`)) ?? null
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** A day as COLLECT writes it. @example collectDay('2027-01-21') -> '2027-Jan-21 00:00:00' */
export function collectDay(on: string): string {
  if (!isLocalDate(on)) return on
  const [year, month, day] = on.split('-')
  return `${year}-${MONTHS[Number(month) - 1]}-${day} 00:00:00`
}

/** The day in a cell: COLLECT's form becomes `YYYY-MM-DD`; anything else stays as it is, for `validate`. */
export function dayInCell(cell: string): string {
  const [, year, name = '', day] = /^(\d{4})-([A-Z][a-z]{2})-(\d{2})(?: 00:00:00)?$/.exec(cell) ?? []
  const month = MONTHS.indexOf(name) + 1
  return month === 0 ? cell : `${year}-${String(month).padStart(2, '0')}-${day}`
}
