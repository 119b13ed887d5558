import { longDate } from '../../shared/calendar/local-date.ts'
import type { NotMade } from '../../shared/contracts/meetings.ts'
import type { DiscussedChild, PlannedDay, PlanningMeeting } from '../../shared/meetings/meeting.ts'
import { toBeMade } from '../../shared/meetings/not-ready.ts'
import { assertHoursFor } from '../../shared/meetings/planned-hours.ts'
import type { Told } from '../../shared/notices/told.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Change } from '../ports.ts'
import type { Acting, Outcome } from './acting.ts'
import { type FinishFound, MadeDrafts, withMade } from './made-drafts.ts'
import { assertInPreparation, meetingChange, type SavedMeeting } from './meeting-change.ts'

/** How a step towards the end of a meeting ended. */
export interface FinishStep extends SavedMeeting {
  readonly status: PlanningMeeting['status']
  readonly made: number
  readonly left: number
  readonly notMade: NotMade[]
}

/** Drafts made by one call: each takes up to four items of a transaction, which has a hundred. */
export const MOST_MADE = 18

/**
 * Turns the drafts of a meeting into requests and visits. As many as fit are written in one transaction in which the
 * meeting says what has been made, so that a call that breaks off loses nothing and the next goes on. A draft that is
 * refused stays one and is named; once none is left the meeting is finished and both sides hear of it.
 * @throws Refusal not-allowed-now when it is finished, or its day is to come; stale-version; hours-exhausted, naming the
 *   stream, before anything is made
 */
export function finishMeeting(
  acting: Acting,
  found: FinishFound,
  { version, agreed }: { readonly version: number; readonly agreed: boolean },
): Outcome<FinishStep> {
  const { meeting } = found
  assertInPreparation(meeting, version)
  if (found.setting.status === 'closed')
    throw new Refusal(
      'not-allowed-now',
      'This setting has closed, so nothing can be made of its drafts. The meeting stays as it is.',
    )
  if (meeting.heldOn > acting.today)
    throw new Refusal(
      'not-allowed-now',
      `The meeting is on ${longDate(meeting.heldOn)}. Finish it on that day or later, or change its day.`,
    )
  assertHoursFor(meeting, found.ledgers)
  const made = new MadeDrafts(acting, found)
  const { days, children, left } = makeSome(made, meeting, agreed)
  const isOver = left === 0 && made.notMade.length === 0
  const next: PlanningMeeting = {
    ...withMade(meeting, days, children),
    ...(isOver && { status: 'finished', finishedAt: acting.at }),
  }
  const facts = { made: made.changes.length, visits: made.booked.length, notMade: made.notMade.length, left }
  const { change, record } = meetingChange(
    acting,
    { was: meeting, next },
    { what: isOver ? 'meeting-finished' : 'meeting-changed', why: null, facts },
    isOver ? minutesTold(next, agreed) : [],
  )
  return {
    change: { ...change, ...made.booksChanged(), ...alsoAll(made.changes) },
    answer: {
      meetingId: record.id,
      version: record.version,
      status: record.status,
      made: made.changes.length,
      left,
      notMade: made.notMade,
    },
  }
}

/** Goes through the drafts until as many are made as fit; what is refused makes room for others. */
function makeSome(
  made: MadeDrafts,
  meeting: PlanningMeeting,
  agreed: boolean,
): { days: PlannedDay[]; children: DiscussedChild[]; left: number } {
  const drafts = toBeMade(meeting)
  const days: PlannedDay[] = []
  const children: DiscussedChild[] = []
  for (const day of drafts.days) if (made.changes.length < MOST_MADE) days.push(made.day(day, agreed))
  for (const child of drafts.children) if (made.changes.length < MOST_MADE) children.push(made.child(child))
  const left = drafts.days.length + drafts.children.length - days.length - children.length
  return { days, children, left }
}

/** Several changes as one: each belongs to the one before. */
function alsoAll(changes: readonly Change[]): Pick<Change, 'also'> {
  const also = changes.reduceRight<Change | undefined>(
    (next, change) => (next === undefined ? change : { ...change, also: next }),
    undefined,
  )
  return also === undefined ? {} : { also }
}

function minutesTold(meeting: PlanningMeeting, agreed: boolean): Told[] {
  const { id, heldOn, settingId, settingName, specialistId, specialistName, children, days } = meeting
  const [link, day] = [`/meetings/${id}`, longDate(heldOn)]
  const visits = days.filter(({ visitId }) => visitId !== null).length
  const drafts = children.filter(({ requestId }) => requestId !== null).length
  const visitWords = `${visits} ${visits === 1 ? 'visit is' : 'visits are'}`
  const toSetting = [
    `The minutes of your planning meeting with ${specialistName} on ${day} are ready.`,
    ...(visits > 0
      ? [agreed ? `${visitWords} booked.` : `${visitWords} proposed: confirm or ask to move.`]
      : []),
    ...(drafts > 0 ? [`${drafts} draft ${drafts === 1 ? 'request waits' : 'requests wait'} for you.`] : []),
  ]
  const toSpecialist = `The minutes of your planning meeting with ${settingName} on ${day} are ready.`
  return [
    { audience: `setting#${settingId}`, text: toSetting.join(' '), link },
    { audience: `specialist#${specialistId}`, text: toSpecialist, link },
  ]
}
