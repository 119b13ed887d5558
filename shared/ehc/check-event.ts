import { londonDateOf, longDate } from '../calendar/local-date.ts'
import { Refusal } from '../refusal.ts'
import { BEGINNINGS, type CaseEvent, currentEvents, type EventKind, RECEIPTS } from './case.ts'
import { withoutUndoneCeasing } from './ceasing.ts'
import { ASSESSMENT_CHECKS } from './checks/assessment.ts'
import { BEGINNING_AND_END_CHECKS } from './checks/beginning-and-end.ts'
import { type Beside, type CaseOwn, type Check, type Checks, type Finding, refuse } from './checks/check.ts'
import { DISPUTE_CHECKS } from './checks/disputes.ts'
import { EXEMPTION_CHECKS } from './checks/exemption.ts'
import { PLAN_LIFE_CHECKS } from './checks/plan-life.ts'
import { repeated } from './checks/repeated.ts'
import { EVENT_LABELS } from './event-labels.ts'
import { clockStart } from './moments/derived.ts'
import type { ClockSettings } from './settings.ts'

const CHECKS: Checks = {
  ...BEGINNING_AND_END_CHECKS,
  ...ASSESSMENT_CHECKS,
  ...PLAN_LIFE_CHECKS,
  ...DISPUTE_CHECKS,
  ...EXEMPTION_CHECKS,
}

/** Kinds of event that end the work on a case. */
const ENDINGS: readonly EventKind[] = ['withdrawn', 'ceased', 'transferred-out']
/** Kinds of event that may still follow an ending: disputes about it, and striking out. */
const AFTER_ENDINGS = /^(mediation|appeal|order|commissioner|recorded-in-error|transferred-out|exemption)/

const UNKNOWN: CaseOwn = { authority: null, bornOn: null }

/** What was found: at most one refusal, the first, and every warning that needs a reason. */
export interface EventVerdict {
  readonly refusal: Refusal | null
  readonly warnings: readonly Finding[]
}

/**
 * Whether an event may be recorded beside those there are. Impossible things are refused in words that name the
 * provision; unusual ones give warnings, which the event's `why` overrides. So is an event that would make another
 * that stands impossible, by correcting what it rests on or by coming before it.
 * @param existing  all events of the case, superseded ones included, without the new one
 * @param own  whose case it is: what rests on a null in it is not checked
 */
export function checkEvent(
  existing: readonly CaseEvent[],
  event: CaseEvent,
  settings: ClockSettings,
  own: CaseOwn = UNKNOWN,
): EventVerdict {
  const findings = [
    ...corrections(existing, event),
    ...(event.kind === 'recorded-in-error' ? [] : general(event)),
  ]
  const first = findings.find(({ severity }) => severity === 'refuse')
  if (first !== undefined) return verdictOf([first])
  const standing: Beside = { events: currentEvents([...existing, event]), settings, own }
  const its = event.kind === 'recorded-in-error' ? [] : findingsOf(event, standing)
  const others = knockOn(existing, event, standing)
  // what a correction breaks says more than what is wrong with it itself
  const both = event.supersedes === null ? [...its, ...others] : [...others, ...its]
  return verdictOf([...findings, ...both, ...repeated(currentEvents(existing), event)])
}

/**
 * Insists that an event may be recorded.
 * @throws Refusal not-allowed-now when it is refused, or has warnings and no `why`; facts `provision`, `canOverride`
 */
export function assertEvent(
  existing: readonly CaseEvent[],
  event: CaseEvent,
  settings: ClockSettings,
  own: CaseOwn = UNKNOWN,
): void {
  const { refusal, warnings } = checkEvent(existing, event, settings, own)
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
  const corrected = existing.find(({ id }) => id === supersedes)
  if (corrected === undefined || supersedes === event.id)
    return [refuse(record, 'The entry to correct is not in this case')]
  if (!mayCorrect(event, corrected))
    return [
      refuse(
        record,
        `An entry is corrected by one of the same kind: strike out “${EVENT_LABELS[corrected.kind]}”, then record what happened`,
      ),
    ]
  if (existing.some(other => other.supersedes === supersedes))
    return [refuse(record, 'That entry has been corrected already: correct the newer one')]
  return why === null ? [refuse(record, 'Give a reason for the correction')] : []
}

