import { expect, test } from 'vitest'
import { arrangeWeek, type DayTravel, type WeekUnit } from '../../../shared/allocation/day-tours.ts'
import { seeded } from '../../bench/allocation/random.ts'

/** The cost of units in these half-days, or infinity where they clash. */
function costOf(units: readonly WeekUnit[], halves: readonly number[], travel: DayTravel): number {
  if (new Set(halves).size < halves.length) return Infinity
  const own = units.map((unit, at) => {
    const half = halves[at] as number
    return (unit.mask & (1 << half)) === 0 ? Infinity : (unit.costs[half] as number)
  })
  const days = [0, 1, 2, 3, 4].map(day => {
    const [morning, afternoon] = [halves.indexOf(2 * day), halves.indexOf(2 * day + 1)]
    if (morning !== -1 && afternoon !== -1) return travel.together(morning, afternoon)
    return morning + afternoon === -2 ? 0 : travel.alone(Math.max(morning, afternoon))
  })
  return [...own, ...days].reduce((sum, one) => sum + one, 0)
}

/** Every way to put units into half-days. */
function everyWay(count: number): number[][] {
  if (count === 0) return [[]]
  return everyWay(count - 1).flatMap(way => Array.from({ length: 10 }, (_, half) => [...way, half]))
}

test('no other way to arrange a week costs less', () => {
  const random = seeded(5)
  for (let trial = 0; trial < 12; trial += 1) {
    const count = 1 + (trial % 3)
    const units = Array.from({ length: count }, () => ({
      mask: random.whole(1, 1023),
      costs: Array.from({ length: 10 }, () => random.whole(0, 3)),
    }))
    const alone = units.map(() => random.whole(20, 60))
    const travel: DayTravel = {
      alone: unit => alone[unit] as number,
      together: (a, b) => ((alone[a] as number) + (alone[b] as number)) / (1 + ((a + b) % 2)),
      isHalf: () => false,
      isOneVisit: () => false,
    }
    const least = Math.min(...everyWay(count).map(way => costOf(units, way, travel)))
    const found = arrangeWeek(units, travel)
    if (found === null) expect(least).toBe(Infinity)
    else expect(costOf(units, found, travel)).toBe(least)
  }
})

test('units that do not fit have no arrangement', () => {
  const unit = { mask: 1, costs: Array<number>(10).fill(0) }
  expect(
    arrangeWeek([unit, unit], {
      alone: () => 1,
      together: () => 1,
      isHalf: () => false,
      isOneVisit: () => false,
    }),
  ).toBeNull()
})

test('the halves of one visit come to one day, whatever the travel', () => {
  const unit = { mask: 0b11_1111_1111, costs: Array.from({ length: 10 }, (_, half) => half) }
  const travel: DayTravel = {
    alone: () => 1,
    together: () => 500,
    isHalf: unit => unit !== 1,
    isOneVisit: (a, b) => a + b === 2,
  }
  const halves = arrangeWeek([unit, unit, unit], travel) as number[]
  expect(Math.floor((halves[0] as number) / 2)).toBe(Math.floor((halves[2] as number) / 2))
  expect(Math.floor((halves[1] as number) / 2)).not.toBe(Math.floor((halves[0] as number) / 2))
})
