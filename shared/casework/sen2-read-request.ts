import { addDays, isLocalDate, type LocalDate } from '../calendar/local-date.ts'
import { REQUEST_SOURCES, type RequestSource } from '../ehc/details/codes.ts'
import type { Assessment, Sen2Request } from '../sen2/modules.ts'
import { isDay, isOneOf } from '../sen2/rules/rule.ts'
import type { Telling } from './sen2-read-events.ts'
import { tellPlan } from './sen2-read-life.ts'

/** Why a request cannot be a case, in words that name no child; null when it can. */
export type Unreadable = string | null

/**
 * Tells the events that a returned request stands for. The return holds outcomes and some of their days: draft, advice
 * and consultations are not in it, and so not in the case.
 */
export function tellRequest(request: Sen2Request, to: Telling): Unreadable {
  const why = cannotBe(request)
  if (why !== null) return why
  tellBeginning(request, to)
  tellDecision(request, to)
  const { assessment } = request
  if (assessment !== null) tellAssessment(request, assessment, to)
  if (request.exportedTo !== null) tellExport(request.exportedTo, to)
  tellDisputes(request, to)
  return assessment?.namedPlan ? tellPlan(request, assessment, assessment.namedPlan, to) : null
}

function cannotBe({ receivedOn, outcome, outcomeOn, assessment }: Sen2Request): Unreadable {
  const plan = assessment?.namedPlan ?? null
  if (receivedOn === null && plan === null) return 'it has neither a day of receipt (2.1) nor a plan.'
  if (receivedOn !== null && !isLocalDate(receivedOn)) return 'the day of receipt (2.1) is no day.'
  if (!isOneOf(outcome, 'Y N A W H')) return 'its outcome (2.5) is none that is known.'
  if (isOneOf(outcome, 'N W') && !isDay(outcomeOn)) return 'it was refused or withdrawn without a day (2.4).'
  if (assessment === null) return null
  if (!isOneOf(assessment.outcome, 'Y N A W H'))
    return 'the outcome of the assessment (3.1) is none that is known.'
  const isDecided = isOneOf(assessment.outcome, 'Y N')
  if (isDecided && !isDay(assessment.outcomeOn)) return 'the assessment was decided without a day (3.2).'
  return plan !== null && !isDay(plan.startOn) ? 'the plan has no start date (4.1).' : null
}

function tellBeginning({ receivedOn, requestSource, rya, outcome }: Sen2Request, to: Telling): void {
  if (receivedOn === null) return
  const isKnown = requestSource !== null && requestSource in REQUEST_SOURCES
  if (!isKnown) to.note('2.2 is missing or unknown: the source is recorded as other.')
  if (rya === null && outcome !== 'H') to.note('2.3 is missing: recorded as no.')
  const source = isKnown ? (requestSource as RequestSource) : '5'
  const basis = source === '1' || source === '2' ? 'REQUEST_S36' : 'BROUGHT_TO_ATTENTION_S24'
  to.add('request-received', receivedOn, { source, basis, relevantYouthAccommodation: rya === '1' })
}

function tellDecision(request: Sen2Request, to: Telling): void {
  const { outcome, outcomeOn, assessment, exportedTo } = request
  const on = isDay(outcomeOn) ? outcomeOn : null
  const agreed = (day: LocalDate) => to.add('decision-to-assess', day, { decision: 'assess' })
  const agreedBy = (day: LocalDate) => to.undated('decision-to-assess', day, { decision: 'assess' })
  const goesOn = assessment !== null || exportedTo !== null
  if (outcome === 'W' && on !== null) to.add('withdrawn', on, { by: 'other' })
  if (outcome === 'N' && on !== null) to.add('decision-to-assess', on, { decision: 'not-assess' })
  if (outcome === 'N' && goesOn) agreedBy(latestAgreement(assessment, to))
  if (outcome !== 'Y' && outcome !== 'H') return
  if (on !== null) agreed(on)
  else if (outcome === 'Y') to.note('2.4 is missing: the day of the decision to assess is not known.')
  // a plan says by itself that it was agreed; nothing else does
  if (on === null && assessment?.namedPlan == null && assessment?.outcome !== 'H')
    agreedBy(outcome === 'Y' ? latestAgreement(assessment, to) : addDays(to.period.firstOn, -1))
}

/** An assessment was agreed by the day it was decided, or the end of the year. */
function latestAgreement(assessment: Assessment | null, to: Telling): LocalDate {
  const decidedOn = assessment?.outcomeOn ?? null
  return decidedOn !== null && decidedOn < to.yearEnd ? decidedOn : to.yearEnd
}

