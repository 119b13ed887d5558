import type { SlotView } from '../../shared/contracts/visits.ts'
import { addDays, longDate } from '../dates.ts'

/** The id of the field of free times; the first time has it. */
export const SLOT_FIELD = 'startMinutes'

/** The id of the part of a page that offers the best times. */
export const BEST_TIMES = 'best-times'

/** The id of what says which time is chosen. */
export const CHOSEN_SLOT = 'chosen-slot'

/** Days looked at together. */
export const SLOT_DAYS = 14

/** The free times of one day. */
export interface SlotDay {
  readonly on: string
  readonly slots: readonly SlotView[]
}

/** Free times grouped by day, in the order they came. */
export function slotDays(slots: readonly SlotView[]): SlotDay[] {
  const days = new Map<string, SlotView[]>()
  for (const slot of slots) days.set(slot.on, [...(days.get(slot.on) ?? []), slot])
  return [...days].map(([on, daySlots]) => ({ on, slots: daySlots }))
}

/** A free time as a radio's value, and back. */
export function slotValue(slot: Pick<SlotView, 'on' | 'startMinutes'>): string {
  return `${slot.on}/${slot.startMinutes}`
}

/** The day and start a radio's value means, or null when none was chosen. */
export function slotOfValue(value: string): { on: string; startMinutes: number } | null {
  const [on, start] = value.split('/')
  return on && start ? { on, startMinutes: Number(start) } : null
}

/**
 * What to do where a fortnight has no free time: look further, unless the setting's term dates end before that.
 * @param termsKnownTo  the last day of the known terms, null when there are none
 * @param from  the first day of the fortnight
 */
export function laterWeeksWords(termsKnownTo: string | null, from: string): string {
  if (termsKnownTo !== null && termsKnownTo >= addDays(from, SLOT_DAYS)) return 'Look at later weeks.'
  const known =
    termsKnownTo === null
      ? 'The term dates of this setting have not been entered'
      : `The term dates of this setting are known to ${longDate(termsKnownTo)}`
  return `${known}, so no later time can be booked either. Ask your administrator to add them.`
}
