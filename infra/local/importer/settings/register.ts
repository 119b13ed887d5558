import { missingColumns } from '../../../../shared/people/gias.ts'
import { type CsvFile, missingWords, readCsv } from '../csv-file.ts'

/**
 * Reads a register of schools.
 * @throws UnusableFile when it is no CSV, or lacks columns that every row needs
 */
export function readRegister(bytes: Uint8Array): CsvFile {
  return readCsv(bytes, { wrongWith: columns => missingWords(missingColumns(columns)) })
}
