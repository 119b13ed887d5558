import { expect, test } from 'vitest'
import type { CaseEvent, EventDetails } from '../../../shared/ehc/case.ts'
import { STAGES, type Stage, stageOf } from '../../../shared/ehc/stage.ts'
import { happened } from './a-case.ts'

const received = happened('request-received', '2026-01-12')
const struckOut = happened('recorded-in-error', '2026-01-13', {}, { supersedes: received.id, why: 'Twice' })
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
  ['struck-out', [received, struckOut]],
  ['requested', [received, struckOut, happened('request-received', '2026-01-14')]],
]

test.each(CASES)('%s', (stage, events) => {
  expect(stageOf([...events].reverse())).toBe(stage)
})

const agreedOn = (on: string, agreedAsOrder: EventDetails<'mediation-held'>['agreedAsOrder']) =>
  happened('mediation-held', on, { agreedAsOrder })
const order = (on: string, order: EventDetails<'order-made'>['order']) =>
  happened('order-made', on, { order })

/** What mediation agrees and a tribunal orders after a refusal, and entries of one day or out of turn. */
const TURNS: readonly (readonly [string, Stage, readonly CaseEvent[]])[] = [
  ['an assessment agreed in mediation', 'assessing', [received, refused, agreedOn('2026-05-01', 'assess')]],
  ['a plan agreed in mediation', 'drafting', [received, agreed, noPlan, agreedOn('2026-06-01', 'make-plan')]],
  ['mediation without agreement', 'not-assessing', [received, refused, agreedOn('2026-05-01', null)]],
  [
    'a reassessment ordered where there is no plan',
    'assessing',
    [received, refused, order('2026-06-01', 'reassess')],
  ],
  [
    'a reassessment ordered where there is one',
    'plan',
    [received, agreed, final, order('2027-06-01', 'reassess')],
  ],
  ['a refusal to assess sent back', 'requested', [received, refused, order('2026-06-01', 'reconsider')]],
  [
    'a refusal to issue sent back',
    'assessing',
    [received, agreed, noPlan, order('2026-06-01', 'reconsider')],
  ],
  [
    'a decision sent back while drafting',
    'drafting',
    [received, agreed, draft, order('2026-06-01', 'reconsider')],
  ],
  ['receipt and decision on one day', 'assessing', [received, happened('decision-to-assess', '2026-01-12')]],
  ['refusal and order on one day', 'assessing', [received, refused, order('2026-02-20', 'assess')]],
  [
    'learning of the child after the decision',
    'assessing',
    [received, agreed, happened('brought-to-attention', '2026-03-02')],
  ],
  [
    'a second request after a refusal',
    'not-assessing',
    [received, refused, happened('request-received', '2026-03-02')],
  ],
]

test.each(TURNS)('after %s a case is %s', (_, stage, events) => {
  expect(stageOf(events)).toBe(stage)
  expect(stageOf([...events].reverse())).toBe(stage)
})

const ceased = happened('ceased', '2027-05-29')
const continued: readonly (readonly [string, CaseEvent])[] = [
  ['ordered', happened('order-made', '2027-11-01', { order: 'continue' })],
  ['ordered with amendments', happened('order-made', '2027-11-01', { order: 'continue-and-amend' })],
  ['conceded', happened('appeal-not-opposed', '2027-11-01', { order: 'continue' })],
  ['agreed in mediation', agreedOn('2027-11-01', 'continue')],
]

test.each(continued)('a plan that ceased is in place again when continuing it is %s', (_, event) => {
  expect(stageOf([final, ceased, event])).toBe('plan')
  expect(stageOf([final, ceased, event, happened('ceased', '2028-05-29')])).toBe('ended')
})

test('no order brings back what was withdrawn or left, or a plan whose ceasing was upheld', () => {
  const [[, order]] = continued as [(typeof continued)[0]]
  expect(stageOf([received, happened('withdrawn', '2026-02-01'), order])).toBe('ended')
  expect(stageOf([final, happened('transferred-out', '2027-05-29'), order])).toBe('ended')
  expect(stageOf([final, ceased, happened('order-made', '2027-11-01', { order: 'cease' })])).toBe('ended')
})

test('a second case may be opened beside one that was refused or has ended', () => {
  const open = (Object.keys(STAGES) as Stage[]).filter(stage => STAGES[stage].isOpen)
  expect(open).toEqual(['requested', 'assessing', 'drafting', 'plan'])
})
