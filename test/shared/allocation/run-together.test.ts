import { expect, test } from 'vitest'
import { answerPart } from '../../../shared/allocation/answer-part.ts'
import { checkPlan } from '../../../shared/allocation/check/check-plan.ts'
import { instanceOf } from '../../../shared/allocation/instance.ts'
import { partsOf } from '../../../shared/allocation/pipeline/parts.ts'
import { comparisonTogether, unevenTogether } from '../../../shared/allocation/run-together.ts'
import {
  anAllocationProblem,
  aPlannableRequest,
  aPlannableSpecialist,
} from '../../builders/allocation-problem.ts'
import { aPartQuestion } from '../../builders/part-question.ts'

/** Two disciplines at one setting, each with room for one of its three requests. */
const SHARED = anAllocationProblem({
  requests: (['autism', 'semh'] as const).flatMap(discipline =>
    [1, 2, 3].map(at => aPlannableRequest({ id: `${discipline}-${at}`, discipline, sessions: 2 })),
  ),
  specialists: (['autism', 'semh'] as const).map(discipline =>
    aPlannableSpecialist({ id: discipline, disciplines: [discipline], weeklyLimit: 1 }),
  ),
})

const RESULTS = partsOf(instanceOf(SHARED)).map(
  part =>
    answerPart(
      { ...aPartQuestion(part.problem), evenShare: [...part.evenShare] },
      { effort: 'quick', seed: 1, now: () => 0, solver: null, isCancelled: () => false },
    ).result,
)

test('uneven service is counted over all parts: requests left out at a setting beyond its first', () => {
  const unmet = RESULTS.flatMap(result => result.unmet.map(line => line.requestId))
  const placed = RESULTS.flatMap(result => result.placed).map(({ requestId, specialistId, halves }) => ({
    requestId,
    specialistId,
    sessions: halves,
  }))
  const { counts } = checkPlan(SHARED, { placed, unmet })
  expect(RESULTS).toHaveLength(2)
  expect(counts['uneven-service']).toBe(3)
  const together = comparisonTogether(RESULTS)
  expect(together?.plan['uneven-service']).toBe(3)
  expect(together?.firstCome['uneven-service']).toBe(3)
  expect(together?.urgentFirst['uneven-service']).toBe(3)
  expect(unevenTogether(RESULTS)).toEqual({ plan: 1, firstCome: 1, urgentFirst: 1 })
})

test('one part alone has counted it all', () => {
  expect(unevenTogether(RESULTS.slice(0, 1))).toEqual({ plan: 0, firstCome: 0, urgentFirst: 0 })
  expect(comparisonTogether(RESULTS.slice(0, 1))).toEqual(RESULTS[0]?.comparison)
})