function tellAssessment(
  { outcome: requested, receivedOn }: Sen2Request,
  assessment: Assessment,
  to: Telling,
): void {
  const { outcome, outcomeOn, week20 } = assessment
  if (outcome === 'N') to.add('decision-to-issue', outcomeOn as LocalDate, { decision: 'not-issue' })
  if (outcome === 'W') to.undated('withdrawn', to.yearEnd, { by: 'other' })
  if (week20 === '1') {
    const on = outcomeOn as LocalDate
    tellException(outcome === 'N' ? '10(4)' : '13(3)', { from: isDay(receivedOn) ? receivedOn : on, on }, to)
  }
  if (isOneOf(requested, 'A W'))
    to.note('2.5 is A or W, and there is an assessment: the assessment is recorded.')
}

/** The return says that an exception applied and not which, nor when: ground and days are stand-ins, and say so. */
function tellException(
  provision: '10(4)' | '13(3)',
  { from, on }: { readonly from: LocalDate; readonly on: LocalDate },
  to: Telling,
): void {
  const note =
    'The SEN2 return says that an exception applied (Week20) and not which. Correct this when it is known.'
  to.note('3.7 says that an exception applied and not which: it is recorded with a ground to be corrected.')
  to.undated('exemption-recorded', on, {
    provision,
    adviceFrom: null,
    evidence: { ground: 'exceptional-circumstances', affectedFrom: from, affectedTo: on, note },
    approvedBy: { userId: 'sen2-return', name: 'Not in the return' },
    familyToldOn: null,
  })
}

function tellExport(code: string, to: Telling): void {
  if (/^\d{3}$/.test(code)) {
    to.undated('transferred-out', to.yearEnd, { toAuthority: code })
    return
  }
  to.note('2.8 has no authority’s code: recorded as withdrawn.')
  to.undated('withdrawn', to.yearEnd, { by: 'other' })
}

/**
 * Each dispute has a day of its own at the end of the year that the census covers, which is as far as they count, so that
 * none is taken for another.
 */
function tellDisputes(request: Sen2Request, to: Telling): void {
  const { assessment } = request
  const last = to.yearEnd
  const refusedOn =
    request.outcome === 'N' ? request.outcomeOn : earlierRefusal('decision-to-assess', request, request, to)
  dispute('refusal-to-assess', request, refusedOn, laterOf(addDays(last, -2), refusedOn, last), to)
  if (assessment === null) return
  const notIssuedOn =
    assessment.outcome === 'N'
      ? assessment.outcomeOn
      : earlierRefusal('decision-to-issue', assessment, request, to)
  dispute('refusal-to-issue', assessment, notIssuedOn, laterOf(addDays(last, -1), notIssuedOn, last), to)
  const planOn = assessment.namedPlan?.startOn ?? assessment.outcomeOn
  const { otherMediation, otherTribunal } = assessment
  dispute('content', { mediation: otherMediation, tribunal: otherTribunal }, planOn, last, to)
}

/** A day, or that of the decision in dispute where that is later; never past the last. */
function laterOf(on: LocalDate, decidedOn: string | null, last: LocalDate): LocalDate {
  return decidedOn !== null && decidedOn > on && decidedOn <= last ? decidedOn : on
}

interface Answers {
  readonly mediation: string | null
  readonly tribunal: string | null
}

/**
 * The day of a refusal that was disputed and is not returned itself: it was before the year that the census covers.
 * Null, with a note, where the request was received in the year, for then it would be returned.
 */
function earlierRefusal(
  kind: 'decision-to-assess' | 'decision-to-issue',
  { mediation, tribunal }: Answers,
  { receivedOn }: Sen2Request,
  to: Telling,
): LocalDate | null {
  if (mediation !== '1' && tribunal !== '1') return null
  const on = addDays(to.period.firstOn, -1)
  if (receivedOn !== null && receivedOn > on) {
    to.note('There was mediation or an appeal (2.6, 2.7, 3.3, 3.4), and no refusal is returned.')
    return null
  }
  if (kind === 'decision-to-assess') to.undated(kind, on, { decision: 'not-assess' })
  else to.undated(kind, on, { decision: 'not-issue' })
  return on
}

function dispute(
  about: 'refusal-to-assess' | 'refusal-to-issue' | 'content',
  { mediation, tribunal }: Answers,
  decisionOn: string | null,
  on: LocalDate,
  to: Telling,
): void {
  if (mediation === '1') {
    to.undated('mediation-requested', on, { decisionOn, healthOnly: false })
    const nothingAgreed = { agreedOtherwise: false, agreedForHealth: false, otherTimesAgreed: false }
    to.undated('mediation-held', on, { agreedAsOrder: null, ...nothingAgreed })
  }
  if (tribunal === '1') to.undated('appeal-lodged', on, { decisionOn, about })
}
