import { Refusal } from '../../shared/refusal.ts'
import { noteStatus } from '../../shared/visits/diary-day.ts'
import { assertVisitMove } from '../../shared/visits/status.ts'
import { type Answerer, answererOf, type Visit } from '../../shared/visits/visit.ts'
import { assertToCome, whenOf } from '../../shared/visits/when.ts'
import { type Acting, assertVersion, type Outcome, requestChange } from './acting.ts'
import type { VisitFound } from './visit-changes.ts'

/** What is said to the side that proposed a visit and tries to answer it too. */
const NOT_YOURS = {
  setting: 'The setting asked for this time, so the specialist answers. You will get a notice.',
  specialist: 'The setting is to agree to this time. You will get a notice.',
} as const satisfies Record<Answerer, string>

/**
 * The side that did not choose the time agrees to a proposed visit.
 * @throws Refusal not-allowed-now, also once it has begun and for the side that proposed it; stale-version
 */
export function confirmVisit(
  acting: Acting,
  found: VisitFound,
  { version, as = 'setting' }: { readonly version: number; readonly as?: Answerer },
): Outcome<{ visit: Visit }> {
  const { visit, day, request } = found
  assertVisitMove(visit.status, 'confirmed', 'confirm-visit')
  assertVersion(visit.version, version)
  assertToCome(visit, acting)
  if (answererOf(visit) !== as) throw new Refusal('not-allowed-now', NOT_YOURS[as])
  const next: Visit = { ...visit, status: 'confirmed', version: visit.version + 1, moveAsked: null }
  const facts = { when: whenOf(visit), visitId: visit.id }
  const what = as === 'setting' ? 'visit-confirmed' : 'visit-agreed'
  const change = requestChange(acting, request, request, { what, why: null, facts })
  const diaryDays = [{ next: noteStatus(day, visit.id, 'confirmed'), expects: day.version }]
  return {
    change: { ...change, visits: [{ next, expects: visit.version }], diaryDays },
    answer: { visit: next },
  }
}
