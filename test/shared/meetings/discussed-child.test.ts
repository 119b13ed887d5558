import { expect, test } from 'vitest'
import { DiscussedChild } from '../../../shared/meetings/meeting.ts'
import { aChild } from '../../builders/meeting.ts'

const isValid = (over: Parameters<typeof aChild>[0]) => DiscussedChild.safeParse(aChild(over)).success

test.each(['Child A', 'Child Z', 'Child 27', 'Child 9'])('a child is called “%s”', label => {
  expect(isValid({ label })).toBe(true)
})

test.each(['', 'Child', 'Child AB', 'Child a', 'Child 100', 'Mika Quill', 'A', 'Child A Quill'])(
  'and not “%s”',
  label => {
    expect(isValid({ label })).toBe(false)
  },
)

test.each([null, 'S', 'SO', 'S.O.', 'S.O', 'ÅB', 'S.A.B.O.'])('initials are like %s', initials => {
  expect(isValid({ initials, hasConsent: true })).toBe(true)
})

test.each(['', 'Mika', 'Bo', 'S1', 'S..', 'SABOT', '.'])('and not like “%s”', initials => {
  expect(isValid({ initials, hasConsent: true })).toBe(false)
})
