import { UnusableFile } from '../csv-file.ts'
import { authorityCode, optionsOf, SWITCH, VALUE, WHERE_AND_HOW_IT_ENDS } from '../options.ts'

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

${WHERE_AND_HOW_IT_ENDS}`

const OPTIONS = { authority: VALUE, file: VALUE, terms: VALUE, 'dry-run': SWITCH } as const

/** @throws UnusableFile when an argument is missing, unknown or malformed */
export function readArguments(args: readonly string[]): ImportArguments {
  const { authority, file, terms, 'dry-run': isDryRun = false } = optionsOf(args, OPTIONS, USAGE)
  const code = authorityCode(authority, USAGE)
  if (file === undefined)
    throw new UnusableFile(`Say which file, for example --file schools.csv.\n\n${USAGE}`)
  return { authority: code, file, termsFile: terms, isDryRun }
}
