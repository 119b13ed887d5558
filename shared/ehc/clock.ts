import { compareDates, daysBetween, type LocalDate } from '../calendar/local-date.ts'
import { HolidaysUnknown } from '../calendar/working-days.ts'
import { type CaseEvent, currentEvents } from './case.ts'
import { withoutUndoneCeasing } from './ceasing.ts'
import type { Deadline } from './clock/deadline.ts'
import { exemptionFor } from './clock/exempting.ts'
import { type Run, runsOf } from './clock/runs.ts'
import { placeInTime } from './clock/state.ts'
import { acceptedTo, type ClockCalendar, dueDay, lastDay, rolled } from './due.ts'
import { momentsOf } from './moments/derived.ts'
import type { Moment } from './moments/keys.ts'
import { DEADLINE_RULES, RULE_KEYS, type RuleKey } from './rules.ts'
import type { ClockSettings } from './settings.ts'

/** What the clock may be told of the child. */
export interface ClockChild {
  /** Null where not known: then no early-years review is shown. */
  readonly bornOn: LocalDate | null
}

/** A day worked out, or the year whose bank holidays it would take. */
type Worked = Pick<Deadline, 'dueOn' | 'unknownYear'>

/** A run with its day. */
interface Dated extends Worked {
  readonly run: Run
}

/**
 * Every date of a case on a day, each with the rule that says so, earliest due day first and rules that have not
 * started last. What happened after `today` is not looked at, so a past day shows the case as it stood.
 * The order in which events are given does not matter, and recording a later one moves a due day only where the
 * rule's `movedBy` says so. Exemptions never move a day.
 * @param events  all the case's events, superseded ones included
 * A day that takes bank holidays that are not known is left out and its state is `unknown`: the others stand.
 * @throws Refusal invalid-input when corrections do not fit together (see `currentEvents`)
 */
export function clock(
  events: readonly CaseEvent[],
  today: LocalDate,
  calendar: ClockCalendar,
  settings: ClockSettings,
  child: ClockChild = { bornOn: null },
): Deadline[] {
  const current = withoutUndoneCeasing(currentEvents(events).filter(({ on }) => on <= today))
  const moments = momentsOf(current, { calendar, settings, bornOn: child.bornOn })
  const dated = RULE_KEYS.flatMap(rule => runsOf(rule, moments)).map(run => ({
    run,
    ...workedOut(run.start, () => dueDay(DEADLINE_RULES[run.rule], run.start.on, calendar, settings)),
  }))
  const started = laterOfGroups(dated, calendar, settings).map(({ run, dueOn, unknownYear }) => {
    const exemption = exemptionFor(run, current, dueOn)
    const { nextWorkingDay } = DEADLINE_RULES[run.rule]
    const until = nextWorkingDay && dueOn !== null ? acceptedTo(dueOn, calendar) : null
    return {
      ...frameOf(run),
      dueOn,
      acceptedTo: until,
      unknownYear,
      ...placeInTime({ run, dueOn, acceptedTo: until, exemption, today, settings }),
    }
  })
  return [...started, ...notStarted(dated)].sort(byDueDay)
}

function frameOf({ rule, start, metOn, endedBy, overtakenBy, missingStep }: Run) {
  return { rule, for: start.about, startsOn: start.on, metOn, endedBy, overtakenBy, missingStep }
}

/** A day, or the year that is missing for it. Anything else that goes wrong is thrown on. */
function workedOut({ unknownYear }: Pick<Moment, 'unknownYear'>, day: () => LocalDate): Worked {
  if (unknownYear !== undefined) return { dueOn: null, unknownYear }
  try {
    return { dueOn: day(), unknownYear: null }
  } catch (error) {
    if (error instanceof HolidaysUnknown) return { dueOn: null, unknownYear: error.year }
    throw error
  }
}

/** Of rules that make one date together, the later: chosen before any roll, as "whichever is later" is. */
function laterOfGroups(dated: readonly Dated[], calendar: ClockCalendar, settings: ClockSettings): Dated[] {
  const groups = new Map<string, Dated>()
  const single: Dated[] = []
  const raw = ({ run }: Dated) => lastDay(DEADLINE_RULES[run.rule], run.start.on, calendar, settings)
  for (const item of dated) {
    const { laterOf, rolls } = DEADLINE_RULES[item.run.rule]
    if (laterOf === undefined) {
      single.push(item)
      continue
    }
    const key = `${laterOf} ${item.run.start.about?.key ?? item.run.start.since}`
    const held = groups.get(key)
    const later = held === undefined || raw(item) > raw(held) ? item : held
    const day = rolls ? workedOut({}, () => rolled(raw(later), calendar)) : later
    groups.set(key, { ...later, ...day, run: metByEither(later.run, held?.run ?? item.run, item.run) })
  }
  return [...single, ...groups.values()]
}

/** What meets one of the rules that make a date together meets the date, also before the later of them began. */
function metByEither(run: Run, ...both: readonly Run[]): Run {
  const metOn = both.flatMap(one => one.metOn ?? []).sort()[0]
  return metOn === undefined ? run : { ...run, metOn, endedBy: null, overtakenBy: null, missingStep: null }
}

function notStarted(dated: readonly Dated[]): Deadline[] {
  const started = new Set<RuleKey>(dated.map(({ run }) => run.rule))
  return RULE_KEYS.filter(rule => !started.has(rule)).map(rule => ({
    rule,
    for: null,
    startsOn: null,
    dueOn: null,
    acceptedTo: null,
    state: 'not-started',
    daysLeft: null,
    daysOver: 0,
    metOn: null,
    exemption: null,
    endedBy: null,
    overtakenBy: null,
    unknownYear: null,
    missingStep: null,
  }))
}

function byDueDay(a: Deadline, b: Deadline): number {
  if (a.dueOn === null || b.dueOn === null) return Number(a.dueOn === null) - Number(b.dueOn === null)
  const order = compareDates(a.dueOn, b.dueOn) || RULE_KEYS.indexOf(a.rule) - RULE_KEYS.indexOf(b.rule)
  return (
    order ||
    compareDates(a.for?.key ?? '', b.for?.key ?? '') ||
    daysBetween(b.startsOn ?? '', a.startsOn ?? '')
  )
}
