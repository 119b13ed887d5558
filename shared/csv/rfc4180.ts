import { Refusal } from '../refusal.ts'

/**
 * Rows as CSV text: comma, CRLF after every row, and quotes round a cell that holds a comma, a quote, a line
 * break or a space at either end. A row of one empty cell is written `""`, so that no row is a blank line.
 * @throws RangeError for a row without cells, which CSV cannot hold
 * @source RFC 4180
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map(row => `${writeRow(row)}\r\n`).join('')
}

function writeRow(cells: readonly string[]): string {
  if (cells.length === 0) throw new RangeError('A row needs at least one cell')
  if (cells.length === 1 && cells[0] === '') return '""'
  return cells.map(writeCell).join(',')
}

function writeCell(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/**
 * The rows of CSV text: any line end, a byte order mark ignored, every cell exactly as written. A blank line
 * is a row of one empty cell; the end of the last line starts no row.
 * @throws Refusal invalid-input, with the line, when quotes do not match: a broken file is never half read
 * @example readCsv('a,"b ""c"""\r\n') -> [['a', 'b "c"']]
 * @source RFC 4180
 */
export function readCsv(text: string): string[][] {
  const rows: string[][] = []
  const from = text.startsWith('\uFEFF') ? 1 : 0
  let at = from
  let row: string[] = []
  while (at < text.length || row.length > 0) {
    const { cell, end } = readCell(text, at)
    row.push(cell)
    const next = text[end]
    at = end + 1
    if (next === ',') continue
    if (next === '\r' && text[at] === '\n') at += 1
    rows.push(row)
    row = []
  }
  return rows
}

/** One cell from `start`, and where it ended: at a comma, a line end or the end of the text. */
function readCell(text: string, start: number): { cell: string; end: number } {
  return text[start] === '"' ? readQuoted(text, start) : readPlain(text, start)
}

function readPlain(text: string, start: number): { cell: string; end: number } {
  let end = start
  while (end < text.length && !',\r\n'.includes(text[end] as string)) {
    if (text[end] === '"') throw broken(text, end, 'A quote stands inside a cell that is not quoted')
    end += 1
  }
  return { cell: text.slice(start, end), end }
}

function readQuoted(text: string, start: number): { cell: string; end: number } {
  let close = text.indexOf('"', start + 1)
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  if (close < 0) throw broken(text, start, 'A quoted cell never ends')
  const end = close + 1
  if (end < text.length && !',\r\n'.includes(text[end] as string)) {
    throw broken(text, end, 'A quoted cell is followed by something else')
  }
  return { cell: text.slice(start + 1, close).replaceAll('""', '"'), end }
}

function broken(text: string, at: number, what: string): Refusal {
  const line = text.slice(0, at).split(/\r\n|\r|\n/).length
  return new Refusal('invalid-input', `${what}, at line ${line}.`, { line })
}

/** What makes a spreadsheet run a cell: = + - @ tab, carriage return or line feed at its start. */
const RISKY = /^'*[=+\-@\t\r\n]/
const NEUTRAL = /^'+[=+\-@\t\r\n]/

/**
 * A cell that a spreadsheet shows instead of running: one apostrophe is put before = + - @ tab CR LF, also
 * where apostrophes already stand before them. `plainCell` takes that one away, so nothing is lost.
 * @example neutralCell('=1+1') -> "'=1+1"; neutralCell("'=1+1") -> "''=1+1"; neutralCell("'t Hof") -> "'t Hof"
 * @source OWASP ASVS 5.0, 1.2.10
 */
export function neutralCell(cell: string): string {
  return RISKY.test(cell) ? `'${cell}` : cell
}

/**
 * The inverse of `neutralCell`. Of a file that was not neutralised, only a cell that itself begins with
 * apostrophes before one of the seven characters is read differently: it loses one apostrophe.
 */
export function plainCell(cell: string): string {
  return NEUTRAL.test(cell) ? cell.slice(1) : cell
}
