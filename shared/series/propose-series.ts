import type { LocalDate } from '../calendar/local-date.ts'
import { Refusal } from '../refusal.ts'
import {
  type DayTime,
  halfOf,
  SeriesDiary,
  type SeriesQuestion,
  type WantedTime,
  type WhyNot,
} from './day-times.ts'
import { nearDays } from './near-days.ts'
import { type SeriesPattern, wantedDays } from './wanted-days.ts'

/** The most other times that are offered for a visit of a series. */
const MOST_ALTERNATIVES = 3

/** One visit of a proposed series: a time that is free on its day, or why there is none; and other times near it. */
export interface ProposedVisit {
  readonly on: LocalDate
  /** Minutes after midnight, London wall time; null where nothing is free that day. */
  readonly startMinutes: number | null
  /** In words that finish "cannot be booked because". */
  readonly why: string | null
  /** By day. They were looked for as if every other visit was taken as it is proposed. */
  readonly alternatives: readonly DayTime[]
}

/** A series as it could be booked. */
export interface ProposedSeries {
  readonly visits: readonly ProposedVisit[]
  /** Mondays of weeks in which the setting is closed, which the series leaves out. */
  readonly leftOut: readonly LocalDate[]
}

/** What a series is asked for. */
export interface SeriesAsk {
  readonly pattern: SeriesPattern
  readonly time: WantedTime
}

/**
 * A series of visits, each at a time that can be booked when the ones before it are: at one time of day where that can be.
 * @throws Refusal with the code of the commonest obstacle when none can be booked and there is no other time near any
 */
export function proposeSeries(question: SeriesQuestion, { pattern, time }: SeriesAsk): ProposedSeries {
  const { days, leftOut } = wantedDays(pattern, question.setting, question.holidays)
  const diary = new SeriesDiary(question)
  const usual = usualStart(days.map(on => diary.startsOn(on, time)))
  const laid = days.map((on, at) => {
    const start = nearest(diary.startsOn(on, time), usual)
    if (start !== null) diary.lay({ on, startMinutes: start }, idAt(at))
    return { on, startMinutes: start, whyNot: start === null ? diary.whyNone(on, time) : null }
  })
  const first = pattern.from > question.today ? pattern.from : question.today
  const near = alternativesIn(question, diary, { time, usual, first })
  const visits = laid.map(({ on, startMinutes, whyNot }, at) => ({
    on,
    startMinutes,
    why: whyNot?.words ?? null,
    alternatives: near(days, at, startMinutes),
  }))
  if (visits.every(visit => visit.startMinutes === null && visit.alternatives.length === 0))
    throw nonePossible(laid.flatMap(({ whyNot }) => whyNot ?? []))
  return { visits, leftOut }
}

const idAt = (at: number) => `series-${at}`

/** The start that is free on most days, the earliest of several. */
function usualStart(free: readonly (readonly number[])[]): number | null {
  const counts = new Map<number, number>()
  for (const start of free.flat()) counts.set(start, (counts.get(start) ?? 0) + 1)
  return [...counts].sort(([a, times], [b, more]) => more - times || a - b)[0]?.[0] ?? null
}

function nearest(starts: readonly number[], usual: number | null): number | null {
  return [...starts].sort((a, b) => Math.abs(a - (usual ?? 0)) - Math.abs(b - (usual ?? 0)))[0] ?? null
}

/** How other times are looked for. */
interface Wanted {
  readonly time: WantedTime
  /** The start that most visits of the series have. */
  readonly usual: number | null
  /** The first day that may be offered. */
  readonly first: LocalDate
}

/** Other times for a visit: on each near day the best one, then the days by how well they fit. */
function alternativesIn(
  { dayShape }: SeriesQuestion,
  diary: SeriesDiary,
  { time, usual, first }: Wanted,
): (days: readonly LocalDate[], at: number, startMinutes: number | null) => DayTime[] {
  const aim = time.startMinutes ?? usual ?? dayShape.amStarts
  const half = time.startMinutes === undefined ? time.half : halfOf(aim, dayShape)
  const misfit = (start: number) =>
    Number(half !== 'any' && halfOf(start, dayShape) !== half) * 1440 + Math.abs(start - aim)
  return (days, at, startMinutes) =>
    diary.without(days[at] ?? first, idAt(at), () =>
      nearDays(days, at, first)
        .flatMap((on): DayTime[] => {
          const starts = diary.startsOn(on, { half: 'any' })
          const others = starts.filter(start => on !== days[at] || start !== startMinutes)
          const best = others.sort((a, b) => misfit(a) - misfit(b))[0]
          return best === undefined ? [] : [{ on, startMinutes: best }]
        })
        .sort((a, b) => Number(misfit(a.startMinutes) >= 1440) - Number(misfit(b.startMinutes) >= 1440))
        .slice(0, MOST_ALTERNATIVES)
        .sort((a, b) => (a.on < b.on ? -1 : 1)),
    )
}

function nonePossible(why: readonly WhyNot[]): Refusal {
  const groups = [...Map.groupBy(why, ({ words }) => words).values()].sort((a, b) => b.length - a.length)
  const said = groups.map(group => `${group.length} because ${group[0]?.words}`).join(', ')
  return new Refusal(
    groups[0]?.[0]?.code ?? 'outside-working-time',
    `None of these ${why.length} visits can be booked, and there is no other time near them: ${said}. Choose other days, another time or a later start.`,
    { bookable: 0, asked: why.length },
  )
}
