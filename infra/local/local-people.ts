import type { Stores } from '../../functions/ports.ts'
import { DISCIPLINES } from '../../shared/people/disciplines.ts'
import { ROLES } from '../../shared/people/roles.ts'
import type { User } from '../../shared/people/user.ts'
import type { TestPerson } from './testing/test-doors.ts'

/** Where people are read from. */
export type PeopleStores = Pick<Stores, 'authorities' | 'users' | 'settings' | 'specialists'>

/** For this long people are not read again: signing in asks several times in a row. */
const KEEP_MS = 3000

/**
 * Everybody in the table, of every authority, by role and name: who can sign in on this machine. When the
 * engine does not answer, who was there last time.
 */
export function localPeople(stores: PeopleStores): () => Promise<readonly TestPerson[]> {
  let kept: { readAtMs: number; people: readonly TestPerson[] } | undefined
  return async () => {
    if (kept && performance.now() - kept.readAtMs < KEEP_MS) return kept.people
    try {
      kept = { readAtMs: performance.now(), people: await readPeople(stores) }
    } catch (error) {
      if (!kept) throw error
    }
    return kept.people
  }
}

async function readPeople(stores: PeopleStores): Promise<TestPerson[]> {
  const authorities = await stores.authorities()
  const people = await Promise.all(authorities.map(authority => peopleOf(stores, authority)))
  const order = Object.values(ROLES).map(role => role.label as string)
  const rank = ({ roleLabel }: TestPerson) => order.indexOf(roleLabel)
  return people.flat().sort((a, b) => rank(a) - rank(b) || a.username.localeCompare(b.username))
}

async function peopleOf(stores: PeopleStores, authority: string): Promise<TestPerson[]> {
  const [users, settings, specialists] = await Promise.all([
    stores.users.list(authority),
    stores.settings.list(authority),
    stores.specialists.list(authority),
  ])
  const settingNames = new Map(settings.map(setting => [setting.id, setting.name]))
  const disciplines = new Map(specialists.map(({ id, disciplines }) => [id, disciplines]))
  return users.map(user => {
    const labels = (disciplines.get(user.specialistId ?? '') ?? []).map(labelOf)
    const places = user.settingIds.map(id => settingNames.get(id) ?? id)
    return personOf(user, [...places, ...labels].join(', '))
  })
}

function personOf(user: User, place: string): TestPerson {
  const [firstRole] = user.roles
  return {
    sub: user.userId,
    username: user.username,
    name: user.name,
    roleLabel: firstRole ? ROLES[firstRole].label : 'No role',
    groups: user.roles,
    place,
    authority: user.authority,
    settings: user.settingIds,
    specialistId: user.specialistId,
    status: user.status,
  }
}

function labelOf(discipline: string): string {
  return discipline in DISCIPLINES ? DISCIPLINES[discipline as keyof typeof DISCIPLINES].label : discipline
}
