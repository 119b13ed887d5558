import type { FieldError } from '../problem.ts'
import { halfHoursTyped } from './party-hours.ts'

/** A move of hours while it is being typed. */
export interface MoveDraft {
  readonly fromId: string
  readonly toId: string
  readonly stream: string
  readonly year: string
  readonly hours: string
  readonly why: string
}

/** What a move still needs. */
export function missingInMove({ fromId, toId, hours, why }: MoveDraft): FieldError[] {
  const errors: FieldError[] = []
  if (fromId === '') errors.push({ id: 'fromId', message: 'Choose who gives the hours' })
  if (toId === '') errors.push({ id: 'toId', message: 'Choose who gets the hours' })
  if (toId !== '' && toId === fromId)
    errors.push({ id: 'toId', message: 'Choose somebody else than who gives the hours' })
  const halfHours = halfHoursTyped(hours)
  if (halfHours === null || halfHours === 0)
    errors.push({ id: 'halfHours', message: 'Enter hours, whole or half, like 2 or 2.5' })
  if (why.trim() === '') errors.push({ id: 'why', message: 'Say why' })
  return errors
}

/** The academic year of a day, from September on. @example yearOfDay('2026-11-23') -> '2026-27' */
export function yearOfDay(day: string): string {
  const first = Number(day.slice(0, 4)) - (day.slice(5, 7) < '09' ? 1 : 0)
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`
}
