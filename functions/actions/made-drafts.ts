import type { NotMade } from '../../shared/contracts/meetings.ts'
import type { Ledger } from '../../shared/hours/ledger.ts'
import { type HalfTermDays, halfTermsOf } from '../../shared/meetings/half-terms.ts'
import type { DiscussedChild, PlannedDay, PlanningMeeting } from '../../shared/meetings/meeting.ts'
import { childNotReady, dayNotReady, type MeetingScene } from '../../shared/meetings/not-ready.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { DiaryDay } from '../../shared/visits/diary-day.ts'
import type { Visit } from '../../shared/visits/visit.ts'
import { whenOf } from '../../shared/visits/when.ts'
import type { Change } from '../ports.ts'
import { type Acting, requestChange } from './acting.ts'
import { draftForChild, type NewRequest, requestForDay } from './meeting-requests.ts'
import { Bookings } from './planned-visits.ts'
import { afterVisits } from './visit-changes.ts'

/** A meeting with everything its drafts are booked into. */
export interface FinishFound extends MeetingScene {
  /** The specialist's diary in the whole weeks of the planned days that have a time. */
  readonly days: readonly DiaryDay[]
  readonly ledgers: readonly Ledger[]
}

/** What drafts of a meeting have become, gathered so that it can be written at once. */
export class MadeDrafts {
  readonly changes: Change[] = []
  readonly notMade: NotMade[] = []
  readonly booked: Visit[] = []
  private readonly bookings: Bookings
  private readonly halfTerms: readonly HalfTermDays[]
  private readonly acting: Acting
  private readonly found: FinishFound

  constructor(acting: Acting, found: FinishFound) {
    this.acting = acting
    this.found = found
    this.bookings = new Bookings(found.days, found.ledgers)
    this.halfTerms = halfTermsOf(found.setting.calendar, found.meeting.academicYear)
  }

  /** A planned day as a request, with its visit where a time was chosen; as it was where that is refused. */
  day(day: PlannedDay, agreed: boolean): PlannedDay {
    const { found, acting } = this
    const words = dayNotReady(day, found, this.halfTerms, acting.today)
    if (words !== null) return this.refuse(day, words)
    const halfTerm = this.halfTerms.find(({ key }) => key === day.halfTerm)
    const request = requestForDay(acting, found, { day, halfTerm })
    if (day.on === null || day.startMinutes === null) return this.keep(day, request, null)
    const input = { on: day.on, startMinutes: day.startMinutes, minutes: day.minutes, agreed }
    try {
      const forBooking = { ...found, request: { ...request, version: 0, changedAt: acting.at } }
      return this.keep(day, request, this.bookings.bookAt(acting, forBooking, input))
    } catch (error) {
      if (error instanceof Refusal) return this.refuse(day, error.message)
      throw error
    }
  }

  /** A child to request for as a draft of the setting's. */
  child(child: DiscussedChild): DiscussedChild {
    const { found, acting } = this
    const words = childNotReady(child)
    if (words !== null || child.serviceId === null) return this.refuse(child, words ?? '')
    const request = draftForChild(acting, found, { child, serviceId: child.serviceId })
    const facts = { service: child.serviceId, meetingId: found.meeting.id }
    this.changes.push(requestChange(acting, null, request, { what: 'started', why: null, facts }))
    return { ...child, requestId: request.id }
  }

  /** Diary days, hours and load as they have become. */
  booksChanged(): Pick<Change, 'diaryDays' | 'ledgers' | 'loads'> {
    const { days, ledgers, specialist } = this.found
    const given = this.changes.flatMap(({ request }) => request?.next.allocation ?? [])
    const minutes = given.reduce((all, { plannedMinutes }) => all + plannedMinutes, 0)
    return {
      ...this.bookings.changed(days, ledgers),
      ...(given.length > 0 && {
        loads: [{ specialistId: specialist.id, minutes, requests: given.length }],
      }),
    }
  }

  private keep(day: PlannedDay, request: NewRequest, visit: Visit | null): PlannedDay {
    const { acting, found } = this
    const after = visit === null ? {} : afterVisits(acting, request, [visit], 'book')
    const facts = {
      meetingId: found.meeting.id,
      service: day.serviceId,
      specialistId: found.specialist.id,
      specialistName: found.specialist.name,
      ...(visit !== null && { when: whenOf(visit), visitId: visit.id, on: visit.on }),
    }
    const note = { what: 'agreed-at-meeting', why: null, facts } as const
    const change = requestChange(acting, null, { ...request, ...after }, note)
    this.changes.push(visit === null ? change : { ...change, visits: [{ next: visit, expects: 0 }] })
    if (visit !== null) this.booked.push(visit)
    return { ...day, requestId: request.id, visitId: visit?.id ?? null }
  }

  private refuse<Draft extends PlannedDay | DiscussedChild>(draft: Draft, words: string): Draft {
    this.notMade.push({ id: draft.id, words })
    return draft
  }
}

/** The meeting with some of its drafts as they have become. */
export function withMade(
  meeting: PlanningMeeting,
  days: readonly PlannedDay[],
  children: readonly DiscussedChild[],
): PlanningMeeting {
  const latest = <Draft extends { readonly id: string }>(was: readonly Draft[], made: readonly Draft[]) =>
    was.map(one => made.find(({ id }) => id === one.id) ?? one)
  return { ...meeting, days: latest(meeting.days, days), children: latest(meeting.children, children) }
}
