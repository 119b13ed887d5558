import { describe, expect, test } from 'vitest'
import { loadHighsSolver } from '../../../functions/outside/highs.ts'
import type { LinearColumn } from '../../../shared/allocation/solver.ts'

const solver = await loadHighsSolver()
const LIMITS = { seconds: 5 }

const column = (over: Partial<LinearColumn>): LinearColumn => ({
  cost: 0,
  lower: 0,
  upper: Infinity,
  isWhole: false,
  rows: [],
  uses: [],
  ...over,
})

/** Least -3a - 5b with a <= 4, 2b <= 12, 3a + 2b <= 18: a = 2, b = 6. */
function brewery(isWhole = false) {
  const model = solver.open()
  model.addRows([4, 12, 18].map(upper => ({ lower: -Infinity, upper })))
  model.addColumns([
    column({ cost: -3, rows: [0, 2], uses: [1, 3], isWhole }),
    column({ cost: -5, rows: [1, 2], uses: [2, 2], isWhole }),
  ])
  return model
}

describe('the solver', () => {
  test('finds the best of a linear model, and prices that say what one more of a limit is worth', () => {
    const answer = brewery().solveRelaxed(LIMITS)
    expect(answer.status).toBe('best')
    expect(answer.value).toBeCloseTo(-36)
    expect(answer.bound).toBeCloseTo(-36)
    expect([...answer.columns]).toEqual([expect.closeTo(2), expect.closeTo(6)])
    expect([...answer.rowPrices]).toEqual([expect.closeTo(0), expect.closeTo(-1.5), expect.closeTo(-1)])
  })

  test('finds whole numbers only where they are asked for', () => {
    const model = solver.open()
    model.addRows([{ lower: -Infinity, upper: 7 }])
    model.addColumns([column({ cost: -1, rows: [0], uses: [2], isWhole: true })])
    expect(model.solveRelaxed(LIMITS).value).toBeCloseTo(-3.5)
    const whole = model.solveWhole(LIMITS)
    expect(whole).toMatchObject({ status: 'best', value: expect.closeTo(-3), bound: expect.closeTo(-3) })
    expect(model.solveRelaxed(LIMITS).value).toBeCloseTo(-3.5)
  })

  test('says when nothing is possible', () => {
    const model = solver.open()
    model.addRows([{ lower: 5, upper: 6 }])
    model.addColumns([column({ upper: 1, rows: [0], uses: [1], isWhole: true })])
    expect(model.solveRelaxed(LIMITS).status).toBe('impossible')
    expect(model.solveWhole(LIMITS).status).toBe('impossible')
  })

  test('goes on from a model that has grown or changed', () => {
    const model = brewery()
    model.solveRelaxed(LIMITS)
    expect(model.addColumns([column({ cost: -10, rows: [2], uses: [1], upper: 1 })])).toBe(2)
    expect(model.solveRelaxed(LIMITS).value).toBeCloseTo(-45)
    model.addRows([{ lower: -Infinity, upper: 3, columns: [1, 2], uses: [1, 1] }])
    expect(model.solveRelaxed(LIMITS).value).toBeCloseTo(-12 - 10 - 10)
    model.setRow(3, { lower: -Infinity, upper: 0 })
    expect(model.solveRelaxed(LIMITS).value).toBeCloseTo(-12)
    model.setColumnCosts(new Map([[0, -1]]))
    model.setColumnLimits(0, 0, 2)
    expect(model.solveRelaxed(LIMITS).value).toBeCloseTo(-2)
  })

  test('begins a search for whole numbers from a known answer', () => {
    const answer = brewery(true).solveWhole({ ...LIMITS, nodes: 1 }, Float64Array.from([2, 6]))
    expect(answer.value).toBeCloseTo(-36)
  })

  test('answers "failed" for ever after something went wrong, and throws nothing', async () => {
    const broken = await loadHighsSolver()
    const other = broken.open()
    const model = broken.open()
    model.addRows([{ lower: 0, upper: 1 }])
    model.addColumns([column({ rows: [7], uses: [1] })])
    expect(model.solveRelaxed(LIMITS).status).toBe('failed')
    expect(other.solveRelaxed(LIMITS).status).toBe('failed')
    expect(broken.open().solveWhole(LIMITS).status).toBe('failed')
    expect(() => model.close()).not.toThrow()
  })
})
