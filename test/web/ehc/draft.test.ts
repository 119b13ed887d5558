import { describe, expect, test } from 'vitest'
import { CaseEventInput } from '../../../shared/ehc/case.ts'
import type { EventKind } from '../../../web/ehc/case-event.ts'
import { detailsOf, flattened, NOT_A_DAY } from '../../../web/ehc/draft.ts'
import { EVENT_FORMS } from '../../../web/ehc/event-forms.ts'
import type { AnyFields } from '../../../web/ehc/fields.ts'
import { missingIn } from '../../../web/ehc/missing.ts'

const PLAN = {
  places: [
    { setting: { by: 'urn', urn: '123456' }, rank: '1', senUnit: true, resourcedProvision: false },
    {
      setting: { by: 'code', code: 'EYP', other: 'A nursery' },
      rank: '2',
      senUnit: false,
      resourcedProvision: false,
    },
  ],
  startsOn: '2027-09-01',
  planRes: 'A',
  planWbp: null,
  personalBudget: true,
  organisedArrangement: false,
  directPayment: 'E',
}
const FROM = { body: 'medical', name: 'Community team' }
const review = '2027'

/** Details of every kind of event, as they may have been recorded. The compiler asks for a new kind's. */
const DETAILS: Readonly<Record<EventKind, object>> = {
  'request-received': { source: '1', basis: 'REQUEST_S36', relevantYouthAccommodation: false },
  'brought-to-attention': { source: '3' },
  'decision-to-assess': { decision: 'not-assess' },
  'advice-requested': { from: FROM, receivedByBodyOn: '2027-01-12' },
  'advice-received': { from: FROM },
  'advice-not-needed': { from: FROM, allSatisfied: true },
  'decision-to-issue': { decision: 'issue' },
  'draft-served': {},
  'views-received': { asksForSetting: null, wantsMeeting: true },
  'consultation-sent': { setting: { by: 'ukprn', ukprn: '12345678' } },
  'consultation-replied': { setting: { by: 'urn', urn: '123456' }, reply: 'other' },
  'final-issued': { plan: PLAN },
  'exemption-recorded': {
    provision: '8(2)',
    adviceFrom: FROM,
    evidence: { ground: 'missed-appointment', missedOn: '2027-02-01', note: 'Missed it' },
    approvedBy: { userId: 'u1', name: 'An Officer' },
    familyToldOn: null,
  },
  withdrawn: { by: 'family' },
  'transferred-out': { toAuthority: '901' },
  ceased: { reason: '2' },
  'recorded-in-error': {},
  'review-meeting-planned': { review, meetingOn: '2027-03-01' },
  'review-papers-sent': { review },
  'review-meeting-held': { review },
  'review-report-sent': { review },
  'review-decision': { review, decision: 'amend' },
  'early-review-considered': {},
  'amendment-notice-served': { review },
  'amendment-views-received': { review },
  'amended-final-issued': { review, plan: PLAN, phaseTransferYear: 2028 },
  'decision-not-to-amend': { review },
  'phase-transfer-due': { transfer: 'to-post-16', transfersOn: '2027-09-01' },
  'reassessment-requested': { source: '2' },
  'reassessment-decision': { decision: 'reassess' },
  'reassessed-final-issued': { plan: PLAN },
  'move-learned': { toAuthority: '901', movesOn: '2027-03-01' },
  'transferred-in': { fromAuthority: '901', planMadeOn: '2025-03-01', lastReviewedOn: null },
  'transfer-notified': {},
  'mediation-adviser-contacted': { decisionOn: null, wantsMediation: false },
  'mediation-certificate-issued': { decisionOn: '2027-01-12' },
  'mediation-requested': { decisionOn: null, healthOnly: false },
  'mediation-held': {
    agreedAsOrder: null,
    agreedOtherwise: true,
    agreedForHealth: false,
    otherTimesAgreed: false,
  },
  'mediation-agreement-carried-out': {},
  'commissioner-informed-authority': {},
  'appeal-lodged': { decisionOn: null, about: 'content' },
  'appeal-notice-received': {},
  'appeal-response-sent': {},
  'appeal-decided': { outcome: 'agreed' },
  'order-made': { order: 'assess' },
  'appeal-not-opposed': { order: 'cease' },
  'order-carried-out': { order: 'reconsider' },
}

const fieldsOf = (kind: EventKind) => EVENT_FORMS[kind].fields as AnyFields

describe('the form of an event', () => {
  for (const kind of Object.keys(DETAILS) as EventKind[])
    test(`of kind ${kind} gives back what was recorded, in the shape the service takes`, () => {
      const draft = flattened(DETAILS[kind])
      expect(missingIn(fieldsOf(kind), draft)).toEqual([])
      const details = detailsOf(fieldsOf(kind), draft)
      expect(details).toEqual(DETAILS[kind])
      const event = { kind, on: '2027-01-12', supersedes: null, why: null, details }
      expect(CaseEventInput.safeParse(event).error).toBeUndefined()
    })

  test('asks for what is missing beside its field', () => {
    expect(missingIn(fieldsOf('advice-requested'), {})).toEqual([
      { id: 'details-from-body', message: 'Answer “Whose advice?”' },
      { id: 'details-receivedByBodyOn', message: 'Answer “When did they receive it?”' },
    ])
    expect(missingIn(fieldsOf('final-issued'), {})[0]?.id).toBe('details-plan-places-0-setting-by')
    expect(missingIn(fieldsOf('exemption-recorded'), { provision: '5(4)' })).toEqual([
      { id: 'details-evidence-ground', message: 'Answer “On what ground?”' },
      { id: 'details-approvedBy-userId', message: 'Answer “Who approved it?”' },
    ])
  })

  test('does not take for a day what is none', () => {
    const draft = { review: '2027', meetingOn: NOT_A_DAY }
    expect(missingIn(fieldsOf('review-meeting-planned'), draft)).toEqual([
      { id: 'details-meetingOn', message: '“When is the meeting?” must be a real date' },
    ])
  })

  test('sends the register number of a setting that was picked by its name', () => {
    const picked = { 'setting-by': 'own', 'setting-own': '123456', 'setting-urn': '654321' }
    expect(missingIn(fieldsOf('consultation-sent'), picked)).toEqual([])
    expect(detailsOf(fieldsOf('consultation-sent'), picked)).toEqual({
      setting: { by: 'urn', urn: '123456' },
    })
    expect(missingIn(fieldsOf('consultation-sent'), { ...picked, 'setting-own': '' })).toEqual([
      { id: 'details-setting-own', message: 'Choose the setting' },
    ])
  })

  test('refuses a register number with too few digits', () => {
    const draft = { 'setting-by': 'urn', 'setting-urn': '1234' }
    expect(missingIn(fieldsOf('consultation-sent'), draft)[0]?.message).toBe('Enter a URN of six digits')
  })
})
