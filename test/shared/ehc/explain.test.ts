import { expect, test } from 'vitest'
import { whyThisDate } from '../../../shared/ehc/explain.ts'
import { dateOf, datesOf, happened } from './a-case.ts'

/** Why the window to appeal a refusal notified on a day ends when it does. */
function whyOf(notifiedOn: string): string {
  const events = [
    happened('request-received', '2025-05-12'),
    happened('decision-to-assess', notifiedOn, { decision: 'not-assess' }),
  ]
  return whyThisDate(dateOf(datesOf(events, '2025-12-15'), 'appeal-after-decision'))
}

test('a last day that moves on from August says which day it was and what moves it', () => {
  expect(whyOf('2025-06-27')).toContain('Monday 1 September 2025 is worked out as 2 months after')
  expect(whyOf('2025-06-27')).toContain(
    'That alone would be Wednesday 27 August 2025. A last day for appealing that falls in August becomes the first working day of September. Source: SI 2008/2699, r. 12(3)(a).',
  )
})

test('a last day that stays where it is says nothing of August', () => {
  expect(whyOf('2025-07-14')).toContain('Sunday 14 September 2025 is worked out as 2 months after')
  expect(whyOf('2025-07-14')).not.toContain('August')
})
