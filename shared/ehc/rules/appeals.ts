import { ORDERED } from './endings.ts'
import type { DeadlineRule, NotCounted } from './rule.ts'
import { tribunalRule } from './sources.ts'

/** Days left out of any count but that for appealing, in a special educational needs case. @source r. 12(3)(b) [V2] */
const AUGUST_AND_TURN_OF_YEAR = [
  { from: { month: 1, day: 1 }, to: { month: 1, day: 1 } },
  { from: { month: 8, day: 1 }, to: { month: 8, day: 31 } },
  { from: { month: 12, day: 25 }, to: { month: 12, day: 31 } },
] as const satisfies readonly NotCounted[]

/** Limits of an appeal to the tribunal. @source SI 2008/2699 */
export const APPEAL_RULES = {
  'appeal-after-decision': {
    ...tribunalRule('r. 20; r. 12(2) and (3)(a)'),
    label: 'Appeal to the tribunal',
    sentence:
      'An appeal reaches the tribunal within 2 months of the decision letter or 1 month of the mediation certificate, whichever is later.',
    limit: { count: 2, unit: 'months' },
    counting: 'after-event',
    nature: 'window',
    starts: 'decision-notified',
    metBy: ['appeal-lodged'],
    endedBy: [],
    overtakenBy: [],
    priorSteps: [],
    movedBy: ['mediation-certificate-issued'],
    laterOf: 'appeal',
    rolls: true,
    nextWorkingDay: true,
    exemptions: [],
    actor: 'family',
    standing: 'statutory',
    evidence: 'V',
    note: 'Where the last day is not a working day the tribunal accepts the appeal on the next one (r. 12(2)). Clamping to the end of a shorter month is general knowledge.',
  },
  'appeal-after-certificate': {
    ...tribunalRule('r. 20; r. 12(2) and (3)(a)'),
    label: 'Appeal to the tribunal',
    sentence:
      'An appeal reaches the tribunal within 1 month of the mediation certificate or 2 months of the decision letter, whichever is later.',
    limit: { count: 1, unit: 'months' },
    counting: 'after-event',
    nature: 'window',
    starts: 'certificate-issued',
    metBy: ['appeal-lodged'],
    endedBy: [],
    overtakenBy: [],
    priorSteps: [],
    movedBy: ['mediation-certificate-issued'],
    laterOf: 'appeal',
    rolls: true,
    nextWorkingDay: true,
    exemptions: [],
    actor: 'family',
    standing: 'statutory',
    evidence: 'V',
    note: 'Where the last day is not a working day the tribunal accepts the appeal on the next one (r. 12(2)). No certificate is needed to appeal only about the placement named in the plan. Where a second certificate is issued about the same decision, the later one counts here.',
  },
  'appeal-response': {
    ...tribunalRule('r. 21 (number not checked); r. 12(3)(b)'),
    label: 'Respond to the appeal',
    sentence:
      'The authority responds within 30 working days of receiving the appeal from the tribunal. No day in August and none from 25 December to 1 January is counted.',
    limit: { count: 30, unit: 'working-days' },
    notCounted: AUGUST_AND_TURN_OF_YEAR,
    counting: 'after-event',
    nature: 'duty',
    starts: 'appeal-notice-received',
    metBy: ['appeal-response-sent'],
    endedBy: ['withdrawn', 'transferred-out'],
    overtakenBy: ['appeal-ended', ...ORDERED],
    priorSteps: [],
    movedBy: [],
    exemptions: [],
    actor: 'authority',
    standing: 'statutory',
    evidence: 'K',
    note: 'The tribunal’s own directions in the case come first: where they name a day, it is that day.',
  },
} as const satisfies Record<string, DeadlineRule>
