import { describe, expect, test } from 'vitest'
import { checkPlan } from '../../../../shared/allocation/check/check-plan.ts'
import { instanceOf } from '../../../../shared/allocation/instance.ts'
import type { TermKey } from '../../../../shared/allocation/objective.ts'
import type { Plan } from '../../../../shared/allocation/plan.ts'
import type { AllocationProblem, DatedHalf } from '../../../../shared/allocation/problem.ts'
import { rescuesOf } from '../../../../shared/allocation/report/rescue.ts'
import { sceneOf } from '../../../../shared/allocation/report/scene.ts'
import { urgentFirst } from '../../../../shared/allocation/search/by-hand.ts'
import { planOf } from '../../../../shared/allocation/search/plans.ts'
import type { RescueLine } from '../../../../shared/contracts/allocation-lines.ts'
import { makeProblem } from '../../../bench/allocation/make-problem.ts'
import {
  anAllocationProblem,
  aPlannableRequest,
  aPlannableSpecialist,
} from '../../../builders/allocation-problem.ts'
import { anAnswer, aPartQuestion } from '../../../builders/part-question.ts'

function rescues(problem: AllocationProblem, plan: Plan): RescueLine[] {
  return rescuesOf(sceneOf(aPartQuestion(problem), anAnswer(plan)))
}

/** The plan after exactly the diary changes that a line tells of. */
function after(problem: AllocationProblem, plan: Plan, line: RescueLine): Plan {
  const idOf = (name: string) => problem.specialists.find(one => one.name === name)?.id as string
  const changed = new Map<string, { specialistId: string; sessions: DatedHalf[] }>()
  for (const { requestId, from, to, specialistName } of line.moves) {
    const placed = plan.placed.find(one => one.requestId === requestId)
    const known = changed.get(requestId)?.sessions ?? [...(placed?.sessions ?? [])]
    const at = known.findIndex(one => one.on === from.on && one.half === from.half)
    expect(at).toBeGreaterThan(-1)
    known.splice(at, 1, ...(to === null ? [] : [to]))
    changed.set(requestId, { specialistId: idOf(specialistName), sessions: known })
  }
  changed.set(line.requestId, { specialistId: idOf(line.specialistName), sessions: line.halves })
  const others = plan.placed.filter(one => !changed.has(one.requestId))
  const moved = [...changed].filter(([, { sessions }]) => sessions.length > 0)
  return {
    placed: [
      ...others,
      ...moved.map(([requestId, { specialistId, sessions }]) => ({
        requestId,
        specialistId,
        sessions: sessions
          .map(({ on, half }) => ({ on, half }))
          .sort((a, b) => (`${a.on}${a.half}` < `${b.on}${b.half}` ? -1 : 1)),
      })),
    ],
    unmet: [
      ...plan.unmet.filter(id => id !== line.requestId),
      ...[...changed].filter(([, { sessions }]) => sessions.length === 0).map(([id]) => id),
    ],
  }
}

describe('a rescue', () => {
  test.each([1, 2, 3])(
    'carried out to the letter keeps every rule and costs what it says (seed %i)',
    seed => {
      const made = makeProblem({ seed, specialists: 16, requests: 160, load: 1.2 })
      const problem = { ...made, requests: made.requests.map((one, at) => ({ ...one, short: at % 5 === 0 })) }
      const plan = planOf(urgentFirst(instanceOf(problem)))
      const before = checkPlan(problem, plan)
      const lines = rescues(problem, plan)
      for (const line of lines) {
        const check = checkPlan(problem, after(problem, plan, line))
        expect(check.flaws).toEqual([])
        expect(check.counts['late-cases']).toBe(before.counts['late-cases'] - 1)
        for (const { code, amount } of line.cost) {
          const term = code as TermKey
          expect(check.counts[term] - before.counts[term]).toBeCloseTo(amount as number, 4)
        }
        const told = new Set(line.cost.map(one => one.code))
        for (const term of Object.keys(check.counts) as TermKey[])
          if (!told.has(term)) expect(check.counts[term]).toBeCloseTo(before.counts[term], 4)
        expect(new Set(line.moves.map(move => move.requestId)).size).toBeLessThanOrEqual(12)
      }
      if (seed === 1) expect(lines.length).toBeGreaterThan(0)
    },
  )
})

const MORNINGS = aPlannableSpecialist({ halfDays: ['mon-am'], weeklyLimit: 1 })
const LATE = aPlannableRequest({ id: 'request-9', statutory: true, dueOn: '2027-01-04' })
const FIRST: DatedHalf = { on: '2027-01-04', half: 'am' }
const SECOND: DatedHalf = { on: '2027-01-11', half: 'am' }

function placed(requestId: string, ...sessions: DatedHalf[]) {
  return { requestId, specialistId: 'specialist-1', sessions }
}

describe('the fewest moves', () => {
  test('are none where there is room in time', () => {
    const problem = anAllocationProblem({ requests: [LATE], specialists: [MORNINGS] })
    const [line] = rescues(problem, { placed: [placed('request-9', SECOND)], unmet: [] })
    expect(line).toMatchObject({ halves: [FIRST], moves: [], daysLate: 7 })
  })

  test('is one where somebody else can come later', () => {
    const problem = anAllocationProblem({ requests: [aPlannableRequest(), LATE], specialists: [MORNINGS] })
    const [line] = rescues(problem, { placed: [placed('request-1', FIRST)], unmet: ['request-9'] })
    expect(line).toMatchObject({
      halves: [FIRST],
      moves: [{ reference: 'SR-1', from: FIRST, to: SECOND, specialistName: 'Wilhelmina Ashdown' }],
    })
  })

  test('are two where two stand in the way', () => {
    const requests = [
      aPlannableRequest(),
      aPlannableRequest({ id: 'request-2' }),
      { ...LATE, sessions: 2, perWeek: 2 },
    ]
    const specialist = aPlannableSpecialist({ halfDays: ['mon-am', 'mon-pm'], weeklyLimit: 2 })
    const problem = anAllocationProblem({ requests, specialists: [specialist] })
    const noon: DatedHalf = { on: '2027-01-04', half: 'pm' }
    const plan = { placed: [placed('request-1', FIRST), placed('request-2', noon)], unmet: ['request-9'] }
    const [line] = rescues(problem, plan)
    expect(line?.moves.map(move => move.reference)).toEqual(['SR-1', 'SR-2'])
    expect(checkPlan(problem, after(problem, plan, line as RescueLine)).flaws).toEqual([])
  })

  test('there are none where another statutory request would be late for it', () => {
    const requests = [{ ...LATE, id: 'request-1' }, LATE]
    const problem = anAllocationProblem({ requests, specialists: [MORNINGS] })
    expect(rescues(problem, { placed: [placed('request-1', FIRST)], unmet: ['request-9'] })).toEqual([])
  })
})
