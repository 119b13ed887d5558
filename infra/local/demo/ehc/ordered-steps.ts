import type { LocalDate } from '../../../../shared/calendar/local-date.ts'
import { advice, notIssuing } from './assessment-steps.ts'
import type { CaseAsk } from './case-steps.ts'
import { appeal, appealEnd, mediation } from './dispute-steps.ts'
import { demoPlan } from './named-plan.ts'
import type { Pace } from './pace.ts'
import { officeDay, type Step } from './step.ts'
import { CASE_WORDS } from './words.ts'

/** Days from the order, or from the change of mind, to each step. Most are within the 14 weeks an order allows. */
const AFTER_ORDER = {
  decide: 9,
  issue: [58, 64],
  draft: [66, 72],
  final: [90, 97],
  late: [104, 150],
} as const

/**
 * A refusal that did not stand, after the case's beginning: agreed in mediation, ordered by the tribunal, or taken
 * back; then the assessment and the plan that follow.
 * @param afterPlan  the life of the plan from the day it is made
 */
export function orderedSteps(ask: CaseAsk, afterPlan: (ask: CaseAsk, madeOn: LocalDate) => Step[]): Step[] {
  const { today, age, chance } = ask
  const route = chance.weighted({ appeal: 8, mediation: 5, 'mind-changed': 2, 'make-plan': 3 })
  const turnedOn = officeDay(today, -age)
  if (route === 'make-plan') return planOrdered(ask, turnedOn, afterPlan)
  const decisionOn = officeDay(ask.start, ask.pace.decide)
  const refused: Step = { kind: 'decision-to-assess', on: decisionOn, details: { decision: 'not-assess' } }
  const turn = {
    appeal: () => [
      ...appeal({ decisionOn, about: 'refusal-to-assess', chance }),
      ...appealEnd(turnedOn, 'assess', chance),
    ],
    mediation: () => mediation({ decisionOn, chance }, 'assess'),
    'mind-changed': () => [],
  } satisfies Record<typeof route, () => Step[]>
  const turning = turn[route]()
  const from = turning.at(-1)?.on ?? turnedOn
  const why = route === 'mind-changed' ? { why: chance.pick(CASE_WORDS.mindChanged) } : {}
  const agreedOn = officeDay(from, AFTER_ORDER.decide)
  const agreed: Step = { kind: 'decision-to-assess', on: agreedOn, details: { decision: 'assess' }, ...why }
  const again = { ...ask, start: from, pace: orderedPace(ask), isTold: true }
  return [refused, ...turning, agreed, ...advice(again, agreedOn), ...finished(again, afterPlan)]
}

/** A plan that was refused after the assessment, and ordered. */
function planOrdered(
  ask: CaseAsk,
  turnedOn: LocalDate,
  afterPlan: (ask: CaseAsk, madeOn: LocalDate) => Step[],
): Step[] {
  const { start, pace, chance } = ask
  const agreedOn = officeDay(start, pace.decide)
  const refused = notIssuing({ ...ask, isTold: false })
  const decisionOn = refused[0]?.on ?? start
  const again = {
    ...ask,
    start: turnedOn,
    pace: { decide: 0, issue: 8, draft: 26, final: chance.between(60, 76) },
  }
  return [
    { kind: 'decision-to-assess', on: agreedOn, details: { decision: 'assess' } },
    ...refused,
    ...appeal({ decisionOn, about: 'refusal-to-issue', chance }),
    ...appealEnd(turnedOn, 'make-plan', chance),
    ...finished(again, afterPlan),
  ]
}

function finished(ask: CaseAsk, afterPlan: (ask: CaseAsk, madeOn: LocalDate) => Step[]): Step[] {
  const { start, pace, setting, chance } = ask
  const finalOn = officeDay(start, pace.final)
  return [
    { kind: 'decision-to-issue', on: officeDay(start, pace.issue), details: { decision: 'issue' } },
    { kind: 'draft-served', on: officeDay(start, pace.draft), details: {} },
    { kind: 'final-issued', on: finalOn, details: { plan: demoPlan(setting, finalOn, chance) } },
    ...afterPlan(ask, finalOn),
  ]
}

function orderedPace({ chance }: CaseAsk): Pace {
  const between = ([least, most]: readonly [number, number]) => chance.between(least, most)
  return {
    decide: AFTER_ORDER.decide,
    issue: between(AFTER_ORDER.issue),
    draft: between(AFTER_ORDER.draft),
    final: between(chance.yes(0.7) ? AFTER_ORDER.final : AFTER_ORDER.late),
  }
}
