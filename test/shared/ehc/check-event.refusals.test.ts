import { describe, expect, test } from 'vitest'
import type { CaseEvent } from '../../../shared/ehc/case.ts'
import { checkEvent } from '../../../shared/ehc/check-event.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { happened, SETTINGS } from './a-case.ts'

const received = happened('request-received', '2026-01-12')
const agreed = happened('decision-to-assess', '2026-02-20')
const refused = happened('decision-to-assess', '2026-02-20', { decision: 'not-assess' })
const again = happened('decision-to-assess', '2026-06-08')
const noPlan = happened('decision-to-issue', '2026-04-20', { decision: 'not-issue' })
const asked = happened('advice-requested', '2026-02-20', { receivedByBodyOn: '2026-02-23' })
const draft = happened('draft-served', '2026-04-20')
const final = happened('final-issued', '2026-05-29')
const planned = [received, agreed, draft, final]
const held = happened('review-meeting-held', '2027-04-13')
const closed = {
  ground: 'setting-closed',
  adviceRequestedOn: '2026-02-20',
  closedFrom: '2026-02-21',
  reopensOn: '2026-03-30',
  note: 'Flood',
} as const

/** What was there, what is recorded, and the provision a refusal names. */
const REFUSED: readonly (readonly [string, readonly CaseEvent[], CaseEvent, string])[] = [
  ['a decision before receipt', [received], happened('decision-to-assess', '2026-01-11'), 'reg. 5(1)'],
  ['a decision with nothing received', [], agreed, 'ss. 24 and 36(1)'],
  [
    'a second decision to assess',
    [received, agreed],
    happened('decision-to-assess', '2026-02-27'),
    'reg. 5(1)',
  ],
  [
    'a section 36 request from health',
    [],
    happened('request-received', '2026-01-12', { source: '3' }),
    's. 36(1)',
  ],
  [
    'advice that reached the body before it was sent',
    [received, agreed],
    happened('advice-requested', '2026-02-23', { receivedByBodyOn: '2026-02-20' }),
    'reg. 8(1)',
  ],
  ['advice nobody asked for', [received, agreed], happened('advice-received', '2026-03-20'), 'reg. 8(1)'],
  [
    'a refusal to issue without an assessment',
    [received, refused],
    happened('decision-to-issue', '2026-04-20'),
    'reg. 10(1)',
  ],
  ['a draft without an assessment', [received], draft, 'reg. 13(1)'],
  ['a final plan without a draft', [received, agreed], final, 'reg. 13(1)'],
  ['a second final plan', planned, happened('final-issued', '2026-06-10'), 'reg. 13(2)'],
  ['views before the draft', [received, agreed], happened('views-received', '2026-04-01'), 'reg. 13(1)(a)'],
  [
    'a reply from a setting not consulted',
    [received, agreed],
    happened('consultation-replied', '2026-05-01'),
    'reg. 13(1)',
  ],
  ['a review without a plan', [received, agreed], happened('review-meeting-held', '2026-04-01'), 's. 44'],
  ['a decision before the review meeting', planned, happened('review-decision', '2027-04-01'), 'reg. 20(10)'],
  [
    'an amended plan without notice',
    [...planned, held],
    happened('amended-final-issued', '2027-06-01'),
    'reg. 22(2)',
  ],
  [
    'deciding not to amend without notice',
    [...planned, held],
    happened('decision-not-to-amend', '2027-06-01'),
    'reg. 22(4)',
  ],
  [
    'a certificate with nothing to appeal',
    [received],
    happened('mediation-certificate-issued', '2026-02-01'),
    'reg. 34',
  ],
  ['an order without an appeal', [received, refused], happened('order-made', '2026-06-01'), 'reg. 44'],
  ['ceasing a plan there is not', [received, agreed], happened('ceased', '2026-03-01'), 's. 45'],
  ['work after the case ended', [received, happened('withdrawn', '2026-02-01')], agreed, 'start a new one'],
  [
    'a request after the decision to assess',
    [received, agreed],
    happened('request-received', '2026-03-02'),
    'start a new case',
  ],
  [
    'learning of the child after a refusal',
    [received, refused],
    happened('brought-to-attention', '2026-03-02'),
    'start a new case',
  ],
  [
    'a request where there is a plan',
    [happened('transferred-in', '2026-03-02')],
    happened('request-received', '2026-03-03'),
    'reassessment',
  ],
  [
    'a request after the case ended',
    [received, happened('withdrawn', '2026-02-01')],
    happened('request-received', '2026-02-02'),
    'start a new one',
  ],
  [
    'a plan transferred in after the case ended',
    [received, happened('withdrawn', '2026-02-01')],
    happened('transferred-in', '2026-02-02'),
    'start a new one',
  ],
  [
    'a plan transferred into a case that has begun',
    [received, agreed],
    happened('transferred-in', '2026-03-02'),
    'reg. 15',
  ],
  [
    'a plan transferred in beside another',
    [happened('transferred-in', '2026-03-02')],
    happened('transferred-in', '2026-04-02'),
    'reg. 15',
  ],
  ['withdrawing a request after the plan', planned, happened('withdrawn', '2026-06-10'), 's. 45'],
  [
    'refusing to issue after the plan',
    planned,
    happened('decision-to-issue', '2026-06-10', { decision: 'not-issue' }),
    'reg. 10(1)',
  ],
  [
    'a second decision to issue',
    [received, agreed, happened('decision-to-issue', '2026-04-13')],
    happened('decision-to-issue', '2026-04-20'),
    'reg. 10(1)',
  ],
  [
    'a refusal to issue after deciding to issue',
    [received, agreed, happened('decision-to-issue', '2026-04-13')],
    happened('decision-to-issue', '2026-04-20', { decision: 'not-issue' }),
    'reg. 10(1)',
  ],
  [
    'a second refusal to issue',
    [received, agreed, noPlan],
    happened('decision-to-issue', '2026-04-27', { decision: 'not-issue' }),
    'reg. 10(1)',
  ],
  [
    'a second decision to assess after an order',
    [received, refused, happened('appeal-lodged', '2026-04-01'), happened('order-made', '2026-06-01'), again],
    happened('decision-to-assess', '2026-06-15'),
    'reg. 5(1)',
  ],
  [
    'a second meeting of a review that was decided',
    [...planned, held, happened('review-decision', '2027-05-04')],
    happened('review-meeting-held', '2028-04-11'),
    'a name of its own',
  ],
  [
    'a closure offered for late advice',
    [received, agreed, asked],
    happened('exemption-recorded', '2026-04-10', {
      provision: '8(2)',
      adviceFrom: { body: 'educational-psychologist', name: '' },
      evidence: closed,
    }),
    'reg. 8(2)',
  ],
  [
    'a missed appointment offered for a late plan',
    [received, agreed],
    happened('exemption-recorded', '2026-04-10', {
      evidence: { ground: 'missed-appointment', missedOn: '2026-03-03', note: 'Not brought' },
    }),
    'reg. 13(3)',
  ],
  [
    'an exemption before anything has started',
    [],
    happened('exemption-recorded', '2026-04-10'),
    'ss. 24 and 36(1)',
  ],
  [
    'an absence that ended before the time allowed began',
    [received, agreed],
    happened('exemption-recorded', '2026-04-10', {
      evidence: { ground: 'absent-from-area', awayFrom: '2025-11-01', awayTo: '2025-12-31', note: 'Abroad' },
    }),
    'during the time allowed',
  ],
]

