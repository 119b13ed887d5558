import { expect, test } from 'vitest'
import type { CaseView } from '../../../shared/contracts/ehc.ts'
import { mendOf } from '../../../web/ehc/mend.ts'

const view = {
  ehcCase: { id: 'C1' },
  events: [
    { id: 'E2', kind: 'final-issued' },
    { id: 'E1', kind: 'request-received' },
  ],
  current: ['E1', 'E2'],
} as unknown as CaseView

test.each([
  ['/sex', { href: '/ehc/cases/C1/edit#child-sex', label: 'Change the sex' }],
  [
    '/requests/activePlan/needs/type',
    { href: '/ehc/cases/C1/edit#child-primaryType', label: 'Change the types of need' },
  ],
  [
    '/requests/activePlan/placements/enteredOn',
    { href: '/ehc/cases/C1/record?corrects=E2', label: 'Correct: final plan issued' },
  ],
  [
    '/requests/activePlan/phaseTransferDueOn',
    { href: '/ehc/cases/C1/record?kind=phase-transfer-due', label: 'Record: phase transfer coming' },
  ],
  ['/requests/mediation', null],
])('what is found at %s is mended where it was said', (where, place) => {
  expect(mendOf(where, view)).toEqual(place)
})
