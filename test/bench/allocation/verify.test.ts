import { expect, test } from 'vitest'
import { instanceOf } from '../../../shared/allocation/instance.ts'
import { urgentFirst } from '../../../shared/allocation/search/by-hand.ts'
import { planOf } from '../../../shared/allocation/search/plans.ts'
import { makeProblem } from './make-problem.ts'
import { verify } from './verify.ts'

const PROBLEM = makeProblem({ seed: 3, specialists: 4, requests: 30, load: 1 })
const STATE = urgentFirst(instanceOf(PROBLEM))
const CLAIM = { name: 'plan', plan: planOf(STATE), values: STATE.values }

test('has nothing to say of a plan that is what it claims to be', () => {
  expect(verify(PROBLEM, CLAIM).wrong).toEqual([])
})

test('names a value that is not what the plan has', () => {
  const [one, two, three] = CLAIM.values
  expect(verify(PROBLEM, { ...CLAIM, values: [one, two + 1, three] }).wrong).toHaveLength(1)
})

test('names a bound that is above what was reached', () => {
  const [one, two, three] = CLAIM.values.map(value => ({ value, bound: value }))
  const proofs = [one, two, { value: 0, bound: (three?.value ?? 0) + 1 }] as const
  expect(verify(PROBLEM, { ...CLAIM, proofs: proofs as never }).wrong).toHaveLength(1)
})

test('names a rule that is broken', () => {
  const [first, ...others] = CLAIM.plan.placed
  const plan = { ...CLAIM.plan, placed: others }
  expect(verify(PROBLEM, { ...CLAIM, plan }).wrong.join()).toContain(`${first?.requestId} is neither`)
})
