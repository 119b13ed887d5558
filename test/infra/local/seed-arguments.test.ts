import { expect, test } from 'vitest'
import { planOfArguments } from '../../../infra/local/seed-arguments.ts'
import { TEST_PLAN } from '../../../infra/local/seeding.ts'

test('without arguments it is the plan that serve:test uses', () => {
  expect(planOfArguments([])).toEqual(TEST_PLAN)
})

test('each number and the day can be given', () => {
  const args = '--seed 7 --authorities 3 --settings 20 --requests 500 --today 2027-02-01'.split(' ')
  expect(planOfArguments(args)).toEqual({
    seed: 7,
    authorities: 3,
    settings: 20,
    requests: 500,
    todayOn: '2027-02-01',
  })
})

test.each([
  ['--seed x', /--seed/],
  ['--authorities 0', /--authorities/],
  ['--settings 1.5', /--settings/],
  ['--requests -1', /--requests/],
  ['--today 2027-02-30', /--today/],
  ['--colour blue', /colour/],
])('%s is refused by name', (args, message) => {
  expect(() => planOfArguments(args.split(' '))).toThrow(message)
})
