import { addDays, addMonths, type LocalDate } from '../calendar/local-date.ts'
import { CEASE_REASONS, type CeaseReason, type ReviewOutcome } from '../ehc/details/codes.ts'
import type { ActivePlan, Assessment, NamedPlan, Sen2Request } from '../sen2/modules.ts'
import { isDay } from '../sen2/rules/rule.ts'
import type { Telling } from './sen2-read-events.ts'
import { type ReadVersions, versionsIn } from './sen2-read-plan.ts'

const REVIEWED: Readonly<Record<string, ReviewOutcome>> = { M: 'maintain', A: 'amend', C: 'cease' }

/** Tells how a plan came to be, what it names, its reviews and its end. @returns why it cannot be a case, or null */
export function tellPlan(
  request: Sen2Request,
  assessment: Assessment,
  plan: NamedPlan,
  to: Telling,
): string | null {
  const active = request.activePlan
  const { value: versions, notes } = versionsIn(plan, active, to.period.referenceOn)
  for (const words of notes) to.note(words)
  const from = active?.transferredFrom ?? null
  const isTransfer = from !== null && /^\d{3}$/.test(from)
  if (from !== null && !isTransfer) to.note('5.1 has no authority’s code: recorded as a plan made here.')
  if (isTransfer) tellTransfer(from, plan.startOn as LocalDate, versions, active, to)
  else {
    const why = tellIssue(assessment, plan, versions, to)
    if (why !== null) return why
  }
  if (active !== null) tellReviews(active, to)
  if (active !== null && versions !== null) tellPhase(active, versions, to)
  if (versions?.before != null && active?.phaseTransferFinalOn == null)
    to.undated('amended-final-issued', to.period.referenceOn, amended(versions, null))
  if (plan.ceasedOn !== null) tellEnd(plan, to)
  return null
}

function tellIssue(
  { outcome, outcomeOn }: Assessment,
  { startOn }: NamedPlan,
  versions: ReadVersions | null,
  to: Telling,
): string | null {
  if (versions === null) return 'the plan names no setting that can be kept (4.7).'
  const on = outcome === 'Y' ? outcomeOn : startOn
  if (on !== startOn) to.note('4.1 is not the day the plan was issued (3.2): the day of issue is kept.')
  if (outcome === 'H' && (startOn as LocalDate) >= to.period.firstOn)
    return 'its assessment is historical, the plan started in the year, and it came from no authority (5.1).'
  to.add('final-issued', on as LocalDate, { plan: versions.before ?? versions.latest })
  return null
}

/** The day of the transfer is not returned: it was before the plan was amended here, and by the census day. */
function tellTransfer(
  fromAuthority: string,
  planMadeOn: LocalDate,
  versions: ReadVersions | null,
  active: ActivePlan | null,
  to: Telling,
): void {
  const amendedOn = active?.phaseTransferFinalOn ?? to.period.referenceOn
  const on = addDays(amendedOn < to.period.referenceOn ? amendedOn : to.period.referenceOn, -1)
  const plan = versions === null ? null : (versions.before ?? versions.latest)
  const details = { fromAuthority, planMadeOn, lastReviewedOn: null, plan }
  to.undated('transferred-in', on < planMadeOn ? planMadeOn : on, details)
}

function tellReviews(
  { reviewMeetingOn, reviewOutcome, reviewDraftOn, lastReviewOn }: ActivePlan,
  to: Telling,
): void {
  const review = (reviewMeetingOn ?? lastReviewOn ?? reviewDraftOn ?? '').slice(0, 4)
  if (isDay(reviewMeetingOn)) to.add('review-meeting-held', reviewMeetingOn, { review })
  const decision = REVIEWED[reviewOutcome ?? '']
  if (isDay(lastReviewOn) && decision !== undefined)
    to.add('review-decision', lastReviewOn, { review, decision })
  else if (lastReviewOn !== null || reviewOutcome !== null)
    to.note('5.4b and 5.4c are not both there: the decision of the review is left out.')
  if (isDay(reviewDraftOn)) to.add('amendment-notice-served', reviewDraftOn, { review })
}

/** Items 5.6. The year of transfer, and which kind, are known by the due day; its first day is taken as 1 September. */
function tellPhase(
  { phaseTransferDueOn: due, phaseTransferFinalOn: final }: ActivePlan,
  versions: ReadVersions,
  to: Telling,
): void {
  if (!isDay(due)) {
    if (final !== null)
      to.note('5.6b is there without 5.6a: the final plan of the phase transfer is left out.')
    return
  }
  const autumn = `${due.slice(0, 4)}-09-01`
  const day = due.slice(5)
  const kind = day === '02-15' ? 'other' : day === '03-31' ? 'to-post-16' : 'between-post-16'
  const transfersOn = kind === 'between-post-16' ? addMonths(due, 5) : autumn
  to.undated('phase-transfer-due', to.period.referenceOn, { transfer: kind, transfersOn })
  if (isDay(final)) to.add('amended-final-issued', final, amended(versions, Number(transfersOn.slice(0, 4))))
}

function amended({ latest }: ReadVersions, phaseTransferYear: number | null) {
  return { review: 'SEN2 return', plan: latest, phaseTransferYear }
}

function tellEnd({ ceasedOn, ceaseReason }: NamedPlan, to: Telling): void {
  const isKnown = ceaseReason !== null && ceaseReason in CEASE_REASONS
  if (!isKnown) to.note('4.6 is missing or unknown: the reason is recorded as other.')
  if (isDay(ceasedOn)) to.add('ceased', ceasedOn, { reason: isKnown ? (ceaseReason as CeaseReason) : '9' })
  else to.note('4.5 is no day: that the plan ceased is left out.')
}
