import { addDays, addWeeks, type LocalDate } from '../calendar/local-date.ts'

/** Work that falls in known weeks of an assessment. Weeks are counted from receipt; both are included. */
export interface WorkWindow {
  readonly label: string
  readonly fromWeek: number
  readonly toWeek: number
}

/**
 * The weeks in which a long closure gets in the way: advice is gathered, then settings are consulted. Two
 * authorities (Swindon, Bradford) publish calendars by these weeks; it is practice, not law, and so a setting.
 */
export const WORK_WINDOWS: readonly WorkWindow[] = [
  { label: 'Advice is gathered', fromWeek: 6, toWeek: 12 },
  { label: 'Settings are consulted', fromWeek: 16, toWeek: 17 },
]

/** The first and the last day on which a long closure would get in the way, counted from receipt. */
export function workSpan(
  receivedOn: LocalDate,
  windows: readonly WorkWindow[] = WORK_WINDOWS,
): { readonly from: LocalDate; readonly to: LocalDate } {
  return {
    from: firstDay(receivedOn, Math.min(...windows.map(({ fromWeek }) => fromWeek))),
    to: addWeeks(receivedOn, Math.max(...windows.map(({ toWeek }) => toWeek))),
  }
}

/** A closure: the first day closed and the day it re-opens. */
export interface Closure {
  readonly closedFrom: LocalDate
  readonly reopensOn: LocalDate
}

/** A window of work that meets a closure. `from` and `to` are its first and last days. */
export interface Clash {
  readonly window: WorkWindow
  readonly from: LocalDate
  readonly to: LocalDate
  readonly closure: Closure
}

/** Said with every answer: the law sets no season. @source CFA 2014 s. 36(1) */
export const ANY_TIME =
  'A request may be made at any time, and the authority’s time limits are the same all year.'

/**
 * Which weeks of work would fall in a long closure if a request were received on a day. Tells a SENCO what to
 * expect; it is no reason to wait.
 * @example received 2026-06-01, closed 2026-07-23 to 2026-09-02 -> advice is gathered from 2026-07-07 to 2026-08-24
 */
export function clashesWith(
  receivedOn: LocalDate,
  closures: readonly Closure[],
  windows: readonly WorkWindow[] = WORK_WINDOWS,
): Clash[] {
  return windows.flatMap(window => {
    const from = firstDay(receivedOn, window.fromWeek)
    const to = addWeeks(receivedOn, window.toWeek)
    return closures
      .filter(({ closedFrom, reopensOn }) => closedFrom <= to && reopensOn > from)
      .map(closure => ({ window, from, to, closure }))
  })
}

function firstDay(receivedOn: LocalDate, week: number): LocalDate {
  return addDays(addWeeks(receivedOn, week - 1), 1)
}
