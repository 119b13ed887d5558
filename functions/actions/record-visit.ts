import { halfHoursOf, type Ledger, release, use } from '../../shared/hours/ledger.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { OutcomeProgress } from '../../shared/requests/request.ts'
import { noteStatus } from '../../shared/visits/diary-day.ts'
import { assertVisitMove, NOT_HELD_REASONS, type NotHeldReason } from '../../shared/visits/status.ts'
import type { Visit } from '../../shared/visits/visit.ts'
import { hasBegun, whenOf } from '../../shared/visits/when.ts'
import { type Acting, assertVersion, type Outcome, personOf, requestChange } from './acting.ts'
import { afterVisits, type VisitFound, withVisit } from './visit-changes.ts'

/** What happened: held with minutes and what came of it, or not held and why. */
export type RecordInput =
  | {
      readonly version: number
      readonly held: true
      readonly minutes: number
      readonly summary: string
      readonly nextSteps: string
      readonly outcomes: readonly OutcomeProgress[]
    }
  | {
      readonly version: number
      readonly held: false
      readonly reason: NotHeldReason
      readonly nextSteps: string
    }

/**
 * Records what happened at a visit. Hours of a visit that was held are used as they were spent; those of one that
 * could not go ahead are used where the reason lay with the setting, and go back otherwise (this product's policy).
 * @throws Refusal not-allowed-now before the visit's time or when it has ended; stale-version
 */
export function recordVisit(
  acting: Acting,
  found: VisitFound,
  input: RecordInput,
): Outcome<{ visit: Visit }> {
  const { visit, request } = found
  const status = input.held ? 'completed' : 'not-held'
  assertVisitMove(visit.status, status, 'record-visit')
  assertVersion(visit.version, input.version)
  if (!hasBegun(visit, acting))
    throw new Refusal('not-allowed-now', `This visit is still to come: it is on ${whenOf(visit)}.`)
  const next: Visit = { ...visit, status, version: visit.version + 1, record: recordOf(acting, input) }
  const after = { ...request, ...afterVisits(acting, request, withVisit(found.visits, next), 'record-visit') }
  const why = input.held ? null : NOT_HELD_REASONS[input.reason].label
  const facts = {
    when: whenOf(visit),
    visitId: visit.id,
    ...(input.held ? { minutes: input.minutes } : { reason: input.reason }),
  }
  const change = requestChange(acting, request, after, {
    what: input.held ? 'visit-held' : 'visit-not-held',
    why,
    facts,
  })
  const ledgers =
    found.ledger === null
      ? []
      : [{ next: settled(found.ledger, visit, input), expects: found.ledger.version }]
  const diaryDays = [{ next: noteStatus(found.day, visit.id, status), expects: found.day.version }]
  return {
    change: { ...change, visits: [{ next, expects: visit.version }], diaryDays, ledgers },
    answer: { visit: next },
  }
}

function recordOf(acting: Acting, input: RecordInput): NonNullable<Visit['record']> {
  const kept = { nextSteps: input.nextSteps, by: personOf(acting), at: acting.at }
  return input.held
    ? {
        ...kept,
        held: true,
        reason: null,
        minutes: input.minutes,
        summary: input.summary,
        outcomes: [...input.outcomes],
      }
    : { ...kept, held: false, reason: input.reason, minutes: 0, summary: '', outcomes: [] }
}

function settled(ledger: Ledger, visit: Visit, input: RecordInput): Ledger {
  if (input.held)
    return use(
      ledger,
      visit.reservedHalfHours,
      halfHoursOf(input.minutes + visit.prepareMinutes + visit.writeUpMinutes),
    )
  const isSettings = NOT_HELD_REASONS[input.reason].side === 'setting'
  return isSettings
    ? use(ledger, visit.reservedHalfHours, visit.reservedHalfHours)
    : release(ledger, visit.reservedHalfHours)
}
