import type { Ledger } from '../../../shared/hours/ledger.ts'
import { FUNDING_STREAM_KEYS, FUNDING_STREAMS, type FundingStream } from '../../../shared/hours/streams.ts'
import type { Setting } from '../../../shared/people/setting.ts'
import { academicYearFrom } from './terms.ts'

/** What an invented authority gives each setting: half-hours a year, plus some for each child with SEN. */
const ENTITLEMENT: Readonly<
  Partial<Record<FundingStream, { base: number; perChild: number; most: number }>>
> = {
  core: { base: 26, perChild: 0.2, most: 70 },
  traded: { base: 8, perChild: 0.06, most: 24 },
  'experts-at-hand': { base: 28, perChild: 0.25, most: 70 },
}

/** The ledgers of a setting for some academic years, untouched: one for each stream that is metered. */
export function demoLedgers(setting: Setting, years: readonly number[]): Ledger[] {
  const children = setting.senSupportCount + setting.ehcPlanCount
  return years.flatMap(year =>
    FUNDING_STREAM_KEYS.filter(stream => FUNDING_STREAMS[stream].metered).map(stream => ({
      settingId: setting.id,
      academicYear: academicYearFrom(year),
      stream,
      entitledHalfHours: entitled(stream, children),
      reservedHalfHours: 0,
      usedHalfHours: 0,
      version: 1,
    })),
  )
}

function entitled(stream: FundingStream, children: number): number {
  const { base, perChild, most } = ENTITLEMENT[stream] ?? { base: 26, perChild: 0.2, most: 70 }
  return Math.min(most, Math.round(base + perChild * children))
}
