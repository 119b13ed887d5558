import { addDays, daysFromTo, type LocalDate, mondayOf } from '../calendar/local-date.ts'
import type { DayShape, Half } from '../people/specialist.ts'
import type { RefusalCode } from '../refusal.ts'
import {
  bookingObstacle,
  type DiaryDay,
  emptyDiaryDay,
  type Interval,
  placeInterval,
  removeInterval,
  visitInterval,
} from '../visits/diary-day.ts'
import { OBSTACLES } from '../visits/obstacles.ts'
import { freeSlots, type NoSlotReason, type SlotQuestion, whyNoSlots } from '../visits/slots.ts'

/** At which time of day the visits of a series should be: at a minute, in a half of the day, or at any time. */
export interface WantedTime {
  readonly half: Half | 'any'
  /** Minutes after midnight; goes before `half`. */
  readonly startMinutes?: number | undefined
}

/** What the days of a series are looked at with. */
export interface SeriesQuestion
  extends Omit<SlotQuestion, 'from' | 'to' | 'movingVisitId' | 'stepMinutes' | 'days'> {
  /** The specialist's diary in the whole weeks around the series; without the visits that are to move. */
  readonly days: readonly DiaryDay[]
  /** Days that the request rules out. */
  readonly isRuledOut: (on: LocalDate) => boolean
}

/** Why a day has no time, in words that finish "cannot be booked because", and the refusal that it would be. */
export interface WhyNot {
  readonly words: string
  readonly code: RefusalCode
}

/** A day and a start, minutes after midnight. */
export interface DayTime {
  readonly on: LocalDate
  readonly startMinutes: number
}

/** A specialist's diary while visits of a series are laid into it. */
export class SeriesDiary {
  private readonly question: SeriesQuestion
  private readonly days: Map<LocalDate, DiaryDay>

  constructor(question: SeriesQuestion) {
    this.question = question
    this.days = new Map(question.days.map(day => [day.on, day]))
  }

  /** The starts that are free on a day, earliest first; of a wanted minute, whether that is. */
  startsOn(on: LocalDate, { half, startMinutes }: WantedTime): number[] {
    if (this.question.isRuledOut(on)) return []
    if (startMinutes !== undefined) return this.isFree(on, startMinutes) ? [startMinutes] : []
    const starts = freeSlots(this.asking(on)).map(slot => slot.startMinutes)
    return starts.filter(start => half === 'any' || halfOf(start, this.question.dayShape) === half)
  }

  /** Why nothing is free on a day at the wanted time; only for a day of which `startsOn` has none. */
  whyNone(on: LocalDate, wanted: WantedTime): WhyNot {
    if (this.question.isRuledOut(on))
      return { words: 'the request says that this day cannot be done', code: 'setting-closed' }
    const [whole] = whyNoSlots(this.asking(on))
    if (whole !== undefined) return { words: whole.words, code: codeOf(whole.reason) }
    if (wanted.startMinutes === undefined) {
      const part = wanted.half === 'am' ? 'morning' : 'afternoon'
      return { words: `nothing is free that ${part}`, code: 'slot-taken' }
    }
    return OBSTACLES[this.obstacle(on, wanted.startMinutes) ?? 'overlap']
  }

  /** Lays a visit into the diary. */
  lay({ on, startMinutes }: DayTime, id: string): void {
    const interval = this.intervalAt(startMinutes, id)
    this.days.set(on, placeInterval(this.dayOf(on), interval, this.question))
  }

  /** Does something as if a visit was not in the diary. */
  without<Value>(on: LocalDate, id: string, act: () => Value): Value {
    const day = this.dayOf(on)
    if (day.intervals.some(one => one.id === id)) this.days.set(on, removeInterval(day, id))
    const value = act()
    this.days.set(on, day)
    return value
  }

  private isFree(on: LocalDate, startMinutes: number): boolean {
    return this.obstacle(on, startMinutes) === null
  }

  private obstacle(on: LocalDate, startMinutes: number) {
    const interval = this.intervalAt(startMinutes, 'series')
    const monday = mondayOf(on)
    const week = daysFromTo(monday, addDays(monday, 6)).flatMap(one => this.days.get(one) ?? [])
    return bookingObstacle({ ...this.question, on, day: this.dayOf(on), week, interval })
  }

  private intervalAt(startMinutes: number, id: string): Interval {
    const visit = { id, requestId: null, serviceId: null, label: '', startMinutes }
    return visitInterval(visit, this.question.setting, this.question.minutes)
  }

  private dayOf(on: LocalDate): DiaryDay {
    return this.days.get(on) ?? emptyDiaryDay(this.question.specialist.id, on)
  }

  private asking(on: LocalDate): SlotQuestion {
    return { ...this.question, days: this.days, from: on, to: on }
  }
}

/** The half of the day that a visit is counted in: that in which it starts. */
export function halfOf(startMinutes: number, { amEnds }: Pick<DayShape, 'amEnds'>): Half {
  return startMinutes < amEnds ? 'am' : 'pm'
}

function codeOf(reason: NoSlotReason): RefusalCode {
  if (reason === 'diary-full') return 'slot-taken'
  return reason === 'no-time-in-common' ? 'outside-working-time' : OBSTACLES[reason].code
}
