import { type LocalDate, longDate } from '../../shared/calendar/local-date.ts'
import { serviceOf } from '../../shared/catalogue/services.ts'
import type { ChildInput, DayInput, MeetingContent } from '../../shared/contracts/meetings.ts'
import { FUNDING_STREAMS } from '../../shared/hours/streams.ts'
import { halfTermOn, halfTermsOf } from '../../shared/meetings/half-terms.ts'
import { HALF_TERMS, MOST_OF, type PlanningMeeting } from '../../shared/meetings/meeting.ts'
import { isForChildren, isForSettings } from '../../shared/meetings/not-ready.ts'
import type { Setting } from '../../shared/people/setting.ts'
import { type FieldProblem, Refusal } from '../../shared/refusal.ts'
import type { Acting, Outcome } from './acting.ts'
import { assertInPreparation, meetingChange, type SavedMeeting } from './meeting-change.ts'
import { assertNobodyNamed } from './question-change.ts'

/**
 * Saves parts of a meeting that is in preparation. Parts that are not sent stay as they are, and so does everything that
 * has become a request already.
 * @throws Refusal not-allowed-now once it is finished; stale-version when somebody saved in between; invalid-input for a
 *   service that cannot be planned, a day outside its half term, or statutory hours,
 *   or a text with a UPN or a date of birth
 */
export function saveMeeting(
  acting: Acting,
  { meeting, setting }: { readonly meeting: PlanningMeeting; readonly setting: Setting },
  { version, content }: { readonly version: number; readonly content: MeetingContent },
): Outcome<SavedMeeting> {
  assertInPreparation(meeting, version)
  assertSound(content, meeting, setting)
  assertNobodyNamed(acting, textsOf(content))
  const { children, days, ...rest } = content
  const next = {
    ...meeting,
    ...defined(rest),
    children: children === undefined ? meeting.children : keptChildren(meeting, children),
    days: days === undefined ? meeting.days : keptDays(meeting, days),
  }
  assertRoom(next)
  const facts = { parts: Object.keys(defined(content)).sort().join(' ') }
  const { change, record } = meetingChange(
    acting,
    { was: meeting, next },
    { what: 'meeting-changed', why: null, facts },
  )
  return { change, answer: { meetingId: record.id, version: record.version } }
}

/** What was typed, by the pointer of each field. */
function textsOf({ children, days, priorities, points, minutes }: MeetingContent): Record<string, string> {
  return Object.fromEntries([
    ...(children ?? []).map(({ note }, at) => [`/content/children/${at}/note`, note]),
    ...(days ?? []).map(({ purpose }, at) => [`/content/days/${at}/purpose`, purpose]),
    ...(priorities ?? []).map((text, at) => [`/content/priorities/${at}`, text]),
    ...(points ?? []).map(({ text }, at) => [`/content/points/${at}/text`, text]),
    ['/content/minutes', minutes ?? ''],
  ])
}

/** Only what was sent. */
function defined<Parts extends object>(
  parts: Parts,
): { [Key in keyof Parts]?: Exclude<Parts[Key], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as never
}

function keptChildren(
  { children }: PlanningMeeting,
  inputs: readonly ChildInput[],
): PlanningMeeting['children'] {
  return withMade(
    children,
    inputs.map(input => ({ ...input, requestId: null })),
  )
}

function keptDays({ days }: PlanningMeeting, inputs: readonly DayInput[]): PlanningMeeting['days'] {
  return withMade(
    days,
    inputs.map(input => ({ ...input, requestId: null, visitId: null })),
  )
}

/** The list as sent, but for what has become a request: that stays, and stays as it was. */
function withMade<Thing extends { readonly id: string; readonly requestId: string | null }>(
  was: readonly Thing[],
  sent: readonly Thing[],
): Thing[] {
  const made = new Map(was.filter(({ requestId }) => requestId !== null).map(one => [one.id, one]))
  const kept = sent.map(one => made.get(one.id) ?? one)
  const left = [...made.values()].filter(({ id }) => !sent.some(one => one.id === id))
  return [...left, ...kept]
}

/** What has been made stays in the list, so that it may be too long although what was sent is not. */
function assertRoom({ children, days }: Pick<PlanningMeeting, 'children' | 'days'>): void {
  if (days.length <= MOST_OF.days && children.length <= MOST_OF.children) return
  throw new Refusal(
    'not-allowed-now',
    'There is no room for so many. Remove some that have not been made yet.',
  )
}

function assertSound(content: MeetingContent, meeting: PlanningMeeting, setting: Setting): void {
  const fields = [
    ...(content.days ?? []).flatMap((day, at) =>
      dayProblems(day, meeting, setting).map(problem => under(`/content/days/${at}`, problem)),
    ),
    ...(content.children ?? []).flatMap(({ serviceId }, at) =>
      serviceId === null || isForChildren(serviceId)
        ? []
        : [
            {
              pointer: `/content/children/${at}/serviceId`,
              message: 'Settings cannot request this for a child',
            },
          ],
    ),
  ]
  if (fields.length > 0) throw new Refusal('invalid-input', fields[0]?.message, { fields })
}

const under = (pointer: string, { pointer: below, message }: FieldProblem): FieldProblem => ({
  pointer: `${pointer}${below}`,
  message,
})

function dayProblems(day: DayInput, { academicYear }: PlanningMeeting, setting: Setting): FieldProblem[] {
  const { serviceId, stream, on, halfTerm } = day
  return [
    ...(isForSettings(serviceId)
      ? []
      : [
          {
            pointer: '/serviceId',
            message: `“${serviceOf(serviceId).title}” cannot be planned for a whole setting`,
          },
        ]),
    ...(FUNDING_STREAMS[stream].forStatutory
      ? [{ pointer: '/stream', message: 'Statutory hours are for statutory advice only' }]
      : []),
    ...(on === null || isIn(setting, academicYear, { on, halfTerm })
      ? []
      : [{ pointer: '/on', message: `${longDate(on)} is not in the ${HALF_TERMS[halfTerm].toLowerCase()}` }]),
  ]
}

function isIn(
  { calendar }: Setting,
  academicYear: string,
  { on, halfTerm }: { readonly on: LocalDate; readonly halfTerm: DayInput['halfTerm'] },
): boolean {
  return halfTermOn(halfTermsOf(calendar, academicYear), on)?.key === halfTerm
}
