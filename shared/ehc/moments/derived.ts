import { addMonths, type LocalDate } from '../../calendar/local-date.ts'
import { workingDaysBetween } from '../../calendar/working-days.ts'
import { type CaseEvent, type EventOf, ofKind } from '../case.ts'
import type { ClockCalendar } from '../due.ts'
import { MOVE_RULES } from '../rules/moves.ts'
import type { ClockSettings } from '../settings.ts'
import type { Moment, MomentKey } from './keys.ts'
import { momentsOfEvents } from './of-events.ts'
import { decisionSubject, isAppealable, moveSubject, reviewSubject } from './subjects.ts'

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

/** Every moment of a case. `events` must be current and in order (`currentEvents`). */
export function momentsOf(events: readonly CaseEvent[], context: MomentContext): Moment[] {
  const own = momentsOfEvents(events)
  return [
    ...startMoments(events),
    ...own,
    ...adviceComplete(own),
    ...mindChanged(own),
    ...reviewDays(events),
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

/** A refusal taken back of the authority's own accord: after an order the order's own limits run instead. */
function mindChanged(own: readonly Moment[]): Moment[] {
  const refused = own.find(({ key }) => key === 'assess-refused' || key === 'issue-refused')
  if (refused === undefined) return []
  const ordered = own.find(({ key }) => key === 'order-to-assess' || key === 'order-to-make-plan')
  return own
    .filter(({ key, on }) => (key === 'assess-agreed' || key === 'issue-agreed') && on > refused.on)
    .filter(({ on }) => ordered === undefined || on < ordered.on)
    .map(({ on }) => moment('mind-changed', on))
}

/** The day each review's meeting is held: the day it was held, until then the day last planned. */
function reviewDays(events: readonly CaseEvent[]): Moment[] {
  const days = new Map<string, { on: LocalDate; since: LocalDate }>()
  for (const { on, details } of ofKind(events, 'review-meeting-planned'))
    days.set(details.review, { on: details.meetingOn, since: on })
  for (const { on, details } of ofKind(events, 'review-meeting-held'))
    days.set(details.review, { on, since: days.get(details.review)?.since ?? on })
  return [...days].map(([review, { on, since }]) => ({
    key: 'review-meeting-day',
    on,
    since,
    about: reviewSubject(review),
  }))
}

function earlyYears(own: readonly Moment[], { bornOn, settings }: MomentContext): Moment[] {
  if (bornOn === null) return []
  const birthday = addMonths(bornOn, settings.earlyYearsAge * 12)
  return own
    .filter(({ key, on }) => (key === 'final-issued' || key === 'review-completed') && on < birthday)
    .map(({ on }) => moment('early-years-anniversary', on))
}

/** Known in time means at least as many working days before as the limit after learning has. @source reg. 15 */
function moves(events: readonly CaseEvent[], calendar: ClockCalendar): Moment[] {
  const known = ({ on, details }: EventOf<'move-learned'>) =>
    workingDaysBetween(on, details.movesOn, calendar.bankHolidays) >=
    MOVE_RULES['transfer-after-learning'].limit.count
  return ofKind(events, 'move-learned').map(event => ({
    key: known(event) ? 'move-known-in-time' : 'move-learned-late',
    on: known(event) ? event.details.movesOn : event.on,
    since: event.on,
    about: moveSubject(event.details.toAuthority),
  }))
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
