import { parseArgs } from 'node:util'
import { AuthorityCode } from '../../../shared/ids.ts'
import { UnusableFile } from './read-file.ts'

/** What `npm run import:settings` is asked to do. */
export interface ImportArguments {
  readonly authority: string
  readonly file: string
  readonly termsFile: string | undefined
  readonly isDryRun: boolean
}

export const USAGE = `Usage: npm run import:settings -- --authority CODE --file FILE.csv [--terms FILE.json] [--dry-run]

  --authority  three digits, for example 301; rows of other authorities are refused
  --file       a register of schools: the GIAS export, or an extract of it (CSV, UTF-8 or Windows-1252)
  --terms      term dates for settings that have none:
               {"terms":[{"name":"Autumn 1","startsOn":"2026-09-02","endsOn":"2026-10-23"}, …],
                "closedDays":[{"on":"2026-09-02","why":"Staff training day"}]}
               Without it they stay unknown, and no visit can be booked there.
  --dry-run    says what would be done and writes nothing

Where to: DYNAMODB_ENDPOINT with TABLE_NAME (send-support unless set); without an endpoint, TABLE_NAME is a table
of AWS; with neither, the database of npm start, which must not be running.
Ends with 0 when the file was read, refused rows or not; 2 when it cannot be used; 1 when the database fails.`

/** @throws UnusableFile when an argument is missing, unknown or malformed */
export function readArguments(args: readonly string[]): ImportArguments {
  const { authority, file, terms, 'dry-run': isDryRun } = parsed(args)
  if (!AuthorityCode.safeParse(authority).success)
    throw new UnusableFile(`Give the authority's three digits, for example --authority 301.\n\n${USAGE}`)
  if (file === undefined)
    throw new UnusableFile(`Say which file, for example --file schools.csv.\n\n${USAGE}`)
  return { authority: authority as string, file, termsFile: terms, isDryRun: isDryRun ?? false }
}

function parsed(args: readonly string[]) {
  try {
    const text = { type: 'string' } as const
    const options = { authority: text, file: text, terms: text, 'dry-run': { type: 'boolean' } } as const
    return parseArgs({ args: [...args], options, strict: true }).values
  } catch (error) {
    throw new UnusableFile(`${error instanceof Error ? error.message : error}\n\n${USAGE}`)
  }
}
