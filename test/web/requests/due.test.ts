import { expect, test } from 'vitest'
import { isAfterDue } from '../../../web/requests/due.ts'

test.each([
  ['2027-02-22', '2027-02-23', false],
  ['2027-02-23', '2027-02-23', false],
  ['2027-02-24', '2027-02-23', true],
  ['2027-02-24', null, false],
  [null, '2027-02-23', false],
])('a visit on %s of a request due on %s is late: %s', (on, dueOn, late) => {
  expect(isAfterDue(on, dueOn)).toBe(late)
})
