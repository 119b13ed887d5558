import { expect, test } from 'vitest'
import { sameContent } from '../../../../web/requests/edit/same-content.ts'

test('the order of fields does not count', () => {
  expect(sameContent({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 })).toBe(true)
})

test('spaces around a text do not count, as the service trims them', () => {
  expect(sameContent({ note: ' Reading ' }, { note: 'Reading' })).toBe(true)
})

test('the order of a list counts', () => {
  expect(sameContent(['a', 'b'], ['b', 'a'])).toBe(false)
})

test('nothing and something empty differ', () => {
  expect(sameContent(null, {})).toBe(false)
})
