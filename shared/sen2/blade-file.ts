import { plainCell, readCsv } from '../csv/rfc4180.ts'
import { Refusal } from '../refusal.ts'
import { type Column, columnsOf, dayInCell } from './blade-layout.ts'
import type { Sen2Module } from './items.ts'
import type { FlatRow } from './tree.ts'

/** A row that was read, with its place in the file: the header is row 1. */
export interface ReadRow {
  readonly row: number
  readonly flat: FlatRow
}

/** What one file gave: rows in the order of the order column, and what is wrong with the file. */
export interface FileReading {
  readonly rows: readonly ReadRow[]
  readonly problems: readonly { readonly row: number | null; readonly message: string }[]
  readonly passedOver: readonly string[]
}

/** An item's name until 2023. */
const ALIASES: ReadonlyMap<string, string> = new Map([['gendercurrent', 'sex']])

/** What COLLECT may write for 1 and 0. */
const FLAGS: ReadonlyMap<string, string> = new Map([
  ['true', '1'],
  ['false', '0'],
  ['TRUE', '1'],
  ['FALSE', '0'],
])

/** Reading uses the columns of the latest layout; a file of an earlier year has fewer. */
const LATEST = Number.MAX_SAFE_INTEGER
const LONGEST_CELL = 2000
const LONGEST_ID = 60

/** Reads one module's file. Problems never quote a cell: cells are personal. */
export function readModuleFile(module: Sen2Module, text: string): FileReading {
  const table = tableIn(text)
  if ('message' in table) return { rows: [], problems: [table], passedOver: [] }
  const [header = [], ...body] = table.rows
  const names = header.map(nameOf)
  const columns = columnsOf(module, LATEST).map(column => ({
    column,
    at: names.indexOf(column.header.toLowerCase()),
  }))
  const known = new Set(columns.map(({ column }) => column.header.toLowerCase()))
  const problems = headerProblems(columns, names, known)
  const passedOver = names.filter(name => !known.has(name))
  if (problems.length > 0) return { rows: [], problems, passedOver }
  const rows = body
    .map((cells, index) => ({ cells, row: index + 2 }))
    .filter(({ cells }) => !(cells.length === 1 && cells[0] === '' && header.length > 1))
  const wrong = rows.flatMap(({ cells, row }) => rowProblems(cells, header.length, columns, row))
  const read = rows.map(({ cells, row }) => readRow(cells, columns, row))
  return { rows: read.toSorted((a, b) => a.order - b.order), problems: wrong, passedOver }
}

interface Placed {
  readonly column: Column
  /** Index of the column in the file, -1 when the file does not have it. */
  readonly at: number
}

type Problem = FileReading['problems'][number]

function tableIn(text: string): { rows: string[][] } | Problem {
  try {
    return { rows: readCsv(text) }
  } catch (error) {
    if (error instanceof Refusal) return { row: null, message: error.message }
    throw error
  }
}

function headerProblems(columns: readonly Placed[], names: readonly string[], known: Set<string>): Problem[] {
  const missing = columns.filter(({ column, at }) => at < 0 && (column.is === 'id' || column.is === 'parent'))
  const twice = [...known].filter(name => names.indexOf(name) !== names.lastIndexOf(name))
  return [
    ...missing.map(({ column }) => ({ row: 1, message: `The column ${column.header} is missing.` })),
    ...twice.map(name => ({ row: 1, message: `The column ${name} is there twice.` })),
  ]
}

function rowProblems(
  cells: readonly string[],
  width: number,
  columns: readonly Placed[],
  row: number,
): Problem[] {
  if (cells.length !== width) return [{ row, message: 'The row has more or fewer cells than the header.' }]
  return columns.flatMap(({ column, at }) => {
    const length = plainCell(cells[at] ?? '').length
    const longest = column.is === 'id' || column.is === 'parent' ? LONGEST_ID : LONGEST_CELL
    if (column.is === 'id' && length === 0) return [{ row, message: 'The row has no id.' }]
    return length > longest ? [{ row, message: `The cell under ${column.header} is too long.` }] : []
  })
}

function readRow(
  cells: readonly string[],
  columns: readonly Placed[],
  row: number,
): ReadRow & { order: number } {
  const record: Record<string, string | null> = {}
  let parentId: string | null = null
  let order = row
  for (const { column, at } of columns) {
    const cell = plainCell(cells[at] ?? '')
    if (column.is === 'order') order = Number(cell) || row
    else if (column.is === 'parent') parentId = cell
    else record[keyOf(column)] = cell === '' ? null : meantBy(column, cell)
  }
  return { row, order, flat: { record, parentId } }
}

function nameOf(header: string): string {
  const name = header.trim().toLowerCase()
  return ALIASES.get(name) ?? name
}

function keyOf(column: Column): string {
  if (column.is === 'item') return column.item.key
  return { id: 'id', native: 'nativeId', source: 'sourceId', order: '', parent: '' }[column.is]
}

function meantBy(column: Column, cell: string): string {
  if (column.is !== 'item') return cell
  if (column.item.kind === 'day') return dayInCell(cell)
  return column.item.set === 'yes-no' ? (FLAGS.get(cell) ?? cell) : cell
}
