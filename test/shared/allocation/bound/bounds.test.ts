import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadHighsSolver } from '../../../../functions/outside/highs.ts'
import { generate } from '../../../../shared/allocation/bound/generate.ts'
import { lagrangianBound, priceJobs } from '../../../../shared/allocation/bound/lagrangian.ts'
import { Master } from '../../../../shared/allocation/bound/master.ts'
import { Pricer } from '../../../../shared/allocation/bound/pricer.ts'
import { noPrices } from '../../../../shared/allocation/bound/prices.ts'
import { commonStep, roundUpTo } from '../../../../shared/allocation/bound/round-up.ts'
import { UNLOCKED } from '../../../../shared/allocation/bound/rows.ts'
import { waysOf } from '../../../../shared/allocation/bound/ways.ts'
import { instanceOf } from '../../../../shared/allocation/instance.ts'
import type { Level } from '../../../../shared/allocation/objective.ts'
import { greedyPlan } from '../../../../shared/allocation/search/greedy.ts'
import { columnsOf } from '../../../../shared/allocation/search/plans.ts'
import { makeProblem } from '../../../bench/allocation/make-problem.ts'
import { bestOfAllPlans } from '../search/every-plan.ts'
import { smallProblems } from '../search/small-problems.ts'

const solver = await loadHighsSolver()
const LIMITS = { rounds: 40, gap: 0, seconds: 5, isOver: () => false }
const LEVELS: readonly Level[] = [1, 2, 3]

describe('a bound', () => {
  test('is never above the best of all plans there are', () => {
    fc.assert(
      fc.property(smallProblems, problem => {
        const best = bestOfAllPlans(problem)
        const instance = instanceOf(problem)
        const master = new Master(instance, waysOf(instance), solver, UNLOCKED)
        for (const level of LEVELS) {
          // Columns of every plan within the locks are found by pricing once one is there: the first has no locks.
          master.aimAt(level, [best[0] + 1e-6, best[1] + 1e-6, Infinity])
          const { bound } = generate(instance, master, LIMITS)
          expect(bound, `level ${level}`).toBeLessThanOrEqual((best[level - 1] as number) + 1e-4)
        }
        master.close()
      }),
      { numRuns: 15, interruptAfterTimeLimit: 8000 },
    )
  })

  test('holds at any prices, even those of chance', () => {
    const amounts = fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(smallProblems, amounts, (problem, chance) => {
        const instance = instanceOf(problem)
        const ways = waysOf(instance)
        const best = bestOfAllPlans(problem)
        const prices = noPrices(instance, [0, 0, 1])
        for (const list of [prices.cells, prices.statutory, prices.budgets])
          list.forEach((_, at) => {
            list[at] = chance[at % chance.length] as number
          })
        const jobs = priceJobs(instance, ways, { ...prices, levels: [7, 3, 1] }, new Pricer(instance))
        const bound = lagrangianBound(instance, jobs, { ...prices, levels: [7, 3, 1] }, best)
        expect(bound).toBeLessThanOrEqual(best[2] + 1e-6)
      }),
      { numRuns: 15, interruptAfterTimeLimit: 8000 },
    )
  })

  test('is the model’s own value in the end, and holds when stopped early too', () => {
    const instance = instanceOf(makeProblem({ seed: 3, specialists: 10, requests: 80, load: 1 }))
    const bounds = [1, 3, 60].map(rounds => {
      const master = new Master(instance, waysOf(instance), solver, UNLOCKED)
      master.add(columnsOf(instance, { placed: [] }))
      master.add(greedyPlan(instance).columns())
      master.aimAt(2, UNLOCKED)
      const { bound, value } = generate(instance, master, { ...LIMITS, rounds })
      return { bound, value }
    })
    const [one, three, all] = bounds as [(typeof bounds)[0], (typeof bounds)[0], (typeof bounds)[0]]
    expect(all.bound).toBeCloseTo(all.value, 4)
    expect(one.bound).toBeLessThanOrEqual(all.value + 1e-6)
    expect(three.bound).toBeLessThanOrEqual(all.value + 1e-6)
    expect(three.value).toBeGreaterThanOrEqual(all.value - 1e-6)
  })
})

describe('rounding a bound up', () => {
  test.each([
    ['whole amounts', 487.2, [100, 107, 114], 488],
    ['amounts of one step', 12.1, [5, 10], 15],
    ['fiftieths', 18.891, [1.02, 3.5], 18.9],
    ['amounts with no common step', 18.891, [1, Math.PI], 18.891],
    ['nothing but rounding in the way', 200.0000001, [100], 200],
    ['no amounts', 3.3, [], 3.3],
  ])('takes %s into account', (_, bound, amounts, expected) => {
    expect(roundUpTo(bound, amounts)).toBeCloseTo(expected, 6)
  })

  test('finds the largest step', () => {
    expect(commonStep([1.5, 2, 0.25])).toBeCloseTo(0.25)
    expect(commonStep([1 / 3])).toBeNull()
  })
})
