import type { CaseEvent, EventKind, Stage } from './case-event.ts'

const REVIEW: readonly EventKind[] = [
  'review-meeting-planned',
  'review-papers-sent',
  'review-meeting-held',
  'review-report-sent',
  'review-decision',
]

/** TABLE: what usually comes next in each stage, in order. */
const STEPS: Readonly<Record<Stage, readonly EventKind[]>> = {
  'not-begun': ['request-received', 'brought-to-attention'],
  requested: ['decision-to-assess'],
  'not-assessing': ['mediation-certificate-issued', 'appeal-lodged'],
  assessing: ['advice-requested', 'advice-received', 'decision-to-issue'],
  'not-issuing': ['mediation-certificate-issued', 'appeal-lodged'],
  drafting: ['draft-served', 'consultation-sent', 'consultation-replied', 'views-received', 'final-issued'],
  plan: REVIEW,
  ended: ['appeal-lodged', 'transferred-out'],
  'struck-out': ['request-received', 'brought-to-attention'],
}

/** TABLE: every other kind of event by subject, in the order things happen. */
export const STEP_GROUPS: readonly { readonly title: string; readonly kinds: readonly EventKind[] }[] = [
  {
    title: 'Needs assessment',
    kinds: [
      'request-received',
      'brought-to-attention',
      'decision-to-assess',
      'advice-requested',
      'advice-received',
      'advice-not-needed',
      'decision-to-issue',
    ],
  },
  {
    title: 'Draft and final plan',
    kinds: ['draft-served', 'views-received', 'consultation-sent', 'consultation-replied', 'final-issued'],
  },
  {
    title: 'Reviews and amendments',
    kinds: [
      ...REVIEW,
      'early-review-considered',
      'amendment-notice-served',
      'amendment-views-received',
      'amended-final-issued',
      'decision-not-to-amend',
      'phase-transfer-due',
    ],
  },
  {
    title: 'Reassessment',
    kinds: ['reassessment-requested', 'reassessment-decision', 'reassessed-final-issued'],
  },
  {
    title: 'Mediation, appeals and orders',
    kinds: [
      'mediation-adviser-contacted',
      'mediation-certificate-issued',
      'mediation-requested',
      'mediation-held',
      'mediation-agreement-carried-out',
      'commissioner-informed-authority',
      'appeal-lodged',
      'appeal-notice-received',
      'appeal-response-sent',
      'appeal-decided',
      'order-made',
      'appeal-not-opposed',
      'order-carried-out',
    ],
  },
  { title: 'Exemptions', kinds: ['exemption-recorded'] },
  {
    title: 'Moves and endings',
    kinds: ['move-learned', 'transferred-in', 'transfer-notified', 'transferred-out', 'withdrawn', 'ceased'],
  },
]

/** Steps that are taken once: recorded, they are no longer likely. */
const ONCE: readonly EventKind[] = ['decision-to-assess', 'decision-to-issue', 'draft-served', 'final-issued']

/** What probably happened, most likely first, for the stage of a case and what is recorded already. */
export function likelySteps(stage: string, recorded: readonly Pick<CaseEvent, 'kind'>[]): EventKind[] {
  const has = (kind: EventKind) => recorded.some(event => event.kind === kind)
  return (STEPS[stage as Stage] ?? []).filter(kind => !(ONCE.includes(kind) && has(kind)))
}

/**
 * The review an entry most probably belongs to. A step of a review: the latest that has no decision yet, else one of
 * this year by a name that is free. An amendment: the latest review, decided or not, else one of this year.
 * @param standing  the events that stand
 */
export function likelyReview(kind: EventKind, standing: readonly CaseEvent[], today: string): string {
  const isOfReview = REVIEW.includes(kind)
  const names = standing
    .filter(event => 'review' in event.details && (!isOfReview || REVIEW.includes(event.kind)))
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .map(nameOf)
  const decided = standing.filter(event => event.kind === 'review-decision').map(nameOf)
  const likely = names.findLast(name => !isOfReview || !decided.includes(name))
  if (likely !== undefined) return likely
  const year = today.slice(0, 4)
  const free = [year, ...[2, 3, 4, 5].map(count => `${year}-${count}`)]
  return free.find(name => !decided.includes(name)) ?? year
}

function nameOf({ details }: CaseEvent): string {
  return (details as { review: string }).review
}
