import { CASE_ENDED } from './endings.ts'
import type { DeadlineRule } from './rule.ts'
import { sendRegulation } from './sources.ts'

const shared = {
  nature: 'duty',
  metBy: ['phase-transfer-finalised'],
  endedBy: CASE_ENDED,
  overtakenBy: ['plan-after-transfer'],
  priorSteps: ['review-meeting-held', 'amendment-notice-served'],
  movedBy: [],
  exemptions: [],
  actor: 'authority',
  standing: 'statutory',
  evidence: 'V',
} as const

const BEFORE_OR_BY =
  'The text says “before” the day; guidance and practice say “by” it (general knowledge). Which is used is a setting.'

/** Limits for a plan to name the next setting before a child changes phase. @source SI 2014/1530 reg. 18 */
export const PHASE_TRANSFER_RULES = {
  'phase-transfer-to-post-16': {
    ...sendRegulation(18, 'reg. 18(1)'),
    ...shared,
    label: 'Finalise the plan for transfer to post-16',
    sentence:
      'For a transfer from secondary to post-16 the plan is reviewed and amended before 31 March of the year of transfer.',
    limit: { month: 3, day: 31, relation: 'before' },
    counting: 'before-fixed-date',
    starts: 'phase-transfer-to-post-16',
    note: BEFORE_OR_BY,
  },
  'phase-transfer-other': {
    ...sendRegulation(18, 'reg. 18(1)'),
    ...shared,
    label: 'Finalise the plan for transfer to the next phase',
    sentence:
      'For any other transfer of phase the plan is reviewed and amended before 15 February of the year of transfer.',
    limit: { month: 2, day: 15, relation: 'before' },
    counting: 'before-fixed-date',
    starts: 'phase-transfer-other',
    note: BEFORE_OR_BY,
  },
  'phase-transfer-between-post-16': {
    ...sendRegulation(18, 'reg. 18(2)'),
    ...shared,
    label: 'Finalise the plan for transfer between post-16 institutions',
    sentence:
      'For a transfer from one post-16 institution to another at another time the plan is reviewed and amended at least 5 months before it.',
    limit: { count: 5, unit: 'months' },
    counting: 'before-event',
    starts: 'phase-transfer-between-post-16',
  },
} as const satisfies Record<string, DeadlineRule>
