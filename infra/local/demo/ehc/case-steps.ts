import type { LocalDate } from '../../../../shared/calendar/local-date.ts'
import type { CaseChild } from '../../../../shared/casework/ehc-case.ts'
import type { RequestSource } from '../../../../shared/ehc/details/codes.ts'
import type { Setting } from '../../../../shared/people/setting.ts'
import type { Chance } from '../chance.ts'
import { type AssessmentAsk, assessing, beginning, issuing, notIssuing } from './assessment-steps.ts'
import { amendedAsOrdered, appeal, appealEnd, appealLength, certificate, mediation } from './dispute-steps.ts'
import { exemptFromSixWeeks, exemptFromTwentyWeeks, missedAppointment } from './exemption-steps.ts'
import type { Flavour, Timing } from './flavours.ts'
import { demoPlan } from './named-plan.ts'
import { orderedSteps } from './ordered-steps.ts'
import { reviews } from './review-steps.ts'
import { officeDay, type Step } from './step.ts'
import { movedAway, movedHere, phaseTransfer } from './transfer-steps.ts'

/** What the steps of one case are invented from. */
export interface CaseAsk extends Timing {
  readonly flavour: Flavour
  readonly setting: Setting
  readonly child: CaseChild
  readonly officer: { readonly userId: string; readonly name: string }
  readonly today: LocalDate
  /** The last day on which anything was recorded. */
  readonly last: LocalDate
  readonly settings: readonly Setting[]
  readonly others: readonly string[]
  /** Who asked, where that is known: the setting, for what was escalated. */
  readonly source: RequestSource | null
  readonly chance: Chance
}

/** Plans made in the last so many days have all their steps told; older ones came over with their milestones. */
const TOLD_DAYS = 28

/** Every step of a case, some of them perhaps later than today. */
export function caseSteps(ask: CaseAsk): Step[] {
  return STEPS[ask.flavour](ask)
}

const STEPS: Readonly<Record<Flavour, (ask: CaseAsk) => Step[]>> = {
  plan: ask => withPlan(ask),
  ordered: ask => [...begun(ask), ...orderedSteps(ask, afterPlan)],
  'moved-here': ask => {
    const { start, last, setting, chance } = ask
    const came = movedHere({ on: start, other: chance.pick(ask.others), setting, chance })
    return [
      ...came,
      ...reviews({ from: start, upTo: last, setting, chance, firstAfter: chance.between(40, 80) }),
    ]
  },
  ceased: ask => endedPlan(ask, on => [{ kind: 'ceased', on, details: { reason: ceaseReason(ask) } }]),
  'moved-away': ask => {
    const { chance, others } = ask
    return endedPlan(ask, on => movedAway({ on, other: chance.pick(others), chance }))
  },
  requested: ask => begun(ask),
  assessing: ask => exempted(ask, [...begun(ask), ...assessing(told(ask))]),
  drafting: ask => exempted(ask, [...begun(ask), ...assessing(told(ask)), ...issued(told(ask))]),
  'not-assessed': ask => notAssessed(ask),
  'not-issued': ask => notIssued(ask),
  withdrawn: ask => withdrawn(ask),
}

function begun({ start, chance, source, flavour }: CaseAsk): Step[] {
  return beginning(start, chance, { source, isRecent: flavour === 'requested' })
}

function told(ask: CaseAsk, isTold = true): AssessmentAsk {
  return { ...ask, isTold }
}

/** Draft and consultation, without the final plan that is still to come. */
function issued(ask: AssessmentAsk): Step[] {
  const plan = demoPlan(ask.setting, ask.start, ask.chance)
  return issuing(ask, plan).filter(({ kind }) => kind !== 'final-issued')
}

/** The steps with an exemption where one was made out: on some that are late, hardly ever on others. */
function exempted(ask: CaseAsk, steps: readonly Step[]): Step[] {
  const { pace, chance, start, officer, flavour } = ask
  const exemption = { start, steps, approvedBy: officer, chance }
  const share = pace.final > 140 ? 0.12 : 0.01
  return [
    ...steps,
    ...(pace.decide > 42 && chance.yes(0.25) ? [exemptFromSixWeeks(exemption)] : []),
    ...(chance.yes(share) ? [exemptFromTwentyWeeks(exemption)] : []),
    ...(flavour === 'assessing' && chance.yes(0.1) ? missedAppointment(exemption) : []),
  ]
}

