import type { AuditEntry } from '../../shared/audit/entry.ts'
import { addDays } from '../../shared/calendar/local-date.ts'
import type { EhcRow } from '../../shared/casework/case-row.ts'
import { EhcCase } from '../../shared/casework/ehc-case.ts'
import type { CaseEvent } from '../../shared/ehc/case.ts'
import type { EhcFound } from '../case-ports.ts'
import type { Page, Stores } from '../ports.ts'
import { sha256 } from './chain.ts'
import type { Table } from './client.ts'
import { alikeKey } from './ehc-items.ts'
import { KEYS } from './keys.ts'
import { getItem, type IndexAsk, pageOf, queryAll, rowsUpTo } from './queries.ts'

const BY_DATE = { index: 'byDate', pkName: 'gsi4pk', skName: 'gsi4sk' } as const
const BY_SETTING = { index: 'bySetting', pkName: 'gsi1pk', skName: 'gsi1sk' } as const

/** Needs assessments and plans: a case whole, and the lists it stands in. */
export function ehcStore(table: Table): Stores['ehc'] {
  return {
    open: async (authority, caseId) =>
      caseOf(await queryAll(table, KEYS.ehcCase(authority, caseId), { freshness: 'latest' })),
    openCaseOf: async (authority, childText) => {
      const item = await getItem(table, KEYS.child(authority, sha256(`${authority} ${childText}`)), 'latest')
      return item === null || item.caseId === '' ? null : String(item.caseId)
    },
    openCasesAlike: async (authority, alikeText) => {
      const item = await getItem(table, alikeKey(authority, alikeText), 'latest')
      return [...((item?.cases as Set<string> | undefined) ?? [])].sort()
    },
    list: async (authority, tab, { officerId, settingId }, page) => {
      const filter = filterOf({ '#officer': officerId, '#setting': settingId })
      return rowPage(await pageOf(table, { ...BY_DATE, pk: KEYS.ehcList(authority, tab), filter }, page))
    },
    rows: async (authority, tab, upTo) => {
      const before = upTo === undefined ? undefined : addDays(upTo, 1)
      return (await rowsUpTo(
        table,
        { ...BY_DATE, pk: KEYS.ehcList(authority, tab) },
        before,
      )) as unknown as EhcRow[]
    },
    ofSetting: async (authority, settingId, page) =>
      rowPage(await pageOf(table, { ...BY_SETTING, pk: KEYS.settingCases(authority, settingId) }, page)),
  }
}

function rowPage(page: Page<Record<string, unknown>>): Page<EhcRow> {
  return page as unknown as Page<EhcRow>
}

/** A corrupt record throws here: it is our fault, never the caller's. */
function caseOf(items: readonly Record<string, unknown>[]): EhcFound | null {
  const record = items.find(item => item.sk === 'case')
  if (record === undefined) return null
  const under = (prefix: string) =>
    items.filter(item => String(item.sk).startsWith(prefix)).map(item => item.data)
  return {
    ehcCase: EhcCase.parse(record.data),
    events: under('event#') as CaseEvent[],
    entries: under('entry#') as AuditEntry[],
  }
}

const FIELDS: Readonly<Record<string, string>> = { '#officer': 'officerId', '#setting': 'settingId' }

function filterOf(wanted: Readonly<Record<string, string | undefined>>): IndexAsk['filter'] {
  const given = Object.entries(wanted).filter((pair): pair is [string, string] => pair[1] !== undefined)
  if (given.length === 0) return undefined
  return {
    expression: given.map(([name]) => `#row.${name} = :${name.slice(1)}`).join(' AND '),
    values: Object.fromEntries(given.map(([name, value]) => [`:${name.slice(1)}`, value])),
    names: { '#row': 'row', ...Object.fromEntries(given.map(([name]) => [name, FIELDS[name] ?? ''])) },
  }
}
