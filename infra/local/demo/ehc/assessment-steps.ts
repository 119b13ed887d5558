import { addDays, type LocalDate } from '../../../../shared/calendar/local-date.ts'
import type { AdviceFrom } from '../../../../shared/ehc/details/assessment.ts'
import type { RequestSource } from '../../../../shared/ehc/details/codes.ts'
import type { NamedPlan } from '../../../../shared/ehc/details/named-plan.ts'
import type { Setting } from '../../../../shared/people/setting.ts'
import type { Chance } from '../chance.ts'
import { settingRef } from './named-plan.ts'
import type { Pace } from './pace.ts'
import { officeDay, type Step } from './step.ts'
import { CASE_WORDS } from './words.ts'

/** What the steps of an assessment are invented from. */
export interface AssessmentAsk {
  /** The day the clock starts. */
  readonly start: LocalDate
  readonly pace: Pace
  readonly setting: Setting
  readonly chance: Chance
  /** Whether advice, views and consultations are told too: old cases came from another system with milestones only. */
  readonly isTold: boolean
}

export const PSYCHOLOGIST: AdviceFrom = { body: 'educational-psychologist', name: '' }

/** Whom advice is asked of. Social care is slow to answer, and the psychologist slower than the law allows. */
const BODIES: readonly { readonly from: AdviceFrom; readonly inTime: number; readonly never: number }[] = [
  { from: { body: 'education', name: '' }, inTime: 0.9, never: 0 },
  { from: { body: 'medical', name: '' }, inTime: 0.65, never: 0.03 },
  { from: PSYCHOLOGIST, inTime: 0.45, never: 0 },
  { from: { body: 'social-care', name: '' }, inTime: 0.7, never: 0.12 },
]

/** How a case begins: a request from the family or the setting, or the child brought to notice by somebody else. */
export function beginning(
  start: LocalDate,
  chance: Chance,
  { source, isRecent }: { readonly source: RequestSource | null; readonly isRecent: boolean },
): Step[] {
  const from = source ?? chance.weighted({ '2': 55, '1': 38, '3': 4, '4': 2, '5': 1 })
  if (from !== '1' && from !== '2')
    return [{ kind: 'brought-to-attention', on: start, details: { source: from } }]
  const details = {
    source: from,
    basis: 'REQUEST_S36',
    relevantYouthAccommodation: chance.yes(0.005),
  } as const
  if (isRecent || !chance.yes(0.02)) return [{ kind: 'request-received', on: start, details }]
  const why = CASE_WORDS.corrected[0]
  return [
    { kind: 'request-received', on: addDays(start, 1), details },
    {
      kind: 'request-received',
      on: start,
      details,
      corrects: 'request-received',
      recordedOn: addDays(start, 9),
      why,
    },
  ]
}

/** The decision to assess, and the advice that is asked for then. */
export function assessing(ask: AssessmentAsk): Step[] {
  const { start, pace } = ask
  const decidedOn = officeDay(start, pace.decide)
  const decided: Step = { kind: 'decision-to-assess', on: decidedOn, details: { decision: 'assess' } }
  return [decided, ...(ask.isTold ? advice(ask, decidedOn) : [])]
}

/** Advice asked of each body after a day, and given by the day on which it is decided whether to issue a plan. */
export function advice({ start, pace, chance }: AssessmentAsk, from: LocalDate): Step[] {
  const askedOn = officeDay(from, chance.between(0, 4))
  const latest = officeDay(start, pace.issue)
  return BODIES.flatMap(({ from: body, inTime, never }): Step[] => {
    const after = chance.yes(inTime) ? chance.between(24, 41) : chance.between(44, 75)
    const given = officeDay(askedOn, after)
    const on = given > latest ? latest : given
    const asked: Step = {
      kind: 'advice-requested',
      on: askedOn,
      details: { from: body, receivedByBodyOn: askedOn },
    }
    if (chance.yes(never) || on < askedOn) return [asked]
    return [asked, { kind: 'advice-received', on, details: { from: body } }]
  })
}

/** From the decision to issue a plan to the final one. */
export function issuing(ask: AssessmentAsk, plan: NamedPlan): Step[] {
  const { start, pace, isTold, chance, setting } = ask
  const draftOn = officeDay(start, pace.draft)
  const finalOn = officeDay(start, pace.final)
  const milestones: Step[] = [
    { kind: 'draft-served', on: draftOn, details: {} },
    { kind: 'final-issued', on: finalOn, details: { plan } },
  ]
  if (!isTold) return milestones
  const place = settingRef(setting)
  const views = { asksForSetting: place, wantsMeeting: chance.yes(0.2) }
  const reply = chance.yes(0.9) ? 'can-meet-need' : 'other'
  return [
    { kind: 'decision-to-issue', on: officeDay(start, pace.issue), details: { decision: 'issue' } },
    ...milestones,
    { kind: 'consultation-sent', on: draftOn, details: { setting: place } },
    { kind: 'views-received', on: officeDay(draftOn, chance.between(9, 15)), details: views },
    {
      kind: 'consultation-replied',
      on: officeDay(draftOn, chance.between(10, 19)),
      details: { setting: place, reply },
    },
  ]
}

/** The refusal to issue a plan, most often later than the law allows. */
export function notIssuing({ start, chance, pace }: AssessmentAsk): Step[] {
  const after = chance.yes(0.35) ? chance.between(88, 111) : chance.between(114, 190)
  const on = officeDay(start, Math.max(after, pace.decide + 20))
  return [{ kind: 'decision-to-issue', on, details: { decision: 'not-issue' } }]
}
