import type { Stores } from '../../functions/ports.ts'
import { sha256 } from '../../functions/storage/chain.ts'
import { outlineOf } from '../../functions/storage/diary-rows.ts'
import { happeningIn } from '../../functions/storage/happenings.ts'
import { readText } from '../../functions/storage/reads.ts'
import { CHAIN_START } from '../../shared/audit/entry.ts'
import { mondayOf } from '../../shared/calendar/local-date.ts'
import { caseStore } from './in-memory-cases.ts'
import { commitTo } from './in-memory-commit.ts'
import { requestLists, visitLists } from './in-memory-lists.ts'
import { recordStoreOf } from './in-memory-records.ts'
import { runStoreOf } from './in-memory-runs.ts'
import { copy, type Given, readKey, State } from './in-memory-state.ts'

/** A cupboard with what a test needs beside the port: putting records in, and seeing whether anything changed. */
export interface Cupboard {
  readonly stores: Stores
  give(given: Given): Promise<void>
  /** Everything there is, as one text; on demand without the records of who opened which case. */
  dump(without?: 'reads'): Promise<string>
}

/** The cupboard in memory: the port's promises and nothing of an engine. */
export function inMemoryStores(): Cupboard {
  const state = new State()
  return {
    stores: {
      authorities: async () => state.authorities(),
      ...people(state),
      requests: { open: openOf(state), ...requestLists(state) },
      visits: visitLists(state),
      ehc: caseStore(state),
      diary: {
        days: async (authority, specialistId, from, to) =>
          sorted(state.of(authority).diaryDays)
            .filter(day => day.specialistId === specialistId && from <= day.on && day.on <= to)
            .map(copy),
        week: async (authority, monday) =>
          [...state.of(authority).diaryDays.values()]
            .filter(day => mondayOf(day.on) === monday)
            .sort((a, b) => (`${a.on}#${a.specialistId}` < `${b.on}#${b.specialistId}` ? -1 : 1))
            .map(day => copy(outlineOf(day))),
      },
      hours: {
        ofSetting: async (authority, settingId, year) =>
          sorted(state.of(authority).ledgers)
            .filter(ledger => ledger.settingId === settingId && ledger.academicYear === year)
            .map(copy),
        ofYear: async (authority, year) =>
          sorted(state.of(authority).ledgers)
            .filter(ledger => ledger.academicYear === year)
            .sort((a, b) => (`${a.stream}#${a.settingId}` < `${b.stream}#${b.settingId}` ? -1 : 1))
            .map(copy),
      },
      notices: notices(state),
      answers: answers(state),
      reads: reads(state),
      runs: runStoreOf(state),
      records: recordStoreOf(state),
      happeningIn,
      commit: async (change, kept) => commitTo(state.of(change.authority), copy(change), kept),
    },
    give: async given => state.give(given),
    dump: async without => state.dump(without),
  }
}

function people(state: State): Pick<Stores, 'users' | 'policies' | 'settings' | 'specialists'> {
  return {
    users: {
      get: async (authority, id) => copy(state.of(authority).users.get(id) ?? null),
      list: async authority => sorted(state.of(authority).users).map(copy),
    },
    policies: {
      get: async authority => copy(state.of(authority).policies.get(authority) ?? null),
      entries: async authority =>
        [...state.of(authority).entries]
          .filter(([key]) => key.startsWith(`policy ${authority} `))
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([, entry]) => copy(entry)),
    },
    settings: {
      get: async (authority, id) => copy(state.of(authority).settings.get(id) ?? null),
      list: async authority => sorted(state.of(authority).settings).map(copy),
    },
    specialists: {
      get: async (authority, id) => copy(state.of(authority).specialists.get(id) ?? null),
      list: async authority => sorted(state.of(authority).specialists).map(copy),
      entries: async (authority, id) =>
        [...state.of(authority).entries]
          .filter(([key]) => key.startsWith(`specialist ${id} `))
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([, entry]) => copy(entry)),
      loads: async authority => sorted(state.of(authority).loads).map(copy),
    },
  }
}

function openOf(state: State): Stores['requests']['open'] {
  return async (authority, requestId) => {
    const { requests, visits, entries } = state.of(authority)
    const request = requests.get(requestId)
    if (request === undefined) return null
    const under = <Value>(records: Map<string, Value>, prefix: string) =>
      [...records]
        .filter(([key]) => key.startsWith(prefix))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, value]) => value)
    return copy({
      request,
      visits: under(visits, `${requestId} `),
      entries: under(entries, `request ${requestId} `),
    })
  }
}

function notices(state: State): Stores['notices'] {
  return {
    latest: async (authority, audiences, userId) => {
      const { notices, seen } = state.of(authority)
      const theirs = sorted(notices).filter(notice => audiences.includes(notice.audience))
      const newestFirst = theirs.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
      return { notices: newestFirst.slice(0, 30).map(copy), seenUpTo: seen.get(userId) ?? null }
    },
    add: async (authority, added) => {
      const { notices } = state.of(authority)
      const given = new Set([...notices.values()].map(({ id }) => id))
      const fresh = [...new Map(added.map(one => [one.id, one])).values()].filter(({ id }) => !given.has(id))
      for (const one of fresh) notices.set(`${one.audience} ${one.at} ${one.id}`, copy(one))
      return fresh.length
    },
  }
}

function answers(state: State): Stores['answers'] {
  return {
    get: async (authority, userId, key, now) => {
      const kept = state.of(authority).answers.get(`${userId} ${key}`)
      if (kept === undefined || kept.expiresAt <= now.toISOString()) return null
      const { fingerprint, status, body } = kept
      return { fingerprint, status, body }
    },
  }
}

function reads(state: State): Stores['reads'] {
  return {
    record: async (authority, read) => {
      state.of(authority).reads.set(readKey(read), { ...copy(read), sequence: null, hash: null })
    },
    list: async (authority, requestId) =>
      sorted(state.of(authority).reads)
        .filter(read => read.requestId === requestId)
        .map(copy),
    seal: async (authority, read) => {
      const { reads } = state.of(authority)
      const kept = reads.get(readKey(read))
      if (kept === undefined) throw new Error('The read that is to be sealed is not there')
      if (kept.sequence !== null) return
      const sealed = [...reads.values()].filter(
        one => one.requestId === read.requestId && one.sequence !== null,
      )
      const head = sealed.find(one => one.sequence === sealed.length)?.hash ?? CHAIN_START
      const sequence = sealed.length + 1
      reads.set(readKey(read), { ...kept, sequence, hash: sha256(readText(read, sequence, head)) })
    },
  }
}

function sorted<Value>(records: Map<string, Value>): Value[] {
  return [...records].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value)
}
