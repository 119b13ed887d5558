import { BANK_HOLIDAYS } from '../calendar/bank-holidays.ts'
import { type LocalDate, longDate } from '../calendar/local-date.ts'
import type { Deadline } from './clock/deadline.ts'
import { lastDay, rollOf } from './due.ts'
import { MOMENTS } from './moments/keys.ts'
import type { CountedLimit, DeadlineRule } from './rules/rule.ts'
import { DEADLINE_RULES } from './rules.ts'
import { DEFAULT_CLOCK_SETTINGS } from './settings.ts'

const CALENDAR = { bankHolidays: BANK_HOLIDAYS }

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

/** Why a day is not there. */
export function unknownWords(year: number): string {
  return `Cannot be worked out: bank holidays of ${year} are not loaded`
}

/** The day the limit alone would give and what moves it on; '' where nothing does. */
function rollWords(row: DeadlineRule, startsOn: LocalDate, dueOn: LocalDate): string {
  if (!row.rolls) return ''
  const last = lastDay(row, startsOn, CALENDAR, DEFAULT_CLOCK_SETTINGS)
  const roll = last === dueOn ? null : rollOf(last)
  return roll === null
    ? ''
    : ` That alone would be ${longDate(last)}. ${roll.sentence} Source: ${roll.instrument}, ${roll.provision}.`
}

/**
 * Why a date is what it is, in two sentences: how it was counted and what says so; where it cannot be worked out yet,
 * that first. Empty for a date that has not started.
 */
export function whyThisDate({ rule, startsOn, dueOn, acceptedTo, unknownYear }: Deadline): string {
  if (startsOn === null) return ''
  const row = DEADLINE_RULES[rule]
  const { instrument, provision } = row
  const counted = `${limitWords(row)} ${MOMENTS[row.starts]}, ${longDate(startsOn)}. Source: ${instrument}, ${provision}.`
  const later =
    acceptedTo === null
      ? ''
      : ` It is still in time on the next working day, ${longDate(acceptedTo)} (r. 12(2)).`
  if (dueOn !== null)
    return `${longDate(dueOn)} is worked out as ${counted}${rollWords(row, startsOn, dueOn)}${later}`
  return unknownYear === null ? '' : `${unknownWords(unknownYear)}. It is counted as ${counted}`
}
