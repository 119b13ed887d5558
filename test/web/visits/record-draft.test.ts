import { expect, test } from 'vitest'
import { bodyOf, emptyRecord, missingIn } from '../../../web/visits/record-draft.ts'

const EMPTY = emptyRecord(90)
const idsOf = (draft: Parameters<typeof missingIn>[0]) => missingIn(draft).map(error => error.id)

test('a record first says whether the visit happened', () => {
  expect(idsOf(EMPTY)).toEqual(['held'])
})

test('a visit that happened needs its length and what happened', () => {
  expect(idsOf({ ...EMPTY, held: 'yes' })).toEqual(['summary'])
  expect(idsOf({ ...EMPTY, held: 'yes', summary: 'Seen', minutes: '4' })).toEqual(['minutes'])
  expect(idsOf({ ...EMPTY, held: 'yes', summary: 'Seen', minutes: '' })).toEqual(['minutes'])
  expect(idsOf({ ...EMPTY, held: 'yes', summary: 'Seen' })).toEqual([])
})

test('a visit that did not happen needs only why', () => {
  expect(idsOf({ ...EMPTY, held: 'no' })).toEqual(['reason'])
  expect(
    bodyOf({ ...EMPTY, held: 'no', reason: 'child-absent', summary: 'x', nextSteps: 'Again' }, 2),
  ).toEqual({
    version: 2,
    held: false,
    reason: 'child-absent',
    nextSteps: 'Again',
  })
})

test('only outcomes whose progress was said are sent', () => {
  const outcomes = {
    healthy: { progress: 'partly', note: 'Calmer' },
    achieve: { progress: '', note: 'left over' },
  }
  expect(bodyOf({ ...EMPTY, held: 'yes', summary: 'Seen', outcomes }, 2)).toEqual({
    version: 2,
    held: true,
    minutes: 90,
    summary: 'Seen',
    nextSteps: '',
    outcomes: [{ outcome: 'healthy', progress: 'partly', note: 'Calmer' }],
  })
})
