import { addMonths, type LocalDate } from '../../calendar/local-date.ts'
import type { Moment, MomentKey, Subject } from '../moments/keys.ts'
import type { DeadlineRule } from '../rules/rule.ts'
import { DEADLINE_RULES, isInForce, type RuleKey } from '../rules.ts'

/** One running of a rule: a day it is counted from, about one subject. */
export interface Run {
  readonly rule: RuleKey
  readonly start: Moment
  readonly metOn: LocalDate | null
  readonly endedBy: MomentKey | null
  /** What shows that the case went past it without its being recorded; null where it was met or ended. */
  readonly overtakenBy: MomentKey | null
  readonly missingStep: MomentKey | null
}

/** The runs of a rule: one for each different start, while the rule was in force on the day the start happened. */
export function runsOf(rule: RuleKey, moments: readonly Moment[]): Run[] {
  const row = DEADLINE_RULES[rule]
  return startsOf(row, moments).map(start => {
    const met = firstMet(row, start, moments)
    const ending = endingOf(row, start, moments, met)
    const metOn = ending === null ? (met?.on ?? null) : null
    const isSettled = metOn !== null || ending !== null
    const overtaking = isSettled ? null : overtakingOf(row, start, moments)
    const step = isSettled || overtaking !== null ? null : missingStep(row, start, moments)
    return { rule, start, metOn, endedBy: ending, overtakenBy: overtaking, missingStep: step }
  })
}

function startsOf(row: DeadlineRule, moments: readonly Moment[]): Moment[] {
  const starts = new Map<string, Moment>()
  for (const moment of moments) {
    if (moment.key !== row.starts || !isInForce(row, moment.since)) continue
    const identity = `${moment.about?.sort} ${moment.about?.key} ${moment.since}`
    if (!starts.has(identity)) starts.set(identity, moment)
  }
  return [...starts.values()]
}

/** The same subject, or subjects that cannot be compared because they are of different sorts. */
function concerns(a: Subject | null, b: Subject | null): boolean {
  return a === null || b === null || a.sort !== b.sort || a.key === b.key
}

/** Something that follows a start: not before it, and never the start's own moment. */
function follows(moment: Moment, start: Moment): boolean {
  if (!concerns(moment.about, start.about)) return false
  return moment.key === start.key ? moment.since > start.since : moment.since >= start.since
}

/** What counts back from a day, or to one of its year, is met before it, so only its subject has to agree. */
function couldMeet(row: DeadlineRule, moment: Moment, start: Moment): boolean {
  if (!row.metBy.includes(moment.key)) return false
  return row.counting.startsWith('before-') && moment.about !== null
    ? concerns(moment.about, start.about)
    : follows(moment, start)
}

function firstMet(row: DeadlineRule, start: Moment, moments: readonly Moment[]): Moment | undefined {
  return moments.filter(moment => couldMeet(row, moment, start)).sort(byDay)[0]
}

/** What ended it before it was met, unless something revived it since; on one day an ending comes last. */
function endingOf(
  row: DeadlineRule,
  start: Moment,
  moments: readonly Moment[],
  met: Moment | undefined,
): MomentKey | null {
  const changes = moments
    .filter(({ key }) => row.endedBy.includes(key) || row.revivedBy?.includes(key))
    .filter(moment => follows(moment, start) && (met === undefined || isBefore(row, moment, met)))
    .sort((a, b) => byDay(a, b) || Number(row.endedBy.includes(a.key)) - Number(row.endedBy.includes(b.key)))
  const last = changes.at(-1)
  return last !== undefined && row.endedBy.includes(last.key) ? last.key : null
}

/** What undoes an ending also does so where it is what meets the limit: a plan issued after a refusal. */
function isBefore({ endedBy }: DeadlineRule, moment: Moment, met: Moment): boolean {
  return endedBy.includes(moment.key) ? moment.on < met.on : moment.on <= met.on
}

/** The first of the moments that show that the case went past it. The decision in dispute is none of them. */
function overtakingOf(row: DeadlineRule, start: Moment, moments: readonly Moment[]): MomentKey | null {
  const isInDispute = ({ since }: Moment) => start.about?.sort === 'decision' && since <= start.about.key
  const past = moments.filter(
    moment => row.overtakenBy.includes(moment.key) && follows(moment, start) && !isInDispute(moment),
  )
  return past.sort(byDay)[0]?.key ?? null
}

function missingStep(row: DeadlineRule, start: Moment, moments: readonly Moment[]): MomentKey | null {
  const done = (step: MomentKey) =>
    moments.some(moment => moment.key === step && (follows(moment, start) || isOfItsYear(moment, start)))
  return row.priorSteps.find(step => !done(step)) ?? null
}

/** A step towards a phase transfer that was taken in the twelve months before it, though it was noted only later. */
function isOfItsYear(moment: Moment, start: Moment): boolean {
  return (
    start.about?.sort === 'phase' &&
    concerns(moment.about, start.about) &&
    moment.on >= addMonths(start.on, -12)
  )
}

function byDay(a: Moment, b: Moment): number {
  return a.on < b.on ? -1 : a.on > b.on ? 1 : 0
}
