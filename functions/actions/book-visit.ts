import { BANK_HOLIDAYS } from '../../shared/calendar/bank-holidays.ts'
import { academicYearOf, type LocalDate, longDate } from '../../shared/calendar/local-date.ts'
import { yearLabel } from '../../shared/catalogue/needs.ts'
import { serviceOf } from '../../shared/catalogue/services.ts'
import {
  assertStreamFits,
  emptyLedger,
  halfHoursOf,
  type Ledger,
  reserve,
} from '../../shared/hours/ledger.ts'
import { assertPays, type Pot } from '../../shared/hours/pot.ts'
import type { FundingStream } from '../../shared/hours/streams.ts'
import { payerOf } from '../../shared/hours/visit-hours.ts'
import type { Setting } from '../../shared/people/setting.ts'
import { DAY_SHAPE, type Specialist } from '../../shared/people/specialist.ts'
import { Refusal } from '../../shared/refusal.ts'
import { cannotDo } from '../../shared/requests/cannot-do.ts'
import { whoFor } from '../../shared/requests/who-for.ts'
import { assertBookable, type DiaryDay, type Interval, placeInterval } from '../../shared/visits/diary-day.ts'
import type { SeriesPlace, Visit } from '../../shared/visits/visit.ts'
import { intervalOf } from '../../shared/visits/visit-interval.ts'
import { whenOf } from '../../shared/visits/when.ts'
import type { RequestCase } from '../request-ports.ts'
import { type Acting, type Outcome, personOf, requestChange } from './acting.ts'
import { assertMayBook } from './may-book.ts'
import { afterVisits, ledgerOf, withVisit } from './visit-changes.ts'

/** A case with everything a booking is checked against. */
export interface BookingFound extends RequestCase {
  readonly setting: Setting
  readonly specialist: Specialist
  /** The specialist's diary on the day asked for. */
  readonly day: DiaryDay
  /** Their diary days of the same week. Only `day` is written, so two bookings at once may pass a week's limit. */
  readonly week: readonly DiaryDay[]
  /** The setting's, and those of the pot. */
  readonly ledgers: readonly Ledger[]
  /** The shared pot that is to pay; null where none is named, or there is no such pot. */
  readonly pot?: Pot | null
}

/** A time asked for. Minutes after midnight, London wall time. */
export interface BookingInput {
  readonly on: LocalDate
  readonly startMinutes: number
  readonly minutes?: number | undefined
  readonly agreed: boolean
  /** The setting chose the time, so the specialist answers. */
  readonly isAskedFor?: boolean | undefined
  readonly stream?: FundingStream | undefined
  /** A shared pot of the setting's that pays; its own hours unless given. */
  readonly payerId?: string | undefined
  /** Where it is one of several that are booked together. */
  readonly series?: SeriesPlace | undefined
}

/**
 * Books a visit: the diary day, the visit, the request and the hours change together or not at all.
 * @throws Refusal every code of `assertBookable`; not-allowed-now before allocation, for what is answered in writing,
 *   when as many visits stand as may, or for a proposal to a setting with which nothing is shared; hours-exhausted; ring-fenced-hours;
 *   not-allowed-now for a pot that the setting does not share
 */
export function bookVisit(
  acting: Acting,
  found: BookingFound,
  input: BookingInput,
): Outcome<{ visit: Visit }> {
  const { request } = found
  assertMayBook(found, { count: 1, agreed: input.agreed })
  const visit = visitOf(acting, found, input)
  assertStreamFits(visit.stream, serviceOf(request.serviceId).statutory)
  if (visit.payerId !== undefined) assertPays(found.pot ?? null, visit)
  const interval = intervalOf(visit, found.setting)
  assertTimeIsFree(acting, found, interval)
  const ledger =
    ledgerOf(found.ledgers, visit) ?? emptyLedger(payerOf(visit), academicYearOf(visit.on), visit.stream)
  const whose = visit.payerId === undefined ? 'the setting' : 'the shared pot'
  const next = { ...request, ...afterVisits(acting, request, withVisit(found.visits, visit), 'book') }
  const facts = {
    when: whenOf(visit),
    on: visit.on,
    startMinutes: visit.startMinutes,
    stream: visit.stream,
    visitId: visit.id,
    ...(found.pot != null && visit.payerId !== undefined && { pot: found.pot.name }),
  }
  const change = requestChange(acting, request, next, {
    what: input.isAskedFor ? 'visit-asked-for' : input.agreed ? 'visit-booked' : 'visit-proposed',
    why: null,
    facts,
  })
  return {
    change: {
      ...change,
      visits: [{ next: visit, expects: 0 }],
      diaryDays: [{ next: placeInterval(found.day, interval, acting.policy), expects: found.day.version }],
      ledgers: [
        { next: reserve(ledger, visit.reservedHalfHours, 'This visit', whose), expects: ledger.version },
      ],
    },
    answer: { visit },
  }
}

/** Insists that an interval can be booked by all rules. @throws Refusal as `assertBookable`; setting-closed for days the setting cannot do */
export function assertTimeIsFree(
  acting: Acting,
  found: Pick<BookingFound, 'setting' | 'specialist' | 'day' | 'week' | 'request'>,
  interval: Interval,
): void {
  const { setting, specialist, day, week, request } = found
  assertBookable({
    specialist,
    setting,
    day,
    week,
    interval,
    on: day.on,
    today: acting.today,
    nowMinutes: acting.nowMinutes,
    dayShape: DAY_SHAPE,
    holidays: BANK_HOLIDAYS,
    travel: acting.policy.travel,
  })
  if (cannotDo(request, day.on))
    throw new Refusal(
      'setting-closed',
      `The request says that ${longDate(day.on)} cannot be done. Choose another day.`,
      { on: day.on },
    )
}

/** The visit that is booked at a time asked for, before it is looked whether it can be. */
export function visitOf(
  acting: Acting,
  { request, setting, specialist }: Pick<BookingFound, 'request' | 'setting' | 'specialist'>,
  input: BookingInput,
): Visit {
  const service = serviceOf(request.serviceId)
  const minutes = input.minutes ?? service.minutes.visit
  const { prepare, writeUp } = service.minutes
  return {
    id: acting.newId(),
    requestId: request.id,
    settingId: setting.id,
    settingName: setting.name,
    specialistId: specialist.id,
    specialistName: specialist.name,
    serviceId: request.serviceId,
    who: whoFor(request.content.about, yearLabel),
    sharing: request.sharing,
    version: 1,
    status: input.agreed ? 'confirmed' : 'proposed',
    ...(input.isAskedFor && { answerBy: 'specialist' as const }),
    on: input.on,
    startMinutes: input.startMinutes,
    endMinutes: input.startMinutes + minutes,
    prepareMinutes: prepare,
    writeUpMinutes: writeUp,
    stream: input.stream ?? request.stream,
    ...(input.payerId !== undefined && input.payerId !== setting.id && { payerId: input.payerId }),
    reservedHalfHours: halfHoursOf(minutes + prepare + writeUp),
    ...(input.series !== undefined && { series: input.series }),
    bookedBy: personOf(acting),
    bookedAt: acting.at,
    moveAsked: null,
    cancelled: null,
    record: null,
  }
}
