import { expect, test } from 'vitest'
import { usualTerms } from '../../../shared/calendar/usual-terms.ts'

const term = (startsOn: string) => ({ name: startsOn, startsOn, endsOn: '2026-12-18' })

test('usual terms are those that most settings keep, whatever they call them', () => {
  const [one, other] = [{ terms: [term('2026-09-01')] }, { terms: [term('2026-09-02')] }]
  const renamed = { terms: [{ ...term('2026-09-02'), name: 'Michaelmas' }] }
  expect(usualTerms([one, other, renamed])).toEqual(other.terms)
})

test('where there are no settings there are no terms', () => {
  expect(usualTerms([])).toEqual([])
})
