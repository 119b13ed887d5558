import type { Sent } from '../../shared/contracts/routes.ts'
import type { FieldError } from '../problem.ts'
import { slotOfValue } from './slot-days.ts'

type BookingBody = Sent<'POST /requests/:requestId/visits'>['body']

/** A booking while it is being made. '' is not said yet; for the stream and the minutes it means the usual. */
export interface BookingDraft {
  readonly slot: string
  readonly agreed: '' | 'yes' | 'no'
  readonly stream: string
  readonly minutes: string
  /** The shared pot that pays; '' for the setting’s own hours. */
  readonly payerId: string
}

export const NO_BOOKING: BookingDraft = { slot: '', agreed: '', stream: '', minutes: '', payerId: '' }

/** The shortest and longest visit, in minutes. */
const VISIT_MINUTES = { least: 15, most: 480 } as const

/** What a booking still needs. */
export function missingIn({ slot, agreed, minutes }: BookingDraft): FieldError[] {
  const errors: FieldError[] = []
  if (slotOfValue(slot) === null) errors.push({ id: 'startMinutes', message: 'Choose a time' })
  if (agreed === '') errors.push({ id: 'agreed', message: 'Say whether the setting has agreed to this time' })
  if (minutes.trim() !== '' && !isVisitLength(minutes))
    errors.push({ id: 'minutes', message: 'Enter a whole number of minutes from 15 to 480' })
  return errors
}

/** The length typed, once it is one a visit can have; undefined for the usual. */
export function minutesOf({ minutes }: BookingDraft): number | undefined {
  return minutes.trim() !== '' && isVisitLength(minutes) ? Number(minutes) : undefined
}

/** A booking as it is sent. Only for a draft that misses nothing. */
export function bodyOf({ slot, agreed, stream, minutes, payerId }: BookingDraft): BookingBody {
  const time = slotOfValue(slot)
  if (time === null) throw new Error('A booking without a time')
  return {
    ...time,
    agreed: agreed === 'yes',
    ...(minutes.trim() !== '' && { minutes: Number(minutes) }),
    ...(payerId !== '' && { payerId }),
    ...(stream !== '' && { stream: stream as NonNullable<BookingBody['stream']> }),
  }
}

function isVisitLength(minutes: string): boolean {
  const given = Number(minutes)
  return Number.isInteger(given) && given >= VISIT_MINUTES.least && given <= VISIT_MINUTES.most
}
