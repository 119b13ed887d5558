import type { Id } from '../../shared/ids.ts'
import { sessionWords } from '../../shared/notices/training-notices.ts'
import { Refusal } from '../../shared/refusal.ts'
import { type Acting, type Outcome, personOf } from './acting.ts'
import { type PlaceFound, withPlace } from './place-found.ts'
import { sessionChange } from './session-change.ts'

/**
 * Waives what a place that was given up late, or to which nobody came, costs: for this once, with the reason. Its hours
 * go back.
 * @throws Refusal not-allowed-now where nothing is owed, or it was waived before
 */
export function waivePlaceFee(
  acting: Acting,
  { session: was, place, setting, account }: PlaceFound,
  { why }: { readonly why: string },
): Outcome<{ placeId: Id }> {
  const { cancelled } = place
  const isOwed = cancelled !== null && (cancelled.lateFeePence > 0 || cancelled.usedHalfHours > 0)
  if (!isOwed || cancelled.waived !== null)
    throw new Refusal('not-allowed-now', 'Nothing is owed for this place, so there is nothing to waive.')
  const waived = { why, by: personOf(acting), at: acting.at }
  const { change } = sessionChange(acting, {
    was,
    next: withPlace(was, { ...place, cancelled: { ...cancelled, waived } }),
    touched: [setting.id],
    accounts: [account],
    note: { what: 'fee-waived', why, facts: { settingId: setting.id, placeId: place.id } },
    tells: [
      {
        audience: `setting#${setting.id}`,
        text: `What a place on ${sessionWords(was)} would have cost has been waived, and its hours are given back.`,
        link: `/training/sessions/${was.id}`,
      },
    ],
  })
  return { change, answer: { placeId: place.id } }
}
