import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { BestSlot } from '../../shared/contracts/allocation.ts'
import type { SlotsView } from '../../shared/contracts/visits.ts'
import { addDays } from '../dates.ts'
import { focusSoon } from '../focus.ts'
import type { FieldError } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { isUnknown } from '../until-known.ts'
import { type Data, useData } from '../use-data.ts'
import { type Sending, useSend } from '../use-send.ts'
import type { BookedVisit } from './booked.tsx'
import { type BookingDraft, bodyOf, minutesOf, missingIn, NO_BOOKING } from './booking-draft.ts'
import { bookingErrors, offered } from './booking-errors.ts'
import { CHOSEN_SLOT, SLOT_DAYS, slotValue } from './slot-days.ts'

/** A booking on its page. */
export interface Booking {
  readonly draft: BookingDraft
  readonly setDraft: (draft: BookingDraft) => void
  readonly slots: Data<SlotsView>
  readonly errors: readonly FieldError[]
  readonly isSending: Sending
  /** How often a time was refused: what was offered is to be asked for again. */
  readonly round: number
  readonly submit: () => Promise<void>
  /** Chooses one of the best times, in the weeks that are shown or by showing its own. */
  readonly choose: (slot: BestSlot) => void
}

/** Books a visit at one of the free times from a day on. */
export function useBooking(requestId: string, from: string, onDone: (visit: BookedVisit) => void): Booking {
  const { path, route } = useLocation()
  const [draft, setDraft] = useTyped<BookingDraft>('booking', NO_BOOKING)
  const slots = useData('GET /requests/:requestId/slots', {
    params: { requestId },
    query: { from, days: SLOT_DAYS, minutes: minutesOf(draft) },
  })
  const [missing, setMissing] = useState<FieldError[]>([])
  const [round, setRound] = useState(0)
  const book = useSend('POST /requests/:requestId/visits')
  const submit = async () => {
    const booking = { ...draft, slot: offered(slots.data, draft.slot) }
    const found = missingIn(booking)
    setMissing(found)
    if (found.length > 0) return
    const answer = await book.send({ params: { requestId }, body: bodyOf(booking) }, problem => {
      if (isUnknown(problem)) return
      slots.reload()
      setRound(round + 1)
    })
    if (answer) onDone(answer.visit)
  }
  const choose = (slot: BestSlot) => {
    setDraft({ ...draft, slot: slotValue(slot) })
    setMissing([])
    if (slot.on < from || slot.on >= addDays(from, SLOT_DAYS)) route(`${path}?from=${slot.on}`)
    focusSoon(CHOSEN_SLOT)
  }
  const errors = missing.length > 0 ? missing : bookingErrors(book.problem)
  return { draft, setDraft, slots, errors, isSending: book.isSending, round, submit, choose }
}
