import { expect, test } from 'vitest'
import type { BestSlot } from '../../../shared/contracts/allocation.ts'
import { Problem } from '../../../web/problem.ts'
import {
  allocationErrors,
  isTimeGone,
  NO_ALLOCATION,
  withSpecialist,
  withTime,
} from '../../../web/requests/allocation-draft.ts'

const slot: BestSlot = {
  specialistId: 'sp1',
  specialistName: 'Sam Sailor',
  on: '2026-12-01',
  startMinutes: 570,
  endMinutes: 630,
  reasons: [],
}
const time = { on: '2026-12-01', startMinutes: 570, endMinutes: 630 }

test('a best time of the recommended specialist needs no reason', () => {
  expect(withTime(NO_ALLOCATION, slot, true)).toEqual({ specialistId: 'sp1', reason: '', time })
})

test('a best time of somebody else is its own reason, which what was typed goes before', () => {
  const reason = 'Has one of the best times: Tuesday 1 December 2026, 9:30am.'
  const chosen = withTime(NO_ALLOCATION, slot, false)
  expect(chosen.reason).toBe(reason)
  expect(withTime({ ...NO_ALLOCATION, reason: 'Knows Ms Rook' }, slot, false).reason).toBe('Knows Ms Rook')
  expect(withTime(chosen, { ...slot, startMinutes: 600 }, false).reason).toBe(
    'Has one of the best times: Tuesday 1 December 2026, 10am.',
  )
})

test('a time goes when somebody else is chosen, and stays with its own specialist', () => {
  const chosen = withTime(NO_ALLOCATION, slot, true)
  expect(withSpecialist(chosen, 'sp1').time).toEqual(time)
  expect(withSpecialist(chosen, 'sp2').time).toBeNull()
})

test.each([
  ['slot-taken', true],
  ['outside-working-time', true],
  ['setting-closed', true],
  ['stale-version', false],
  ['not-allowed-now', false],
] as const)('%s sends back to the best times: %s', (code, isGone) => {
  const problem = new Problem({ title: 'No', status: 409, code, detail: 'Taken' })
  expect(isTimeGone(problem)).toBe(isGone)
  expect(allocationErrors(problem)).toEqual([{ message: 'Taken', ...(isGone && { id: 'best-times' }) }])
})
