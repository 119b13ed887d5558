import { expect, test } from 'vitest'
import { overdueSince } from '../../../web/requests/due.ts'

const TODAY = '2026-11-21'

test.each([
  ['the day the law set where the step itself is still to come', '2026-11-27', '2026-11-13', '2026-11-13'],
  ['the day of the step where that alone is past', '2026-11-20', '2026-12-01', '2026-11-20'],
  ['the earlier of the two where both are past', '2026-11-20', '2026-11-13', '2026-11-13'],
  ['the day of the step where the law sets none', '2026-11-20', null, '2026-11-20'],
  ['no day on the day itself', TODAY, TODAY, null],
  ['no day where there is none', null, null, null],
])('a request is late since %s', (_, nextOn, dueOn, since) => {
  expect(overdueSince({ nextOn, dueOn }, TODAY)).toBe(since)
})
