import type { HalfMask } from './half-masks.ts'

/** What is held in one half-day of a week: a session, or two short ones together. */
export interface WeekUnit {
  /** Half-days on which it may be. */
  readonly mask: HalfMask
  /** What being in each half-day costs by itself, by half-day, Monday morning first. */
  readonly costs: readonly number[]
}

/** Travel of a day, in minutes. */
export interface DayTravel {
  /** With one unit alone in the day. */
  alone(unit: number): number
  /** With one in the morning and another in the afternoon, by the better way. */
  together(morning: number, afternoon: number): number
  /** Whether a unit is half of a visit that takes a whole day. */
  isHalf(unit: number): boolean
  /** Whether the two are the halves of one such visit: nothing else may share a day with either. */
  isOneVisit(morning: number, afternoon: number): boolean
}

const DAYS = 5
const NONE = -1

/**
 * The half-day of each unit of one specialist's week with the least travel and cost: exact, day by day over every set
 * of units that can be done by then (ten at most, so 1,024 sets). Null where they do not all fit.
 */
export function arrangeWeek(units: readonly WeekUnit[], travel: DayTravel): number[] | null {
  const sets = 1 << units.length
  const choices = Array.from({ length: DAYS }, () => new Int16Array(sets).fill(NONE))
  let reached = new Float64Array(sets).fill(Infinity)
  reached[0] = 0
  for (let day = 0; day < DAYS; day += 1) {
    const options = optionsOn(day, units, travel)
    const after = new Float64Array(sets).fill(Infinity)
    const chosen = choices[day] as Int16Array
    // Plain loops: this runs for every specialist's week of a plan.
    for (let set = 0; set < sets; set += 1) {
      const cost = reached[set] as number
      if (cost === Infinity) continue
      for (let at = 0; at < options.length; at += 1) {
        const option = options[at] as Option
        if ((set & option.set) !== 0) continue
        const total = cost + option.cost
        if (total >= (after[set | option.set] as number)) continue
        after[set | option.set] = total
        chosen[set | option.set] = (option.morning + 1) * CODES + option.afternoon + 1
      }
    }
    reached = after
  }
  return reached[sets - 1] === Infinity ? null : halvesFrom(choices, units.length)
}

const CODES = 16

interface Option {
  readonly morning: number
  readonly afternoon: number
  readonly set: number
  readonly cost: number
}

/** Everything a day can hold: nothing, one unit, or two. */
function optionsOn(day: number, units: readonly WeekUnit[], travel: DayTravel): Option[] {
  const fitting = (half: number) =>
    [NONE, ...units.keys()].filter(
      unit => unit === NONE || ((units[unit] as WeekUnit).mask & (1 << half)) !== 0,
    )
  const costIn = (unit: number, half: number) =>
    unit === NONE ? 0 : ((units[unit] as WeekUnit).costs[half] as number)
  return fitting(2 * day).flatMap(morning =>
    fitting(2 * day + 1)
      .filter(
        afternoon => (afternoon === NONE || afternoon !== morning) && keepsVisits(morning, afternoon, travel),
      )
      .map(afternoon => ({
        morning,
        afternoon,
        set: bitOf(morning) | bitOf(afternoon),
        cost:
          costIn(morning, 2 * day) + costIn(afternoon, 2 * day + 1) + minutesOf(morning, afternoon, travel),
      })),
  )
}

function keepsVisits(morning: number, afternoon: number, travel: DayTravel): boolean {
  const isHalf = [morning, afternoon].some(unit => unit !== NONE && travel.isHalf(unit))
  return !isHalf || (morning !== NONE && afternoon !== NONE && travel.isOneVisit(morning, afternoon))
}

function minutesOf(morning: number, afternoon: number, travel: DayTravel): number {
  if (morning === NONE) return afternoon === NONE ? 0 : travel.alone(afternoon)
  if (afternoon === NONE) return travel.alone(morning)
  return travel.together(morning, afternoon)
}

function bitOf(unit: number): number {
  return unit === NONE ? 0 : 1 << unit
}

function halvesFrom(choices: readonly Int16Array[], count: number): number[] {
  const halves = new Array<number>(count).fill(NONE)
  let set = (1 << count) - 1
  for (let day = DAYS - 1; day >= 0; day -= 1) {
    const code = choices[day]?.[set] as number
    const [morning, afternoon] = [Math.floor(code / CODES) - 1, (code % CODES) - 1]
    if (morning !== NONE) halves[morning] = 2 * day
    if (afternoon !== NONE) halves[afternoon] = 2 * day + 1
    set &= ~(bitOf(morning) | bitOf(afternoon))
  }
  return halves
}
