import type { Stores } from '../../functions/ports.ts'
import { addDays } from '../../shared/calendar/local-date.ts'
import { caseTabOf, dayInLists, type EhcRow } from '../../shared/casework/case-row.ts'
import { type Placed, pageOf } from './in-memory-lists.ts'
import { childDigest, copy, type KeptCase, type State, type Tenant } from './in-memory-state.ts'

/** Cases in memory: the same promises as on the engine. */
export function caseStore(state: State): Stores['ehc'] {
  return {
    open: async (authority, caseId) => openCase(state.of(authority), caseId),
    openCaseOf: async (authority, text) =>
      state.of(authority).children.get(childDigest(authority, text)) || null,
    openCasesAlike: async (authority, text) =>
      [...(state.of(authority).alike.get(childDigest(authority, text)) ?? [])].sort(),
    list: async (authority, tab, { officerId, settingId }, page) => {
      const asked = inTab(state.of(authority), tab).filter(
        ({ row }) =>
          (officerId === undefined || row.officerId === officerId) &&
          (settingId === undefined || row.settingId === settingId),
      )
      return pageOf(authority, asked.map(byNextDay), page, false)
    },
    rows: async (authority, tab, upTo) => {
      const before = upTo === undefined ? null : addDays(upTo, 1)
      return inTab(state.of(authority), tab)
        .map(byNextDay)
        .filter(({ at }) => before === null || at < before)
        .sort((a, b) => (a.at < b.at ? -1 : 1))
        .map(({ row }) => copy(row))
    },
    ofSetting: async (authority, settingId, page) => {
      const theirs = [...state.of(authority).cases.values()].filter(({ row }) => row.settingId === settingId)
      return pageOf(authority, theirs.map(asSettingsSee), page, false)
    },
  }
}

function openCase(tenant: Tenant, caseId: string): Awaited<ReturnType<Stores['ehc']['open']>> {
  const kept = tenant.cases.get(caseId)
  if (kept === undefined) return null
  const under = <Value>(records: Map<string, Value>, prefix: string) =>
    [...records]
      .filter(([key]) => key.startsWith(prefix))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, value]) => value)
  return copy({
    ehcCase: kept.ehcCase,
    events: under(tenant.caseEvents, `${caseId} `),
    entries: under(tenant.entries, `case ${caseId} `),
  })
}

function inTab(tenant: Tenant, tab: string): KeptCase[] {
  return [...tenant.cases.values()].filter(({ row }) => caseTabOf(row) === tab)
}

function asSettingsSee(kept: KeptCase): Placed<EhcRow> {
  return kept.row.sharing === 'nothing' ? { at: `9999-12-31#${kept.row.id}`, row: kept.row } : byNextDay(kept)
}

function byNextDay({ row }: KeptCase): Placed<EhcRow> {
  return { at: `${dayInLists(row) ?? '9999-12-31'}#${row.id}`, row }
}
