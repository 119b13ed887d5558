import { describe, expect, test } from 'vitest'
import type { Plan } from '../../../../shared/allocation/plan.ts'
import type { DatedHalf } from '../../../../shared/allocation/problem.ts'
import { movesOf } from '../../../../shared/allocation/report/moves.ts'
import type { PartQuestion } from '../../../../shared/allocation/run.ts'
import {
  anAllocationProblem,
  aPlannableRequest,
  aPlannableSpecialist,
} from '../../../builders/allocation-problem.ts'
import { aPartQuestion } from '../../../builders/part-question.ts'

const FIRST: DatedHalf = { on: '2027-01-04', half: 'am' }
const NEXT: DatedHalf = { on: '2027-01-11', half: 'am' }
const OTHER = aPlannableSpecialist({ id: 'specialist-2', name: 'Odo Quill' })
const PROBLEM = anAllocationProblem({
  requests: [
    aPlannableRequest(),
    aPlannableRequest({ id: 'request-2', statutory: true, dueOn: '2027-01-04' }),
    aPlannableRequest({ id: 'request-3' }),
  ],
  specialists: [aPlannableSpecialist(), OTHER],
})

const place = (requestId: string, specialistId: string, when: DatedHalf) => ({
  requestId,
  specialistId,
  sessions: [when],
})
const question = (...booked: NonNullable<PartQuestion['booked']>): PartQuestion => ({
  ...aPartQuestion(PROBLEM),
  booked,
})
const plan = (...placed: Plan['placed']): Plan => ({ placed, unmet: [] })

describe('what moves', () => {
  test('is nothing where every booked visit stays, and a request without visits is no move', () => {
    const stays = place('request-1', 'specialist-1', FIRST)
    expect(movesOf(question(stays), plan(stays, place('request-2', 'specialist-2', FIRST)))).toEqual([])
    expect(movesOf(aPartQuestion(PROBLEM), plan(stays))).toEqual([])
  })

  test('is told from whom and when to whom and when, with why and its price', () => {
    const [move, ...others] = movesOf(
      question(place('request-1', 'specialist-1', FIRST)),
      plan(place('request-2', 'specialist-1', FIRST), place('request-1', 'specialist-1', NEXT)),
    )
    expect(others).toEqual([])
    expect(move).toMatchObject({
      reference: 'SR-1',
      who: 'T. W.',
      kind: 'other-week',
      movedSessions: 1,
      from: { specialistName: 'Wilhelmina Ashdown', halves: [FIRST] },
      to: { specialistName: 'Wilhelmina Ashdown', halves: [NEXT] },
      why: { code: 'makes-way-for-law', words: 'Its time goes to SR-2, due by law.' },
      price: [{ code: 'waiting-weeks', amount: 1 }],
    })
  })

  test('names another person, and says where a visit leaves the plan', () => {
    const moves = movesOf(
      question(place('request-3', 'specialist-1', FIRST), place('request-1', 'specialist-1', NEXT)),
      plan(place('request-3', 'specialist-2', FIRST)),
    )
    expect(moves.map(({ reference, kind, to }) => [reference, kind, to?.specialistName])).toEqual([
      ['SR-1', 'left-out', undefined],
      ['SR-3', 'other-person', 'Odo Quill'],
    ])
  })
})
