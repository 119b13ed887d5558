import { expect, test } from 'vitest'
import type { CaseEvent } from '../../../shared/ehc/case.ts'
import { STAGES, type Stage, stageOf } from '../../../shared/ehc/stage.ts'
import { happened } from './a-case.ts'

const received = happened('request-received', '2026-01-12')
const agreed = happened('decision-to-assess', '2026-02-20')
const refused = happened('decision-to-assess', '2026-02-20', { decision: 'not-assess' })
const noPlan = happened('decision-to-issue', '2026-04-20', { decision: 'not-issue' })
const draft = happened('draft-served', '2026-04-20')
const final = happened('final-issued', '2026-05-29')

const CASES: readonly (readonly [Stage, readonly CaseEvent[]])[] = [
  ['not-begun', []],
  ['requested', [received]],
  ['not-assessing', [received, refused]],
  ['assessing', [received, agreed]],
  ['assessing', [received, refused, happened('order-made', '2026-06-01')]],
  ['not-issuing', [received, agreed, noPlan]],
  ['drafting', [received, agreed, noPlan, happened('order-made', '2026-06-01', { order: 'make-plan' })]],
  ['drafting', [received, agreed, draft]],
  ['plan', [received, agreed, draft, final]],
  ['plan', [final, happened('draft-served', '2026-12-01')]],
  ['plan', [happened('transferred-in', '2026-09-08')]],
  ['ended', [final, happened('ceased', '2027-05-29')]],
  ['ended', [received, happened('withdrawn', '2026-02-01')]],
]

test.each(CASES)('%s', (stage, events) => {
  expect(stageOf([...events].reverse())).toBe(stage)
})

test('a second case may be opened beside one that was refused or has ended', () => {
  const open = (Object.keys(STAGES) as Stage[]).filter(stage => STAGES[stage].isOpen)
  expect(open).toEqual(['requested', 'assessing', 'drafting', 'plan'])
})
