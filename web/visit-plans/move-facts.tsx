import type { MoveLine } from '../../shared/contracts/allocation-moves.ts'
import { halfWords } from './plan-words.ts'
import { ReasonList } from './reason-list.tsx'

/** Who goes and in which half-days, a line each. */
export function WhoWhen({ at }: { readonly at: MoveLine['to'] }) {
  if (at === null) return <>No longer planned</>
  return (
    <>
      <strong>{at.specialistName}</strong>
      {at.halves.map(half => (
        <span key={`${half.on}${half.half}`} class="app-plan-half">
          {halfWords(half)}
        </span>
      ))}
    </>
  )
}

/** Why a request is planned otherwise, and what that does to what counts. */
export function WhyAndPrice({ why, price }: { readonly why: string; readonly price: MoveLine['price'] }) {
  return (
    <>
      {why}
      <span class="app-minor">
        <ReasonList reasons={price} none="Nothing else that counts changes." />
      </span>
    </>
  )
}
