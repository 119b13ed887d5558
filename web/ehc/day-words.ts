import type { CaseView } from '../../shared/contracts/ehc.ts'

type DateView = CaseView['dates'][number]

/** @example days(1) -> '1 day' */
export function days(count: number): string {
  return `${count} ${count === 1 ? 'day' : 'days'}`
}

/** How long until a day, negative after it. @example leftWords(-3) -> '3 days over' */
export function leftWords(daysLeft: number): string {
  if (daysLeft === 0) return 'due today'
  return daysLeft < 0 ? `${days(-daysLeft)} over` : `${days(daysLeft)} left`
}

/** What a date past its day is marked with; null while it is not past. */
export function pastTag(
  daysLeft: number | null,
  isExempted: boolean,
): { readonly colour: string; readonly label: string } | null {
  if (daysLeft === null || daysLeft >= 0) return null
  return isExempted ? { colour: 'purple', label: 'Exempted' } : { colour: 'red', label: 'Overdue' }
}

/** How a date stands in days; '' where there is nothing to say. */
export function standingWords({
  state,
  daysLeft,
  daysOver,
}: Pick<DateView, 'state' | 'daysLeft' | 'daysOver'>): string {
  if (state === 'met-late') return `${days(daysOver)} late`
  if (state === 'overdue' || state === 'exempted') return `${days(daysOver)} over`
  return daysLeft === null ? '' : leftWords(daysLeft)
}

/** @example weekWords({ week: 7, of: 20 }) -> 'Week 7 of 20' · past the end: 'Week 23 of 20, 3 weeks over' */
export function weekWords({ week, of }: { readonly week: number; readonly of: number }): string {
  const over = week - of
  return `Week ${week} of ${of}${over > 0 ? `, ${over} ${over === 1 ? 'week' : 'weeks'} over` : ''}`
}
