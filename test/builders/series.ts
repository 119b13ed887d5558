import type { SeriesFound } from '../../functions/actions/series-visits.ts'
import type { Visit } from '../../shared/visits/visit.ts'
import { idOf } from './clock.ts'
import { dayOf } from './diary.ts'
import { SAM, SETTING } from './found.ts'
import { aLedger } from './ledger.ts'
import { aRequest } from './request.ts'
import { aVisit } from './visit.ts'

export const SERIES = idOf(71)

/** Visits of one series, confirmed, on these days at ten. */
export function aSeries(...days: readonly string[]): Visit[] {
  return days.map((on, at) =>
    aVisit()
      .id(idOf(1101 + at))
      .on(on)
      .inSeries(SERIES, at + 1, days.length)
      .build(),
  )
}

/** What booking a series finds: a request allocated to Sam, Sam's empty diary, forty half-hours of core. */
export function toBookSeries(over: Partial<SeriesFound> = {}): SeriesFound {
  return {
    request: aRequest().allocatedTo(SAM).build(),
    visits: [],
    entries: [],
    setting: SETTING,
    specialist: SAM,
    days: [],
    ledgers: [aLedger()],
    ...over,
  }
}

/** What changing a series finds: its visits in Sam's diary with their hours reserved. */
export function ofSeries(
  visits: readonly Visit[],
  over: Partial<SeriesFound> = {},
): SeriesFound & { readonly seriesId: string } {
  const reserved = visits.reduce((sum, { reservedHalfHours }) => sum + reservedHalfHours, 0)
  return {
    ...toBookSeries(),
    request: aRequest()
      .allocatedTo(SAM)
      .booked(visits[0]?.on ?? '')
      .build(),
    visits,
    days: visits.map(visit => dayOf(visit, SETTING)),
    ledgers: [aLedger({ reservedHalfHours: reserved })],
    seriesId: SERIES,
    ...over,
  }
}
