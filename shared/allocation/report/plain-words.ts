import { addWeeks, type LocalDate, longDate } from '../../calendar/local-date.ts'
import { OBJECTIVE_TERMS, type TermKey } from '../objective.ts'
import type { Reason } from '../reason.ts'

/** A reason whose words carry its number. Words are cut at what a reason may hold. */
export function reason(code: string, words: string, amount: number | null, unit: string | null): Reason {
  return { code, words: words.length > 400 ? `${words.slice(0, 397)}...` : words, amount, unit }
}

/** A day without its weekday and year. @example '12 January' */
export function shortDay(on: LocalDate): string {
  return longDate(on).split(' ').slice(1, 3).join(' ')
}

/** Weeks by number, told by their Mondays. @example 'the weeks of 11 January, 18 January and 1 February' */
export function weekWords(firstMonday: LocalDate, weeks: readonly number[]): string {
  const days = [...new Set(weeks)].map(week => shortDay(addWeeks(firstMonday, week)))
  return `the ${days.length === 1 ? 'week' : 'weeks'} of ${listWords(days)}`
}

/** Things in a row, "and" before the last; beyond `most`, how many others. */
export function listWords(things: readonly string[], most = 6): string {
  const shown = things.length > most ? [...things.slice(0, most), `${things.length - most} more`] : things
  if (shown.length <= 1) return shown.join('')
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

/** A number with at most one place after the point. */
export function roundWords(value: number): string {
  return String(Math.round(value * 10) / 10)
}

/** A number of things. @example countWords(1, 'half-day') -> '1 half-day', countWords(2, 'half-day') -> '2 half-days' */
export function countWords(count: number, thing: string): string {
  return `${roundWords(count)} ${Math.abs(count) === 1 ? thing : `${thing}s`}`
}

/** How a term is told when a plan has more or less of it. */
export const TERM_WORDS: Readonly<Record<TermKey, { readonly one: string; readonly many: string }>> = {
  'late-cases': { one: 'statutory case late', many: 'statutory cases late' },
  'late-days': { one: 'day late', many: 'days late' },
  'need-unmet': { one: 'weighted half-day of need not met', many: 'weighted half-days of need not met' },
  'waiting-weeks': { one: 'weighted week of waiting', many: 'weighted weeks of waiting' },
  'travel-minutes': { one: 'minute of travel', many: 'minutes of travel' },
  'broken-continuity': { one: 'break in continuity', many: 'breaks in continuity' },
  'uneven-load': { one: 'half-day above an even share', many: 'half-days above an even share' },
  'uneven-service': {
    one: 'further request left out at one setting',
    many: 'further requests left out at one setting',
  },
  'moved-sessions': { one: 'promised session moved', many: 'promised sessions moved' },
  'changed-people': { one: 'promised person changed', many: 'promised people changed' },
}

/** A term that changes, its amount the change: below 0 is better. */
export function changeReason(term: TermKey, change: number, than: string): Reason {
  const { one, many } = TERM_WORDS[term]
  const size = Math.abs(change)
  const words = `${roundWords(size)} ${change < 0 ? 'fewer' : 'more'} ${size === 1 ? one : many}${than}.`
  return reason(term, words, change, OBJECTIVE_TERMS[term].unit)
}
