import type { RequestLine } from '../../shared/contracts/requests.ts'

/**
 * Requests with a visit whose day has gone by and of which nothing is recorded. While a visit is booked, the day
 * of the next step is the day of the earliest visit that still stands, so a day gone by says just that.
 */
export function unrecorded(requests: readonly RequestLine[], today: string): RequestLine[] {
  return requests.filter(({ status, nextOn }) => status === 'booked' && nextOn !== null && nextOn < today)
}
