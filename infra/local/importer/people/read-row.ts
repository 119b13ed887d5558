import * as z from 'zod'
import { ROLE_KEYS, type Role } from '../../../../shared/people/roles.ts'
import type { Setting } from '../../../../shared/people/setting.ts'
import { isOneOf, listOf, problemsOf } from '../cells.ts'
import type { NamedColumns } from '../named-columns.ts'
import { readSpecialist, type SpecialistRow } from './specialist-row.ts'

/** The columns of a file of people. */
export const PEOPLE_COLUMNS = {
  username: 'needed',
  name: 'needed',
  email: 'needed',
  roles: 'needed',
  settings: 'optional',
  status: 'optional',
  userId: 'optional',
  disciplines: 'optional',
  latitude: 'optional',
  longitude: 'optional',
  easting: 'optional',
  northing: 'optional',
  halfDays: 'optional',
  patternStartsOn: 'optional',
  weeklyVisitLimit: 'optional',
} as const satisfies NamedColumns

/** A row that makes sense by itself and beside the authority's settings. */
export interface PersonRow {
  readonly username: string
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly settingIds: readonly string[]
  /** Null: the row does not say. */
  readonly status: 'active' | 'suspended' | null
  /** Null: the row does not say. */
  readonly userId: string | null
  /** Null for who is not a specialist. */
  readonly specialist: SpecialistRow | null
  readonly notes: readonly string[]
}

/** A person who could be read, or everything that stands in the way, in words. */
export type PersonReading =
  | { readonly person: PersonRow; readonly why?: undefined }
  | { readonly person?: undefined; readonly why: string }

/** What a row is read beside. Settings are found by id and by URN. */
export interface RowContext {
  readonly authority: string
  readonly settings: ReadonlyMap<string, Setting>
}

/** Reads a row, each cell on its own so that all that is wrong is said at once. Nothing missing is made up. */
export function readPerson(row: Readonly<Record<string, string>>, context: RowContext): PersonReading {
  const own = personCells(context).safeParse(row)
  const roles = listOf(row.roles)
  const specialist = roles.includes('specialist') ? readSpecialist(row) : null
  const problems = [
    ...problemsOf(own),
    ...(roles.includes('senco') && listOf(row.settings).length === 0 ? ['a SENCO needs a setting'] : []),
    ...(specialist?.problems ?? []),
  ]
  if (!own.success || problems.length > 0) return { why: problems.join('; ') }
  const { settings: found, ...person } = own.data
  return {
    person: {
      ...person,
      settingIds: [...new Set(found.map(({ id }) => id))],
      specialist: specialist?.read ?? null,
      notes: notesOn(row, found, roles),
    },
  }
}

function personCells({ authority, settings }: RowContext) {
  const setting = z.string().transform((named, issues): Setting => {
    const found = settings.get(named)
    if (found !== undefined) return found
    issues.addIssue(`“${named}” is no setting of ${authority}: import its settings first`)
    return z.NEVER
  })
  return z.object({
    username: z.string().trim().check(usernameOf(authority)),
    name: z.string().trim().min(1, 'the name is missing').max(120, 'the name is longer than 120 characters'),
    email: z
      .string()
      .trim()
      .pipe(z.email({ error: ({ input }) => `“${input}” is not an e-mail address` })),
    roles: z
      .string()
      .transform(listOf)
      .pipe(z.array(isOneOf(ROLE_KEYS, 'a role')).min(1, 'no role is given')),
    settings: z.string().default('').transform(listOf).pipe(z.array(setting)),
    status: z
      .string()
      .default('')
      .transform(cell => cell.trim() || null)
      .pipe(isOneOf(['active', 'suspended'], 'a status').nullable()),
    userId: z
      .string()
      .default('')
      .transform(cell => cell.trim() || null)
      .pipe(
        z
          .string()
          .regex(/^[\w-]{1,64}$/, 'the userId has other signs than letters, digits and dashes')
          .nullable(),
      ),
  })
}

/** The first part of a username is how the authority is found from the token alone. */
function usernameOf(authority: string) {
  return z.superRefine<string>((username, issues) => {
    const code = /^(\d{3})\./.exec(username)?.[1]
    if (username === '') issues.addIssue('the username is missing')
    else if (code !== undefined && code !== authority)
      issues.addIssue(`the username is one of authority ${code}, not ${authority}`)
    else if (!/^\d{3}\.[a-z0-9.-]+$/.test(username))
      issues.addIssue(`a username is ${authority}. and then small letters, digits, dots and dashes`)
  })
}

function notesOn(
  row: Readonly<Record<string, string>>,
  found: readonly Setting[],
  roles: readonly string[],
): string[] {
  const closed = found.filter(({ status }) => status === 'closed').map(({ name }) => `${name} has closed`)
  const isIdle = !roles.includes('specialist') && listOf(row.disciplines).length > 0
  return [...closed, ...(isIdle ? ['disciplines are read for the role specialist only'] : [])]
}
