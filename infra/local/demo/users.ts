import { CHAIN_START } from '../../../shared/audit/entry.ts'
import type { Role } from '../../../shared/people/roles.ts'
import type { Setting } from '../../../shared/people/setting.ts'
import type { Specialist } from '../../../shared/people/specialist.ts'
import type { User } from '../../../shared/people/user.ts'
import { FIRST_SENCO, userIdOf, usernameDraw } from './names.ts'

/** What to invent users from. */
export interface UsersAsk {
  readonly authority: string
  readonly settings: readonly Setting[]
  readonly specialists: readonly Specialist[]
  readonly nameOf: () => string
}

/** Every tenth setting has a second SENCO. */
const SECOND_SENCO_EVERY = 10

/**
 * The people of an authority: a SENCO for each setting (the first has two settings, some settings have two
 * SENCOs), a user for each specialist, two each of allocation leads, EHC officers and commissioners, and an
 * administrator. All active; who is suspended is part of the history.
 */
export function demoUsers({ authority, settings, specialists, nameOf }: UsersAsk): User[] {
  const usernameOf = usernameDraw(authority)
  const person = (
    name: string,
    role: Role,
    own: Partial<Pick<User, 'settingIds' | 'specialistId'>> = {},
  ): User => {
    const username = usernameOf(name)
    return {
      authority,
      userId: userIdOf(username),
      username,
      name,
      email: `${username.slice(4)}@authority${authority}.example`,
      roles: [role],
      settingIds: [],
      specialistId: null,
      ...own,
      status: 'active',
      version: 1,
      chainLength: 0,
      chainHead: CHAIN_START,
    }
  }
  const senco = (setting: Setting, index: number): User[] => {
    if (index === 1 && settings.length > 2) return []
    const both = index === 0 && settings.length > 2 ? [setting.id, settings[1]?.id ?? ''] : [setting.id]
    const first = person(index === 0 ? FIRST_SENCO : nameOf(), 'senco', { settingIds: both })
    if (index % SECOND_SENCO_EVERY !== 4) return [first]
    return [first, person(nameOf(), 'senco', { settingIds: [setting.id] })]
  }
  const two = (role: Role) => [person(nameOf(), role), person(nameOf(), role)]
  return [
    ...settings.flatMap(senco),
    ...specialists.map(one => person(one.name, 'specialist', { specialistId: one.id })),
    ...two('allocation-lead'),
    ...two('ehc-officer'),
    ...two('commissioner'),
    person(nameOf(), 'authority-admin'),
  ]
}
