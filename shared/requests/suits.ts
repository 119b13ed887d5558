import { type LocalDate, weekdayOf } from '../calendar/local-date.ts'
import { DAY_SHAPE, type Half } from '../people/specialist.ts'
import type { Request } from './request.ts'

type Asking = Pick<Request, 'content'>

/** The halves of a day that the request says suit; both where it says nothing. */
export function suitedHalves({ content }: Asking, on: LocalDate): Half[] {
  const halves: Half[] = ['am', 'pm']
  const said: readonly string[] = content.dates?.suits ?? []
  return said.length === 0 ? halves : halves.filter(half => said.includes(`${weekdayOf(on)}-${half}`))
}

/**
 * Whether a visit would be at a time of the week that the request says suits, or null where it says nothing. A visit
 * belongs to the half it starts in. What suits is a wish, unlike what cannot be done.
 */
export function suitsAt(
  request: Asking,
  { on, startMinutes }: { readonly on: LocalDate; readonly startMinutes: number },
): boolean | null {
  if ((request.content.dates?.suits ?? []).length === 0) return null
  return suitedHalves(request, on).includes(startMinutes < DAY_SHAPE.amEnds ? 'am' : 'pm')
}
