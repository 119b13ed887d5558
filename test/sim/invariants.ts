import { noticesOf } from '../../shared/notices/rules.ts'
import { isUnsent, tabOf } from '../../shared/requests/request.ts'
import { PEOPLE, REQUESTS, STATUTORY } from '../builders/world.ts'
import type { Api, Reply } from '../fakes/api.ts'
import type { Cupboard } from '../fakes/in-memory-stores.ts'
import { recountBreaches } from '../suites/recount-breaches.ts'
import type { Act } from './acts.ts'

/** What a simulation knows: what people were told, by the key they used. */
export interface Known {
  readonly cupboard: Cupboard
  api: Api
  /** Requests that somebody was told of. */
  readonly requestIds: Set<string>
  readonly answers: Map<string, { readonly act: Act; readonly reply: Reply }>
  calls: number
}

/** How often one call may send its write: four rounds of working it out. */
const MOST_COMMITS = 4

const AUTHORITY = '900'

/** What must hold at any moment. */
export async function breachesNow(known: Known): Promise<string[]> {
  return [...(await countBreaches(known)), ...(await listBreaches(known))]
}

/** What must hold once faults have stopped and everybody was told. */
export async function breachesAtEnd(known: Known, mostCommits: number): Promise<string[]> {
  const breaches = await breachesNow(known)
  breaches.push(...(await noticeBreaches(known)), ...(await replayBreaches(known)))
  if (mostCommits > MOST_COMMITS) breaches.push(`a call sent its write ${mostCommits} times`)
  return breaches
}

async function allIds({ cupboard, requestIds }: Known): Promise<string[]> {
  const given = [...Object.values(REQUESTS), STATUTORY].map(({ id }) => id)
  const told = [...requestIds]
  const listed = await Promise.all(
    (['open', 'drafts', 'ended'] as const).flatMap(tab =>
      ['900001', '900002'].map(setting =>
        cupboard.stores.requests.ofSetting(AUTHORITY, setting, tab, { size: 1000 }),
      ),
    ),
  )
  return [...new Set([...given, ...told, ...listed.flatMap(({ rows }) => rows.map(({ id }) => id))])]
}

/** Counters, diary and chains equal recomputation. What the world begins with has no chain, and is left out there. */
async function countBreaches(known: Known): Promise<string[]> {
  const given = new Set([...Object.values(REQUESTS), STATUTORY].map(({ id }) => id))
  const breaches = await recountBreaches({
    stores: known.cupboard.stores,
    authority: AUTHORITY,
    requestIds: await allIds(known),
    settingIds: ['900001', '900002'],
    years: ['2025-26', '2026-27'],
    from: '2026-09-01',
    to: '2027-08-31',
  })
  return breaches.filter(breach => ![...given].some(id => breach.startsWith(`chain ${id}`)))
}

/** A request stands in the list of its status, and what somebody was told of is there. */
async function listBreaches(known: Known): Promise<string[]> {
  const { stores } = known.cupboard
  const breaches: string[] = []
  for (const id of known.requestIds) {
    const found = await stores.requests.open(AUTHORITY, id)
    if (found === null) {
      breaches.push(`request ${id} was told of and is not there`)
      continue
    }
    const { request } = found
    const tab = tabOf(request)
    const isWorkListed = !isUnsent(request) || request.raisedFor === 'authority'
    const { rows } = await stores.requests.workList(AUTHORITY, { tab, sort: 'priority', size: 1000 })
    const row = rows.find(one => one.id === id)
    if (isWorkListed && row?.status !== request.status)
      breaches.push(`request ${id} is ${request.status} and listed as ${row?.status}`)
  }
  return breaches
}

/** Every notice that follows from an entry was given, once. */
async function noticeBreaches(known: Known): Promise<string[]> {
  const { stores } = known.cupboard
  const breaches: string[] = []
  const dump = await known.cupboard.dump()
  for (const id of known.requestIds) {
    const found = await stores.requests.open(AUTHORITY, id)
    for (const entry of found?.entries ?? []) {
      const whose = found as NonNullable<typeof found>
      const { settingId, raisedFor, sharing } = whose.request
      const cause = { entry, requestId: id, settingId, specialistId: null, raisedFor, isSent: true, sharing }
      const team = noticesOf(cause).filter(
        ({ audience }) => audience === 'team' && entry.what === 'submitted',
      )
      for (const notice of team)
        if (dump.split(`"id":"${notice.id}"`).length !== 2)
          breaches.push(`notice ${notice.id} was given ${dump.split(`"id":"${notice.id}"`).length - 1} times`)
    }
  }
  return breaches
}

/** The same call with the same key gets the same bytes and changes nothing, also long after. */
async function replayBreaches(known: Known): Promise<string[]> {
  const { api, cupboard } = known
  api.clock.addMinutes(11)
  const before = await cupboard.dump('reads')
  const breaches: string[] = []
  for (const [key, { act, reply }] of known.answers) {
    const again = await api.call(act.who, act.route, { ...act.call, key })
    if (again.text !== reply.text || again.status !== reply.status)
      breaches.push(`${key} was answered ${reply.status} and then ${again.status} ${again.text}`)
  }
  const refused = await api.call(PEOPLE.commissioner, 'GET /requests', {})
  if (refused.status < 400) breaches.push('a commissioner was shown requests')
  if ((await cupboard.dump('reads')) !== before) breaches.push('the same calls again changed something')
  return breaches
}
