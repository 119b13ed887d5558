import type { LocalDate } from '../calendar/local-date.ts'
import { neutralCell, writeCsv } from '../csv/rfc4180.ts'
import { bladeFileName, type Column, collectDay, columnsOf } from './blade-layout.ts'
import { SEN2_MODULES, type Sen2Module } from './items.ts'
import type { Sen2Return } from './modules.ts'
import { type FlatRow, flatten } from './tree.ts'

/** How the nine files are written. */
export interface BladeOptions {
  /** The census year, which decides the columns. */
  readonly year: number
  /** The day in the files' names. */
  readonly exportedOn: LocalDate
  /** `iso` (default) writes `2027-01-21`; `collect` writes `2027-Jan-21 00:00:00` as DfE's system does. */
  readonly days?: 'iso' | 'collect'
}

/** One of the nine files. */
export interface BladeFile {
  readonly module: Sen2Module
  readonly name: string
  readonly text: string
}

/**
 * The return as the nine CSV files of a COLLECT blade export. An empty cell is "nothing returned". Cells that
 * a spreadsheet would run are neutralised with an apostrophe (`neutralCell`), which `readBladeFiles` takes
 * away again: the round trip loses nothing. Order columns count a module's rows from 1. An item that the
 * census year does not have is not written; `validate` reports it as `item-not-in-year`.
 */
export function bladeFiles(ret: Sen2Return, options: BladeOptions): readonly BladeFile[] {
  const flat = flatten(ret)
  return SEN2_MODULES.map(module => ({
    module,
    name: bladeFileName(module, options.exportedOn),
    text: fileText(columnsOf(module, options.year), flat[module], options),
  }))
}

function fileText(columns: readonly Column[], rows: readonly FlatRow[], options: BladeOptions): string {
  const body = rows.map((row, index) => columns.map(column => cellOf(column, row, index, options)))
  return writeCsv([columns.map(column => column.header), ...body])
}

function cellOf(column: Column, row: FlatRow, index: number, { days = 'iso' }: BladeOptions): string {
  const held = heldIn(column, row)
  if (column.is === 'order') return String(index + 1)
  if (column.is === 'item' && column.item.kind === 'day' && days === 'collect') {
    return neutralCell(collectDay(held ?? ''))
  }
  return neutralCell(held ?? '')
}

function heldIn(column: Column, { record, parentId }: FlatRow): string | null | undefined {
  if (column.is === 'item') return record[column.item.key]
  if (column.is === 'parent') return parentId
  const key = { id: 'id', native: 'nativeId', source: 'sourceId', order: 'order' }[column.is]
  return record[key]
}
