import { expect, test } from 'vitest'
import { timeNotices } from '../../../shared/notices/time-notices.ts'
import { idOf, NOW } from '../../builders/clock.ts'

const FACTS = { specialistId: '900-sp01', specialistName: 'Sam Sailor', when: 'Tuesday 24 November 2026' }
const told = (what: Parameters<typeof timeNotices>[0]['what'], more: Record<string, string | number>) =>
  timeNotices({ id: idOf(7), at: NOW, what, facts: { ...FACTS, ...more } }).map(({ audience, text }) => [
    audience,
    text,
  ])

test('the team hears of visits that no longer fit, and not why somebody is away', () => {
  expect(told('leave-added', { visits: 2 })).toEqual([
    [
      'team',
      'Sam Sailor: 2 booked visits or training sessions no longer fit after a change of working time or leave. Move or re-plan them.',
    ],
  ])
})

test('nobody hears of a change that hits no visit', () => {
  expect(told('pattern-set', { visits: 0 })).toEqual([])
})

test('who is asked to cover hears of that', () => {
  expect(told('cover-arranged', { visits: 0, coverId: '900-sp02' })).toEqual([
    ['specialist#900-sp02', 'You are asked to cover for Sam Sailor: Tuesday 24 November 2026.'],
  ])
})
