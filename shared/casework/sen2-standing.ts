import type { LocalDate } from '../calendar/local-date.ts'
import { type CaseEvent, currentEvents, type EventOf, ofKind } from '../ehc/case.ts'
import { withoutUndoneCeasing } from '../ehc/ceasing.ts'
import type { RequestSource } from '../ehc/details/codes.ts'
import type { NamedPlan } from '../ehc/details/named-plan.ts'
import { clockStart } from '../ehc/moments/derived.ts'
import { orderIn } from '../ehc/order-in.ts'
import type { CensusPeriod } from '../sen2/census-dates.ts'

/** How a request began: the day the clock started, who asked, and whether from youth accommodation. */
export interface Beginning {
  readonly on: LocalDate
  readonly source: RequestSource
  readonly relevantYouthAccommodation: boolean
}

/** What a plan says from a day on. */
export interface PlanVersion {
  readonly on: LocalDate
  readonly plan: NamedPlan
}

/** The plan of a case: when and how it came to be, every version of it, and how it ended. */
export interface PlanStanding {
  /** The day the plan was first made, here or elsewhere. */
  readonly madeOn: LocalDate
  readonly transfer: EventOf<'transferred-in'> | null
  /** Oldest first; empty where a plan came from elsewhere and what it names was not recorded. */
  readonly versions: readonly PlanVersion[]
  readonly ended: { readonly on: LocalDate; readonly reason: string } | null
}

/**
 * A case as far as it had come: what is asked about requests and assessments as on the last day of the year that a
 * census covers, the plan as on the census day. Days are null where the thing had not happened by then.
 */
export interface Standing {
  readonly period: CensusPeriod
  /** What had happened by the census day, as known now: corrections count, what they corrected does not. */
  readonly events: readonly CaseEvent[]
  /** Of those, what had happened by the end of the year that the census covers: modules 2 and 3 are of that year. */
  readonly inYear: readonly CaseEvent[]
  readonly beginning: Beginning | null
  readonly refusedToAssessOn: LocalDate | null
  /** The first day on which an assessment was agreed or ordered. */
  readonly agreedToAssessOn: LocalDate | null
  readonly refusedToIssueOn: LocalDate | null
  /** Withdrawn, or moved away. Counts only where there was no plan. */
  readonly left: EventOf<'withdrawn'> | EventOf<'transferred-out'> | null
  readonly plan: PlanStanding | null
}

/** How a case stood for a census. @throws Refusal invalid-input as `currentEvents` */
export function standingOf(all: readonly CaseEvent[], period: CensusPeriod): Standing {
  const events = currentEvents(all).filter(({ on }) => on <= period.referenceOn)
  const inYear = events.filter(({ on }) => on <= period.lastOn)
  return {
    period,
    events,
    inYear,
    beginning: beginningOf(inYear),
    refusedToAssessOn: firstDay(
      ofKind(inYear, 'decision-to-assess').filter(({ details }) => details.decision === 'not-assess'),
    ),
    agreedToAssessOn: firstDay(inYear.filter(setsAssessmentGoing)),
    refusedToIssueOn: firstDay(
      ofKind(inYear, 'decision-to-issue').filter(({ details }) => details.decision === 'not-issue'),
    ),
    left: ofKind(inYear, 'withdrawn')[0] ?? ofKind(inYear, 'transferred-out')[0] ?? null,
    plan: planOf(events),
  }
}

/** The event that started the clock; a request rather than anything else on the same day. */
function beginningOf(events: readonly CaseEvent[]): Beginning | null {
  const on = clockStart(events)
  if (on === null) return null
  const request = ofKind(events, 'request-received').find(event => event.on === on)
  if (request !== undefined) return { on, ...request.details }
  const told = ofKind(events, 'brought-to-attention').find(event => event.on === on)
  return told === undefined ? null : { on, source: told.details.source, relevantYouthAccommodation: false }
}

function setsAssessmentGoing(event: CaseEvent): boolean {
  if (event.kind === 'decision-to-assess') return event.details.decision === 'assess'
  return orderIn(event) === 'assess'
}

function planOf(events: readonly CaseEvent[]): PlanStanding | null {
  const transfer = ofKind(events, 'transferred-in')[0] ?? null
  const madeOn = transfer?.details.planMadeOn ?? ofKind(events, 'final-issued')[0]?.on
  if (madeOn === undefined) return null
  return { madeOn, transfer, versions: versionsOf(events), ended: endOf(events) }
}

function versionsOf(events: readonly CaseEvent[]): PlanVersion[] {
  return events.flatMap(event => {
    switch (event.kind) {
      case 'final-issued':
      case 'amended-final-issued':
      case 'reassessed-final-issued':
        return [{ on: event.on, plan: event.details.plan }]
      case 'transferred-in':
        return event.details.plan ? [{ on: event.on, plan: event.details.plan }] : []
      default:
        return []
    }
  })
}

/** A plan that goes to another authority ceases here for that reason; one that was ordered to continue has not ended. */
function endOf(events: readonly CaseEvent[]): PlanStanding['ended'] {
  const ceased = ofKind(withoutUndoneCeasing(events), 'ceased').map(({ on, details }) => ({
    on,
    reason: details.reason,
  }))
  const gone = ofKind(events, 'transferred-out').map(({ on }) => ({ on, reason: TRANSFERRED }))
  return [...ceased, ...gone].toSorted((a, b) => (a.on < b.on ? -1 : 1))[0] ?? null
}

/** SEN2 item 4.6: transferred to another authority. */
const TRANSFERRED = '5'

function firstDay(events: readonly { readonly on: LocalDate }[]): LocalDate | null {
  return events[0]?.on ?? null
}
