import { describe, expect, test } from 'vitest'
import type { CaseEvent } from '../../../shared/ehc/case.ts'
import { checkEvent } from '../../../shared/ehc/check-event.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { happened, SETTINGS } from './a-case.ts'

const received = happened('request-received', '2026-01-12')
const agreed = happened('decision-to-assess', '2026-02-20')
const refused = happened('decision-to-assess', '2026-02-20', { decision: 'not-assess' })
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

  test('half past eleven at night in summer is still that day', () => {
    const late = happened('request-received', '2026-06-30', {}, { recordedAt: '2026-06-29T23:30:00Z' })
    expect(checkEvent([], late, SETTINGS).refusal).toBeNull()
  })
})
