import { BANK_HOLIDAYS } from '../../shared/calendar/bank-holidays.ts'
import {
  academicYearOf,
  addDays,
  daysFromTo,
  type LocalDate,
  longDate,
  mondayOf,
} from '../../shared/calendar/local-date.ts'
import { serviceOf } from '../../shared/catalogue/services.ts'
import { assertStreamFits, emptyLedger, type Ledger, reserve, use } from '../../shared/hours/ledger.ts'
import { payerOf } from '../../shared/hours/visit-hours.ts'
import type { Setting } from '../../shared/people/setting.ts'
import { DAY_SHAPE, type Specialist } from '../../shared/people/specialist.ts'
import { Refusal } from '../../shared/refusal.ts'
import { cannotDo } from '../../shared/requests/cannot-do.ts'
import type { Request } from '../../shared/requests/request.ts'
import { type DiaryDay, emptyDiaryDay, placeInterval, removeInterval } from '../../shared/visits/diary-day.ts'
import { freeSlots, type Slot, type SlotQuestion, whyNoSlots } from '../../shared/visits/slots.ts'
import type { Visit } from '../../shared/visits/visit.ts'
import { intervalOf } from '../../shared/visits/visit-interval.ts'
import type { Put } from '../ports.ts'
import type { Acting } from './acting.ts'
import { assertTimeIsFree, type BookingInput, visitOf } from './book-visit.ts'
import { byNearnessTo, type PlannedVisit } from './planned-halves.ts'

/** What planned visits are booked into. */
export interface PlannedFound {
  readonly request: Request
  readonly setting: Setting
  readonly specialist: Specialist
  /** The specialist's diary in the whole weeks of the plan. */
  readonly days: readonly DiaryDay[]
  /** The setting's hours of the academic years the plan touches. */
  readonly ledgers: readonly Ledger[]
}

/** Diaries and hours as they become while visits leave and come, to be written at once in the end. */
export class Bookings {
  private readonly days = new Map<string, Put<DiaryDay>>()
  private readonly ledgers = new Map<string, Put<Ledger>>()
  readonly booked: Visit[] = []

  constructor(days: readonly DiaryDay[], ledgers: readonly Ledger[]) {
    for (const day of days) this.days.set(dayKey(day), { next: day, expects: day.version })
    for (const ledger of ledgers)
      this.ledgers.set(ledgerKey(ledger.settingId, ledger.stream, ledger.academicYear), {
        next: ledger,
        expects: ledger.version,
      })
  }

  /** Takes a visit out of its diary and gives its hours back, but for those that count as used. */
  remove(visit: Visit, usedHalfHours: number): void {
    this.lift(visit)
    const key = keyOf(visit)
    const put = this.ledgers.get(key)
    if (put !== undefined)
      this.ledgers.set(key, { ...put, next: use(put.next, visit.reservedHalfHours, usedHalfHours) })
  }

  /** Takes a visit out of its diary; its hours stay set aside, for it to be put back. */
  lift(visit: Visit): void {
    this.keepDay(removeInterval(this.dayOf(visit.specialistId, visit.on), visit.id))
  }

  /** Whether one and the same hours pay for both: of one payer, stream and academic year. */
  static isPaidAlike(a: Visit, b: Visit): boolean {
    return keyOf(a) === keyOf(b)
  }

  /**
   * Books one planned visit: at the first free time of its half-day, or else of its week.
   * @throws Refusal slot-taken when its week has no time left, date-in-the-past when the week has passed; every refusal
   *   of a booking by hand
   */
  book(acting: Acting, found: PlannedFound, planned: PlannedVisit): Visit {
    const slot = this.slotFor(acting, found, planned)
    return this.bookAt(acting, found, { on: slot.on, startMinutes: slot.startMinutes, agreed: false })
  }

  /**
   * Books a visit at a time asked for, or nothing at all.
   * @throws Refusal every refusal of a booking by hand
   */
  bookAt(acting: Acting, found: PlannedFound, input: BookingInput): Visit {
    return this.place(acting, found, visitOf(acting, found, input))
  }

