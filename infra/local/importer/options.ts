import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { AuthorityCode } from '../../../shared/ids.ts'
import { UnusableFile } from './csv-file.ts'

/** Where an import writes and how it ends: the last lines of each command's usage. */
export const WHERE_AND_HOW_IT_ENDS = `Where to: DYNAMODB_ENDPOINT with TABLE_NAME (send-support unless set); without an endpoint, TABLE_NAME is a table
of AWS; with neither, the database of npm start, which must not be running.
Ends with 0 when the file was read, refused rows or not; 2 when it cannot be used; 1 when the database fails.`

/** An option with a value, and one without, as `parseArgs` wants them. */
export const VALUE = { type: 'string' } as const
export const SWITCH = { type: 'boolean' } as const

/**
 * The options of a command line.
 * @throws UnusableFile with the usage when one is unknown or lacks its value
 */
export function optionsOf<Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
  usage: string,
) {
  try {
    return parseArgs({ args: [...args], options, strict: true }).values
  } catch (error) {
    throw new UnusableFile(`${error instanceof Error ? error.message : error}\n\n${usage}`)
  }
}

/** @throws UnusableFile with the usage for what is no authority's code */
export function authorityCode(given: string | undefined, usage: string): string {
  const read = AuthorityCode.safeParse(given)
  if (read.success) return read.data
  throw new UnusableFile(`Give the authority's three digits, for example --authority 301.\n\n${usage}`)
}
