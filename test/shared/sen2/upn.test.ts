import { expect, test } from 'vitest'
import { isTemporaryUpn, isUpnShaped, upnCheckLetter } from '../../../shared/sen2/rules/upn.ts'

/** Worked by hand: digits times 2 to 13, the sum by 23, the remainder's letter. */
test.each([
  ['X123456789012', 'A'],
  ['A801200001001', 'H'],
  ['A823432101001', 'C'],
  ['A801200001002', 'X'],
  ['A801200001003', 'L'],
  ['A000000000000', 'A'],
  ['A100000000000', 'C'],
  ['A000000000001', 'P'],
])('the digits of %s give the letter %s', (upn, letter) => {
  expect(upnCheckLetter(upn)).toBe(letter)
})

test('a temporary UPN has no check letter here', () => {
  expect(isTemporaryUpn('H80120000100A')).toBe(true)
  expect(isTemporaryUpn('H801200001001')).toBe(false)
  expect(upnCheckLetter('H80120000100A')).toBeNull()
})

test.each([
  ['H801200001001', true],
  ['H80120000100A', true],
  ['h801200001001', true],
  ['H80120000100', false],
  ['H8012000010011', false],
  ['8801200001001', false],
  ['H80120000A001', false],
])('%s has the shape of a UPN: %s', (upn, isShaped) => {
  expect(isUpnShaped(upn)).toBe(isShaped)
})
