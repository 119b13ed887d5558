import { type CsvFile, missingWords, readCsv } from './csv-file.ts'

/** The columns a file of this product's own layout may have, and whether every row needs them. */
export type NamedColumns = Readonly<Record<string, 'needed' | 'optional'>>

/**
 * Reads a file whose columns are named here. Capitals and what stands between words make no difference: "Half days"
 * is `halfDays`.
 * @returns the file, and its columns that nothing is read from
 * @throws UnusableFile when it is no CSV, lacks a column that is needed, or has one twice
 */
export function readNamed(bytes: Uint8Array, named: NamedColumns): CsvFile & { unread: string[] } {
  const names = Object.keys(named)
  const file = readCsv(bytes, {
    nameOf: cell => names.find(name => plain(name) === plain(cell)) ?? cell,
    wrongWith: columns => {
      const twice = names.find(name => columns.indexOf(name) !== columns.lastIndexOf(name))
      if (twice !== undefined) return `${twice} stands there twice.`
      return missingWords(names.filter(name => named[name] === 'needed' && !columns.includes(name)))
    },
  })
  return { ...file, unread: file.columns.filter(column => !names.includes(column)) }
}

/** What a reader should know of how a file was read, before its rows. */
export function readingLines(what: string, { encoding, unread }: CsvFile & { unread: string[] }): string[] {
  const others = unread.length === 0 ? [] : [`Nothing is read from: ${unread.join('; ')}.`]
  return [`${what} read as ${encoding}.`, ...others]
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '')
}
