import type { Assessment } from '../modules.ts'
import { FROM, inEach, isDay, isOneOf, required, type Sen2Rule, when } from './rule.ts'

const ASSESSMENT = { module: 'assessment', severity: 'error', source: FROM.guide } as const

/** Items 3.2 to 3.7, in order. */
const REST = ['outcomeOn', 'mediation', 'tribunal', 'otherMediation', 'otherTribunal', 'week20'] as const

const isAppealed = (assessment: Assessment) => assessment.mediation === '1' || assessment.tribunal === '1'

/** Rules about module 3. */
export const ASSESSMENT_RULES = {
  'assessment-outcome-missing': {
    ...ASSESSMENT,
    says: 'The outcome of the assessment (3.1) is missing.',
    mend: 'Add the outcome; A when it is not decided yet.',
    check: required('assessment', 'outcome'),
  },
  'assessment-outcome-date-missing': {
    ...ASSESSMENT,
    says: 'The assessment was decided (3.1 is Y or N) and the day (3.2) is missing.',
    mend: 'Add the day the plan was issued (Y) or the person was told there is none (N).',
    check: required('assessment', 'outcomeOn', ({ outcome }) => isOneOf(outcome, 'Y N')),
  },
  'assessment-goes-on': {
    ...ASSESSMENT,
    says: 'After the outcomes A, W and H nothing more belongs in this module (3.2 to 3.7).',
    mend: 'Take the items out, or correct the outcome.',
    check: inEach('assessment', assessment =>
      isOneOf(assessment.outcome, 'A W H') ? REST.filter(key => assessment[key] !== null) : [],
    ),
  },
  'assessment-open-but-planned': {
    ...ASSESSMENT,
    says: 'The assessment is not decided or was withdrawn (3.1 is A or W), and a plan is returned.',
    mend: 'Correct the outcome, or take the plan out.',
    check: inEach('assessment', ({ outcome, namedPlan }, { request }) =>
      when(
        isOneOf(outcome, 'A W') && (namedPlan !== null || (request?.activePlan ?? null) !== null),
        'outcome',
      ),
    ),
  },
  'plan-after-refusal': {
    ...ASSESSMENT,
    severity: 'query',
    says: 'No plan was to be issued (3.1 is N), there was no mediation or appeal, and a plan is returned.',
    mend: 'Correct the outcome, or record the mediation or appeal that changed it.',
    source: FROM.product,
    check: inEach('assessment', assessment =>
      when(
        assessment.outcome === 'N' && assessment.namedPlan !== null && !isAppealed(assessment),
        'namedPlan',
      ),
    ),
  },
  'assessment-appeals-missing': {
    ...ASSESSMENT,
    severity: 'query',
    says: 'A plan was refused, and the return does not say whether there was mediation or an appeal (3.3, 3.4).',
    mend: 'Answer both: 1 yes or 0 no.',
    source: FROM.product,
    check: inEach('assessment', ({ outcome, mediation, tribunal }) =>
      outcome === 'N'
        ? [...when(mediation === null, 'mediation'), ...when(tribunal === null, 'tribunal')]
        : [],
    ),
  },
  'week20-missing': {
    ...ASSESSMENT,
    says: 'A plan was issued, and the return does not say whether exceptions to the 20 weeks apply (3.7).',
    mend: 'Answer Week20: 1 exceptions apply, 0 they do not.',
    source: FROM.product,
    check: required('assessment', 'week20', ({ outcome }) => outcome === 'Y'),
  },
  'named-plan-missing': {
    ...ASSESSMENT,
    says: 'A plan was issued or is historical (3.1 is Y or H), and there is no named plan.',
    mend: 'Add the plan (module 4).',
    source: FROM.reader,
    check: inEach('assessment', ({ outcome, namedPlan }) =>
      when(isOneOf(outcome, 'Y H') && namedPlan === null, 'namedPlan'),
    ),
  },
  'assessment-decided-before-year': {
    ...ASSESSMENT,
    says: 'The assessment was decided before the calendar year that the census covers.',
    mend: 'Return a plan issued in an earlier year as H; leave a refusal of an earlier year out.',
    check: inEach('assessment', ({ outcome, outcomeOn }, { period }) =>
      when(isOneOf(outcome, 'Y N') && isDay(outcomeOn) && outcomeOn < period.firstOn, 'outcomeOn'),
    ),
  },
  'assessment-decided-after-year': {
    ...ASSESSMENT,
    severity: 'query',
    says: 'The assessment was decided between the end of the year that the census covers and the census day.',
    mend: 'Check against the guide: at the end of the year the outcome was A.',
    check: inEach('assessment', ({ outcome, outcomeOn }, { period }) =>
      when(isOneOf(outcome, 'Y N') && isDay(outcomeOn) && outcomeOn > period.lastOn, 'outcomeOn'),
    ),
  },
  'assessment-historical-in-year': {
    ...ASSESSMENT,
    severity: 'query',
    says: 'The assessment is historical (3.1 is H), and the plan started in the year the census covers without a transfer.',
    mend: 'Return it as Y with its date, or say which authority the plan came from (5.1).',
    check: inEach('assessment', ({ outcome, namedPlan }, { period, request }) => {
      const start = namedPlan?.startOn
      const isNew = isDay(start) && start >= period.firstOn
      return when(
        outcome === 'H' && isNew && (request?.activePlan?.transferredFrom ?? null) === null,
        'outcome',
      )
    }),
  },
} as const satisfies Record<string, Sen2Rule>
