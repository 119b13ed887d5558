import { expect, test } from 'vitest'
import { namingIn } from '../../../shared/questions/naming.ts'

const TODAY = '2026-11-23'
const UPN = 'Take out the UPN: nobody needs it to answer'
const BIRTH = 'Take out the date of birth. Of another day long ago give only the month and year'

test.each([
  ['UPN A823432112345.', [UPN]],
  ['upn a82343211234k, please', [UPN]],
  ['born 12/03/2018', [BIRTH]],
  ['DOB: 12.3.18 and more', [BIRTH]],
  ['his date of birth is 2018-03-12', [BIRTH]],
  ['he is 8 (12th of March 2018)', [BIRTH]],
  ['12 Sept 2019', [BIRTH]],
  ['born on 2 November 2026', [BIRTH]],
  ['on 24/11/2025 already', []],
  ['on 23/11/2025 already', []],
  ['on 22/11/2025 already', [BIRTH]],
  ['A823432112345 was born on 1 May 2017', [UPN, BIRTH]],
  ['since 12 January 2026 he leaves lessons', []],
  ['since March 2019', []],
  ['45/99/2018 is no day', []],
  ['call 01234567890123 or room A12', []],
  ['a boy in Year 4', []],
])('“%s” says who a child is: %j', (text, expected) => {
  expect(namingIn(text, TODAY)).toEqual(expected)
})
