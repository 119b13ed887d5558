import { addWeeks, type LocalDate } from '../calendar/local-date.ts'
import { type CaseEvent, currentEvents, ofKind } from './case.ts'
import { hasWeek20Exception } from './clock/exempting.ts'
import { clockStart } from './moments/derived.ts'
import { type Percent, percentOf } from './percent.ts'
import { ASSESSMENT_RULES } from './rules/assessment.ts'
import { REVIEW_RULES } from './rules/reviews.ts'

/** A plan as the 20-week measure sees it. `isException` is SEN2 item 3.7, Week20. */
export interface PlanFact {
  readonly startsOn: LocalDate
  readonly issuedOn: LocalDate
  readonly isException: boolean
}

/**
 * Where the bands end, in weeks from the start; the last day of a week counts as within. DfE publishes "over 1
 * year" without saying which day that is: 52 weeks is general knowledge and so a setting.
 */
export interface BandEdges {
  readonly onTimeWeeks: number
  readonly yearWeeks: number
}

export const DEFAULT_BAND_EDGES: BandEdges = { onTimeWeeks: 20, yearWeeks: 52 }

/** How long a plan took. */
export type Band = 'within-20-weeks' | '20-to-52-weeks' | 'over-a-year'

/** The band of a plan. @example started 2026-01-12: issued 2026-06-01 within 20 weeks; 2027-01-12 over a year */
export function bandOf(
  { startsOn, issuedOn }: Pick<PlanFact, 'startsOn' | 'issuedOn'>,
  edges: BandEdges = DEFAULT_BAND_EDGES,
): Band {
  if (issuedOn <= addWeeks(startsOn, edges.onTimeWeeks)) return 'within-20-weeks'
  return issuedOn <= addWeeks(startsOn, edges.yearWeeks) ? '20-to-52-weeks' : 'over-a-year'
}

/** How many plans were issued and how many of them in each band. A count that is not known is null. */
export interface BandCounts<Count extends number | null = number | null> {
  readonly issued: Count
  readonly within20Weeks: Count
  readonly weeks20To52: Count
  readonly overAYear: Count
}

/** The bands as rates of the plans issued. */
export interface BandRates {
  readonly within20Weeks: Percent
  readonly weeks20To52: Percent
  readonly overAYear: Percent
}

/** The rates of counts. Each count is over all plans issued. */
export function bandRates({ issued, within20Weeks, weeks20To52, overAYear }: BandCounts): BandRates {
  return {
    within20Weeks: percentOf(within20Weeks, issued),
    weeks20To52: percentOf(weeks20To52, issued),
    overAYear: percentOf(overAYear, issued),
  }
}

/** The 20-week measure both ways, of cases of one's own: every count is known. The headline is `excluding`. */
export interface PlanTimeliness {
  readonly including: BandCounts<number> & { readonly rates: BandRates }
  readonly excluding: BandCounts<number> & { readonly rates: BandRates }
}

/**
 * The 20-week measure of a calendar year, by the day plans were issued. Excluding exceptions, a plan with one is
 * taken out of both numerator and denominator, even where it was on time.
 * @source DfE data dictionary, SEN_EHC_Excpt_20wks, and Education, health and care plans 2025
 */
export function planTimeliness(
  facts: readonly PlanFact[],
  year: number,
  edges: BandEdges = DEFAULT_BAND_EDGES,
): PlanTimeliness {
  const issued = facts.filter(({ issuedOn }) => yearOf(issuedOn) === year)
  const measured = (plans: readonly PlanFact[]) => {
    const counts = countBands(plans, edges)
    return { ...counts, rates: bandRates(counts) }
  }
  return {
    including: measured(issued),
    excluding: measured(issued.filter(({ isException }) => !isException)),
  }
}

function countBands(plans: readonly PlanFact[], edges: BandEdges): BandCounts<number> {
  const count = (band: Band) => plans.filter(plan => bandOf(plan, edges) === band).length
  return {
    issued: plans.length,
    within20Weeks: count('within-20-weeks'),
    weeks20To52: count('20-to-52-weeks'),
    overAYear: count('over-a-year'),
  }
}

/** A duty done on a day, counted from another. */
export interface DutyFact {
  readonly startsOn: LocalDate
  readonly doneOn: LocalDate
}

/** The duties that are measured, and their weeks: those of the rules. */
export const DUTY_WEEKS = {
  'decide-to-assess': ASSESSMENT_RULES['decide-to-assess'].limit.count,
  'refuse-to-issue': ASSESSMENT_RULES['refuse-to-issue'].limit.count,
  'review-decision': REVIEW_RULES['review-decision'].limit.count,
} as const
export type MeasuredDuty = keyof typeof DUTY_WEEKS

/** A duty's counts and rate in a year. */
export interface DutyTimeliness {
  readonly within: number
  readonly over: number
  readonly rate: Percent
}

/** Of the duties done in a calendar year, how many in time: within / (within + over). */
export function dutyTimeliness(duty: MeasuredDuty, facts: readonly DutyFact[], year: number): DutyTimeliness {
  const done = facts.filter(({ doneOn }) => yearOf(doneOn) === year)
  const within = done.filter(({ startsOn, doneOn }) => doneOn <= addWeeks(startsOn, DUTY_WEEKS[duty])).length
  const over = done.length - within
  return { within, over, rate: dutyRate(within, over) }
}

/** The rate of a duty from its two counts; null where a count is not known. */
export function dutyRate(within: number | null, over: number | null): Percent {
  return within === null || over === null ? 'x' : percentOf(within, within + over)
}

function yearOf(on: LocalDate): number {
  return Number(on.slice(0, 4))
}

/** What a case adds to the measures. */
export interface MeasureFacts {
  readonly plan: PlanFact | null
  readonly decisionToAssess: DutyFact | null
  readonly refusalToIssue: DutyFact | null
  readonly reviewDecisions: readonly DutyFact[]
}

/** The facts of one case, from its events. The first decision, refusal and plan count. */
export function measureFacts(events: readonly CaseEvent[]): MeasureFacts {
  const current = currentEvents(events)
  const startsOn = clockStart(current)
  const plan = ofKind(current, 'final-issued')[0]
  const decided = ofKind(current, 'decision-to-assess')[0]
  const refused = ofKind(current, 'decision-to-issue').find(({ details }) => details.decision === 'not-issue')
  const from = (doneOn: LocalDate | undefined): DutyFact | null =>
    startsOn === null || doneOn === undefined ? null : { startsOn, doneOn }
  return {
    plan:
      startsOn === null || plan === undefined
        ? null
        : { startsOn, issuedOn: plan.on, isException: hasWeek20Exception(current) },
    decisionToAssess: from(decided?.on),
    refusalToIssue: from(refused?.on),
    reviewDecisions: reviewFacts(current),
  }
}

function reviewFacts(current: readonly CaseEvent[]): DutyFact[] {
  const meetings = ofKind(current, 'review-meeting-held')
  return ofKind(current, 'review-decision').flatMap(({ on, details }) => {
    const meeting = meetings.find(held => held.details.review === details.review)
    return meeting === undefined ? [] : [{ startsOn: meeting.on, doneOn: on }]
  })
}
