import type { DiaryDayView } from '../../shared/contracts/visits.ts'
import { addDays } from '../dates.ts'

/** The Monday of the week a day is in. */
export function mondayOf(on: string): string {
  return addDays(on, -mondayIndex(on))
}

/** Whether a day is a Saturday or Sunday. */
export function isWeekend(on: string): boolean {
  return mondayIndex(on) > 4
}

/** The days worth showing: weekends only when something is in them. */
export function daysToShow(days: readonly DiaryDayView[]): DiaryDayView[] {
  return days.filter(day => !isWeekend(day.on) || day.items.length > 0)
}

function mondayIndex(on: string): number {
  return (new Date(`${on}T12:00:00Z`).getUTCDay() + 6) % 7
}
