import type { Ledger } from '../../shared/hours/ledger.ts'

/** Pier Primary's core hours of 2026-27: 40 half-hours, none reserved or used. */
export function aLedger(over: Partial<Ledger> = {}): Ledger {
  return {
    settingId: '900001',
    academicYear: '2026-27',
    stream: 'core',
    entitledHalfHours: 40,
    reservedHalfHours: 0,
    usedHalfHours: 0,
    version: 1,
    ...over,
  }
}
