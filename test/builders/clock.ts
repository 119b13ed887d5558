import type { Clock, Ids } from '../../functions/ports.ts'
import { ID_ALPHABET, type Id } from '../../shared/ids.ts'

/** A Monday morning in term, in winter time. */
export const NOW = '2026-11-23T09:00:00.000Z'
/** The London day of `NOW`. */
export const TODAY = '2026-11-23'
/** The day after, when settings and specialists of the builders are there. */
export const TOMORROW = '2026-11-24'

/** A clock that stands still until it is set. */
export interface SetClock extends Clock {
  set(instant: string): void
  addMinutes(minutes: number): void
}

export function aClock(instant: string = NOW): SetClock {
  let now = new Date(instant)
  return {
    now: () => new Date(now),
    set: next => {
      now = new Date(next)
    },
    addMinutes: minutes => {
      now = new Date(now.getTime() + minutes * 60_000)
    },
  }
}

/** The id of a number, ten letters and digits. @example idOf(33) -> '0000000011' */
export function idOf(number: number): Id {
  let left = number
  let letters = ''
  for (let at = 0; at < 10; at += 1) {
    letters = ID_ALPHABET.charAt(left % 32) + letters
    left = Math.floor(left / 32)
  }
  return letters
}

/** Ids one after the other, from a number on. */
export function idsFrom(first: number): Ids {
  let next = first
  return { next: () => idOf(next++) }
}
