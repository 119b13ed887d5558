import { expect, test } from 'vitest'
import { checkPlan } from '../../../shared/allocation/check/check-plan.ts'
import type { DatedHalf, PlannableSpecialist } from '../../../shared/allocation/problem.ts'
import { workersOf } from '../../../shared/allocation/workers.ts'
import { addDays } from '../../../shared/calendar/local-date.ts'
import {
  anAllocationProblem,
  aPlannableRequest,
  aPlannableSpecialist,
} from '../../builders/allocation-problem.ts'

const MONDAY = '2027-01-04'

type Busy = PlannableSpecialist['busy'][number]

/** The first half-days of a week, as the diary has them. */
function visits(count: number, isStatutory: boolean): Busy[] {
  return halvesFrom(0, count).map(half => ({ ...half, isVisit: true, ...(isStatutory && { isStatutory }) }))
}

function halvesFrom(first: number, count: number): DatedHalf[] {
  return Array.from({ length: count }, (_, at) => ({
    on: addDays(MONDAY, Math.floor((first + at) / 2)),
    half: (first + at) % 2 === 0 ? 'am' : 'pm',
  }))
}

/** A week of ten half-days of which a half may go on statutory work, and what the diary has of it already. */
test.each([
  ['nothing', [], 5],
  ['two visits of other work: the share is of these too', visits(2, false), 5],
  ['two statutory visits: they use it up', visits(2, true), 3],
  ['more statutory visits than the share: none is left', visits(6, true), 0],
  ['a meeting: it is no time for visits', [{ on: MONDAY, half: 'am', isVisit: false }], 4],
] satisfies [string, Busy[], number][])('with %s', (_, busy, room) => {
  const specialist = aPlannableSpecialist({ busy, statutoryShare: 0.5 })
  const problem = anAllocationProblem({
    firstMonday: MONDAY,
    weeks: 1,
    today: MONDAY,
    specialists: [specialist],
  })
  expect(workersOf(problem, [MONDAY])[0]?.statutoryRoom).toBe(room)
  const flawsOf = (sessions: number) => {
    const request = aPlannableRequest({ statutory: true, sessions, perWeek: 5 })
    const placed = [{ requestId: request.id, specialistId: specialist.id, sessions: halvesFrom(6, sessions) }]
    const check = checkPlan({ ...problem, requests: [request] }, { placed, unmet: [] })
    return check.flaws.filter(one => one.code === 'statutory-share')
  }
  if (room > 0 && room <= 4) expect(flawsOf(room)).toEqual([])
  if (room < 4) expect(flawsOf(room + 1)).toHaveLength(1)
})
