import { UnusableFile } from '../importer/csv-file.ts'
import { authorityCode, optionsOf, SWITCH, VALUE, WHERE_AND_HOW_IT_ENDS } from '../importer/options.ts'

/** What `npm run import:sen2` is asked to do. */
export interface Sen2ImportArguments {
  readonly authority: string
  readonly folder: string
  /** The username of who becomes the officer of what is read. */
  readonly officer: string | undefined
  readonly isDryRun: boolean
}

export const USAGE = `Usage: npm run import:sen2 -- --authority CODE --folder FOLDER [--officer USERNAME] [--write]

  --authority  three digits, for example 301; the return must be this authority’s
  --folder     the nine CSV files of one return, names ending in _person.csv, _requests.csv and so on
  --officer    who becomes the officer of the cases; without it nobody has them until they are taken over
  --write      writes the cases; without it, it is a dry run, which says what would be done and writes nothing

A case for each request of the return. A case that is there already is left as it is, so it is safe to repeat. Import
settings first: a child is put with the setting of their placement. The return holds outcomes and some days only: what
it does not say is not made up, and what cannot be kept is listed.
${WHERE_AND_HOW_IT_ENDS}`

const OPTIONS = { authority: VALUE, folder: VALUE, officer: VALUE, write: SWITCH, 'dry-run': SWITCH } as const

/** @throws UnusableFile with the usage when an argument is missing, unknown or malformed */
export function readImportArguments(args: readonly string[]): Sen2ImportArguments {
  const { authority, folder, officer, write = false, ...rest } = optionsOf(args, OPTIONS, USAGE)
  const code = authorityCode(authority, USAGE)
  if (folder === undefined)
    throw new UnusableFile(`Say which folder, for example --folder return.\n\n${USAGE}`)
  if (write && rest['dry-run']) throw new UnusableFile(`Either --dry-run or --write.\n\n${USAGE}`)
  return { authority: code, folder, officer, isDryRun: !write }
}