/** A request and learning of a child are receipts both: which of them it was can be mended. */
function mayCorrect({ kind }: CaseEvent, corrected: CaseEvent): boolean {
  return (
    kind === corrected.kind ||
    kind === 'recorded-in-error' ||
    (RECEIPTS.includes(kind) && RECEIPTS.includes(corrected.kind))
  )
}

function general({ on, recordedAt }: CaseEvent): Finding[] {
  const recordedOn = londonDateOf(recordedAt)
  return on > recordedOn
    ? [refuse('the record of the case', `${longDate(on)} has not come yet: record what has happened`)]
    : []
}

/** What is wrong with one event among those that stand. */
function findingsOf(event: CaseEvent, standing: Beside): Finding[] {
  const beside = { ...standing, events: standing.events.filter(({ id }) => id !== event.id) }
  const check = CHECKS[event.kind] as Check<EventKind> | undefined
  const own = (check?.(event as never, beside) ?? []).filter(found => !!found)
  return [...beginningAndEnd(event, beside), ...own]
}

function beginningAndEnd({ kind, on }: CaseEvent, { events }: Beside): Finding[] {
  // a plan read from a return may stand there without the request it came from
  const plans = events.filter(event => event.kind === 'transferred-in' || event.kind === 'final-issued')
  const begun = [clockStart(events), ...plans.map(event => event.on)]
  if (!BEGINNINGS.includes(kind) && !begun.some(day => day !== null && day <= on))
    return [
      refuse(
        'CFA 2014 ss. 24 and 36(1); reg. 5(1)',
        `“${EVENT_LABELS[kind]}” cannot come before the authority received a request or learned of the child`,
      ),
    ]
  const end = withoutUndoneCeasing(events).find(event => ENDINGS.includes(event.kind) && event.on < on)
  if (end === undefined || AFTER_ENDINGS.test(kind)) return []
  return [
    refuse(
      'CFA 2014 Part 3',
      `The case ended on ${longDate(end.on)} (${EVENT_LABELS[end.kind]}): start a new one`,
    ),
  ]
}

/**
 * What an event would bring on others that were in order without it: on any by correcting what they rest on, else on
 * those of its day and later. What needs a reason and has one is in order.
 */
function knockOn(existing: readonly CaseEvent[], event: CaseEvent, standing: Beside): Finding[] {
  const others = standing.events.filter(
    ({ id, on }) => id !== event.id && (event.supersedes !== null || on >= event.on),
  )
  if (others.length === 0) return []
  const before = { ...standing, events: currentEvents(existing) }
  return others.flatMap(other => {
    const was = findingsOf(other, before)
    const isNew = ({ severity, provision }: Finding) =>
      !was.some(old => old.severity === severity && (severity === 'refuse' || old.provision === provision))
    return findingsOf(other, standing)
      .filter(found => isNew(found) && (found.severity === 'refuse' || other.why === null))
      .map(found => ({ ...found, message: knockOnWords(event, other, found) }))
  })
}

function knockOnWords(event: CaseEvent, other: CaseEvent, found: Finding): string {
  const named = `“${EVENT_LABELS[other.kind]}” on ${longDate(other.on)}`
  if (found.severity === 'warn') return `${named} would then need a reason: ${found.message}`
  if (event.supersedes !== null)
    return `${named} could then not stand: correct that first (${found.provision})`
  return `“${EVENT_LABELS[event.kind]}” on ${longDate(event.on)} cannot come before ${named} (${found.provision})`
}
