import type { AuditEntry } from '../../shared/audit/entry.ts'
import type { Load } from '../../shared/people/load.ts'
import type { Setting } from '../../shared/people/setting.ts'
import type { Specialist } from '../../shared/people/specialist.ts'
import type { User } from '../../shared/people/user.ts'
import type { PolicyRecord } from '../../shared/policy/authority-policy.ts'
import type { Stores } from '../ports.ts'
import type { Table } from './client.ts'
import { KEYS } from './keys.ts'
import { getItem, queryAll } from './queries.ts'

/** The people who use the service. */
export function userStore(table: Table): Stores['users'] {
  return {
    get: async (authority, userId) =>
      dataOf<User>(await getItem(table, KEYS.user(authority, userId), 'latest')),
    list: async authority => all<User>(await queryAll(table, KEYS.users(authority))),
  }
}

/** What an authority has decided about planning, journeys and hours. */
export function policyStore(table: Table): Stores['policies'] {
  return {
    get: async authority => dataOf<PolicyRecord>(await getItem(table, KEYS.policy(authority), 'latest')),
    entries: async authority =>
      all<AuditEntry>(
        await queryAll(table, KEYS.policies(authority), {
          freshness: 'latest',
          between: ['entry#', 'entry#~'],
        }),
      ),
  }
}

/** Settings of an authority. */
export function settingStore(table: Table): Stores['settings'] {
  return {
    get: async (authority, settingId) =>
      dataOf<Setting>(await getItem(table, KEYS.setting(authority, settingId))),
    list: async authority => all<Setting>(await queryAll(table, KEYS.settings(authority))),
  }
}

/** Specialists, what was done to their time, and what is allocated to each. One alone is read for what decides a write. */
export function specialistStore(table: Table): Stores['specialists'] {
  return {
    get: async (authority, specialistId) =>
      dataOf<Specialist>(await getItem(table, KEYS.specialist(authority, specialistId), 'latest')),
    list: async authority => all<Specialist>(await queryAll(table, KEYS.specialists(authority))),
    entries: async (authority, specialistId) =>
      all<AuditEntry>(
        await queryAll(table, KEYS.specialistEntries(authority, specialistId), { freshness: 'latest' }),
      ),
    loads: async authority => (await queryAll(table, KEYS.loads(authority))).map(loadOf),
  }
}

function loadOf(item: Record<string, unknown>): Load {
  return { specialistId: String(item.sk), minutes: Number(item.minutes), openRequests: Number(item.requests) }
}

function dataOf<Data>(item: Record<string, unknown> | null): Data | null {
  return item === null ? null : (item.data as Data)
}

function all<Data>(items: readonly Record<string, unknown>[]): Data[] {
  return items.map(item => item.data as Data)
}
