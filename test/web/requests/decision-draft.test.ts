import { expect, test } from 'vitest'
import { bodyOf, missingIn, NO_DECISION } from '../../../web/requests/decision-draft.ts'

const idsOf = (draft: Parameters<typeof missingIn>[0]) => missingIn(draft).map(error => error.id)

test('a decision needs a choice first', () => {
  expect(idsOf(NO_DECISION)).toEqual(['kind'])
})

test('asking needs words, accepting a reason, ending a request both', () => {
  expect(idsOf({ ...NO_DECISION, kind: 'ask', text: ' ' })).toEqual(['text'])
  expect(idsOf({ ...NO_DECISION, kind: 'accept' })).toEqual(['reason'])
  expect(idsOf({ ...NO_DECISION, kind: 'signpost' })).toEqual(['reason', 'note'])
  expect(idsOf({ ...NO_DECISION, kind: 'decline', reason: 'below-criteria' })).toEqual(['note'])
  expect(idsOf({ ...NO_DECISION, kind: 'accept', reason: 'urgent-need' })).toEqual([])
})

test('a question carries its text only, another decision its reason and note', () => {
  expect(bodyOf({ ...NO_DECISION, kind: 'ask', text: 'More', note: 'x' }, 'ask', 3)).toEqual({
    kind: 'ask',
    text: 'More',
    version: 3,
  })
  expect(bodyOf({ ...NO_DECISION, kind: 'accept', reason: 'urgent-need', text: 'x' }, 'accept', 3)).toEqual({
    kind: 'accept',
    reason: 'urgent-need',
    note: '',
    version: 3,
  })
})
