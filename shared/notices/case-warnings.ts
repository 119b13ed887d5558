import { daysBetween, type LocalDate } from '../calendar/local-date.ts'
import type { EhcRow, RowDate } from '../casework/case-row.ts'
import { DEADLINE_RULES, type RuleKey } from '../ehc/rules.ts'
import { referenceOf } from '../ids.ts'
import type { Notice } from './rules.ts'

/** When the officer of a case is warned, and when lateness is told to all officers. Days; the product's setting, not law. */
export interface WarningSettings {
  readonly daysBefore: readonly number[]
  /** Days over at which every officer of the authority is told. */
  readonly escalateAtDaysOver: number
}

export const WARNING_SETTINGS: WarningSettings = { daysBefore: [14, 7, 1], escalateAtDaysOver: 1 }

/** How far ahead of a date anybody is warned. */
export const FURTHEST_WARNING_DAYS = Math.max(...WARNING_SETTINGS.daysBefore)

/**
 * The warnings a case is due today: to its officer so many days before each duty, and to all officers when one has just
 * been missed. A date that an exemption excuses is not overdue, and nobody is told that it is. Each has an id of its
 * own made of what it is about, so that a second run of the day adds nothing; nothing a person typed stands in it.
 */
export function warningsOf(
  row: EhcRow,
  today: LocalDate,
  settings: WarningSettings = WARNING_SETTINGS,
): Notice[] {
  return onceEach(row.dates).flatMap(date => {
    const daysLeft = daysBetween(today, date.dueOn)
    if (settings.daysBefore.includes(daysLeft))
      return [noticeOf(row, date, `officer#${row.officerId}`, dueWords(daysLeft), today)]
    if (date.isExempted || daysLeft !== -settings.escalateAtDaysOver) return []
    const words = `is overdue by ${-daysLeft} ${daysLeft === -1 ? 'day' : 'days'}`
    return [`officer#${row.officerId}`, 'officers'].map(audience =>
      noticeOf(row, date, audience, words, today),
    )
  })
}

/** Dates that read alike make one notice: two settings consulted on one day. */
function onceEach(dates: readonly RowDate[]): RowDate[] {
  return [...new Map(dates.map(date => [`${date.rule} ${date.plainAbout} ${date.dueOn}`, date])).values()]
}

function noticeOf(row: EhcRow, date: RowDate, audience: string, words: string, today: LocalDate): Notice {
  const label = DEADLINE_RULES[date.rule as RuleKey].label
  const about = date.plainAbout === null ? '' : ` (${date.plainAbout})`
  return {
    id: `case#${row.id}#${date.rule}#${date.plainAbout ?? ''}#${date.dueOn}#${today}#${audience}`,
    audience,
    at: `${today}T06:00:00.000Z`,
    text: `Case ${referenceOf(row.id)}: ${label}${about} ${words}.`,
    requestId: null,
    caseId: row.id,
  }
}

function dueWords(daysLeft: number): string {
  return daysLeft === 1 ? 'is due tomorrow' : `is due in ${daysLeft} days`
}
