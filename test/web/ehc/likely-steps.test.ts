import { expect, test } from 'vitest'
import type { CaseEvent, EventKind } from '../../../web/ehc/case-event.ts'
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

const ofReview = (kind: EventKind, on: string, review: string) =>
  ({ kind, on, details: { review } }) as CaseEvent
const held = (on: string, review: string) => ofReview('review-meeting-held', on, review)
const decided = (on: string, review: string) => ofReview('review-decision', on, review)
const TODAY = '2027-03-01'

test.each<[string, CaseEvent[], string]>([
  ['this year’s where there is none', [], '2027'],
  ['the latest', [held('2027-02-01', 'early'), held('2026-02-01', '2026')], 'early'],
  [
    'this year’s once last year’s is decided',
    [held('2026-02-01', '2026'), decided('2026-02-20', '2026')],
    '2027',
  ],
  [
    'the latest that has no decision yet',
    [held('2026-11-01', 'early'), held('2026-12-01', '2026'), decided('2027-01-20', '2026')],
    'early',
  ],
  [
    'a second of this year once the first is decided',
    [held('2027-01-11', '2027'), decided('2027-02-01', '2027')],
    '2027-2',
  ],
  [
    'this year’s where only amendments were made',
    [ofReview('amendment-notice-served', '2027-01-11', 'transfer-2027')],
    '2027',
  ],
])('a step of a review belongs to %s', (_, standing, expected) => {
  expect(likelyReview('review-meeting-planned', standing, TODAY)).toBe(expected)
})

test('an amendment belongs to the latest review, decided or not', () => {
  const standing = [decided('2027-02-01', '2027'), held('2027-01-11', '2027'), held('2026-02-01', '2026')]
  expect(likelyReview('amendment-notice-served', standing, TODAY)).toBe('2027')
  expect(likelyReview('amendment-notice-served', [], TODAY)).toBe('2027')
})
