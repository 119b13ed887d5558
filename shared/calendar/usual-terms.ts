import type { HalfTerm, TermCalendar } from './school-terms.ts'

/**
 * The terms that most settings keep: what "in term time" means for somebody who works with many. Of two that are kept
 * by as many, the one found first; none where there are no settings.
 */
export function usualTerms(calendars: readonly Pick<TermCalendar, 'terms'>[]): HalfTerm[] {
  const kept = Map.groupBy(calendars, ({ terms }) =>
    JSON.stringify(terms.map(({ startsOn, endsOn }) => [startsOn, endsOn])),
  )
  const most = [...kept.values()].reduce((a, b) => (b.length > a.length ? b : a), [])
  return most[0]?.terms ?? []
}
