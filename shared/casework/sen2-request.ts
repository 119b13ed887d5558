import type { LocalDate } from '../calendar/local-date.ts'
import { ofKind } from '../ehc/case.ts'
import { hasWeek20Exception } from '../ehc/clock/exempting.ts'
import { blank, type RowOf } from '../sen2/modules.ts'
import { disputesOf } from './sen2-disputes.ts'
import type { Standing } from './sen2-standing.ts'

type RequestOutcome = 'Y' | 'N' | 'A' | 'W' | 'H'

/** An outcome with the days it can be told by, and when it is the one. The first that fits counts. */
interface OutcomeRow {
  readonly outcome: RequestOutcome
  readonly is: (standing: Standing) => boolean
  readonly on: (standing: Standing) => LocalDate | null
}

/** Disputes to the end of the year, as the outcomes they are about: requests and assessments are returned by calendar year. */
const isDisputed = (about: 'request' | 'assessment', { inYear }: Standing) => {
  const { mediation, tribunal } = disputesOf(inYear)[about]
  return mediation || tribunal
}
const isBeforeYear = (on: LocalDate | null | undefined, { period }: Standing) =>
  typeof on === 'string' && on < period.firstOn

/**
 * TABLE: item 2.5 with its day, 2.4. A refusal stands where mediation or an appeal overturned it, for 2.6 and 2.7 say
 * so; where the authority changed its mind unasked, its last word counts. The day of an agreement of an earlier year
 * is kept on a historical request: it is not asked for, and does no harm.
 */
const REQUEST_OUTCOMES: readonly OutcomeRow[] = [
  { outcome: 'H', is: ({ plan }) => plan?.transfer != null, on: ({ agreedToAssessOn }) => agreedToAssessOn },
  {
    outcome: 'H',
    is: s => isBeforeYear(s.agreedToAssessOn, s) || isBeforeYear(s.plan?.madeOn, s),
    on: ({ agreedToAssessOn }) => agreedToAssessOn,
  },
  {
    outcome: 'N',
    is: s =>
      s.refusedToAssessOn !== null &&
      !isBeforeYear(s.refusedToAssessOn, s) &&
      (!isAssessed(s) || isDisputed('request', s)),
    on: ({ refusedToAssessOn }) => refusedToAssessOn,
  },
  { outcome: 'Y', is: s => isAssessed(s), on: ({ agreedToAssessOn }) => agreedToAssessOn },
  { outcome: 'W', is: ({ left }) => left !== null, on: ({ left }) => left?.on ?? null },
  { outcome: 'A', is: () => true, on: () => null },
]

function isAssessed({ agreedToAssessOn, plan, period }: Standing): boolean {
  return agreedToAssessOn !== null || (plan !== null && plan.madeOn <= period.lastOn)
}

/** TABLE: item 3.1 with its day, 3.2, once an assessment went ahead. */
const ASSESSMENT_OUTCOMES: readonly OutcomeRow[] = [
  { outcome: 'H', is: s => s.plan?.transfer != null || isBeforeYear(s.plan?.madeOn, s), on: () => null },
  {
    outcome: 'N',
    is: s =>
      s.refusedToIssueOn !== null &&
      !isBeforeYear(s.refusedToIssueOn, s) &&
      (s.plan === null || isDisputed('assessment', s)),
    on: ({ refusedToIssueOn }) => refusedToIssueOn,
  },
  { outcome: 'Y', is: ({ plan }) => plan !== null, on: ({ plan }) => plan?.madeOn ?? null },
  { outcome: 'W', is: ({ left }) => left !== null, on: () => null },
  { outcome: 'A', is: () => true, on: () => null },
]

function outcomeIn(table: readonly OutcomeRow[], standing: Standing): OutcomeRow {
  return table.find(row => row.is(standing)) as OutcomeRow
}

/**
 * Whether a case belongs in the return at all: begun by the end of the year that the census covers, or a plan by the
 * census day; and not over before that year began.
 */
export function isReturned(standing: Standing): boolean {
  const { beginning, plan, left } = standing
  if (plan !== null) return !isBeforeYear(plan.ended?.on, standing)
  if (beginning === null || isBeforeYear(left?.on, standing)) return false
  const isRefused = isBeforeYear(standing.refusedToAssessOn, standing) && !isAssessed(standing)
  return !isRefused && !isBeforeYear(standing.refusedToIssueOn, standing)
}

/**
 * Module 2 of a case. After A, W and H nothing more is returned, and a child who moved away before a decision is W:
 * item 2.8 has a place only after Y and N.
 */
export function requestRowOf(id: string, standing: Standing): RowOf<'requests'> {
  const { outcome, on } = outcomeIn(REQUEST_OUTCOMES, standing)
  const { beginning } = standing
  const row = {
    ...blank('requests', id),
    receivedOn: beginning?.on ?? null,
    requestSource: beginning?.source ?? null,
    rya: beginning === null ? null : flag(beginning.relevantYouthAccommodation),
    outcome,
    outcomeOn: on(standing),
  }
  if (outcome !== 'Y' && outcome !== 'N') return row
  const { mediation, tribunal } = disputesOf(standing.inYear).request
  return { ...row, mediation: flag(mediation), tribunal: flag(tribunal), exportedTo: exportedTo(standing) }
}

function exportedTo({ left, plan, agreedToAssessOn, refusedToIssueOn }: Standing): string | null {
  const isOpen = plan === null && agreedToAssessOn !== null && refusedToIssueOn === null
  return isOpen && left?.kind === 'transferred-out' ? left.details.toAuthority : null
}

/** Module 3 of a case, or null where none went ahead or the child moved away before it was done (2.8). */
export function assessmentRowOf(
  id: string,
  standing: Standing,
  request: RowOf<'requests'>,
): RowOf<'assessment'> | null {
  const isOver = request.outcome === 'A' || request.outcome === 'W' || request.exportedTo !== null
  if (isOver || (request.outcome === 'N' && !isAssessed(standing))) return null
  const { outcome, on } = outcomeIn(ASSESSMENT_OUTCOMES, standing)
  const row = { ...blank('assessment', id), outcome, outcomeOn: on(standing) }
  if (outcome !== 'Y' && outcome !== 'N') return row
  const { assessment, other } = disputesOf(standing.inYear)
  return {
    ...row,
    mediation: flag(assessment.mediation),
    tribunal: flag(assessment.tribunal),
    otherMediation: flag(other.mediation),
    otherTribunal: flag(other.tribunal),
    week20: flag(isException(outcome, standing)),
  }
}

/** Item 3.7: for a plan as the timeliness measure counts it, reg. 13(3); for a refusal, reg. 10(4). */
function isException(outcome: 'Y' | 'N', { events }: Standing): boolean {
  if (outcome === 'Y') return hasWeek20Exception(events)
  return ofKind(events, 'exemption-recorded').some(({ details }) => details.provision === '10(4)')
}

/** A yes or no as the return writes it. */
export function flag(value: boolean): '1' | '0' {
  return value ? '1' : '0'
}
