import { createHash } from 'node:crypto'
import { CHAIN_START } from '../../../../shared/audit/entry.ts'
import { idOfBytes } from '../../../../shared/ids.ts'
import type { Specialist, WorkingPattern } from '../../../../shared/people/specialist.ts'
import type { User } from '../../../../shared/people/user.ts'
import type { PersonRow } from './read-row.ts'
import type { SpecialistRow } from './specialist-row.ts'

/** A person as kept: who signs in, and the specialist they are, if they are one. */
export interface Person {
  readonly user: User
  readonly specialist: Specialist | null
}

/** Who a row is about: found or made ids, and what is kept. */
export interface Whose {
  readonly authority: string
  readonly userId: string
  readonly was: User | undefined
}

/**
 * A person brought up to date with a row, at the version read. Access is left as it is: it is changed in the service,
 * where it is recorded who did and why.
 */
export function mergedUser({ authority, userId, was }: Whose, row: PersonRow): User {
  const { username, name, email, specialist } = row
  const own = was?.specialistId ?? (specialist === null ? null : specialistIdOf(username))
  return {
    authority,
    userId,
    username,
    name,
    email,
    roles: [...row.roles],
    settingIds: [...row.settingIds],
    specialistId: own,
    status: was?.status ?? row.status ?? 'active',
    version: was?.version ?? 1,
    chainLength: was?.chainLength ?? 0,
    chainHead: was?.chainHead ?? CHAIN_START,
  }
}

/**
 * A specialist brought up to date with a row, at the version read. Leave, earlier and later patterns, phases and
 * settings not to be visited stay. Who is a specialist again takes requests again.
 */
export function mergedSpecialist(
  was: Specialist | null,
  row: SpecialistRow,
  own: { readonly id: string; readonly name: string; readonly isActive: boolean },
): Specialist {
  const kept = was ?? { leave: [], conflictSettingIds: [], version: 1 }
  return {
    ...kept,
    id: own.id,
    name: own.name,
    disciplines: [...row.disciplines],
    base: row.base,
    patterns: withPattern(was?.patterns ?? [], row.pattern),
    weeklyVisitLimit: row.weeklyVisitLimit,
    statusActive: own.isActive,
  }
}

function withPattern(patterns: readonly WorkingPattern[], pattern: WorkingPattern): WorkingPattern[] {
  const others = patterns.filter(({ startsOn }) => startsOn !== pattern.startsOn)
  return [...others, pattern].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
}

/** An id that says nothing of whose it is, and is the same in every run. */
function specialistIdOf(username: string): string {
  return idOfBytes(createHash('sha256').update(`specialist ${username}`).digest())
}
