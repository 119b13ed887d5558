import { expect, test } from 'vitest'
import type { PlacedLine, RescueLine, UnmetLine } from '../../../shared/contracts/allocation-lines.ts'
import { atRisk, beyondRescue } from '../../../web/visit-plans/at-risk-lines.ts'

const view = {
  placed: [
    { requestId: 'A', isLate: true, statutory: true },
    { requestId: 'B', isLate: false, statutory: true },
    { requestId: 'C', isLate: true, statutory: false },
  ] as PlacedLine[],
  unmet: [
    { requestId: 'D', statutory: true },
    { requestId: 'E', statutory: false },
  ] as UnmetLine[],
  rescues: [{ requestId: 'A' }] as RescueLine[],
}

test('at risk is what the law sets a day for and the plan has late or leaves out', () => {
  expect(atRisk(view).map(line => line.requestId)).toEqual(['A', 'D'])
})

test('a case that has no rescue is not forgotten', () => {
  expect(beyondRescue(view).map(line => line.requestId)).toEqual(['D'])
})
