import type { Sent } from '../../shared/contracts/routes.ts'
import type { FieldError } from '../problem.ts'

type Query = Sent<'GET /requests/:requestId/series-proposal'>['query']

/** How a series should be, while it is typed. '' is not said yet; for the minutes it means the usual. */
export interface PatternDraft {
  readonly count: string
  readonly everyWeeks: string
  readonly weekdays: readonly string[]
  /** Part of the day, or `at` a time. */
  readonly time: '' | 'am' | 'pm' | 'any' | 'at'
  /** Minutes after midnight. */
  readonly start: string
  readonly from: string | null
  readonly minutes: string
}

export const NO_PATTERN: PatternDraft = {
  count: '6',
  everyWeeks: '2',
  weekdays: [],
  time: '',
  start: '',
  from: null,
  minutes: '',
}

/** The fewest and most visits of a series, and the shortest and longest visit in minutes. */
const COUNT = { least: 2, most: 20 } as const
const VISIT = { least: 15, most: 480 } as const

/** What of a pattern is missing or wrong. `isMove`: how many visits there are is known. */
export function missingInPattern(draft: PatternDraft, isMove = false): FieldError[] {
  const errors: FieldError[] = []
  const add = (id: string, message: string) => errors.push({ id, message })
  if (!isMove && !isWithin(draft.count, COUNT)) add('count', 'Enter a number of visits from 2 to 20')
  if (draft.weekdays.length === 0) add('weekdays', 'Choose at least one day of the week')
  if (draft.time === '') add('time', 'Choose a time of day')
  if (draft.time === 'at' && draft.start === '') add('start', 'Choose the time at which they start')
  if (draft.from === null) add('from', 'Enter the first day that would do')
  if (!isMove && draft.minutes.trim() !== '' && !isWithin(draft.minutes, VISIT))
    add('minutes', 'Enter a whole number of minutes from 15 to 480')
  return errors
}

/** A pattern as it is asked. Only for a draft that misses nothing. */
export function queryOf(draft: PatternDraft, moving?: string): Query {
  const { count, everyWeeks, weekdays, time, start, from, minutes } = draft
  return {
    weekdays: weekdays.join(','),
    everyWeeks,
    ...(from !== null && { from }),
    ...(time === 'at' ? { startMinutes: start } : { half: time === '' ? 'any' : time }),
    ...(moving === undefined ? { count } : { moving }),
    ...(moving === undefined && minutes.trim() !== '' && { minutes }),
  }
}

function isWithin(text: string, { least, most }: { readonly least: number; readonly most: number }): boolean {
  const given = Number(text)
  return text.trim() !== '' && Number.isInteger(given) && given >= least && given <= most
}
