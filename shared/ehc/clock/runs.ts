import type { LocalDate } from '../../calendar/local-date.ts'
import type { Moment, MomentKey, Subject } from '../moments/keys.ts'
import type { DeadlineRule } from '../rules/rule.ts'
import { DEADLINE_RULES, isInForce, type RuleKey } from '../rules.ts'

/** One running of a rule: a day it is counted from, about one subject. */
export interface Run {
  readonly rule: RuleKey
  readonly start: Moment
  readonly metOn: LocalDate | null
  readonly endedBy: MomentKey | null
  readonly missingStep: MomentKey | null
}

/** The runs of a rule: one for each different start, while the rule was in force on the day the start happened. */
export function runsOf(rule: RuleKey, moments: readonly Moment[]): Run[] {
  const row = DEADLINE_RULES[rule]
  return startsOf(row, moments).map(start => {
    const met = firstMet(row, start, moments)
    const ending = endingOf(row, start, moments, met)
    const metOn = ending === null ? (met?.on ?? null) : null
    const step = metOn === null && ending === null ? missingStep(row, start, moments) : null
    return { rule, start, metOn, endedBy: ending, missingStep: step }
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

/** What counts back from a day is met before it, so only its subject has to agree. */
function couldMeet(row: DeadlineRule, moment: Moment, start: Moment): boolean {
  if (!row.metBy.includes(moment.key)) return false
  return row.counting === 'before-event' && moment.about !== null
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
    .filter(moment => follows(moment, start) && (met === undefined || moment.on < met.on))
    .sort((a, b) => byDay(a, b) || Number(row.endedBy.includes(a.key)) - Number(row.endedBy.includes(b.key)))
  const last = changes.at(-1)
  return last !== undefined && row.endedBy.includes(last.key) ? last.key : null
}

function missingStep(row: DeadlineRule, start: Moment, moments: readonly Moment[]): MomentKey | null {
  const done = (step: MomentKey) => moments.some(moment => moment.key === step && follows(moment, start))
  return row.priorSteps.find(step => !done(step)) ?? null
}

function byDay(a: Moment, b: Moment): number {
  return a.on < b.on ? -1 : a.on > b.on ? 1 : 0
}
