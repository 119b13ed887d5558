import { BANK_HOLIDAYS } from '../../../shared/calendar/bank-holidays.ts'
import { londonInstant } from '../../../shared/calendar/local-date.ts'
import type { CaseEvent, EventDetails, EventKind, EventOf } from '../../../shared/ehc/case.ts'
import type { Deadline } from '../../../shared/ehc/clock/deadline.ts'
import { clock } from '../../../shared/ehc/clock.ts'
import type { NamedPlan } from '../../../shared/ehc/details/named-plan.ts'
import type { RuleKey } from '../../../shared/ehc/rules.ts'
import { type ClockSettings, DEFAULT_CLOCK_SETTINGS } from '../../../shared/ehc/settings.ts'
import { idOfBytes } from '../../../shared/ids.ts'

export const CALENDAR = { bankHolidays: BANK_HOLIDAYS }
export const SETTINGS = DEFAULT_CLOCK_SETTINGS

/** A plan naming one made-up setting. */
export const A_PLAN: NamedPlan = {
  places: [{ setting: { by: 'urn', urn: '900001' }, rank: '1', senUnit: false, resourcedProvision: false }],
  startsOn: null,
  planRes: null,
  planWbp: null,
  personalBudget: false,
  organisedArrangement: false,
  directPayment: null,
}

/** The least details each kind can have. */
const LEAST: { readonly [K in EventKind]: EventDetails<K> } = {
  'request-received': { source: '1', basis: 'REQUEST_S36', relevantYouthAccommodation: false },
  'brought-to-attention': { source: '3' },
  'decision-to-assess': { decision: 'assess' },
  'advice-requested': {
    from: { body: 'educational-psychologist', name: '' },
    receivedByBodyOn: '2026-02-23',
  },
  'advice-received': { from: { body: 'educational-psychologist', name: '' } },
  'advice-not-needed': { from: { body: 'educational-psychologist', name: '' }, allSatisfied: true },
  'decision-to-issue': { decision: 'issue' },
  'draft-served': {},
  'views-received': { asksForSetting: null, wantsMeeting: false },
  'consultation-sent': { setting: { by: 'urn', urn: '900001' } },
  'consultation-replied': { setting: { by: 'urn', urn: '900001' }, reply: 'can-meet-need' },
  'final-issued': { plan: A_PLAN },
  'exemption-recorded': {
    provision: '13(3)',
    adviceFrom: null,
    evidence: {
      ground: 'exceptional-circumstances',
      affectedFrom: '2026-02-01',
      affectedTo: '2026-04-30',
      note: 'A long stay in hospital',
    },
    approvedBy: { userId: 'user-1', name: 'Officer' },
    familyToldOn: null,
  },
  withdrawn: { by: 'family' },
  'transferred-out': { toAuthority: '901' },
  ceased: { reason: '2' },
  'recorded-in-error': {},
  'review-meeting-planned': { review: 'first', meetingOn: '2026-03-10' },
  'review-papers-sent': { review: 'first' },
  'review-meeting-held': { review: 'first' },
  'review-report-sent': { review: 'first' },
  'review-decision': { review: 'first', decision: 'amend' },
  'early-review-considered': {},
  'amendment-notice-served': { review: 'first' },
  'amendment-views-received': { review: 'first' },
  'amended-final-issued': { review: 'first', plan: A_PLAN, phaseTransferYear: null },
  'decision-not-to-amend': { review: 'first' },
  'phase-transfer-due': { transfer: 'other', transfersOn: '2027-09-01' },
  'reassessment-requested': { source: '1' },
  'reassessment-decision': { decision: 'reassess' },
  'reassessed-final-issued': { plan: A_PLAN },
  'move-learned': { toAuthority: '901', movesOn: '2026-08-20' },
  'transferred-in': { fromAuthority: '902', planMadeOn: '2024-02-12', lastReviewedOn: '2026-02-10' },
  'transfer-notified': {},
  'mediation-adviser-contacted': { decisionOn: null, wantsMediation: false },
  'mediation-certificate-issued': { decisionOn: null },
  'mediation-requested': { decisionOn: null, healthOnly: false },
  'mediation-held': {
    agreedAsOrder: null,
    agreedOtherwise: false,
    agreedForHealth: false,
    otherTimesAgreed: false,
  },
  'mediation-agreement-carried-out': {},
  'commissioner-informed-authority': {},
  'appeal-lodged': { decisionOn: null, about: 'refusal-to-assess' },
  'appeal-notice-received': {},
  'appeal-response-sent': {},
  'appeal-decided': { outcome: 'allowed' },
  'order-made': { order: 'assess' },
  'appeal-not-opposed': { order: 'assess' },
  'order-carried-out': { order: 'continue' },
}

let made = 0

/** An event with its least details, changed as said. `EventDetails` given replace fields, not the whole. */
export function happened<K extends EventKind>(
  kind: K,
  on: string,
  details: Partial<EventDetails<K>> = {},
  more: Partial<Pick<CaseEvent, 'supersedes' | 'why' | 'recordedAt' | 'id'>> = {},
): CaseEvent {
  made += 1
  const bytes = new Uint8Array(10).map((_, at) => Math.floor(made / 32 ** at) % 32)
  const event: EventOf<K> = {
    id: idOfBytes(bytes),
    kind,
    on,
    recordedAt: londonInstant(on, 720),
    recordedBy: { userId: 'user-1', name: 'Officer' },
    supersedes: null,
    why: null,
    ...more,
    details: { ...LEAST[kind], ...details } as EventDetails<K>,
  }
  return event as unknown as CaseEvent
}

/** The dates of a case on a day, with the product's own settings unless said. */
export function datesOf(
  events: readonly CaseEvent[],
  today: string,
  settings: Partial<ClockSettings> = {},
  bornOn: string | null = null,
): Deadline[] {
  return clock(events, today, CALENDAR, { ...SETTINGS, ...settings }, { bornOn })
}

/** The one date of a rule; `about` chooses among several. Throws when there is not exactly one. */
export function dateOf(deadlines: readonly Deadline[], rule: RuleKey, about?: string): Deadline {
  const found = deadlines.filter(
    deadline => deadline.rule === rule && (about === undefined || deadline.for?.key === about),
  )
  if (found.length !== 1 || found[0] === undefined)
    throw new Error(`${found.length} dates of ${rule}${about === undefined ? '' : ` about ${about}`}`)
  return found[0]
}
