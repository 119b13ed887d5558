import { useState } from 'preact/hooks'
import type { RunPin } from '../../shared/contracts/allocation-ask.ts'
import { useMe } from '../me.ts'

/** What the next plan must hold to, collected while a plan is read. */
export interface Wishes {
  readonly pins: readonly RunPin[]
  readonly exclusions: readonly { readonly requestId: string; readonly why: string }[]
}

export const NO_WISHES: Wishes = { pins: [], exclusions: [] }

/**
 * Begins like what forms put aside, so that signing out forgets it. Ids, days and reasons only: nobody's name is
 * kept in the browser.
 */
const PREFIX = 'typed:next-visit-plan#'

interface Kept extends Wishes {
  readonly ownerId: string
}

/** The wishes collected while one plan is read, for this tab and this person. */
export function useNextPlan(runId: string) {
  const { userId } = useMe()
  const [wishes, setWishes] = useState<Wishes>(() => readWishes(runId, userId))
  const keep = (next: Wishes) => {
    keepWishes(runId, userId, next)
    setWishes(next)
  }
  return {
    wishes,
    pin: (pin: RunPin) => keep(withPin(wishes, pin)),
    exclude: (requestId: string, why: string) => keep(withExclusion(wishes, requestId, why)),
    remove: (requestId: string) => keep(without(wishes, requestId)),
  }
}

/** What was collected while a plan was read; nothing where it was somebody else. */
export function readWishes(runId: string, ownerId: string): Wishes {
  const text = sessionStorage.getItem(PREFIX + runId)
  if (text === null) return NO_WISHES
  const kept = JSON.parse(text) as Kept
  return kept.ownerId === ownerId ? { pins: kept.pins, exclusions: kept.exclusions } : NO_WISHES
}

/** Keeps what was collected while a plan is read; an empty collection is forgotten. */
export function keepWishes(runId: string, ownerId: string, wishes: Wishes): void {
  if (countOf(wishes) === 0) sessionStorage.removeItem(PREFIX + runId)
  else sessionStorage.setItem(PREFIX + runId, JSON.stringify({ ownerId, ...wishes } satisfies Kept))
}

/** How many requests something is wished of. */
export function countOf({ pins, exclusions }: Wishes): number {
  return pins.length + exclusions.length
}

/** With a request pinned; what was wished of it before is gone. */
export function withPin(wishes: Wishes, pin: RunPin): Wishes {
  const others = without(wishes, pin.requestId)
  return { ...others, pins: [...others.pins, pin] }
}

/** With a request left out; what was wished of it before is gone. */
export function withExclusion(wishes: Wishes, requestId: string, why: string): Wishes {
  const others = without(wishes, requestId)
  return { ...others, exclusions: [...others.exclusions, { requestId, why }] }
}

/** With nothing wished of a request. */
export function without({ pins, exclusions }: Wishes, requestId: string): Wishes {
  const isOther = (wish: { readonly requestId: string }) => wish.requestId !== requestId
  return { pins: pins.filter(isOther), exclusions: exclusions.filter(isOther) }
}

/** Earlier wishes with later ones; where both say something of a request the later ones hold. */
export function merged(earlier: Wishes, later: Wishes): Wishes {
  const pinned = later.pins.reduce(withPin, earlier)
  return later.exclusions.reduce((all, { requestId, why }) => withExclusion(all, requestId, why), pinned)
}
