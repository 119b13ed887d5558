import { expect, test } from 'vitest'
import { answerPart } from '../../../../shared/allocation/answer-part.ts'
import { checkPlan } from '../../../../shared/allocation/check/check-plan.ts'
import { resultFlaws } from '../../../../shared/allocation/check/check-result.ts'
import { makeProblem } from '../../../bench/allocation/make-problem.ts'
import { aPartQuestion } from '../../../builders/part-question.ts'

const QUESTION = aPartQuestion(makeProblem({ seed: 3, specialists: 8, requests: 60, weeks: 8, load: 1.1 }))
const { result } = answerPart(QUESTION, { effort: 'quick', seed: 1, solver: null, now: () => 0 })
const [first, ...others] = result.placed as [(typeof result.placed)[number], ...typeof result.placed]

test('nothing is wrong with what planning comes to, in words and in figures', () => {
  expect(resultFlaws(QUESTION, result)).toEqual([])
  expect(result.placed.length).toBeGreaterThan(10)
})

test('a rule that is broken is named, once each', () => {
  const halves = first.halves.map(half => ({ ...half, on: '2031-01-06' }))
  expect(resultFlaws(QUESTION, { ...result, placed: [{ ...first, halves }, ...others] })).toContain(
    'outside-the-weeks',
  )
  expect(resultFlaws(QUESTION, { ...result, placed: others })).toContain('not-accounted-for')
  const twice = resultFlaws(QUESTION, { ...result, placed: [...result.placed, first, others[0] as never] })
  expect(twice.filter(code => code === 'planned-twice')).toHaveLength(1)
})

test('a figure that is not what is counted anew is named', () => {
  const plan = { ...result.comparison.plan, 'late-cases': result.comparison.plan['late-cases'] - 1 }
  expect(resultFlaws(QUESTION, { ...result, comparison: { ...result.comparison, plan } })).toEqual([
    'figure-late-cases',
  ])
})

test('load is counted against the shares of the whole plan, which a part is handed', () => {
  const question = { ...QUESTION, evenShare: QUESTION.evenShare.map(share => share / 2) }
  const whole = answerPart(question, { effort: 'quick', seed: 1, solver: null, now: () => 0 }).result
  expect(whole.comparison.plan['uneven-load']).toBeGreaterThan(result.comparison.plan['uneven-load'])
  expect(resultFlaws(question, whole)).toEqual([])
  expect(resultFlaws(QUESTION, whole)).toEqual(['figure-uneven-load'])
})

test('the check costs next to nothing beside the planning', () => {
  const cpuOf = (work: () => unknown) => {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    return user + system
  }
  const planning = cpuOf(() => answerPart(QUESTION, { effort: 'quick', seed: 1, solver: null, now: () => 0 }))
  const checking = cpuOf(() => resultFlaws(QUESTION, result))
  expect(checking / planning).toBeLessThan(0.2)
  expect(checkPlan(QUESTION.problem, { placed: [], unmet: [] }).flaws).not.toEqual([])
})
