import type { BookingLine } from '../../shared/contracts/training.ts'
import { PLACE_WORDS } from './words.ts'

/** How a setting's places on a session stand, in the order of the statuses. @example ['2 booked', '1 on the waiting list'] */
export function countWords(counts: BookingLine['counts']): string[] {
  return (Object.keys(PLACE_WORDS) as (keyof typeof PLACE_WORDS)[]).flatMap(status => {
    const count = counts[status] ?? 0
    return count === 0 ? [] : [`${count} ${COUNTED[status]}`]
  })
}

const COUNTED: Readonly<Record<keyof typeof PLACE_WORDS, string>> = {
  booked: 'booked',
  offered: 'offered to you',
  waiting: 'on the waiting list',
  lapsed: 'offered and not taken',
  cancelled: 'cancelled',
  attended: 'attended',
  absent: 'did not attend',
}
