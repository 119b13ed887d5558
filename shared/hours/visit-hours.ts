import { NOT_HELD_REASONS } from '../visits/status.ts'
import { isStanding, type Visit } from '../visits/visit.ts'
import { halfHoursOf } from './ledger.ts'

/** Whose ledger a visit draws on: its setting's, or the shared pot's that pays for it. */
export function payerOf({ settingId, payerId }: Pick<Visit, 'settingId' | 'payerId'>): string {
  return payerId ?? settingId
}

/** What a visit holds of its setting's hours, in half-hours. */
export interface VisitHours {
  readonly reservedHalfHours: number
  readonly usedHalfHours: number
}

/** What of a visit decides its hours. */
export type HoursVisit = Pick<
  Visit,
  'status' | 'reservedHalfHours' | 'prepareMinutes' | 'writeUpMinutes' | 'record' | 'cancelled'
>

/**
 * What a visit holds of its setting's hours: reserved while it is to come; used as long as it took once it was held;
 * used as reserved where it could not go ahead for a reason of the setting's; of one that was cancelled, what the rules
 * for notice say. A ledger is the sum of this over its visits.
 */
export function hoursOf(visit: HoursVisit): VisitHours {
  if (isStanding(visit)) return { reservedHalfHours: visit.reservedHalfHours, usedHalfHours: 0 }
  return { reservedHalfHours: 0, usedHalfHours: usedBy(visit) }
}

function usedBy({ status, record, cancelled, ...visit }: HoursVisit): number {
  if (status === 'cancelled') return cancelled?.hours?.usedHalfHours ?? 0
  if (record === null) return 0
  if (record.held) return halfHoursOf(record.minutes + visit.prepareMinutes + visit.writeUpMinutes)
  const isSettings = record.reason !== null && NOT_HELD_REASONS[record.reason].side === 'setting'
  return isSettings ? visit.reservedHalfHours : 0
}
