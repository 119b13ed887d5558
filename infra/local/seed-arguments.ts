import { parseArgs } from 'node:util'
import { isLocalDate } from '../../shared/calendar/local-date.ts'
import { type SeedPlan, TEST_PLAN } from './seeding.ts'

/** How to call `npm run seed:test`. */
export const USAGE =
  'npm run seed:test -- [--seed N] [--authorities A] [--settings S] [--requests R] [--today YYYY-MM-DD]'

const WHOLE_NUMBERS = {
  seed: [0, 2 ** 31],
  authorities: [1, 99],
  settings: [1, 5000],
  requests: [0, 200_000],
} as const

/**
 * The plan that arguments ask for; what is not given is as in `TEST_PLAN`.
 * @throws Error naming the argument that is not known or not a number in its range
 */
export function planOfArguments(args: readonly string[]): SeedPlan {
  const options = { seed: text, authorities: text, settings: text, requests: text, today: text }
  const { values } = parseArgs({ args: [...args], options, strict: true })
  const number = (name: keyof typeof WHOLE_NUMBERS) => wholeNumber(name, values[name])
  const todayOn = values.today ?? TEST_PLAN.todayOn
  if (!isLocalDate(todayOn)) throw new Error(`--today ${todayOn} is not a day`)
  return {
    seed: number('seed'),
    authorities: number('authorities'),
    settings: number('settings'),
    requests: number('requests'),
    todayOn,
  }
}

const text = { type: 'string' } as const

function wholeNumber(name: keyof typeof WHOLE_NUMBERS, given: string | undefined): number {
  if (given === undefined) return TEST_PLAN[name]
  const [least, most] = WHOLE_NUMBERS[name]
  const number = /^\d+$/.test(given) ? Number(given) : Number.NaN
  if (number >= least && number <= most) return number
  throw new Error(`--${name} must be a whole number from ${least} to ${most}, not ${given}`)
}
