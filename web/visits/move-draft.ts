import type { FieldError } from '../problem.ts'
import { SLOT_FIELD, slotOfValue } from './slot-days.ts'

/** A move while it is being made. */
export interface MoveDraft {
  readonly slot: string
  readonly reason: string
}

/** An empty move; where the setting asked for it, that is the reason until another is chosen. */
export function emptyMove(visit: { readonly moveAsked: object | null }): MoveDraft {
  return { slot: '', reason: visit.moveAsked === null ? '' : 'setting-asked' }
}

/** What a move still needs. */
export function missingIn({ slot, reason }: MoveDraft): FieldError[] {
  const errors: FieldError[] = []
  if (slotOfValue(slot) === null) errors.push({ id: SLOT_FIELD, message: 'Choose a new time' })
  if (reason === '') errors.push({ id: 'reason', message: 'Choose why it is moved' })
  return errors
}
