import { BANK_HOLIDAYS } from '../../shared/calendar/bank-holidays.ts'
import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { Id } from '../../shared/ids.ts'
import { Refusal } from '../../shared/refusal.ts'
import { costOfGivingUp, type PlaceCost } from '../../shared/training/notice-rules.ts'
import type { CourseSession, Place } from '../../shared/training/session.ts'
import { type Acting, type Outcome, personOf } from './acting.ts'
import { assertPlanned } from './change-session.ts'
import { assertPlaceIs, type PlaceFound, withPlace } from './place-found.ts'
import { sessionChange } from './session-change.ts'
import { assertNotBegun } from './session-trainers.ts'

/** What giving up a place costs today: what was not booked yet costs nothing. */
export function costOfPlace(session: Pick<CourseSession, 'on'>, place: Place, today: LocalDate): PlaceCost {
  const held = place.status === 'booked' ? place : { pricePence: 0, halfHours: 0 }
  return costOfGivingUp({ today, on: session.on, place: held, holidays: BANK_HOLIDAYS })
}

/**
 * Gives up a place, an offer or a turn on the waiting list. Late, the rules for notice say what is owed; the caller must
 * have seen the fee and the hours.
 * @throws Refusal not-allowed-now once the session has begun, is held or called off, or for a place given up before;
 *   stale-version when the fee or the hours are others than were seen
 */
export function cancelPlace(
  acting: Acting,
  { session: was, place, setting, account }: PlaceFound,
  input: Pick<PlaceCost, 'lateFeePence' | 'usedHalfHours'>,
): Outcome<{ placeId: Id; lateFeePence: number }> {
  assertPlanned(was)
  assertNotBegun(acting, was)
  assertPlaceIs(place, ['booked', 'offered', 'waiting'])
  const cost = costOfPlace(was, place, acting.today)
  if (cost.lateFeePence !== input.lateFeePence || cost.usedHalfHours !== input.usedHalfHours)
    throw new Refusal(
      'stale-version',
      'What it costs to give this place up has changed since you looked. Look again, then decide.',
      { lateFeePence: cost.lateFeePence, usedHalfHours: cost.usedHalfHours },
    )
  const cancelled = { by: personOf(acting), at: acting.at, ...cost, waived: null }
  const { change } = sessionChange(acting, {
    was,
    next: withPlace(was, { ...place, status: 'cancelled', offeredUntilOn: null, cancelled }),
    touched: [setting.id],
    accounts: [account],
    note: {
      what: 'place-cancelled',
      why: null,
      facts: { settingId: setting.id, placeId: place.id, ...cost },
    },
    tells: [],
  })
  return { change, answer: { placeId: place.id, lateFeePence: cost.lateFeePence } }
}
