import type { LoadLine } from '../../shared/contracts/allocation-lines.ts'
import { countWords, numberWords, shortDay } from './plan-words.ts'

/** A specialist's week as its bar shows it, in half-days. */
export interface WeekLoad {
  readonly monday: string
  readonly room: number
  readonly booked: number
  readonly planned: number
  /** Half-days that are used beyond those there are. */
  readonly over: number
  /** The bar in words. */
  readonly words: string
}

/** The weeks of a specialist, each with its words. */
export function weekLoads({ weeks }: LoadLine): WeekLoad[] {
  return weeks.map(({ monday, room, booked, planned, statutory }) => {
    const over = Math.max(0, booked + planned - room)
    return { monday, room, booked, planned, over, words: words({ monday, room, booked, planned, statutory }) }
  })
}

function words({ monday, room, booked, planned, statutory }: LoadLine['weeks'][number]): string {
  const used = booked + planned
  if (room === 0 && used === 0) return `Week of ${shortDay(monday)}: does not work.`
  const parts = [
    `${numberWords(used)} of ${countWords(room, 'half-day')}`,
    `${numberWords(booked)} in the diary already`,
    `${numberWords(planned)} planned`,
    statutory > 0 ? `${numberWords(statutory)} statutory` : null,
    used > room ? `${numberWords(used - room)} over` : null,
  ]
  return `Week of ${shortDay(monday)}: ${parts.filter(part => part !== null).join(', ')}.`
}
