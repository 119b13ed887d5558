import { expect, test } from 'vitest'
import { DEADLINE_RULES } from '../../../shared/ehc/rules.ts'
import { provisionWords } from '../../../web/ehc/provision-words.ts'

test.each([
  ['reg. 24 (number not checked)', 'reg. 24', true],
  ['reg. 36 (health only; regulation not checked)', 'reg. 36 (health only)', true],
  ['reg. 44(2)(a) (letter not checked); reg. 45', 'reg. 44(2)(a); reg. 45', true],
  ['reg. 13(2)', 'reg. 13(2)', false],
])('%s is read as %s', (words, text, isUnchecked) => {
  expect(provisionWords(words)).toEqual({ text, isUnchecked })
})

test('no provision of a rule keeps a mark in the words people read', () => {
  for (const { provision } of Object.values(DEADLINE_RULES))
    expect(provisionWords(provision).text).not.toContain('not checked')
})
