import { addMonths } from '../../calendar/local-date.ts'
import type { CensusPeriod } from '../census-dates.ts'
import type { Sen2Person } from '../modules.ts'
import { ageOn, FROM, inEach, isBefore, isDay, type Sen2Rule, when } from './rule.ts'

const ACTIVE = { module: 'activeplans', severity: 'error', source: FROM.product } as const

/** Ages on 31 August at which nearly every child changes setting: into Year 7, and from Year 11 on. */
export const TRANSFER_AGES: readonly number[] = [11, 16]

/** Whether a child changed phase in the September of the year the census covers, by age alone. */
function changedPhase(person: Sen2Person | null, { year }: CensusPeriod): boolean {
  const age = ageOn(person?.bornOn, `${year - 1}-08-31`)
  return age !== null && TRANSFER_AGES.includes(age)
}

/** Rules about annual reviews and phase transfers. */
export const REVIEW_RULES = {
  'review-incomplete': {
    ...ACTIVE,
    says: 'The review decision (5.4c) and its day (5.4b) are not both there.',
    mend: 'Add the one that is missing, or take both out.',
    check: inEach('activeplans', ({ reviewOutcome, lastReviewOn }) => [
      ...when(reviewOutcome === null && lastReviewOn !== null, 'reviewOutcome'),
      ...when(reviewOutcome !== null && lastReviewOn === null, 'lastReviewOn'),
    ]),
  },
  'review-meeting-missing': {
    ...ACTIVE,
    severity: 'query',
    says: 'A review was decided, and the day of its meeting (5.4a) is missing.',
    mend: 'Add the day of the meeting.',
    source: FROM.guide,
    check: inEach('activeplans', ({ reviewMeetingOn, lastReviewOn }) =>
      when(lastReviewOn !== null && reviewMeetingOn === null, 'reviewMeetingOn'),
    ),
  },
  'review-never-held': {
    ...ACTIVE,
    severity: 'query',
    says: 'The plan is more than 12 months old, and no review meeting (5.4a) is returned.',
    mend: 'Add the last review meeting; if there was none, the review is overdue (CFA 2014 s. 44).',
    check: inEach('activeplans', ({ reviewMeetingOn }, { period, request }) => {
      const start = request?.assessment?.namedPlan?.startOn
      const isOld = isDay(start) && addMonths(start, 12) < period.referenceOn
      return when(isOld && reviewMeetingOn === null, 'reviewMeetingOn')
    }),
  },
  'review-draft-missing': {
    ...ACTIVE,
    severity: 'query',
    says: 'The review decided to amend the plan, and the day of the draft (5.4d) is missing; the item is mandatory from 2026.',
    mend: 'Add the day the draft amended plan was issued, if it was by the census day.',
    source: FROM.guide,
    from: 2026,
    check: inEach('activeplans', ({ reviewOutcome, reviewDraftOn }) =>
      when(reviewOutcome === 'A' && reviewDraftOn === null, 'reviewDraftOn'),
    ),
  },
  'review-draft-not-amended': {
    ...ACTIVE,
    severity: 'query',
    says: 'A draft amended plan was issued (5.4d), and the review did not decide to amend (5.4c).',
    mend: 'Correct the decision, or take the draft out.',
    check: inEach('activeplans', ({ reviewOutcome, reviewDraftOn }) =>
      when(reviewDraftOn !== null && reviewOutcome !== 'A', 'reviewDraftOn'),
    ),
  },
  'phase-transfer-due-missing': {
    ...ACTIVE,
    severity: 'query',
    says: 'By age the child changed phase in the year the census covers, and the due date (5.6a) is missing; the item is mandatory from 2026.',
    mend: 'Add the due date: 15 February, or 31 March into post-16. Leave it out if the child did not transfer.',
    source: FROM.guide,
    from: 2026,
    check: inEach('activeplans', ({ phaseTransferDueOn }, { period, person, request }) => {
      const start = request?.assessment?.namedPlan?.startOn
      const hadPlan = isBefore(start, `${period.year - 1}-02-15`)
      return when(
        hadPlan && changedPhase(person, period) && phaseTransferDueOn === null,
        'phaseTransferDueOn',
      )
    }),
  },
  'phase-transfer-final-missing': {
    ...ACTIVE,
    severity: 'query',
    says: 'The phase transfer was due by the census day (5.6a), and the day of the final plan (5.6b) is missing; the item is mandatory from 2026.',
    mend: 'Add the day the amended final plan was issued; if it was not, the transfer is overdue.',
    source: FROM.guide,
    from: 2026,
    check: inEach('activeplans', ({ phaseTransferDueOn, phaseTransferFinalOn }, { period }) =>
      when(
        isDay(phaseTransferDueOn) &&
          phaseTransferDueOn <= period.referenceOn &&
          phaseTransferFinalOn === null,
        'phaseTransferFinalOn',
      ),
    ),
  },
  'phase-transfer-due-unknown': {
    ...ACTIVE,
    says: 'A final plan for a phase transfer is returned (5.6b) without the day it was due (5.6a).',
    mend: 'Add the due date.',
    check: inEach('activeplans', ({ phaseTransferDueOn, phaseTransferFinalOn }) =>
      when(phaseTransferFinalOn !== null && phaseTransferDueOn === null, 'phaseTransferDueOn'),
    ),
  },
} as const satisfies Record<string, Sen2Rule>
