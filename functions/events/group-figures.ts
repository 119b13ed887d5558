import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { type GroupFigures, groupFigures, groupOf, LEAST_SETTINGS } from '../../shared/profile/groups.ts'
import { profileYears, readProfileRows } from '../actions/read-profile-rows.ts'
import type { Ids, Stores } from '../ports.ts'

/** Settings whose lists are read side by side. */
const SIDE_BY_SIDE = 6

/** For whom and when group figures are worked out. */
export interface GroupsAsk {
  readonly stores: Stores
  readonly ids: Ids
  readonly authority: string
  readonly today: LocalDate
  readonly at: string
}

/**
 * Works out what settings of each phase and size have had, and keeps it protected. Pages show what is kept, never a
 * figure of the moment: two looks at it cannot be told apart by what one setting did in between. Safe to run again.
 * @returns how many groups were written
 */
export async function computeGroups(ask: GroupsAsk): Promise<number> {
  const { stores, authority } = ask
  const [settings, kept] = await Promise.all([
    stores.settings.list(authority),
    stores.records.rows('group-figures', authority, { by: 'byDate', list: 'all' }),
  ])
  const members = new Map<string, string[]>()
  for (const setting of settings.filter(({ status }) => status === 'open')) {
    const { id } = groupOf(setting)
    members.set(id, [...(members.get(id) ?? []), setting.id])
  }
  const groups = new Map(
    [...kept, ...settings.map(groupOf)].map(({ id, phase, band }) => [id, { id, phase, band }]),
  )
  let count = 0
  for (const group of groups.values()) {
    const next = await figuresOf(ask, group, members.get(group.id) ?? [])
    count += (await keep(ask, next)) ? 1 : 0
  }
  return count
}

async function figuresOf(
  { stores, authority, today }: GroupsAsk,
  group: Pick<GroupFigures, 'id' | 'phase' | 'band'>,
  settingIds: readonly string[],
): Promise<Omit<GroupFigures, 'version'>> {
  // Too few to say anything of: their lists are not even read.
  const read = settingIds.length < LEAST_SETTINGS ? [] : settingIds
  const rows = await inTurns(read, settingId => readProfileRows(stores, authority, { settingId, today }))
  return groupFigures(group, rows, { authority, on: today, years: profileYears(today) })
}

/** Whoever else writes the same morning writes the same: one that was changed meanwhile is left alone. */
async function keep(
  { stores, ids, authority, at }: GroupsAsk,
  next: Omit<GroupFigures, 'version'>,
): Promise<boolean> {
  const was = await stores.records.get('group-figures', authority, next.id)
  const expects = was?.version ?? 0
  const change = {
    authority,
    at,
    by: { userId: 'schedule', name: 'The service' },
    note: null,
    about: null,
    entryId: ids.next(),
    records: [{ kind: 'group-figures' as const, next: { ...next, version: expects + 1 }, expects }],
  }
  return (await stores.commit(change, null)) === 'done'
}

async function inTurns<From, To>(all: readonly From[], read: (one: From) => Promise<To>): Promise<To[]> {
  const found: To[] = []
  for (let at = 0; at < all.length; at += SIDE_BY_SIDE)
    found.push(...(await Promise.all(all.slice(at, at + SIDE_BY_SIDE).map(read))))
  return found
}
