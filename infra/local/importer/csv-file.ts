import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

/** A file that cannot be imported at all. The message says what to do. */
export class UnusableFile extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UnusableFile'
  }
}

/** A row as text by column, with the line of the file it ends on; `why` where it has not the header's columns. */
export interface FileRow {
  readonly line: number
  readonly row: Readonly<Record<string, string>>
  readonly why?: string
}

/** What was in a file: its columns, rows in its order, and how its bytes were read. */
export interface CsvFile {
  readonly encoding: 'UTF-8' | 'Windows-1252'
  readonly columns: readonly string[]
  readonly rows: readonly FileRow[]
}

/** What a header must satisfy. */
export interface Header {
  /** The name a column is known by; as it stands in the file, without blanks around it, unless told. */
  readonly nameOf?: (cell: string) => string
  /** What is wrong with these columns, as a sentence; null when nothing. */
  readonly wrongWith: (columns: readonly string[]) => string | null
}

/**
 * Reads CSV with a header row, in UTF-8 (with or without a mark) or Windows-1252, every value as text.
 * @throws UnusableFile when it is no CSV, or lacks columns that every row needs
 */
export function readCsv(bytes: Uint8Array, { nameOf = cell => cell, wrongWith }: Header): CsvFile {
  const { encoding, text } = decoded(bytes)
  const [header, ...records] = recordsOf(text)
  if (header === undefined) throw new UnusableFile('The file is empty.')
  const columns = header.cells.map(cell => nameOf(cell.trim()))
  const wrong = wrongWith(columns)
  if (wrong !== null) throw new UnusableFile(`The first line must name the columns. ${wrong}`)
  return { encoding, columns, rows: records.map(record => rowOf(columns, record)) }
}

/** The sentence for columns that are missing; null when none are. */
export function missingWords(names: readonly string[]): string | null {
  return names.length === 0 ? null : `Missing: ${names.join('; ')}.`
}

/** @throws UnusableFile when there is no such file, or it may not be read */
export function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new UnusableFile(`${file} cannot be read: ${error instanceof Error ? error.message : error}`)
  }
}

interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * The text of bytes. What is no UTF-8 is Windows-1252, in which every byte is a letter; a mark at the start is left out.
 * @throws UnusableFile when it is no text
 */
export function decoded(bytes: Uint8Array): { encoding: CsvFile['encoding']; text: string } {
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
