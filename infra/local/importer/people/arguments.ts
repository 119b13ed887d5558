import { UnusableFile } from '../csv-file.ts'
import { authorityCode, optionsOf, SWITCH, VALUE, WHERE_AND_HOW_IT_ENDS } from '../options.ts'

/** What `npm run import:people` is asked to do. */
export interface PeopleArguments {
  readonly authority: string
  /** The authority's name; needed until it is there. */
  readonly name: string | undefined
  readonly peopleFile: string | undefined
  readonly hoursFile: string | undefined
  readonly isDryRun: boolean
}

export const USAGE = `Usage: npm run import:people -- --authority CODE --name NAME --file PEOPLE.csv [--hours HOURS.csv] [--dry-run]

  --authority  three digits, for example 301; import its settings first
  --name       what the authority is called; needed the first time
  --file       a person in each row, by these columns:
                 username           begins with the authority's code: 301.sam.green
                 name, email
                 roles              senco; specialist; allocation-lead; ehc-officer; commissioner; authority-admin
                 settings           a SENCO's, by id or URN: 101188; 101192
                 status             active unless suspended; who is there already keeps theirs
                 userId             the sign-in's sub. On AWS it must be the one Cognito gave; on this machine it
                                    may be empty
               and for specialists:
                 disciplines        educational-psychology; autism; …
                 latitude, longitude, or easting, northing     where a working day starts and ends
                 halfDays           mon-am; mon-pm; tue-am; …
                 patternStartsOn    from when those are worked, for example 2026-09-01; earlier patterns stay
                 weeklyVisitLimit   half days of visits in a week, at most
  --hours      hours a setting may use, by columns settingId (or URN), academicYear (2026-27), stream, hours;
               with or without --file. What is reserved or used stays.
  --dry-run    says what would be done and writes nothing

Several values in one cell stand between semicolons. What the service itself changed stays: leave, whether somebody
is suspended, whom a specialist must not visit. Nobody is taken out; who has left is suspended in the service.
${WHERE_AND_HOW_IT_ENDS}`

const OPTIONS = { authority: VALUE, name: VALUE, file: VALUE, hours: VALUE, 'dry-run': SWITCH } as const

/** @throws UnusableFile when an argument is missing, unknown or malformed */
export function readArguments(args: readonly string[]): PeopleArguments {
  const options = optionsOf(args, OPTIONS, USAGE)
  const { authority, name, file, hours, 'dry-run': isDryRun = false } = options
  const code = authorityCode(authority, USAGE)
  if (file === undefined && hours === undefined)
    throw new UnusableFile(`Say which file, for example --file people.csv.\n\n${USAGE}`)
  return { authority: code, name: name?.trim() || undefined, peopleFile: file, hoursFile: hours, isDryRun }
}
