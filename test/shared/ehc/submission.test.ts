import { expect, test } from 'vitest'
import { clashesWith } from '../../../shared/ehc/submission.ts'

const SUMMER = { closedFrom: '2026-07-23', reopensOn: '2026-09-02' }
const clashes = (receivedOn: string) => clashesWith(receivedOn, [SUMMER]).map(({ window }) => window.label)

test('a request in June has its advice gathered in the summer', () => {
  expect(clashesWith('2026-06-01', [SUMMER])).toEqual([
    {
      window: { label: 'Advice is gathered', fromWeek: 6, toWeek: 12 },
      from: '2026-07-07',
      to: '2026-08-24',
      closure: SUMMER,
    },
  ])
})

test('a request in April has its consultations in the summer', () => {
  expect(clashes('2026-04-13')).toEqual(['Settings are consulted'])
})

test('a request in January has neither, and the day a setting re-opens is no clash', () => {
  expect(clashes('2026-01-12')).toEqual([])
  expect(clashes('2026-07-29')).toEqual([])
  expect(clashes('2026-07-27')).toEqual(['Advice is gathered'])
})
