import { longDate } from '../calendar/local-date.ts'
import type { Deadline } from './clock/deadline.ts'
import { MOMENTS } from './moments/keys.ts'
import type { CountedLimit, DeadlineRule } from './rules/rule.ts'
import { DEADLINE_RULES } from './rules.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** A limit in words that go before "the event". @example '6 weeks after', '2 weeks before', 'the same day as' */
export function limitWords({ limit, counting }: Pick<DeadlineRule, 'limit' | 'counting'>): string {
  if (!('count' in limit)) return `before ${limit.day} ${MONTHS[limit.month - 1]} of the year when`
  if (limit.count === 0) return 'the same day, when'
  const period = `${limit.count} ${unitWords(limit)}`
  if (counting === 'before-event') return `${period} before`
  return counting === 'beginning-with-event' ? `${period} beginning with the day` : `${period} after`
}

function unitWords({ count, unit }: CountedLimit): string {
  const words = unit.replace('-', ' ')
  return count === 1 ? words.replace(/s$/, '') : words
}

/**
 * Why a date is what it is, in two sentences: how it was counted and what says so.
 * Empty for a date that has not started.
 */
export function whyThisDate({ rule, startsOn, dueOn }: Deadline): string {
  if (startsOn === null || dueOn === null) return ''
  const row = DEADLINE_RULES[rule]
  const { instrument, provision } = row
  return `${longDate(dueOn)} is worked out as ${limitWords(row)} ${MOMENTS[row.starts]}, ${longDate(startsOn)}. Source: ${instrument}, ${provision}.`
}
