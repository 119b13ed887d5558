import { expect, test } from 'vitest'
import { afterVisits } from '../../../functions/actions/visit-changes.ts'
import {
  REQUEST_STATUS_KEYS,
  REQUEST_STATUSES,
  type RequestStatus,
  type RequestVerb,
  type VisitDrivenVerb,
} from '../../../shared/requests/status.ts'
import type { VisitStatus } from '../../../shared/visits/status.ts'
import type { Visit } from '../../../shared/visits/visit.ts'
import { asSpecialist } from '../../builders/acting.ts'
import { idOf } from '../../builders/clock.ts'
import { codeOf } from '../../builders/refused.ts'
import { aVisit } from '../../builders/visit.ts'

/** What each verb can make of a visit; a booked one was not there before. */
const MADE: Readonly<Record<VisitDrivenVerb, { from: (VisitStatus | null)[]; to: VisitStatus[] }>> = {
  book: { from: [null], to: ['proposed', 'confirmed'] },
  'move-visit': { from: ['proposed', 'confirmed'], to: ['proposed', 'confirmed'] },
  'cancel-visit': { from: ['proposed', 'confirmed'], to: ['cancelled'] },
  'record-visit': { from: ['proposed', 'confirmed'], to: ['completed', 'not-held'] },
}
const VERBS = Object.keys(MADE) as VisitDrivenVerb[]

/** Other visits a request can have beside the one that changes. */
const OTHERS: readonly (readonly VisitStatus[])[] = [
  [],
  ['confirmed'],
  ['completed'],
  ['cancelled'],
  ['not-held'],
  ['completed', 'proposed'],
  ['completed', 'not-held'],
]

const visitsOf = (statuses: readonly (VisitStatus | null)[]): Visit[] =>
  statuses.flatMap((status, at) =>
    status === null
      ? []
      : [
          aVisit()
            .id(idOf(2000 + at))
            .with({ status })
            .build(),
        ],
  )

/** How a request stands by its visits, by hand. */
function standing(statuses: readonly (VisitStatus | null)[]): RequestStatus {
  if (statuses.includes('proposed') || statuses.includes('confirmed')) return 'booked'
  return statuses.includes('completed') ? 'delivered' : 'allocated'
}

const changes = VERBS.flatMap(by =>
  MADE[by].from.flatMap(from => MADE[by].to.flatMap(to => OTHERS.map(others => ({ by, from, to, others })))),
)

test.each(changes)('$by: $from to $to beside $others is a move of the table', ({ by, from, to, others }) => {
  const status = standing([from, ...others])
  const after = afterVisits(asSpecialist(), { status }, visitsOf([to, ...others]), by)
  expect(after.status).toBe(standing([to, ...others]))
})

test('the table has the moves that visits make, and no others', () => {
  const made = changes.map(
    ({ by, from, to, others }) => `${standing([from, ...others])} ${standing([to, ...others])} ${by}`,
  )
  const kept = REQUEST_STATUS_KEYS.flatMap(from =>
    Object.entries<readonly RequestVerb[]>(REQUEST_STATUSES[from].moves).flatMap(([to, verbs]) =>
      verbs.filter(verb => VERBS.some(by => by === verb)).map(verb => `${from} ${to} ${verb}`),
    ),
  )
  expect([...new Set(made)].sort()).toEqual([...kept].sort())
})

test('a move that the table does not have is refused', () => {
  const act = () => afterVisits(asSpecialist(), { status: 'accepted' }, visitsOf(['confirmed']), 'book')
  expect(codeOf(act)).toBe('not-allowed-now')
  expect(codeOf(() => afterVisits(asSpecialist(), { status: 'delivered' }, [], 'cancel-visit'))).toBe(
    'not-allowed-now',
  )
})
