import type { LocalDate } from '../../../../shared/calendar/local-date.ts'
import type { Setting } from '../../../../shared/people/setting.ts'
import type { Chance } from '../chance.ts'
import { demoPlan } from './named-plan.ts'
import { officeDay, type Step } from './step.ts'

/** What the reviews of a plan are invented from. */
export interface ReviewAsk {
  /** The day the year is counted from: the plan's own, or that of the last review. */
  readonly from: LocalDate
  /** Nothing is invented that begins after this day. */
  readonly upTo: LocalDate
  readonly setting: Setting
  readonly chance: Chance
  /** Days from `from` to the first meeting, where it is not a usual year. */
  readonly firstAfter?: number
}

/** Annual reviews up to a day: fewer than half are decided within four weeks, a third lead to amendments. */
export function reviews(ask: ReviewAsk): Step[] {
  const { chance, upTo, setting } = ask
  const steps: Step[] = []
  const names = new Set<string>()
  let after = ask.firstAfter ?? usualYear(chance)
  for (let last = ask.from; officeDay(last, after - 30) <= upTo; after = usualYear(chance)) {
    const meetingOn = officeDay(last, after)
    const review = freshName(meetingOn.slice(0, 4), names)
    const decidedOn = officeDay(meetingOn, chance.yes(0.45) ? chance.between(10, 28) : chance.between(31, 75))
    const decision = chance.yes(0.36) ? 'amend' : 'maintain'
    steps.push(
      ...meeting({ meetingOn, review, chance }),
      { kind: 'review-decision', on: decidedOn, details: { review, decision } },
      ...(decision === 'amend' ? amendments({ decidedOn, review, setting, chance }) : []),
    )
    last = decidedOn
  }
  return steps
}

function usualYear(chance: Chance): number {
  return chance.yes(0.86) ? chance.between(285, 330) : chance.between(345, 400)
}

function freshName(year: string, names: Set<string>): string {
  const name = names.has(year) ? `${year}-2` : year
  names.add(name)
  return name
}

function meeting({
  meetingOn,
  review,
  chance,
}: {
  readonly meetingOn: LocalDate
  readonly review: string
  readonly chance: Chance
}): Step[] {
  const papersBefore = chance.yes(0.85) ? chance.between(14, 18) : chance.between(6, 12)
  const reportAfter = chance.yes(0.85) ? chance.between(4, 9) : chance.between(16, 26)
  return [
    {
      kind: 'review-meeting-planned',
      on: officeDay(meetingOn, -chance.between(21, 30)),
      details: { review, meetingOn },
    },
    { kind: 'review-papers-sent', on: officeDay(meetingOn, -papersBefore), details: { review } },
    { kind: 'review-meeting-held', on: meetingOn, details: { review } },
    { kind: 'review-report-sent', on: officeDay(meetingOn, reportAfter), details: { review } },
  ]
}

/** The notice of amendments goes with the decision where the law is kept, later where it is not. */
function amendments({
  decidedOn,
  review,
  setting,
  chance,
}: {
  readonly decidedOn: LocalDate
  readonly review: string
  readonly setting: Setting
  readonly chance: Chance
}): Step[] {
  const noticeOn = chance.yes(0.7) ? decidedOn : officeDay(decidedOn, chance.between(5, 20))
  const finalOn = officeDay(noticeOn, chance.yes(0.7) ? chance.between(30, 54) : chance.between(60, 95))
  const plan = demoPlan(setting, finalOn, chance)
  return [
    { kind: 'amendment-notice-served', on: noticeOn, details: { review } },
    { kind: 'amendment-views-received', on: officeDay(noticeOn, chance.between(8, 14)), details: { review } },
    { kind: 'amended-final-issued', on: finalOn, details: { review, plan, phaseTransferYear: null } },
  ]
}
