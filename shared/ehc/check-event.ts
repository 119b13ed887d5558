import { londonDateOf, longDate } from '../calendar/local-date.ts'
import { Refusal } from '../refusal.ts'
import { type CaseEvent, currentEvents, type EventKind } from './case.ts'
import { ASSESSMENT_CHECKS } from './checks/assessment.ts'
import { type Beside, type Check, type Checks, type Finding, refuse } from './checks/check.ts'
import { DISPUTE_CHECKS } from './checks/disputes.ts'
import { EXEMPTION_CHECKS } from './checks/exemption.ts'
import { PLAN_LIFE_CHECKS } from './checks/plan-life.ts'
import { EVENT_LABELS } from './event-labels.ts'
import { clockStart } from './moments/derived.ts'
import type { ClockSettings } from './settings.ts'

const CHECKS: Checks = {
  ...ASSESSMENT_CHECKS,
  ...PLAN_LIFE_CHECKS,
  ...DISPUTE_CHECKS,
  ...EXEMPTION_CHECKS,
}

/** Kinds of event with which a case can begin. */
const BEGINNINGS: readonly EventKind[] = ['request-received', 'brought-to-attention', 'transferred-in']
/** Kinds of event that end the work on a case. */
const ENDINGS: readonly EventKind[] = ['withdrawn', 'ceased', 'transferred-out']
/** Kinds of event that may still follow an ending: disputes about it, and striking out. */
const AFTER_ENDINGS = /^(mediation|appeal|order|commissioner|recorded-in-error|transferred-out|exemption)/

/** What was found: at most one refusal, the first, and every warning that needs a reason. */
export interface EventVerdict {
  readonly refusal: Refusal | null
  readonly warnings: readonly Finding[]
}

/**
 * Whether an event may be recorded beside those there are. Impossible things are refused in words that name the
 * provision; unusual ones give warnings, which the event's `why` overrides. A correction is also refused when it
 * would make an entry that stands impossible.
 * @param existing  all events of the case, superseded ones included, without the new one
 */
export function checkEvent(
  existing: readonly CaseEvent[],
  event: CaseEvent,
  settings: ClockSettings,
): EventVerdict {
  const findings = [
    ...corrections(existing, event),
    ...(event.kind === 'recorded-in-error' ? [] : general(event)),
  ]
  const first = findings.find(({ severity }) => severity === 'refuse')
  if (first !== undefined) return verdictOf([first])
  const standing = currentEvents([...existing, event])
  return verdictOf([
    ...findings,
    ...(event.kind === 'recorded-in-error' ? [] : findingsOf(event, standing, settings)),
    ...knockOn(existing, event, standing, settings),
  ])
}

/**
 * Insists that an event may be recorded.
 * @throws Refusal not-allowed-now when it is refused, or has warnings and no `why`; facts `provision`, `canOverride`
 */
export function assertEvent(existing: readonly CaseEvent[], event: CaseEvent, settings: ClockSettings): void {
  const { refusal, warnings } = checkEvent(existing, event, settings)
  if (refusal !== null) throw refusal
  const [warning] = warnings
  if (warning === undefined || event.why !== null) return
  throw new Refusal('not-allowed-now', `${warning.message}. Give a reason to record it all the same.`, {
    provision: warning.provision,
    canOverride: true,
  })
}

function verdictOf(findings: readonly Finding[]): EventVerdict {
  const first = findings.find(({ severity }) => severity === 'refuse')
  return {
    refusal:
      first === undefined
        ? null
        : new Refusal('not-allowed-now', first.message, { provision: first.provision, canOverride: false }),
    warnings: findings.filter(({ severity }) => severity === 'warn'),
  }
}

function corrections(existing: readonly CaseEvent[], event: CaseEvent): Finding[] {
  const { supersedes, why, kind } = event
  const record = 'the record of the case'
  if (supersedes === null)
    return kind === 'recorded-in-error' ? [refuse(record, 'Say which entry is struck out')] : []
  if (!existing.some(({ id }) => id === supersedes) || supersedes === event.id)
    return [refuse(record, 'The entry to correct is not in this case')]
  if (existing.some(other => other.supersedes === supersedes))
    return [refuse(record, 'That entry has been corrected already: correct the newer one')]
  return why === null ? [refuse(record, 'Give a reason for the correction')] : []
}

function general({ on, recordedAt }: CaseEvent): Finding[] {
  const recordedOn = londonDateOf(recordedAt)
  return on > recordedOn
    ? [refuse('the record of the case', `${longDate(on)} has not come yet: record what has happened`)]
    : []
}

/** What is wrong with one event among those that stand. */
function findingsOf(event: CaseEvent, standing: readonly CaseEvent[], settings: ClockSettings): Finding[] {
  const beside: Beside = { events: standing.filter(({ id }) => id !== event.id), settings }
  const check = CHECKS[event.kind] as Check<EventKind> | undefined
  const own = (check?.(event as never, beside) ?? []).filter(found => !!found)
  return [...beginningAndEnd(event, beside), ...own]
}

function beginningAndEnd({ kind, on }: CaseEvent, { events }: Beside): Finding[] {
  if (BEGINNINGS.includes(kind)) return []
  // a plan read from a return may stand there without the request it came from
  const plans = events.filter(event => event.kind === 'transferred-in' || event.kind === 'final-issued')
  const begun = [clockStart(events), ...plans.map(event => event.on)]
  if (!begun.some(day => day !== null && day <= on))
    return [
      refuse(
        'CFA 2014 ss. 24 and 36(1); reg. 5(1)',
        `“${EVENT_LABELS[kind]}” cannot come before the authority received a request or learned of the child`,
      ),
    ]
  const end = events.find(event => ENDINGS.includes(event.kind) && event.on < on)
  if (end === undefined || AFTER_ENDINGS.test(kind)) return []
  return [
    refuse(
      'CFA 2014 Part 3',
      `The case ended on ${longDate(end.on)} (${EVENT_LABELS[end.kind]}): start a new one`,
    ),
  ]
}

/** Refusals that a correction would bring on entries that were in order before it. */
function knockOn(
  existing: readonly CaseEvent[],
  event: CaseEvent,
  standing: readonly CaseEvent[],
  settings: ClockSettings,
): Finding[] {
  if (event.supersedes === null) return []
  const before = currentEvents(existing)
  const refused = (other: CaseEvent, among: readonly CaseEvent[]) =>
    findingsOf(other, among, settings).find(({ severity }) => severity === 'refuse')
  const broken = standing.find(
    other =>
      other.id !== event.id && refused(other, standing) !== undefined && refused(other, before) === undefined,
  )
  if (broken === undefined) return []
  const found = refused(broken, standing) as Finding
  return [
    refuse(
      found.provision,
      `“${EVENT_LABELS[broken.kind]}” on ${longDate(broken.on)} could then not stand: correct that first`,
    ),
  ]
}
