import { expect, test } from 'vitest'
import type { CaseEvent } from '../../../web/ehc/case-event.ts'
import { EVENT_FORMS } from '../../../web/ehc/event-forms.ts'
import { likelyReview, likelySteps, STEP_GROUPS } from '../../../web/ehc/likely-steps.ts'

test('every kind of event can be chosen once, but striking out, which is done from the entry', () => {
  const offered = STEP_GROUPS.flatMap(({ kinds }) => kinds)
  expect([...offered, 'recorded-in-error'].sort()).toEqual(Object.keys(EVENT_FORMS).sort())
})

test('a step taken once is no longer likely', () => {
  expect(likelySteps('drafting', [])).toContain('draft-served')
  expect(likelySteps('drafting', [{ kind: 'draft-served' }])).not.toContain('draft-served')
})

test('a stage that is not shared or not known has no likely step', () => {
  expect(likelySteps('not-shared', [])).toEqual([])
})

test('an entry belongs to the latest review, or to one of this year', () => {
  const held = (on: string, review: string) =>
    ({ kind: 'review-meeting-held', on, details: { review } }) as CaseEvent
  expect(likelyReview([], '2027-03-01')).toBe('2027')
  expect(likelyReview([held('2027-02-01', 'early'), held('2026-02-01', '2026')], '2027-03-01')).toBe('early')
})
