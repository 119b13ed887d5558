import type { LevelView, PartProgress, RunLine } from '../../shared/contracts/allocation.ts'
import type { PlacedLine } from '../../shared/contracts/allocation-lines.ts'
import { dateTime, dayAndMonth, shortDate } from '../dates.ts'
import { mondayOf } from '../diary/week.ts'
import { STATUS_WORDS } from './labels.ts'

type DatedHalf = PlacedLine['halves'][number]

const SHORT_DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const COUNT = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** A number as pages show it, with at most one place after the point. @example numberWords(1234.56) -> '1,234.6' */
export function numberWords(value: number): string {
  return COUNT.format(value)
}

/** @example countWords(1, 'visit') -> '1 visit' · countWords(2, 'half-day') -> '2 half-days' */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${numberWords(count)} ${count === 1 ? one : many}`
}

/** What a plan is called: the name somebody gave it, or when it was asked for. */
export function planName({ name, startedAt }: Pick<RunLine, 'name' | 'startedAt'>): string {
  return name === '' ? `Plan of ${dateTime(startedAt)}` : name
}

/** A day without its weekday and year. @example shortDay('2027-01-12') -> '12 January' */
export function shortDay(on: string): string {
  return SHORT_DAY.format(new Date(`${on}T12:00:00Z`))
}

/** A day in a row of weeks, where there is little room. @example dayInWeek('2027-01-11') -> '11 Jan' */
export function dayInWeek(on: string): string {
  return shortDate(on).split(' ').slice(0, 2).join(' ')
}

/** @example halfWords({ on: '2027-01-12', half: 'am' }) -> 'Tuesday 12 January, morning' */
export function halfWords({ on, half }: DatedHalf): string {
  return `${dayAndMonth(on)}, ${half === 'am' ? 'morning' : 'afternoon'}`
}

/** The Mondays of the weeks that half-days are in, one for each half-day, in order. */
export function weeksOf(halves: readonly DatedHalf[]): string[] {
  return halves.map(({ on }) => mondayOf(on)).toSorted()
}

/** Weeks by their Mondays. @example weekWords(['2027-01-11', '2027-01-11']) -> 'the week of 11 January' */
export function weekWords(mondays: readonly string[]): string {
  const weeks = [...new Set(mondays)].map(shortDay)
  return `the ${weeks.length === 1 ? 'week' : 'weeks'} of ${listWords(weeks)}`
}

/** Things in a row. @example listWords(['a', 'b', 'c']) -> 'a, b and c' */
export function listWords(things: readonly string[]): string {
  return things.length < 2 ? things.join('') : `${things.slice(0, -1).join(', ')} and ${things.at(-1)}`
}

/** How good one level of a plan is known to be. Only what is proved is said. */
export function proofWords({ isBestPossible, gapPercent }: LevelView): string {
  if (isBestPossible) return 'Best possible'
  if (gapPercent === null) return 'Not proven'
  return `Within ${numberWords(Math.max(gapPercent, 0.1))}% of the best there can be`
}

/**
 * What a plan has no answer for, because parts of it failed or were stopped before they began; null where it has all. A
 * part that is over without a plan has no levels.
 */
export function missingWords(
  parts: readonly Pick<PartProgress, 'status' | 'requests' | 'levels'>[],
): string | null {
  const without = parts.filter(part => STATUS_WORDS[part.status].isOver && part.levels.length === 0)
  if (without.length === 0) return null
  const requests = without.reduce((sum, part) => sum + part.requests, 0)
  const [are, they] = requests === 1 ? ['is', 'it is'] : ['are', 'they are']
  return `${countWords(requests, 'request')} in ${without.length} of ${countWords(parts.length, 'part')} ${are} not planned, and ${they} in no figure or list of this plan.`
}

/** A specialist's diary from the first of some half-days on. */
export function diaryHref({ specialistId, halves }: Pick<PlacedLine, 'specialistId' | 'halves'>): string {
  const first = halves.map(({ on }) => on).toSorted()[0]
  return first === undefined ? `/diary/${specialistId}` : `/diary/${specialistId}?from=${mondayOf(first)}`
}

/** A request's id as people write it. @example referenceWords('7K4M2Q9ABC') -> '7K4M2-Q9ABC' */
export function referenceWords(requestId: string): string {
  return `${requestId.slice(0, 5)}-${requestId.slice(5)}`
}

/** How far the whole of a plan has come, 0 to 1: each part counts by its requests. */
export function shareDone(parts: readonly { readonly requests: number; readonly share: number }[]): number {
  const all = parts.reduce((sum, part) => sum + Math.max(1, part.requests), 0)
  const done = parts.reduce((sum, part) => sum + Math.max(1, part.requests) * part.share, 0)
  return all === 0 ? 0 : done / all
}
