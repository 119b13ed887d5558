import { expect, test } from 'vitest'
import { askedOutcomes } from '../../../web/visits/outcome-draft.ts'

const FRAMEWORK = { healthy: { label: 'Healthy' }, achieve: { label: 'Achieve' } }

test('wanted outcomes are asked about first, with what was wanted', () => {
  expect(askedOutcomes([{ outcome: 'achieve', wanted: 'Reads' }], FRAMEWORK)).toEqual({
    wanted: [{ outcome: 'achieve', label: 'Achieve', wanted: 'Reads' }],
    others: [{ outcome: 'healthy', label: 'Healthy', wanted: '' }],
  })
})

test('an outcome wanted twice is asked about once', () => {
  const wanted = [
    { outcome: 'achieve', wanted: 'Reads' },
    { outcome: 'achieve', wanted: 'Writes' },
  ] as const
  expect(askedOutcomes([...wanted], FRAMEWORK).wanted).toEqual([
    { outcome: 'achieve', label: 'Achieve', wanted: 'Reads\nWrites' },
  ])
})

test('without wanted outcomes the whole framework is offered', () => {
  expect(askedOutcomes(null, FRAMEWORK).wanted).toEqual([])
  expect(askedOutcomes(null, FRAMEWORK).others).toHaveLength(2)
})
