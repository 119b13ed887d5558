import { compareDates, daysBetween, type LocalDate } from '../calendar/local-date.ts'
import { type CaseEvent, currentEvents } from './case.ts'
import type { Deadline } from './clock/deadline.ts'
import { exemptionFor } from './clock/exempting.ts'
import { type Run, runsOf } from './clock/runs.ts'
import { placeInTime } from './clock/state.ts'
import { type ClockCalendar, dueDay, lastDay, rolled } from './due.ts'
import { momentsOf } from './moments/derived.ts'
import { DEADLINE_RULES, RULE_KEYS, type RuleKey } from './rules.ts'
import type { ClockSettings } from './settings.ts'

/** What the clock may be told of the child. */
export interface ClockChild {
  /** Null where not known: then no early-years review is shown. */
  readonly bornOn: LocalDate | null
}

/** A run with its day worked out. */
interface Dated {
  readonly run: Run
  readonly dueOn: LocalDate
}

/**
 * Every date of a case on a day, each with the rule that says so, earliest due day first and rules that have not
 * started last. What happened after `today` is not looked at, so a past day shows the case as it stood.
 * The order in which events are given does not matter, and recording a later one moves a due day only where the
 * rule's `movedBy` says so. Exemptions never move a day.
 * @param events  all the case's events, superseded ones included
 * @throws RangeError when a rule that counts working days needs bank holidays that are not known
 * @throws Refusal invalid-input when corrections do not fit together (see `currentEvents`)
 */
export function clock(
  events: readonly CaseEvent[],
  today: LocalDate,
  calendar: ClockCalendar,
  settings: ClockSettings,
  child: ClockChild = { bornOn: null },
): Deadline[] {
  const current = currentEvents(events).filter(({ on }) => on <= today)
  const moments = momentsOf(current, { calendar, settings, bornOn: child.bornOn })
  const dated = RULE_KEYS.flatMap(rule => runsOf(rule, moments)).map(run => ({
    run,
    dueOn: dueDay(DEADLINE_RULES[run.rule], run.start.on, calendar, settings),
  }))
  const started = laterOfGroups(dated, calendar, settings).map(({ run, dueOn }) => {
    const exemption = exemptionFor(run, current)
    return { ...frameOf(run, dueOn), ...placeInTime({ run, dueOn, exemption, today, settings }) }
  })
  return [...started, ...notStarted(dated)].sort(byDueDay)
}

function frameOf({ rule, start, metOn, endedBy, missingStep }: Run, dueOn: LocalDate) {
  return { rule, for: start.about, startsOn: start.on, dueOn, metOn, endedBy, missingStep }
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
    groups.set(key, rolls ? { ...later, dueOn: rolled(raw(later), calendar) } : later)
  }
  return [...single, ...groups.values()]
}

function notStarted(dated: readonly Dated[]): Deadline[] {
  const started = new Set<RuleKey>(dated.map(({ run }) => run.rule))
  return RULE_KEYS.filter(rule => !started.has(rule)).map(rule => ({
    rule,
    for: null,
    startsOn: null,
    dueOn: null,
    state: 'not-started',
    daysLeft: null,
    daysOver: 0,
    metOn: null,
    exemption: null,
    endedBy: null,
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
