import type { AuditEntry } from '../audit/entry.ts'

type Facts = AuditEntry['facts']

/** How many visits, and from when to when. @example '6 visits, from Tuesday … at 9:30am to Tuesday … at 9:30am' */
export function stretchOf({ count, first, last }: Facts): string {
  return count === 1 ? `1 visit on ${first}` : `${count} visits, from ${first} to ${last}`
}

/** That a series was booked, and what the setting can do about it. */
export function bookedWords(facts: Facts): string {
  if (facts.isProposed !== true) return `has a series of ${stretchOf(facts)}`
  return `has a proposed series of ${stretchOf(facts)}: confirm it or ask to move a visit`
}

/** What became of visits of a series. */
export function changedWords(facts: Facts): string {
  return facts.change === 'cancelled'
    ? `: of a series, ${stretchOf(facts)}: cancelled`
    : `: of a series, moved to new times: ${stretchOf(facts)}`
}

/** The same for a setting with which nothing else is shared. */
export function hiddenChange({ change, when }: Facts): string {
  return change === 'cancelled' ? `on ${when}: cancelled` : `moved, and now on ${when}`
}
