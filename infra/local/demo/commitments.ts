import { BANK_HOLIDAYS } from '../../../shared/calendar/bank-holidays.ts'
import {
  daysBetween,
  daysFromTo,
  type LocalDate,
  mondayOf,
  weekdayOf,
} from '../../../shared/calendar/local-date.ts'
import { DISCIPLINES, type DisciplineKey } from '../../../shared/people/disciplines.ts'
import { DAY_SHAPE, dayOffReason, type Specialist, workingSpans } from '../../../shared/people/specialist.ts'
import type { DiaryDay, Interval } from '../../../shared/visits/diary-day.ts'
import type { Chance } from './chance.ts'

/** A weekly or fortnightly commitment. Minutes since midnight. */
interface Habit {
  readonly label: string
  readonly weekday: string
  readonly everyWeeks: number
  readonly startMinutes: number
  readonly endMinutes: number
  readonly atBase: boolean
}

/** What else is in a specialist's diary beside visits: team meetings, supervision, report writing. */
export function demoCommitments(
  specialist: Specialist,
  span: { readonly from: LocalDate; readonly to: LocalDate },
  chance: Chance,
): DiaryDay[] {
  const habits = habitsOf(specialist, chance)
  return daysFromTo(span.from, span.to).flatMap(on => {
    if (dayOffReason(specialist, on, BANK_HOLIDAYS) !== null) return []
    const intervals = habits
      .filter(habit => isOn(habit, on) && isWorked(specialist, on, habit))
      .map(habit => intervalOf(habit, specialist, chance))
    return intervals.length === 0 ? [] : [{ specialistId: specialist.id, on, version: 1, intervals }]
  })
}

function habitsOf({ disciplines }: Specialist, chance: Chance): Habit[] {
  const team = DISCIPLINES[disciplines[0] as DisciplineKey].short
  return [
    {
      label: `${team} team meeting`,
      weekday: 'mon',
      everyWeeks: 2,
      startMinutes: 540,
      endMinutes: 615,
      atBase: true,
    },
    {
      label: 'Supervision',
      weekday: chance.pick(['tue', 'wed', 'thu']),
      everyWeeks: 4,
      startMinutes: 840,
      endMinutes: 900,
      atBase: true,
    },
    {
      label: 'Report writing',
      weekday: chance.pick(['mon', 'tue', 'wed', 'thu', 'fri']),
      everyWeeks: 1,
      startMinutes: 900,
      endMinutes: 1020,
      atBase: true,
    },
  ]
}

function isOn({ weekday, everyWeeks }: Habit, on: LocalDate): boolean {
  const week = daysBetween('2001-01-01', mondayOf(on)) / 7
  return weekdayOf(on) === weekday && week % everyWeeks === 0
}

function isWorked(specialist: Specialist, on: LocalDate, { startMinutes, endMinutes }: Habit): boolean {
  return workingSpans(specialist, on, DAY_SHAPE).some(
    span => span.startMinutes <= startMinutes && endMinutes <= span.endMinutes,
  )
}

function intervalOf(habit: Habit, { base }: Specialist, chance: Chance): Interval {
  return {
    id: chance.id(),
    kind: 'commitment',
    startMinutes: habit.startMinutes,
    endMinutes: habit.endMinutes,
    prepareMinutes: 0,
    writeUpMinutes: 0,
    place: habit.atBase ? base : null,
    settingId: null,
    requestId: null,
    serviceId: null,
    label: habit.label,
  }
}
