import { addDays, addMonths, type LocalDate } from '../../calendar/local-date.ts'
import { addKnownWorkingDays } from '../../calendar/working-days.ts'
import { type CaseEvent, ofKind } from '../case.ts'
import type { ClockCalendar } from '../due.ts'
import { MOVE_RULES } from '../rules/moves.ts'
import type { ClockSettings } from '../settings.ts'
import type { Moment, MomentKey } from './keys.ts'
import { momentsOfEvents } from './of-events.ts'
import { reviewMoments } from './reviews.ts'
import { decisionSubject, isAppealable, moveSubject, phaseSubject } from './subjects.ts'

/** What the clock is told besides events. `bornOn` null where it is not known: then no early-years review is shown. */
export interface MomentContext {
  readonly calendar: ClockCalendar
  readonly settings: ClockSettings
  readonly bornOn: LocalDate | null
}

/**
 * The day the clock started: the earlier of a request under section 36 and the child being brought to the
 * authority's attention under section 24. Null when neither has happened. That the earlier counts is general
 * knowledge, not checked. @source SI 2014/1530 regs. 5, 10, 13
 */
export function clockStart(events: readonly CaseEvent[]): LocalDate | null {
  const days = events
    .filter(event => event.kind === 'request-received' || event.kind === 'brought-to-attention')
    .map(event => event.on)
  return days.sort()[0] ?? null
}

/** What the time to consider an earlier review is counted from. */
const EARLY_YEARS_STARTS: readonly MomentKey[] = [
  'final-issued',
  'last-reviewed-before-transfer',
  'review-completed',
  'early-review-considered',
]

/** Every moment of a case. `events` must be current and in order (`currentEvents`). */
export function momentsOf(events: readonly CaseEvent[], context: MomentContext): Moment[] {
  const own = momentsOfEvents(events)
  return [
    ...startMoments(events),
    ...own,
    ...adviceComplete(own),
    ...mindChanged(own),
    ...reviewMoments(events),
    ...plansAfterTransfers(events),
    ...earlyYears(own, context),
    ...moves(events, context.calendar),
    ...lastAssessed(own),
    ...events
      .filter(isAppealable)
      .map(event => ({ ...moment('decision-notified', event.on), about: decisionSubject(event) })),
  ]
}

function moment(key: MomentKey, on: LocalDate, since: LocalDate = on): Moment {
  return { key, on, since, about: null }
}

function startMoments(events: readonly CaseEvent[]): Moment[] {
  const start = clockStart(events)
  const made = ofKind(events, 'final-issued')[0]?.on
  return [
    ...(start === null ? [] : [moment('clock-start', start)]),
    ...(made === undefined ? [] : [moment('plan-made', made)]),
  ]
}

/** All advice asked for is in, on the day of the last of it; nothing while any is outstanding or none was asked for. */
function adviceComplete(own: readonly Moment[]): Moment[] {
  const days = own
    .filter(({ key }) => key === 'advice-request-received')
    .map(asked =>
      own.find(
        ({ key, about, on }) =>
          (key === 'advice-given' || key === 'advice-not-needed') &&
          about?.key === asked.about?.key &&
          on >= asked.since,
      ),
    )
  const last = days
    .map(given => given?.on ?? '')
    .sort()
    .at(-1)
  return days.length === 0 || days.includes(undefined) ? [] : [moment('advice-complete', last as LocalDate)]
}

/** What shows that a refusal was taken back: deciding otherwise, or going on as if it had been decided. */
const OTHERWISE: readonly MomentKey[] = ['assess-agreed', 'issue-agreed', 'draft-served', 'final-issued']

/** A refusal taken back of the authority's own accord: after an order the order's own limits run instead. */
function mindChanged(own: readonly Moment[]): Moment[] {
  const refused = own.find(({ key }) => key === 'assess-refused' || key === 'issue-refused')
  if (refused === undefined) return []
  const ordered = own.find(({ key }) => key === 'order-to-assess' || key === 'order-to-make-plan')
  return own
    .filter(({ key, on }) => OTHERWISE.includes(key) && on > refused.on)
    .filter(({ on }) => ordered === undefined || on < ordered.on)
    .map(({ on }) => moment('mind-changed', on))
}

/** What was considered is to be considered again: from the day after, so that it does not meet itself. */
function earlyYears(own: readonly Moment[], { bornOn, settings }: MomentContext): Moment[] {
  if (bornOn === null) return []
  const birthday = addMonths(bornOn, settings.earlyYearsAge * 12)
  return own
    .filter(({ key, since }) => since < birthday && EARLY_YEARS_STARTS.includes(key))
    .map(({ key, on, since }) =>
      moment('early-years-anniversary', on, key === 'early-review-considered' ? addDays(on, 1) : since),
    )
}

/**
 * Known in time means at least as many working days before as the limit after learning has. Where it takes unknown
 * bank holidays to say so, neither limit is given a day. @source reg. 15
 */
function moves(events: readonly CaseEvent[], { bankHolidays }: ClockCalendar): Moment[] {
  return ofKind(events, 'move-learned').map(({ on, details: { movesOn, toAuthority } }) => {
    const fifteenth = addKnownWorkingDays(on, MOVE_RULES['transfer-after-learning'].limit.count, bankHolidays)
    const isKnown = fifteenth !== null && fifteenth <= movesOn
    const isOpen = fifteenth === null && movesOn > bankHolidays.coversTo
    return {
      key: isKnown ? 'move-known-in-time' : 'move-learned-late',
      on: isKnown ? movesOn : on,
      since: on,
      ...(isOpen ? { unknownYear: Number(addDays(bankHolidays.coversTo, 1).slice(0, 4)) } : {}),
      about: moveSubject(toAuthority),
    }
  })
}

/** A plan issued once the child had changed phase: the one that should have come before is then never issued. */
function plansAfterTransfers(events: readonly CaseEvent[]): Moment[] {
  return ofKind(events, 'phase-transfer-due').flatMap(({ details: { transfersOn } }) => {
    const issued = events.find(
      ({ kind, on }) =>
        (kind === 'amended-final-issued' || kind === 'reassessed-final-issued') && on >= transfersOn,
    )
    const about = phaseSubject(Number(transfersOn.slice(0, 4)))
    return issued === undefined ? [] : [{ ...moment('plan-after-transfer', issued.on), about }]
  })
}

/** The assessment concluded last before the latest reassessment request. */
function lastAssessed(own: readonly Moment[]): Moment[] {
  const asked = own.filter(({ key }) => key === 'reassessment-requested').at(-1)
  const concluded = own
    .filter(
      ({ key }) => key === 'final-issued' || key === 'reassessed-plan-issued' || key === 'issue-refused',
    )
    .filter(({ on }) => asked !== undefined && on <= asked.on)
    .at(-1)
  return asked === undefined || concluded === undefined
    ? []
    : [moment('last-assessed-before-request', concluded.on, asked.on)]
}
