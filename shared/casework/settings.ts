import { type ClockSettings, DEFAULT_CLOCK_SETTINGS } from '../ehc/settings.ts'
import { WARNING_SETTINGS, type WarningSettings } from '../notices/case-warnings.ts'

/** What an authority may set of casework: how it counts, when it is warned, and when a case is at risk. */
export interface CaseworkSettings {
  readonly clock: ClockSettings
  readonly warnings: WarningSettings
  /** A date this near, in days, with a step missing before it puts a case at risk. The product's setting, not law. */
  readonly riskDays: number
}

/** The same as a function is told it: days as text, with commas between them. */
export interface CaseworkText {
  readonly EHC_DAY_ONE: ClockSettings['dayOne']
  readonly EHC_FIXED_DAY: ClockSettings['fixedDay']
  readonly EHC_WARNING_DAYS: string
  readonly EHC_RISK_DAYS: string
}

/** The product's choices where nobody has made any. */
export const DEFAULT_CASEWORK_SETTINGS: CaseworkSettings = {
  clock: DEFAULT_CLOCK_SETTINGS,
  warnings: WARNING_SETTINGS,
  riskDays: 14,
}

/** What is settable of casework, from what a function was told, which must have been checked. */
export function caseworkOf(text: CaseworkText): CaseworkSettings {
  return {
    clock: { ...DEFAULT_CLOCK_SETTINGS, dayOne: text.EHC_DAY_ONE, fixedDay: text.EHC_FIXED_DAY },
    warnings: { ...WARNING_SETTINGS, daysBefore: text.EHC_WARNING_DAYS.split(',').map(Number) },
    riskDays: Number(text.EHC_RISK_DAYS),
  }
}
