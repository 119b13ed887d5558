import { daysBetween, type LocalDate } from '../calendar/local-date.ts'
import type { EhcRow, RowDate } from '../casework/case-row.ts'
import { DEADLINE_RULES, type RuleKey } from '../ehc/rules.ts'
import { referenceOf } from '../ids.ts'
import type { Notice } from './rules.ts'

/** When the officer of a case is warned, and when lateness is told to all officers. Days; the product's setting, not law. */
export interface WarningSettings {
  readonly daysBefore: readonly number[]
  /** Days over from which every officer of the authority is told. */
  readonly escalateAtDaysOver: number
}

/** The product's choices where nobody has made any. */
export const WARNING_SETTINGS: WarningSettings = { daysBefore: [14, 7, 1], escalateAtDaysOver: 1 }

/** How far ahead of a date anybody is warned, in days. */
export function furthestWarning({ daysBefore }: WarningSettings): number {
  return Math.max(...daysBefore)
}

/**
 * The warnings a case has on a day: for each duty the most urgent tier it has reached, to its officer so many days
 * before, and once it is missed to all officers too. The id names the tier and the due day, not the day of the run: of
 * several runs in a tier the first one tells, a morning without a run is made up for by the next, tiers that were
 * missed are not told on top, and a due day that moved warns anew. A date that an exemption excuses, or that
 * only practice sets, is not overdue, and nobody is told that it is. Nothing a person typed stands in a notice.
 */
export function warningsOf(row: EhcRow, today: LocalDate, settings: WarningSettings): Notice[] {
  return onceEach(row.dates).flatMap(date => {
    const daysLeft = daysBetween(today, date.dueOn)
    const tier = tierOf(daysLeft, isExcused(date), settings)
    if (tier === null) return []
    const audiences = [`officer#${row.officerId}`, ...(tier === 'overdue' ? ['officers'] : [])]
    return audiences.map(audience => noticeOf(row, date, { tier, audience, daysLeft, today }))
  })
}

/** The most urgent tier a date has reached: the fewest days before, or overdue. Null where there is none yet. */
function tierOf(daysLeft: number, isExcused: boolean, settings: WarningSettings): string | null {
  if (daysLeft >= 0) {
    const reached = settings.daysBefore.filter(days => daysLeft <= days)
    return reached.length === 0 ? null : `${Math.min(...reached)}-days`
  }
  return isExcused || -daysLeft < settings.escalateAtDaysOver ? null : 'overdue'
}

/** Nobody is late: an exemption excuses it, or practice alone sets the day. */
function isExcused({ rule, isExempted }: RowDate): boolean {
  return isExempted || DEADLINE_RULES[rule as RuleKey].standing === 'practice'
}

/** Dates that read alike make one notice: two settings consulted on one day. */
function onceEach(dates: readonly RowDate[]): RowDate[] {
  return [...new Map(dates.map(date => [`${date.rule} ${date.plainAbout} ${date.dueOn}`, date])).values()]
}

/** Which warning, to whom, and how the date stands on the day it is told. */
interface Warning {
  readonly tier: string
  readonly audience: string
  readonly daysLeft: number
  readonly today: LocalDate
}

function noticeOf(row: EhcRow, date: RowDate, { tier, audience, daysLeft, today }: Warning): Notice {
  const label = DEADLINE_RULES[date.rule as RuleKey].label
  const about = date.plainAbout === null ? '' : ` (${date.plainAbout})`
  return {
    id: `case#${row.id}#${date.rule}#${date.plainAbout ?? ''}#${date.dueOn}#${tier}#${audience}`,
    audience,
    at: `${today}T06:00:00.000Z`,
    text: `Case ${referenceOf(row.id)}: ${label}${about} ${standingWords(daysLeft)}.`,
    requestId: null,
    caseId: row.id,
  }
}

function standingWords(daysLeft: number): string {
  if (daysLeft < 0) return `is overdue by ${-daysLeft} ${daysLeft === -1 ? 'day' : 'days'}`
  if (daysLeft === 0) return 'is due today'
  return daysLeft === 1 ? 'is due tomorrow' : `is due in ${daysLeft} days`
}