  /**
   * Puts a visit into the diary and sets its hours aside, or nothing at all.
   * @throws Refusal every refusal of a booking by hand
   */
  place(acting: Acting, found: PlannedFound, visit: Visit): Visit {
    const day = this.dayWith(acting, found, visit)
    const [year, payer] = [academicYearOf(visit.on), payerOf(visit)]
    const key = keyOf(visit)
    const ledger = this.ledgers.get(key) ?? { next: emptyLedger(payer, year, visit.stream), expects: 0 }
    this.ledgers.set(key, { ...ledger, next: reserve(ledger.next, visit.reservedHalfHours) })
    this.keepDay(day)
    this.booked.push(visit)
    return visit
  }

  /**
   * Puts a lifted visit into the diary at another time that the same hours pay for, or nothing at all. None of them
   * change, so that it never matters how many are left.
   * @throws Refusal every refusal of a booking by hand but hours-exhausted
   */
  putBack(acting: Acting, found: PlannedFound, visit: Visit): Visit {
    this.keepDay(this.dayWith(acting, found, visit))
    this.booked.push(visit)
    return visit
  }

  /** The day of a visit with the visit in it. */
  private dayWith(acting: Acting, found: PlannedFound, visit: Visit): DiaryDay {
    const { request, setting, specialist } = found
    assertStreamFits(visit.stream, serviceOf(request.serviceId).statutory)
    const [day, week] = [this.dayOf(specialist.id, visit.on), this.weekOf(specialist.id, visit.on)]
    const interval = intervalOf(visit, setting)
    assertTimeIsFree(acting, { setting, specialist, day, week, request }, interval)
    return placeInterval(day, interval, acting.policy)
  }

  /** What has changed, and nothing else. */
  changed(
    days: readonly DiaryDay[],
    ledgers: readonly Ledger[],
  ): { diaryDays: Put<DiaryDay>[]; ledgers: Put<Ledger>[] } {
    const [wasDays, wasLedgers] = [new Set(days), new Set(ledgers)]
    return {
      diaryDays: [...this.days.values()].filter(({ next }) => !wasDays.has(next)),
      ledgers: [...this.ledgers.values()].filter(({ next }) => !wasLedgers.has(next)),
    }
  }

  private slotFor(acting: Acting, found: PlannedFound, planned: PlannedVisit): Slot {
    const monday = mondayOf(planned[0].on)
    const friday = addDays(monday, 4)
    if (friday < acting.today)
      throw new Refusal('date-in-the-past', `The week of ${longDate(monday)} has passed. Plan again.`)
    const question = this.question(acting, found, monday, friday)
    const slots = freeSlots(question).filter(slot => !cannotDo(found.request, slot.on))
    const best = slots.sort(byNearnessTo(planned, found.request.dueOn))[0]
    if (best !== undefined) return best
    const why = whyNoSlots(question).map(({ words }) => words)
    throw new Refusal(
      'slot-taken',
      `${found.specialist.name} has no time left in the week of ${longDate(monday)}${why.length > 0 ? `: ${why.join('; ')}` : ''}. Choose another week, or plan again.`,
      { on: planned[0].on },
    )
  }

  private question(acting: Acting, found: PlannedFound, monday: LocalDate, friday: LocalDate): SlotQuestion {
    const { setting, specialist, request } = found
    const from = monday < acting.today ? acting.today : monday
    return {
      specialist,
      setting,
      days: new Map(this.weekOf(specialist.id, monday).map(day => [day.on, day])),
      from,
      to: friday,
      minutes: serviceOf(request.serviceId).minutes,
      travel: acting.policy.travel,
      today: acting.today,
      nowMinutes: acting.nowMinutes,
      dayShape: DAY_SHAPE,
      holidays: BANK_HOLIDAYS,
    }
  }

  private dayOf(specialistId: string, on: LocalDate): DiaryDay {
    return this.days.get(dayKey({ specialistId, on }))?.next ?? emptyDiaryDay(specialistId, on)
  }

  private weekOf(specialistId: string, on: LocalDate): DiaryDay[] {
    const monday = mondayOf(on)
    return daysFromTo(monday, addDays(monday, 6)).flatMap(
      one => this.days.get(dayKey({ specialistId, on: one }))?.next ?? [],
    )
  }

  private keepDay(next: DiaryDay): void {
    this.days.set(dayKey(next), { next, expects: next.version })
  }
}

const dayKey = ({ specialistId, on }: Pick<DiaryDay, 'specialistId' | 'on'>) => `${specialistId} ${on}`
const keyOf = (visit: Visit) => ledgerKey(payerOf(visit), visit.stream, academicYearOf(visit.on))
const ledgerKey = (payer: string, stream: string, year: string) => `${payer} ${stream} ${year}`
