import { expect, test } from 'vitest'
import { STATEMENT_KEYS } from '../../../shared/profile/statements.ts'
import { mergeReviews, type ReviewDraft } from '../../../web/profile/merge-review.ts'

const [A = '', B = '', C = ''] = STATEMENT_KEYS as readonly string[]
const draft = (answers: Record<string, string>, nextSteps = ''): ReviewDraft => ({
  answers: Object.fromEntries(
    Object.entries(answers).map(([key, evidence]) => [key, { level: 2, evidence }]),
  ),
  nextSteps,
})
const BASE = draft({ [A]: 'Was' }, 'Was')

test('what only the other person wrote is taken over, and what was typed here stands', () => {
  const mine = draft({ [A]: 'Mine', [B]: 'Mine' }, 'Was')
  const theirs = draft({ [A]: 'Theirs', [C]: 'Theirs' }, 'Theirs')
  const merged = draft({ [A]: 'Mine', [B]: 'Mine', [C]: 'Theirs' }, 'Theirs')
  expect(mergeReviews(BASE, mine, theirs)).toEqual(merged)
})

test('after an answer that was lost, nothing typed is lost', () => {
  const saved = draft({ [A]: 'Mine' }, 'Was')
  const mine = draft({ [A]: 'Mine, and more' }, 'Mine')
  expect(mergeReviews(BASE, mine, saved)).toEqual(mine)
})
