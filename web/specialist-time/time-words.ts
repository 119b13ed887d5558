import type { TimeView } from '../../shared/contracts/specialist-time.ts'
import { clockSpan, longDate } from '../dates.ts'

const DAYS = { mon: 'Monday', tue: 'Tuesday', wed: 'Wednesday', thu: 'Thursday', fri: 'Friday' } as const

export type WeekdayKey = keyof typeof DAYS

/** The days of the week that can be worked, in their order. */
export const WEEKDAY_OPTIONS = (Object.keys(DAYS) as WeekdayKey[]).map(value => ({
  value,
  label: DAYS[value],
}))

/** Every half day, in the order of the week. */
export const HALF_DAY_OPTIONS = WEEKDAY_OPTIONS.flatMap(({ value, label }) => [
  { value: `${value}-am`, label: `${label} morning` },
  { value: `${value}-pm`, label: `${label} afternoon` },
])

/** A working week in words. @example ['mon-am','mon-pm','tue-am'] -> 'Monday, Tuesday morning' */
export function patternWords(halfDays: readonly string[]): string {
  const parts = WEEKDAY_OPTIONS.flatMap(({ value, label }) => {
    const [am, pm] = [halfDays.includes(`${value}-am`), halfDays.includes(`${value}-pm`)]
    if (am && pm) return [label]
    return am ? [`${label} morning`] : pm ? [`${label} afternoon`] : []
  })
  return parts.length === 0 ? 'No half day' : parts.join(', ')
}

/** A stretch of days in words. */
export function stretchWords(from: string, to: string | null): string {
  if (to === null) return `from ${longDate(from)}`
  return from === to ? longDate(from) : `${longDate(from)} to ${longDate(to)}`
}

/** When a commitment is. @example 'Monday 9am to 10:15am, every second week, in term time' */
export function commitmentWords(one: TimeView['commitments'][number]): string {
  const { weekday, startMinutes, endMinutes, everyWeeks, termOnly } = one
  const often = everyWeeks === 1 ? 'every week' : 'every second week'
  return `${DAYS[weekday]} ${clockSpan(startMinutes, endMinutes)}, ${often}${termOnly ? ', in term time' : ''}`
}

const STANDING = { over: 'Over', now: 'Now', 'to-come': 'To come' } as const

/** Whether something is over, counts today or is to come, in words. */
export function standingWords(standing: keyof typeof STANDING): string {
  return STANDING[standing]
}