function withPlan(ask: CaseAsk): Step[] {
  const { start, pace, setting, chance, age } = ask
  const madeOn = officeDay(start, pace.final)
  const as = told(ask, age <= TOLD_DAYS)
  const made = [...begun(ask), ...assessing(as), ...issuing(as, demoPlan(setting, madeOn, chance))]
  return [...exempted(ask, made), ...afterPlan(ask, madeOn)]
}

/** The life of a plan from the day it was made: reviews, the next phase, now and then an appeal. */
function afterPlan(ask: CaseAsk, madeOn: LocalDate): Step[] {
  const { setting, child, chance, last } = ask
  return [
    ...reviews({ from: madeOn, upTo: last, setting, chance }),
    ...phaseTransfer({ ...ask, madeOn }),
    ...((child.ncYear ?? 0) < 0 ? earlyReview(madeOn, chance) : []),
    ...(ask.flavour === 'plan' && chance.yes(0.04) ? contentAppeal(ask, madeOn) : []),
  ]
}

function earlyReview(madeOn: LocalDate, chance: Chance): Step[] {
  return [{ kind: 'early-review-considered', on: officeDay(madeOn, chance.between(130, 178)), details: {} }]
}

function contentAppeal({ setting, chance }: CaseAsk, decisionOn: LocalDate): Step[] {
  const about = chance.pick(['content', 'section-i'] as const)
  const order = about === 'content' ? 'amend' : 'name-setting'
  const endsOn = officeDay(decisionOn, appealLength(chance))
  const isOrdered = chance.yes(0.7)
  return [
    ...appeal({ decisionOn, about, chance }),
    ...appealEnd(endsOn, isOrdered ? order : null, chance),
    ...(isOrdered ? amendedAsOrdered(endsOn, order, { setting, chance }) : []),
  ]
}

/** A plan that has ended: what was to come after is left out. */
function endedPlan(ask: CaseAsk, endOf: (on: LocalDate) => Step[]): Step[] {
  const { chance, today, age } = ask
  const end = endOf(officeDay(today, -chance.between(4, Math.min(age - 120, 540))))
  const endedOn = end.at(-1)?.on ?? today
  return [...withPlan(ask).filter(({ on }) => on < endedOn), ...end]
}

function ceaseReason({ child, chance }: CaseAsk): '2' | '3' | '4' | '6' | '7' | '9' {
  if ((child.ncYear ?? 0) < 12) return chance.pick(['2', '2', '7', '9'])
  return chance.pick(['2', '3', '4', '6'])
}

function notAssessed(ask: CaseAsk): Step[] {
  const { start, pace, chance } = ask
  const decisionOn = officeDay(start, pace.decide)
  const refused: Step = { kind: 'decision-to-assess', on: decisionOn, details: { decision: 'not-assess' } }
  return [...begun(ask), refused, ...lostDispute('refusal-to-assess', decisionOn, chance)]
}

function notIssued(ask: CaseAsk): Step[] {
  const refused = notIssuing(told(ask, false))
  const decisionOn = refused[0]?.on ?? ask.start
  const assessed = assessing(told(ask, ask.age <= TOLD_DAYS)).filter(({ on }) => on <= decisionOn)
  return [...begun(ask), ...assessed, ...refused, ...lostDispute('refusal-to-issue', decisionOn, ask.chance)]
}

/** A dispute that changed nothing, or not yet. */
function lostDispute(
  about: 'refusal-to-assess' | 'refusal-to-issue',
  decisionOn: LocalDate,
  chance: Chance,
): Step[] {
  const kind = chance.weighted({ none: 78, certificate: 6, mediation: 6, appeal: 10 })
  if (kind === 'none') return []
  if (kind === 'certificate') return certificate({ decisionOn, chance })
  if (kind === 'mediation') return mediation({ decisionOn, chance }, null)
  const endsOn = officeDay(decisionOn, appealLength(chance))
  return [...appeal({ decisionOn, about, chance }), ...appealEnd(endsOn, null, chance)]
}

/** Withdrawn before the decision or during the assessment; now and then the child moved away instead. */
function withdrawn(ask: CaseAsk): Step[] {
  const { start, pace, chance } = ask
  const isEarly = chance.yes(0.6)
  const on = officeDay(
    start,
    isEarly ? chance.between(12, pace.decide - 3) : pace.decide + chance.between(5, 30),
  )
  const steps = isEarly ? begun(ask) : [...begun(ask), ...assessing(told(ask, false))]
  const end: Step =
    !isEarly && chance.yes(0.2)
      ? { kind: 'transferred-out', on, details: { toAuthority: chance.pick(ask.others) } }
      : { kind: 'withdrawn', on, details: { by: chance.pick(['family', 'family', 'setting'] as const) } }
  return [...steps, end]
}
