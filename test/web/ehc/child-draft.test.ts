import { expect, test } from 'vitest'
import { childDraftOf, childErrors, childOf } from '../../../web/ehc/child-draft.ts'

const CHILD = {
  givenName: 'Aoife',
  familyName: 'O’Brien',
  dateOfBirth: '2018-02-28',
  sex: 'F' as const,
  ethnicity: 'WBRI',
  ncYear: 4,
  upn: 'A123456789012',
  uln: null,
  upnUnknown: null,
  postcode: 'AB1 2CD',
  primaryType: null,
  secondaryType: null,
}

test('a child’s details survive being typed', () => {
  expect(childOf(childDraftOf(CHILD))).toEqual(CHILD)
})

test('a child needs names and a date of birth', () => {
  expect(childErrors(childDraftOf(null)).map(({ id }) => id)).toEqual([
    'child-givenName',
    'child-familyName',
    'child-dateOfBirth',
  ])
})

test('a UPN is taken as people type it, and refused when it cannot be one', () => {
  const typed = { ...childDraftOf(CHILD), upn: 'a1234 5678 9012' }
  expect(childErrors(typed)).toEqual([])
  expect(childOf(typed).upn).toBe('A123456789012')
  expect(childErrors({ ...typed, upn: '123' }).map(({ id }) => id)).toEqual(['child-upn'])
})