describe('what is refused', () => {
  test.each(REFUSED)('%s', (_, before, event, words) => {
    const { refusal } = checkEvent(before, event, SETTINGS)
    expect(refusal).toBeInstanceOf(Refusal)
    expect(refusal?.code).toBe('not-allowed-now')
    expect(refusal?.message).toContain(words)
  })

  test('what has not happened yet', () => {
    const early = happened('decision-to-assess', '2026-02-20', {}, { recordedAt: '2026-02-19T12:00:00Z' })
    expect(checkEvent([received], early, SETTINGS).refusal?.message).toContain('has not come yet')
  })

  const AUTHORITY_900 = { authority: '900', bornOn: '2020-05-06' }

  test.each([
    [
      'a transfer out to the same authority',
      [received],
      happened('transferred-out', '2026-03-02', { toAuthority: '900' }),
    ],
    ['a move to the same authority', planned, happened('move-learned', '2026-07-01', { toAuthority: '900' })],
    [
      'a transfer in from the same authority',
      [],
      happened('transferred-in', '2026-03-02', { fromAuthority: '900' }),
    ],
    ['a request before the child was born', [], happened('request-received', '2020-05-05')],
    ['learning of the child before it was born', [], happened('brought-to-attention', '2020-05-05')],
    [
      'a plan made before the child was born',
      [],
      happened('transferred-in', '2026-03-02', { planMadeOn: '2020-05-05' }),
    ],
  ] as const)('%s', (_, before, event) => {
    expect(checkEvent(before, event, SETTINGS).refusal).toBeNull()
    expect(checkEvent(before, event, SETTINGS, AUTHORITY_900).refusal?.code).toBe('not-allowed-now')
  })

  test('what comes of another authority, or on the day of birth, is not', () => {
    const away = happened('transferred-out', '2026-03-02', { toAuthority: '901' })
    expect(checkEvent([received], away, SETTINGS, AUTHORITY_900).refusal).toBeNull()
    const first = happened('brought-to-attention', '2020-05-06')
    expect(checkEvent([], first, SETTINGS, AUTHORITY_900).refusal).toBeNull()
  })

  test('half past eleven at night in summer is still that day', () => {
    const late = happened('request-received', '2026-06-30', {}, { recordedAt: '2026-06-29T23:30:00Z' })
    expect(checkEvent([], late, SETTINGS).refusal).toBeNull()
  })
})
