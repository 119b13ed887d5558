import type { Chance } from '../chance.ts'

/** How long an assessment takes: days from the day the clock started to each step. */
export interface Pace {
  readonly decide: number
  readonly issue: number
  readonly draft: number
  readonly final: number
}

/**
 * A pace as authorities have it: somewhat more than four in five requests are decided within 6 weeks, half of the
 * plans are issued within 20 weeks, and one in fourteen takes more than a year.
 * @source DfE, Education, health and care plans: rates of calendar year 2024, rounded
 */
export function drawPace(chance: Chance): Pace {
  const decide = chance.yes(0.85) ? chance.between(16, 41) : chance.between(45, 68)
  const final = FINAL[chance.weighted({ onTime: 49, late: 44, year: 7 })](chance)
  const draft = final - chance.between(24, 36)
  const issue = Math.max(decide + 9, draft - chance.between(3, 14))
  return { decide, issue, draft: Math.max(draft, issue), final }
}

const FINAL: Readonly<Record<'onTime' | 'late' | 'year', (chance: Chance) => number>> = {
  onTime: chance => chance.between(120, 139),
  late: chance => chance.between(146, chance.pick([180, 230, 300, 355])),
  year: chance => chance.between(370, 450),
}
