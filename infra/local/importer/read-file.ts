import { parse } from 'csv-parse/sync'
import { type GiasRow, missingColumns } from '../../../shared/people/gias.ts'

/** A file that cannot be imported at all. The message says what to do. */
export class UnusableFile extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UnusableFile'
  }
}

/** A row with the line of the file it ends on; `why` where it does not have the header's columns. */
export interface FileRow {
  readonly line: number
  readonly row: GiasRow
  readonly why?: string
}

/** What was in a file: rows in its order, and how its bytes were read. */
export interface RegisterFile {
  readonly encoding: 'UTF-8' | 'Windows-1252'
  readonly rows: readonly FileRow[]
}

/**
 * Reads a register of schools: CSV in UTF-8 (with or without a mark) or Windows-1252, every value as text.
 * @throws UnusableFile when it is no CSV, or lacks columns that every row needs
 */
export function readRegister(bytes: Uint8Array): RegisterFile {
  const { encoding, text } = decoded(bytes)
  const [header, ...records] = recordsOf(text)
  if (header === undefined) throw new UnusableFile('The file is empty.')
  const columns = header.cells.map(cell => cell.trim())
  const missing = missingColumns(columns)
  if (missing.length > 0)
    throw new UnusableFile(`The first line must name the columns. Missing: ${missing.join('; ')}.`)
  return { encoding, rows: records.map(record => rowOf(columns, record)) }
}

interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
}

/** Bytes that are no UTF-8 are Windows-1252, in which every byte is a letter. */
function decoded(bytes: Uint8Array): { encoding: RegisterFile['encoding']; text: string } {
  if (bytes.includes(0)) throw new UnusableFile('This is not a text file in UTF-8 or Windows-1252.')
  try {
    return { encoding: 'UTF-8', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { encoding: 'Windows-1252', text: new TextDecoder('windows-1252').decode(bytes) }
  }
}

function recordsOf(text: string): CsvRecord[] {
  try {
    const options = { bom: true, info: true, relax_column_count: true, relax_quotes: true } as const
    const records: unknown = parse(text, { ...options, skip_empty_lines: true })
    return (records as { info: { lines: number }; record: string[] }[]).map(({ info, record }) => ({
      line: info.lines,
      cells: record,
    }))
  } catch (error) {
    throw new UnusableFile(`The file is not CSV: ${error instanceof Error ? error.message : error}`)
  }
}

function rowOf(columns: readonly string[], { line, cells }: CsvRecord): FileRow {
  const row = Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']))
  if (cells.length === columns.length) return { line, row }
  return { line, row, why: `it has ${cells.length} columns where the header has ${columns.length}` }
}
