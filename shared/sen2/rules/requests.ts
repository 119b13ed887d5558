import type { Sen2Request } from '../modules.ts'
import { FROM, inEach, isDay, isOneOf, required, type Sen2Rule, when } from './rule.ts'

const REQUEST = { module: 'requests', severity: 'error', source: FROM.guide } as const
const isHistorical = (request: Sen2Request) => request.outcome === 'H'
const isAppealed = (request: Sen2Request) => request.mediation === '1' || request.tribunal === '1'

/** An authority's three digits, or XXX for one that is unknown or outside England. */
export const isAuthority = (code: string) => /^(\d{3}|XXX)$/.test(code)

/** Rules about module 2. Items that a historical request need not have: 2.1 and 2.3, and by this product's reading 2.2. */
export const REQUEST_RULES = {
  'received-date-missing': {
    ...REQUEST,
    says: 'The day the request was received (2.1) is missing.',
    mend: 'Add the day. Only a historical request (H) may do without.',
    check: required('requests', 'receivedOn', request => !isHistorical(request)),
  },
  'request-source-missing': {
    ...REQUEST,
    says: 'The source of the request (2.2) is missing; it is mandatory from 2026.',
    mend: 'Say who asked: parent or young person, setting, health, social care or other.',
    from: 2026,
    check: required('requests', 'requestSource', request => !isHistorical(request)),
  },
  'rya-missing': {
    ...REQUEST,
    says: 'The return does not say whether the young person was in relevant youth accommodation (2.3).',
    mend: 'Answer RYA: 1 yes or 0 no. Only a historical request (H) may do without.',
    check: required('requests', 'rya', request => !isHistorical(request)),
  },
  'request-outcome-missing': {
    ...REQUEST,
    says: 'The outcome of the request (2.5) is missing.',
    mend: 'Add the outcome; A when it is not decided yet.',
    check: required('requests', 'outcome'),
  },
  'request-outcome-date-missing': {
    ...REQUEST,
    says: 'The request was decided (2.5 is Y or N) and the day (2.4) is missing.',
    mend: 'Add the day the decision was told.',
    source: FROM.product,
    check: required('requests', 'outcomeOn', request => isOneOf(request.outcome, 'Y N')),
  },
  'request-outcome-date-early': {
    ...REQUEST,
    severity: 'query',
    says: 'The request awaits a decision (2.5 is A) and has a decision date (2.4).',
    mend: 'Take the date out, or give the outcome.',
    source: FROM.product,
    check: inEach('requests', request =>
      when(request.outcome === 'A' && request.outcomeOn !== null, 'outcomeOn'),
    ),
  },
  'request-goes-on': {
    ...REQUEST,
    says: 'After the outcomes A, W and H nothing more belongs in this module (2.6 to 2.8).',
    mend: 'Take the items out, or correct the outcome.',
    check: inEach('requests', request =>
      isOneOf(request.outcome, 'A W H')
        ? [
            ...when(request.mediation !== null, 'mediation'),
            ...when(request.tribunal !== null, 'tribunal'),
            ...when(request.exportedTo !== null, 'exportedTo'),
          ]
        : [],
    ),
  },
  'request-open-but-assessed': {
    ...REQUEST,
    says: 'The request awaits a decision or was withdrawn (2.5 is A or W), and has an assessment or a plan.',
    mend: 'Correct the outcome, or take the assessment and the plan out.',
    check: inEach('requests', request =>
      isOneOf(request.outcome, 'A W')
        ? [
            ...when(request.assessment !== null, 'assessment'),
            ...when(request.activePlan !== null, 'activePlan'),
          ]
        : [],
    ),
  },
  'request-appeals-missing': {
    ...REQUEST,
    severity: 'query',
    says: 'The request was refused, and the return does not say whether there was mediation or an appeal (2.6, 2.7).',
    mend: 'Answer both: 1 yes or 0 no.',
    source: FROM.product,
    check: inEach('requests', request =>
      request.outcome === 'N'
        ? [...when(request.mediation === null, 'mediation'), ...when(request.tribunal === null, 'tribunal')]
        : [],
    ),
  },
  'assessment-missing': {
    ...REQUEST,
    says: 'The assessment went ahead or is historical (2.5 is Y or H), and there is no assessment record.',
    mend: 'Add the assessment; its outcome is A while it is not decided. Exported children need none.',
    source: FROM.product,
    check: inEach('requests', ({ outcome, assessment, exportedTo }) =>
      when(isOneOf(outcome, 'Y H') && assessment === null && exportedTo === null, 'assessment'),
    ),
  },
  'assessment-after-refusal': {
    ...REQUEST,
    severity: 'query',
    says: 'The request was refused (2.5 is N) without mediation or appeal, and has an assessment.',
    mend: 'Correct the outcome, or record the mediation or appeal that changed it.',
    source: FROM.product,
    check: inEach('requests', request =>
      when(request.outcome === 'N' && request.assessment !== null && !isAppealed(request), 'assessment'),
    ),
  },
  'exported-code': {
    ...REQUEST,
    says: 'The authority the child moved to (2.8) is not a three-digit code or XXX.',
    mend: 'Enter the receiving authority’s three-digit code.',
    source: FROM.schema,
    check: inEach('requests', ({ exportedTo }) =>
      when(exportedTo !== null && !isAuthority(exportedTo), 'exportedTo'),
    ),
  },
  'exported-but-decided': {
    ...REQUEST,
    severity: 'query',
    says: 'The child moved away before the assessment was done (2.8), and a decision or a plan follows.',
    mend: 'After an export nothing more is needed: take it out, or take 2.8 out.',
    check: inEach('requests', ({ exportedTo, assessment, activePlan }) =>
      when(exportedTo !== null && (isOneOf(assessment?.outcome, 'Y N') || activePlan !== null), 'exportedTo'),
    ),
  },
  'request-after-year': {
    ...REQUEST,
    says: 'The request was received after the calendar year that the census covers.',
    mend: 'Leave it for the next return.',
    check: inEach('requests', ({ receivedOn }, { period }) =>
      when(isDay(receivedOn) && receivedOn > period.lastOn, 'receivedOn'),
    ),
  },
  'request-decided-before-year': {
    ...REQUEST,
    says: 'The request was decided or withdrawn before the calendar year that the census covers.',
    mend: 'Return a decision to assess from an earlier year as H; leave refused and withdrawn requests out.',
    check: inEach('requests', ({ outcome, outcomeOn }, { period }) =>
      when(isOneOf(outcome, 'Y N W') && isDay(outcomeOn) && outcomeOn < period.firstOn, 'outcomeOn'),
    ),
  },
  'request-decided-after-year': {
    ...REQUEST,
    says: 'The request was decided or withdrawn after the calendar year that the census covers.',
    mend: 'At the end of the year it awaited a decision: return it as A.',
    check: inEach('requests', ({ outcome, outcomeOn }, { period }) =>
      when(isOneOf(outcome, 'Y N W') && isDay(outcomeOn) && outcomeOn > period.lastOn, 'outcomeOn'),
    ),
  },
  'request-historical-in-year': {
    ...REQUEST,
    says: 'The request is returned as historical (H) and was received in the year the census covers.',
    mend: 'Return it with its own outcome and date.',
    check: inEach('requests', ({ outcome, receivedOn, activePlan }, { period }) =>
      when(
        outcome === 'H' &&
          isDay(receivedOn) &&
          receivedOn >= period.firstOn &&
          (activePlan?.transferredFrom ?? null) === null,
        'receivedOn',
      ),
    ),
  },
} as const satisfies Record<string, Sen2Rule>
