import type { Id } from '../../shared/ids.ts'
import type { Place } from '../../shared/training/session.ts'
import { type Acting, type Outcome, personOf } from './acting.ts'
import { assertPlaceIs, type PlaceFound, withPlace } from './place-found.ts'
import { sessionChange } from './session-change.ts'

/** What somebody who came says of the training. */
export type EvaluationInput = Omit<NonNullable<Place['evaluation']>, 'by' | 'at'>

/** Says what the training was worth, for a place whose person came; again replaces it. @throws Refusal not-allowed-now */
export function giveEvaluation(
  acting: Acting,
  { session: was, place, setting }: PlaceFound,
  input: EvaluationInput,
): Outcome<{ placeId: Id }> {
  assertPlaceIs(place, ['attended'])
  const evaluation = { ...input, by: personOf(acting), at: acting.at }
  const { change } = sessionChange(acting, {
    was,
    next: withPlace(was, { ...place, evaluation }),
    touched: [],
    accounts: [],
    note: { what: 'evaluation-given', why: null, facts: { settingId: setting.id, placeId: place.id } },
    tells: [],
  })
  return { change, answer: { placeId: place.id } }
}
