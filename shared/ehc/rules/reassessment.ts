import { CASE_ENDED } from './endings.ts'
import type { DeadlineRule } from './rule.ts'
import { sendRegulation } from './sources.ts'

/** Limits of a reassessment. @source SI 2014/1530 regs. 24 to 27 */
export const REASSESSMENT_RULES = {
  'reassessment-reply': {
    ...sendRegulation(25, 'reg. 25(1)'),
    label: 'Decide whether to reassess',
    sentence:
      'The authority tells the family whether it will reassess within 15 days of receiving the request.',
    limit: { count: 15, unit: 'days' },
    counting: 'after-event',
    nature: 'duty',
    starts: 'reassessment-requested',
    metBy: ['reassessment-decided'],
    endedBy: CASE_ENDED,
    overtakenBy: ['reassessed-plan-issued', 'order-to-assess'],
    priorSteps: [],
    movedBy: [],
    exemptions: [],
    actor: 'authority',
    standing: 'statutory',
    evidence: 'K',
  },
  'plan-after-reassessment': {
    ...sendRegulation(27, 'reg. 27(2)'),
    label: 'Finalise the plan after reassessment',
    sentence:
      'The authority finalises the plan within 14 weeks of telling the family that it will reassess, or of its own decision to.',
    limit: { count: 14, unit: 'weeks' },
    counting: 'after-event',
    nature: 'duty',
    starts: 'reassessment-agreed',
    metBy: ['reassessed-plan-issued'],
    endedBy: ['amendment-refused', 'order-to-assess', ...CASE_ENDED],
    overtakenBy: [],
    priorSteps: ['advice-complete'],
    movedBy: [],
    exemptions: ['27(3)'],
    actor: 'authority',
    standing: 'statutory',
    evidence: 'V',
  },
  'six-months-since-assessment': {
    ...sendRegulation(24, 'reg. 24 (number not checked)'),
    label: 'Too soon to have to reassess',
    sentence: 'A request may be refused when an assessment was concluded in the 6 months before it.',
    limit: { count: 6, unit: 'months' },
    counting: 'after-event',
    nature: 'bar',
    starts: 'last-assessed-before-request',
    metBy: [],
    endedBy: ['reassessment-agreed'],
    overtakenBy: [],
    priorSteps: [],
    movedBy: ['reassessment-requested'],
    exemptions: [],
    actor: 'authority',
    standing: 'statutory',
    evidence: 'V2',
    note: 'Shown once a reassessment has been requested. The authority may still choose to reassess.',
  },
} as const satisfies Record<string, DeadlineRule>
