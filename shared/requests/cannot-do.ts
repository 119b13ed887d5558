import { type LocalDate, weekdayOf } from '../calendar/local-date.ts'
import type { Request } from './request.ts'

/** Whether a request rules out a day. Why is free text and stays on the request's own page. */
export function cannotDo(request: Pick<Request, 'content'>, on: LocalDate): boolean {
  const dates = request.content.dates
  if (dates === null) return false
  return (
    dates.cannotDo.some(span => span.from <= on && on <= span.to) ||
    dates.badWeekdays.some(day => day === weekdayOf(on))
  )
}
