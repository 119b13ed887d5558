import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestOfAllPlans } from './every-plan.ts'
import { expectSound, searched } from './searched.ts'
import { smallProblems } from './small-problems.ts'

test('a search finds the best of all plans there are, level by level, where they can be counted', () => {
  fc.assert(
    fc.property(smallProblems, problem => {
      const state = searched(problem, 400)
      const best = bestOfAllPlans(problem)
      best.forEach((value, level) => {
        expect(state.values[level]).toBeCloseTo(value, 6)
      })
      expectSound(problem, state)
    }),
    { numRuns: 30, interruptAfterTimeLimit: 8000 },
  )
})
