import type { LocalDate } from '../../calendar/local-date.ts'
import { type CaseEvent, ofKind } from '../case.ts'
import type { Moment } from './keys.ts'
import { reviewSubject } from './subjects.ts'

/** A day with the day of the event that gave it. */
interface Day {
  readonly on: LocalDate
  readonly since: LocalDate
}

/** What reviews give that takes several events to say. `events` must be current and in order. */
export function reviewMoments(events: readonly CaseEvent[]): Moment[] {
  const notices = noticesOf(events)
  const meetings = meetingDays(events, notices)
  return [
    ...[...notices].map(([review, { since }]) => about('review-invited', review, since)),
    ...[...meetings].map(([review, { on, since }]) => about('review-meeting-day', review, on, since)),
    ...laterCompleted(events, meetings),
    ...reviewsSince(events),
  ]
}

function about(key: Moment['key'], review: string, on: LocalDate, since: LocalDate = on): Moment {
  return { key, on, since, about: reviewSubject(review) }
}

/**
 * The day each review's meeting was last planned for, with the day on which notice of that very day was first given:
 * notice of another day, given before the meeting was moved, is none of this one.
 */
function noticesOf(events: readonly CaseEvent[]): Map<string, Day> {
  const notices = new Map<string, Day>()
  for (const { on, details } of ofKind(events, 'review-meeting-planned')) {
    const { review, meetingOn } = details
    if (notices.get(review)?.on !== meetingOn) notices.set(review, { on: meetingOn, since: on })
  }
  return notices
}

/** The day each review's meeting is held: the day it was held, until then the day last planned. */
function meetingDays(events: readonly CaseEvent[], notices: ReadonlyMap<string, Day>): Map<string, Day> {
  const days = new Map(notices)
  for (const { on, details } of ofKind(events, 'review-meeting-held'))
    days.set(details.review, { on, since: days.get(details.review)?.since ?? on })
  return days
}

/**
 * For each review, the decisions of those whose meeting came after its own. A review planned before the one under way
 * is decided is not overtaken by that decision.
 */
function laterCompleted(events: readonly CaseEvent[], meetings: ReadonlyMap<string, Day>): Moment[] {
  const days = firstDays(events)
  for (const [review, { on }] of meetings) days.set(review, on)
  const decided = ofKind(events, 'review-decision')
  return [...days].flatMap(([review, day]) =>
    decided
      .filter(({ details }) => details.review !== review && (days.get(details.review) ?? '') > day)
      .map(({ on }) => about('later-review-completed', review, on)),
  )
}

/** The first day on which anything of each review was recorded, for those without a meeting. */
function firstDays(events: readonly CaseEvent[]): Map<string, LocalDate> {
  const days = new Map<string, LocalDate>()
  for (const { on, details } of events)
    if ('review' in details && !days.has(details.review)) days.set(details.review, on)
  return days
}

/** Reviews from meeting to decision: since the meeting, so that what began after it is not overtaken by them. */
function reviewsSince(events: readonly CaseEvent[]): Moment[] {
  const held = ofKind(events, 'review-meeting-held')
  return ofKind(events, 'review-decision').flatMap(({ on, details }) => {
    const meeting = held.find(event => event.details.review === details.review)
    return meeting === undefined ? [] : [{ key: 'review-since', on, since: meeting.on, about: null }]
  })
}
