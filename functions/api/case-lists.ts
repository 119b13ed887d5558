import { academicYearOf, addDays, daysBetween, type LocalDate } from '../../shared/calendar/local-date.ts'
import type { CaseTab, EhcRow, RowDate } from '../../shared/casework/case-row.ts'
import type { CaseLine, CaseList, CasePage } from '../../shared/contracts/ehc.ts'
import { ADVICE_BODIES, type AdviceBody } from '../../shared/ehc/details/codes.ts'
import { MOMENTS, type MomentKey } from '../../shared/ehc/moments/keys.ts'
import { ASSESSMENT_RULES } from '../../shared/ehc/rules/assessment.ts'
import { DEADLINE_RULES, RULE_GROUPS, type RuleKey } from '../../shared/ehc/rules.ts'
import { STAGES } from '../../shared/ehc/stage.ts'
import { referenceOf } from '../../shared/ids.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Stores } from '../ports.ts'
import { ruleLabel } from './case-dates.ts'
import { PAGE_ROWS } from './page-rows.ts'

/** A date this near with a step missing before it puts a case at risk. The product's setting, not law. */
export const RISK_DAYS = 14

/** What a list of cases is asked for. */
export interface CaseListAsk {
  readonly list: CaseList
  readonly officer?: string | undefined
  readonly setting?: string | undefined
  readonly body?: AdviceBody | undefined
  readonly cursor?: string | undefined
}

/** A list that is worked out: where its rows come from, how far ahead, and which of them belong. */
interface Worked {
  readonly tabs: readonly CaseTab[]
  readonly upTo: (today: LocalDate, tab: CaseTab) => LocalDate | undefined
  readonly belongs: (row: EhcRow, today: LocalDate, ask: CaseListAsk) => boolean
}

const within = (date: RowDate, first: LocalDate, last: LocalDate) => first <= date.dueOn && date.dueOn <= last
const isOf = (group: keyof typeof RULE_GROUPS) => (date: RowDate) =>
  Object.hasOwn(RULE_GROUPS[group].rules, date.rule)

/** Past its day, with no exemption to excuse it, by law or guidance: practice sets no day that can be overdue. */
const isOverdue = ({ rule, dueOn, isExempted }: RowDate, today: LocalDate) =>
  dueOn < today && !isExempted && DEADLINE_RULES[rule as RuleKey].standing !== 'practice'
const isAdviceOf = (body: AdviceBody | undefined) => (date: RowDate) =>
  date.rule === 'advice' && (body === undefined || date.plainAbout === ADVICE_BODIES[body])

/** The lists that are worked out. TABLE. The others are read in their index's order. */
const WORKED: Readonly<Record<Exclude<CaseList, CaseTab>, Worked>> = {
  'at-risk': {
    tabs: ['open', 'plans'],
    /** Open cases are read whole: their practice dates do not decide where they stand in the index. */
    upTo: (today, tab) => (tab === 'open' ? undefined : addDays(today, RISK_DAYS)),
    belongs: (row, today) => riskOf(row, today) !== null,
  },
  overdue: {
    tabs: ['open', 'plans'],
    upTo: today => addDays(today, -1),
    belongs: (row, today) => row.dates.some(date => isOverdue(date, today)),
  },
  advice: {
    tabs: ['open', 'plans'],
    upTo: () => undefined,
    belongs: (row, _today, ask) => row.dates.some(isAdviceOf(ask.body)),
  },
  reviews: {
    tabs: ['plans'],
    upTo: today => termEnd(today),
    belongs: (row, today) => row.dates.some(date => isOf('reviews')(date) && date.dueOn <= termEnd(today)),
  },
  transfers: {
    tabs: ['plans'],
    upTo: () => undefined,
    belongs: (row, today) =>
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
  today: LocalDate,
): Promise<CasePage> {
  if (ask.list === 'open' || ask.list === 'plans' || ask.list === 'ended') {
    const filter = { officerId: ask.officer, settingId: ask.setting }
    const { rows, nextCursor } = await stores.ehc.list(authority, ask.list, filter, {
      cursor: ask.cursor,
      size: PAGE_ROWS,
    })
    return { cases: rows.map(row => caseLine(row, today)), nextCursor }
  }
  const { tabs, upTo, belongs } = WORKED[ask.list]
  const from = placeOf(ask.cursor)
  const found = (await Promise.all(tabs.map(tab => stores.ehc.rows(authority, tab, upTo(today, tab))))).flat()
  const rows = found
    .filter(
      row =>
        (ask.officer === undefined || row.officerId === ask.officer) &&
        (ask.setting === undefined || row.settingId === ask.setting),
    )
    .filter(row => belongs(row, today, ask))
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))
  const to = from + PAGE_ROWS
  return {
    cases: rows.slice(from, to).map(row => caseLine(row, today)),
    nextCursor: to < rows.length ? String(to) : null,
  }
}

