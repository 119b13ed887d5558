import { describe, expect, test } from 'vitest'
import type { CaseEvent } from '../../../shared/ehc/case.ts'
import { assertEvent, checkEvent } from '../../../shared/ehc/check-event.ts'
import { happened, SETTINGS } from './a-case.ts'

const received = happened('request-received', '2026-01-12')
const agreed = happened('decision-to-assess', '2026-02-20')
const draft = happened('draft-served', '2026-04-20')
const final = happened('final-issued', '2026-05-29')
const planned = [received, agreed, draft, final]
const held = happened('review-meeting-held', '2027-04-13')

/** What was there, what is recorded late, and the entry that could then not stand. */
const REFUSED: readonly (readonly [string, readonly CaseEvent[], CaseEvent, string])[] = [
  ['a final plan before another', planned, happened('final-issued', '2026-05-20'), 'Final plan issued'],
  ['a withdrawal before the plan', planned, happened('withdrawn', '2026-05-04'), 'Final plan issued'],
  [
    'a withdrawal before the draft',
    [received, agreed, draft],
    happened('withdrawn', '2026-03-02'),
    'Draft plan served',
  ],
  [
    'a decision to assess before another',
    [received, agreed],
    happened('decision-to-assess', '2026-02-13'),
    'Decision whether to assess',
  ],
  [
    'a decision before the child was brought to attention',
    [received, happened('brought-to-attention', '2026-01-19')],
    happened('decision-to-assess', '2026-01-15'),
    'Child brought to',
  ],
  [
    'a decision about a review before another',
    [...planned, held, happened('review-decision', '2027-05-04')],
    happened('review-decision', '2027-04-20'),
    'review',
  ],
]

describe('recorded late', () => {
  test.each(REFUSED)('%s is refused, naming what comes after', (_, before, event, label) => {
    const { refusal } = checkEvent(before, event, SETTINGS)
    expect(refusal?.code).toBe('not-allowed-now')
    expect(refusal?.message).toContain('cannot come before')
    expect(refusal?.message).toContain(label)
  })

  test('a refusal to assess before the decision to assess needs a reason', () => {
    const late = happened('decision-to-assess', '2026-02-13', { decision: 'not-assess' })
    const { refusal, warnings } = checkEvent([received, agreed], late, SETTINGS)
    expect(refusal).toBeNull()
    expect(warnings).toMatchObject([{ provision: 'reg. 5(1)' }])
    expect(() => assertEvent([received, agreed], { ...late, why: 'Found on file' }, SETTINGS)).not.toThrow()
  })

  test('what changes nothing that came after is taken as it is', () => {
    for (const event of [
      happened('brought-to-attention', '2026-01-05'),
      happened('advice-requested', '2026-02-20', { receivedByBodyOn: '2026-02-20' }),
      happened('views-received', '2026-05-01'),
    ])
      expect(checkEvent(planned, event, SETTINGS)).toEqual({ refusal: null, warnings: [] })
  })

  test('what was out of order already is not held against a new entry', () => {
    const unread = [final, happened('final-issued', '2026-06-05')]
    expect(checkEvent(unread, happened('review-papers-sent', '2026-06-01'), SETTINGS).refusal).toBeNull()
  })
})
