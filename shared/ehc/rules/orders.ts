import type { DeadlineRule } from './rule.ts'
import { orderRegulation } from './sources.ts'

const shared = {
  counting: 'after-event',
  nature: 'duty',
  endedBy: ['withdrawn', 'transferred-out'],
  priorSteps: [],
  movedBy: [],
  exemptions: ['44(3)', '45(7)'],
  actor: 'authority',
  standing: 'statutory',
  evidence: 'V',
} as const

/**
 * Limits after a tribunal's order, or after the authority tells the tribunal that it does not oppose the appeal,
 * or after a mediation agreement on what can be appealed. @source SI 2014/1530 regs. 42, 44, 45 (SI 2015/359 reg. 8)
 */
export const ORDER_RULES = {
  'order-start-assessment': {
    ...orderRegulation('reg. 44(2)(a) (letter not checked); reg. 45'),
    ...shared,
    label: 'Start the assessment ordered',
    sentence: 'The authority tells the family within 2 weeks of the order that it will assess or reassess.',
    limit: { count: 2, unit: 'weeks' },
    starts: 'order-to-assess',
    metBy: ['assess-agreed', 'reassessment-agreed'],
  },
  'order-refuse-plan': {
    ...orderRegulation('reg. 44(2)(a) (letter not checked); reg. 45'),
    ...shared,
    label: 'Tell the family if there will be no plan after an ordered assessment',
    sentence:
      'If after the assessment ordered there will be no plan, the authority tells the family within 10 weeks of the order.',
    limit: { count: 10, unit: 'weeks' },
    starts: 'order-to-assess',
    metBy: ['issue-refused', 'amendment-refused'],
    endedBy: ['issue-agreed', 'draft-served', 'final-issued', 'reassessed-plan-issued', ...shared.endedBy],
    priorSteps: ['advice-complete'],
  },
  'order-final-after-assessment': {
    ...orderRegulation('reg. 44(2)(a) (letter not checked); reg. 45'),
    ...shared,
    label: 'Issue the plan after an ordered assessment',
    sentence:
      'If after the assessment ordered there will be a plan, the authority issues it within 14 weeks of the order.',
    limit: { count: 14, unit: 'weeks' },
    starts: 'order-to-assess',
    metBy: ['final-issued', 'reassessed-plan-issued'],
    endedBy: ['issue-refused', 'amendment-refused', ...shared.endedBy],
    priorSteps: ['advice-complete', 'draft-served'],
  },
  'order-draft': {
    ...orderRegulation('reg. 44(2)(b) (letter not checked); reg. 45'),
    ...shared,
    label: 'Serve the draft plan ordered',
    sentence: 'Ordered to make a plan, the authority serves the draft within 5 weeks of the order.',
    limit: { count: 5, unit: 'weeks' },
    starts: 'order-to-make-plan',
    metBy: ['draft-served'],
  },
  'order-final': {
    ...orderRegulation('reg. 44(2)(b) (letter not checked); reg. 45'),
    ...shared,
    label: 'Issue the plan ordered',
    sentence: 'Ordered to make a plan, the authority issues the final plan within 11 weeks of the order.',
    limit: { count: 11, unit: 'weeks' },
    starts: 'order-to-make-plan',
    metBy: ['final-issued'],
    priorSteps: ['draft-served'],
  },
  'order-reconsider': {
    ...orderRegulation('reg. 44(2) (letter not checked); reg. 45'),
    ...shared,
    label: 'Decide again',
    sentence: 'A decision the tribunal has sent back is taken again within 2 weeks of the order.',
    limit: { count: 2, unit: 'weeks' },
    starts: 'order-to-reconsider',
    metBy: ['order-carried-out', 'assess-decided', 'issue-agreed', 'issue-refused'],
    evidence: 'K',
  },
  'order-amend': {
    ...orderRegulation('reg. 44(2)(e); reg. 45'),
    ...shared,
    label: 'Amend the plan as ordered',
    sentence:
      'Ordered to amend the content of the plan, the authority issues the amended plan within 5 weeks.',
    limit: { count: 5, unit: 'weeks' },
    starts: 'order-to-amend',
    metBy: ['amended-final-issued', 'order-carried-out'],
  },
  'order-name-setting': {
    ...orderRegulation('reg. 44(2)(f); reg. 45'),
    ...shared,
    label: 'Name the setting ordered',
    sentence: 'Ordered only to name a setting, the authority issues the plan naming it within 2 weeks.',
    limit: { count: 2, unit: 'weeks' },
    starts: 'order-to-name-setting',
    metBy: ['amended-final-issued', 'order-carried-out'],
  },
  'order-continue': {
    ...orderRegulation('reg. 44(2) (letter not checked); reg. 45'),
    ...shared,
    label: 'Continue the plan as ordered',
    sentence: 'Ordered to continue the plan, the authority does so immediately.',
    limit: { count: 0, unit: 'days' },
    starts: 'order-to-continue',
    metBy: ['order-carried-out'],
  },
  'order-continue-and-amend': {
    ...orderRegulation('reg. 44(2) (letter not checked); reg. 45'),
    ...shared,
    label: 'Continue and amend the plan as ordered',
    sentence:
      'Ordered to continue the plan and amend it, the authority issues the amended plan within 5 weeks.',
    limit: { count: 5, unit: 'weeks' },
    starts: 'order-to-continue-and-amend',
    metBy: ['amended-final-issued', 'order-carried-out'],
  },
  'order-cease': {
    ...orderRegulation('reg. 44(2) (letter not checked); reg. 45'),
    ...shared,
    label: 'Cease the plan',
    sentence: 'Where the tribunal has upheld ceasing the plan, the authority ceases it immediately.',
    limit: { count: 0, unit: 'days' },
    starts: 'order-to-cease',
    metBy: ['ceased', 'order-carried-out'],
  },
} as const satisfies Record<string, DeadlineRule>
