import { expect, test } from 'vitest'
import { emptyMove, missingIn } from '../../../web/visits/move-draft.ts'

test('a move needs a new time and a reason', () => {
  expect(missingIn({ slot: '', reason: '' }).map(error => error.id)).toEqual(['startMinutes', 'reason'])
  expect(missingIn({ slot: '2027-01-12/570', reason: 'family-asked' })).toEqual([])
})

test('where the setting asked for it, that is the reason offered', () => {
  expect(emptyMove({ moveAsked: null }).reason).toBe('')
  expect(emptyMove({ moveAsked: {} }).reason).toBe('setting-asked')
})
