import { academicYearOf, addDays, type LocalDate } from '../../shared/calendar/local-date.ts'
import { type CaseTab, dayInLists, type EhcRow, type RowDate } from '../../shared/casework/case-row.ts'
import type { CaseLine, CaseList, CasePage } from '../../shared/contracts/ehc.ts'
import { DEADLINE_RULES, RULE_GROUPS, type RuleKey } from '../../shared/ehc/rules.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Stores } from '../ports.ts'
import { type AdviceAsk, casesWaiting } from './case-advice.ts'
import { type AsOf, caseLine, riskOf, transferIn } from './case-line.ts'
import { PAGE_ROWS } from './page-rows.ts'

/** What a list of cases is asked for. */
export interface CaseListAsk extends AdviceAsk {
  readonly list: CaseList
  readonly officer?: string | undefined
  readonly setting?: string | undefined
  readonly cursor?: string | undefined
}

/** A list that is worked out: where its rows come from, how far ahead, and which of them belong. */
interface Worked {
  readonly tabs: readonly CaseTab[]
  readonly upTo: (asOf: AsOf, tab: CaseTab) => LocalDate | undefined
  readonly belongs: (row: EhcRow, asOf: AsOf) => boolean
}

const isOf = (group: keyof typeof RULE_GROUPS) => (date: RowDate) =>
  Object.hasOwn(RULE_GROUPS[group].rules, date.rule)

/** Past its day, with no exemption to excuse it, by law or guidance: practice sets no day that can be overdue. */
const isOverdue = ({ rule, dueOn, isExempted }: RowDate, today: LocalDate) =>
  dueOn < today && !isExempted && DEADLINE_RULES[rule as RuleKey].standing !== 'practice'

/** The lists that are worked out. TABLE. The others are read in their index's order. */
const WORKED: Readonly<Record<Exclude<CaseList, CaseTab | 'advice'>, Worked>> = {
  'at-risk': {
    tabs: ['open', 'plans'],
    /** Open cases are read whole: their practice dates do not decide where they stand in the index. */
    upTo: ({ today, casework }, tab) => (tab === 'open' ? undefined : addDays(today, casework.riskDays)),
    belongs: (row, asOf) => riskOf(row, asOf) !== null,
  },
  overdue: {
    tabs: ['open', 'plans'],
    upTo: ({ today }) => addDays(today, -1),
    belongs: (row, { today }) => row.dates.some(date => isOverdue(date, today)),
  },
  reviews: {
    tabs: ['plans'],
    upTo: ({ today }) => termEnd(today),
    belongs: (row, { today }) =>
      row.dates.some(date => isOf('reviews')(date) && date.dueOn <= termEnd(today)),
  },
  transfers: {
    tabs: ['plans'],
    upTo: () => undefined,
    belongs: (row, { today }) =>
      transferIn(row, today) !== null ||
      row.dates.some(
        date => isOf('phase-transfers')(date) && academicYearOf(date.dueOn) === academicYearOf(today),
      ),
  },
}

/** A page of a list of cases, as of today. */
export async function caseListPage(
  stores: Stores,
  authority: string,
  ask: CaseListAsk,
  asOf: AsOf,
): Promise<CasePage> {
  if (ask.list === 'open' || ask.list === 'plans' || ask.list === 'ended') {
    const filter = { officerId: ask.officer, settingId: ask.setting }
    const { rows, nextCursor } = await stores.ehc.list(authority, ask.list, filter, {
      cursor: ask.cursor,
      size: PAGE_ROWS,
    })
    return { cases: rows.map(row => caseLine(row, asOf)), nextCursor }
  }
  if (ask.list === 'advice') {
    const waiting = await casesWaiting(stores, authority, ask)
    const shown = waiting.filter(({ row }) => isAskedFor(row, ask))
    return pageFrom(shown, ask.cursor, ({ row, owed }) => ({ ...caseLine(row, asOf), owed }))
  }
  const { tabs, upTo, belongs } = WORKED[ask.list]
  const found = (await Promise.all(tabs.map(tab => stores.ehc.rows(authority, tab, upTo(asOf, tab))))).flat()
  const rows = found
    .filter(row => isAskedFor(row, ask) && belongs(row, asOf))
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))
  return pageFrom(rows, ask.cursor, row => caseLine(row, asOf))
}

function isAskedFor(row: EhcRow, { officer, setting }: CaseListAsk): boolean {
  return (
    (officer === undefined || row.officerId === officer) &&
    (setting === undefined || row.settingId === setting)
  )
}

/** A page of what was worked out. */
function pageFrom<Row>(
  rows: readonly Row[],
  cursor: string | undefined,
  lineOf: (row: Row) => CaseLine,
): CasePage {
  const from = placeOf(cursor)
  const to = from + PAGE_ROWS
  return { cases: rows.slice(from, to).map(lineOf), nextCursor: to < rows.length ? String(to) : null }
}

/** What a row is sorted by; the id tells apart what is due on one day. */
function dayOf(row: EhcRow): string {
  return `${dayInLists(row) ?? '9'}#${row.id}`
}

/** Where a page of a worked-out list begins. @throws Refusal invalid-input for a cursor that is not one of ours */
function placeOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  if (/^[1-9]\d{0,6}$/.test(cursor)) return Number(cursor)
  const message = 'This page cannot be found: start again from the first page'
  throw new Refusal('invalid-input', message, { fields: [{ pointer: '/query/cursor', message }] })
}

/** The last day of the term a day falls in, as terms usually lie: to December, to Easter (April), to August. */
function termEnd(today: LocalDate): LocalDate {
  const [year, month] = [today.slice(0, 4), Number(today.slice(5, 7))]
  if (month >= 9) return `${year}-12-31`
  return month <= 4 ? `${year}-04-30` : `${year}-08-31`
}
