import type { PlanningPolicy } from '../../shared/allocation/planning-policy.ts'
import type { DatedHalf } from '../../shared/allocation/problem.ts'
import { halfDaysOfVisit } from '../../shared/allocation/visit-length.ts'
import { BANK_HOLIDAYS } from '../../shared/calendar/bank-holidays.ts'
import {
  academicYearOf,
  addDays,
  daysBetween,
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

/** The half-days of one visit: one, or the two of a service whose visit takes a whole day. */
export type PlannedVisit = readonly [DatedHalf, ...DatedHalf[]]

/** Planned half-days as visits, in their order, by the policy that the plan was made with. */
export function plannedVisits(
  { serviceId }: Pick<Request, 'serviceId'>,
  halves: readonly DatedHalf[],
  policy: Pick<PlanningPolicy, 'travelMinutes'>,
): PlannedVisit[] {
  const each = halfDaysOfVisit(serviceOf(serviceId), policy)
  return Array.from({ length: Math.ceil(halves.length / each) }, (_, at) =>
    halves.slice(at * each, (at + 1) * each),
  ).filter((visit): visit is [DatedHalf, ...DatedHalf[]] => visit.length > 0)
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
    const day = this.dayOf(visit.specialistId, visit.on)
    this.keepDay(removeInterval(day, visit.id))
    const key = ledgerKey(payerOf(visit), visit.stream, academicYearOf(visit.on))
    const put = this.ledgers.get(key)
    if (put !== undefined)
      this.ledgers.set(key, { ...put, next: use(put.next, visit.reservedHalfHours, usedHalfHours) })
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
    const { request, setting, specialist } = found
    assertStreamFits(visit.stream, serviceOf(request.serviceId).statutory)
    const [day, week] = [this.dayOf(specialist.id, visit.on), this.weekOf(specialist.id, visit.on)]
    const interval = intervalOf(visit, setting)
    assertTimeIsFree(acting, { setting, specialist, day, week, request }, interval)
    const [year, payer] = [academicYearOf(visit.on), payerOf(visit)]
    const key = ledgerKey(payer, visit.stream, year)
    const ledger = this.ledgers.get(key) ?? { next: emptyLedger(payer, year, visit.stream), expects: 0 }
    const paid = { ...ledger, next: reserve(ledger.next, visit.reservedHalfHours) }
    this.keepDay(placeInterval(day, interval, acting.policy))
    this.ledgers.set(key, paid)
    this.booked.push(visit)
    return visit
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

/** The planned half first, then its day, then days near it; a day that is late only where no other is left. */
function byNearnessTo(planned: PlannedVisit, dueOn: LocalDate | null): (a: Slot, b: Slot) => number {
  const isWhole = planned.length > 1
  const isIn = (slot: Slot) =>
    planned.some(
      ({ on, half }) =>
        on === slot.on && (isWhole || (half === 'am') === slot.startMinutes < DAY_SHAPE.amEnds),
    )
  const far = (slot: Slot) => Math.min(...planned.map(({ on }) => Math.abs(daysBetween(on, slot.on))))
  const isLate = (slot: Slot) => dueOn !== null && slot.on > dueOn
  return (a, b) =>
    Number(isIn(b)) - Number(isIn(a)) ||
    Number(isLate(a)) - Number(isLate(b)) ||
    far(a) - far(b) ||
    (a.on < b.on ? -1 : a.on > b.on ? 1 : a.startMinutes - b.startMinutes)
}

const dayKey = ({ specialistId, on }: Pick<DiaryDay, 'specialistId' | 'on'>) => `${specialistId} ${on}`
const ledgerKey = (payer: string, stream: string, year: string) => `${payer} ${stream} ${year}`
