import type { SlotView } from '../../shared/contracts/visits.ts'

/** The id of the field of free times; the first time has it. */
export const SLOT_FIELD = 'startMinutes'

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
