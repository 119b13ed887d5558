import { Refusal } from '../../shared/refusal.ts'
import { type DiaryDay, emptyDiaryDay, noteStatus } from '../../shared/visits/diary-day.ts'
import { assertVisitMove } from '../../shared/visits/status.ts'
import { answererOf, type Visit } from '../../shared/visits/visit.ts'
import type { Put } from '../ports.ts'
import { type Acting, type Outcome, requestChange } from './acting.ts'
import { type ChosenVisit, chosenVisits, type SeriesFound, seriesFacts } from './series-visits.ts'

/**
 * The setting agrees to proposed visits of a series together.
 * @throws Refusal not-allowed-now for one that is not proposed (any more) or has begun; stale-version; invalid-input for a
 *   visit that is not of the series
 */
export function confirmSeries(
  acting: Acting,
  found: SeriesFound & { readonly seriesId: string },
  input: { readonly visits: readonly ChosenVisit[] },
): Outcome<{ seriesId: string; visits: Visit[] }> {
  const { request, seriesId, days } = found
  const next = chosenVisits(acting, found, input.visits).map(({ visit }): Visit => {
    assertVisitMove(visit.status, 'confirmed', 'confirm-visit')
    if (answererOf(visit) !== 'setting')
      throw new Refusal(
        'not-allowed-now',
        'You asked for one of these times, so the specialist answers that one.',
      )
    return { ...visit, status: 'confirmed', version: visit.version + 1, moveAsked: null }
  })
  const facts = { ...seriesFacts(next), seriesId }
  const change = requestChange(acting, request, request, { what: 'series-confirmed', why: null, facts })
  return {
    change: {
      ...change,
      visits: next.map(visit => ({ next: visit, expects: visit.version - 1 })),
      diaryDays: notedDays(days, next),
    },
    answer: { seriesId, visits: next },
  }
}

/** The diary days that the visits are in, each with them confirmed. */
function notedDays(days: readonly DiaryDay[], visits: readonly Visit[]): Put<DiaryDay>[] {
  const noted = new Map<string, DiaryDay>()
  for (const { id, specialistId, on } of visits) {
    const key = `${specialistId} ${on}`
    const was = noted.get(key) ?? days.find(day => day.specialistId === specialistId && day.on === on)
    noted.set(key, noteStatus(was ?? emptyDiaryDay(specialistId, on), id, 'confirmed'))
  }
  return [...noted.values()].map(day => ({ next: day, expects: day.version }))
}