/** What a row is sorted by; the id tells apart what is due on one day. */
function dayOf({ next, id }: EhcRow): string {
  return `${next?.dueOn ?? '9'}#${id}`
}

/** Where a page of a worked-out list begins. @throws Refusal invalid-input for a cursor that is not one of ours */
function placeOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  if (/^[1-9]\d{0,6}$/.test(cursor)) return Number(cursor)
  const message = 'This page cannot be found: start again from the first page'
  throw new Refusal('invalid-input', message, { fields: [{ pointer: '/query/cursor', message }] })
}

/** A row as its setting's people see it: as much as the officer shares, and nothing a person typed. */
export function sharedLine(row: EhcRow, today: LocalDate): CaseLine {
  const line = caseLine(row, today)
  if (row.sharing === 'everything') return line
  const plain = (date: RowDate): RowDate => ({ ...date, about: date.plainAbout })
  if (row.sharing === 'dates')
    return { ...line, next: line.next && plain(line.next), dates: line.dates.map(plain) }
  const nothing = { clockStartOn: null, issuedOn: null, next: null, dates: [], week: null }
  const noRisk = { nextLabel: null, daysLeft: null, atRisk: false, riskWhy: null }
  return { ...line, ...nothing, ...noRisk, stage: NOT_SHARED.stage, stageLabel: NOT_SHARED.label }
}

/** What stands where the stage is not shared. */
export const NOT_SHARED = { stage: 'not-shared', label: 'Not shared' } as const

/** A row as a list shows it today. */
export function caseLine({ facts: _facts, ...row }: EhcRow, today: LocalDate): CaseLine {
  const risk = riskOf(row, today)
  return {
    ...row,
    reference: referenceOf(row.id),
    stageLabel: STAGES[row.stage].label,
    week: weekOf(row, today),
    nextLabel: row.next === null ? null : ruleLabel(row.next.rule),
    daysLeft: row.next === null ? null : daysBetween(today, row.next.dueOn),
    atRisk: risk !== null,
    riskWhy:
      risk === null
        ? null
        : `${ruleLabel(risk.rule)}: not recorded yet: ${MOMENTS[risk.missing as MomentKey] ?? 'an earlier step'}`,
  }
}

/** The first date that will be missed if nothing changes, or null. */
function riskOf(row: Pick<EhcRow, 'dates'>, today: LocalDate): RowDate | null {
  return (
    row.dates.find(date => date.missing !== null && within(date, today, addDays(today, RISK_DAYS))) ?? null
  )
}

/** Week n of 20 while there is no plan yet. */
function weekOf(
  row: Pick<EhcRow, 'clockStartOn' | 'issuedOn' | 'stage'>,
  today: LocalDate,
): CaseLine['week'] {
  if (row.clockStartOn === null || !STAGES[row.stage].isOpen || row.stage === 'plan') return null
  const of = ASSESSMENT_RULES['final-plan'].limit.count
  return { week: Math.max(1, Math.ceil(daysBetween(row.clockStartOn, today) / 7)), of }
}

/** The last day of the term a day falls in, as terms usually lie: to December, to Easter (April), to August. */
function termEnd(today: LocalDate): LocalDate {
  const [year, month] = [today.slice(0, 4), Number(today.slice(5, 7))]
  if (month >= 9) return `${year}-12-31`
  return month <= 4 ? `${year}-04-30` : `${year}-08-31`
}
