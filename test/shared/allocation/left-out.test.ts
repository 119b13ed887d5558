import { expect, test } from 'vitest'
import { answerPart } from '../../../shared/allocation/answer-part.ts'
import { lostCounts, withLeftOut } from '../../../shared/allocation/left-out.ts'
import { NOTHING } from '../../../shared/allocation/report/count-columns.ts'
import { anAllocationProblem, aPlannableRequest } from '../../builders/allocation-problem.ts'
import { aPartQuestion } from '../../builders/part-question.ts'

const PROBLEM = anAllocationProblem()
const LATE = aPlannableRequest({ id: 'late', statutory: true, dueOn: '2027-01-10', points: 50, sessions: 2 })
const LATER = aPlannableRequest({ id: 'later', statutory: true, dueOn: '2027-01-18' })
const BY_HAND = aPlannableRequest({ id: 'by-hand', excluded: true })

/** A part with one planned request, one a finding took out and one a person left out. */
function leftOut() {
  const part = aPartQuestion({ ...PROBLEM, requests: [...PROBLEM.requests, LATE, BY_HAND] })
  const question = { ...part, problem: PROBLEM, lost: lostCounts(PROBLEM, [LATE]) }
  const answered = answerPart(question, {
    effort: 'quick',
    seed: 1,
    now: () => 0,
    solver: null,
    isCancelled: () => false,
  })
  const finding = { code: 'no-open-day', about: 'late', requestId: 'late', words: 'It has no open day.' }
  const ask = { exclusions: [{ requestId: 'by-hand', why: 'They asked to wait' }] }
  return { answered, told: withLeftOut(answered, question, { ask, findings: [finding] }) }
}

test('what no plan can hold counts as late where it is due by the last week, and as need', () => {
  // To the Friday after the last week, 22 January: 12 days. Two half-days of weight 2.
  expect(lostCounts(PROBLEM, [LATE, LATER])).toEqual({ 'late-cases': 1, 'late-days': 12, 'need-unmet': 5 })
  expect(lostCounts(PROBLEM, [])).toEqual({ 'late-cases': 0, 'late-days': 0, 'need-unmet': 0 })
})

test('it is shown left out with what the finding says, and what a person left out with the reason', () => {
  const { unmet } = leftOut().told.result
  expect(unmet.map(one => one.reasons.cheapest?.words)).toEqual([
    'Put this right and plan again.',
    'Plan again without leaving it out.',
  ])
  expect(
    unmet.map(one => [one.requestId, one.excludedWhy, one.reasons.whyNot.map(why => why.words)]),
  ).toEqual([
    ['late', null, ['It has no open day.']],
    ['by-hand', 'They asked to wait', []],
  ])
})

test('every plan has it in its counts and levels, so what is proved stays proved', () => {
  const { told, answered } = leftOut()
  const counts = { ...NOTHING, 'late-cases': 1, 'late-days': 12, 'need-unmet': 4 }
  const { comparison } = told.result
  for (const of of ['plan', 'firstCome', 'urgentFirst'] as const)
    for (const term of ['late-cases', 'late-days', 'need-unmet'] as const)
      expect(comparison[of][term]).toBe(answered.result.comparison[of][term] + counts[term])
  expect(told.levels.map(level => level.value).slice(0, 2)).toEqual([112, 4])
  expect(told.levels.map(level => level.isBestPossible)).toEqual(
    answered.levels.map(level => level.isBestPossible),
  )
})
