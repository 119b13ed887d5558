import { serviceOf } from '../catalogue/services.ts'
import { referenceOf } from '../ids.ts'
import type { RequestRow } from '../requests/request.ts'
import { REQUEST_STATUSES } from '../requests/status.ts'
import { askerOf, type Notice } from './rules.ts'

/**
 * The reminder that is due to whoever has a late request: one in each week that its next step is late, from the day
 * after it was promised. Its id is the same through that week, so that of several runs the first one tells, and a
 * morning without a run is made up for by the next.
 * @param daysLate  whole days since the day the next step was promised for
 * @param at  the instant it is told, ISO UTC
 */
export function reminderOf(row: RequestRow, daysLate: number, at: string): Notice | null {
  const audience = audienceOf(row)
  if (daysLate <= 0 || audience === null) return null
  const { next } = REQUEST_STATUSES[row.status]
  const late = `${daysLate} ${daysLate === 1 ? 'day' : 'days'} late`
  return {
    id: `late#${row.id}#${row.nextOn}#week-${Math.ceil(daysLate / 7)}#${audience}`,
    audience,
    at,
    text: `Request ${referenceOf(row.id)} (${serviceOf(row.serviceId).title}) is ${late}. Next: ${lowerFirst(next)}.`,
    requestId: row.id,
  }
}

function audienceOf(row: RequestRow): string | null {
  const owner = REQUEST_STATUSES[row.status].owner
  if (owner === 'team') return 'team'
  if (owner === 'asker') return askerOf(row)
  return owner === 'specialist' && row.specialistId !== null ? `specialist#${row.specialistId}` : null
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
