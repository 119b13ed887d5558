import type { LocalDate } from '../calendar/local-date.ts'
import { serviceOf } from '../catalogue/services.ts'
import { referenceOf } from '../ids.ts'
import type { RequestRow } from '../requests/request.ts'
import { REQUEST_STATUSES } from '../requests/status.ts'
import type { Notice } from './rules.ts'

/**
 * The reminder a request is due today, for whoever has it: once when its next step becomes overdue, and again each
 * week while it stays so. Null on other days, so that a second run of the same day repeats the same notice, not a new one.
 * @param daysLate  whole days since the day the next step was promised for
 */
export function reminderOf(row: RequestRow, today: LocalDate, daysLate: number): Notice | null {
  if (daysLate <= 0 || (daysLate - 1) % 7 !== 0) return null
  const audience = audienceOf(row)
  if (audience === null) return null
  const { next } = REQUEST_STATUSES[row.status]
  const text = `Request ${referenceOf(row.id)} (${serviceOf(row.serviceId).title}) is ${daysLate} ${daysLate === 1 ? 'day' : 'days'} late. Next: ${lowerFirst(next)}.`
  return {
    id: `late#${row.id}#${today}#${audience}`,
    audience,
    at: `${today}T06:00:00.000Z`,
    text,
    requestId: row.id,
  }
}

function audienceOf(row: RequestRow): string | null {
  const owner = REQUEST_STATUSES[row.status].owner
  if (owner === 'team') return 'team'
  if (owner === 'setting') return `setting#${row.settingId}`
  return owner === 'specialist' && row.specialistId !== null ? `specialist#${row.specialistId}` : null
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
