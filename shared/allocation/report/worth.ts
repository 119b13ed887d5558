import { addWeeks } from '../../calendar/local-date.ts'
import type { WorthLine } from '../../contracts/allocation-lines.ts'
import { DISCIPLINE_KEYS, DISCIPLINES, type DisciplineKey } from '../../people/disciplines.ts'
import type { PartAnswer } from '../pipeline/plan-part.ts'
import { roundWords, weekWords } from './plain-words.ts'
import type { Scene } from './scene.ts'

/**
 * What one more half-day of each discipline is worth by week, in points of the third level: the most that a half-day
 * of anybody who has the discipline would bring, by the prices of the plan. Empty where no prices were proved.
 */
export function worthOf(scene: Scene): WorthLine[] {
  const { problem, answer } = scene
  if (answer.prices === null) return []
  const asked = new Set(problem.requests.map(one => one.discipline))
  return DISCIPLINE_KEYS.filter(one => asked.has(one)).map(discipline => {
    const able = new Set(
      problem.specialists.filter(one => one.disciplines.includes(discipline)).map(one => one.id),
    )
    const prices = (answer.prices ?? []).filter(one => able.has(one.specialistId))
    const weeks = Array.from({ length: problem.weeks }, (_, week) => ({
      monday: addWeeks(problem.firstMonday, week),
      ...mostWorth(prices, week),
    }))
    return { discipline, weeks, words: worthWords(problem.firstMonday, discipline, weeks) }
  })
}

/** The most that a half-day in a week would bring, and whose. */
function mostWorth(
  prices: NonNullable<PartAnswer['prices']>,
  week: number,
): { readonly worth: number; readonly specialistId: string | null } {
  let [worth, specialistId]: [number, string | null] = [0, null]
  for (const one of prices) {
    const theirs = Math.round((one.weeks[week] ?? 0) * 10) / 10
    if (theirs > worth) [worth, specialistId] = [theirs, one.specialistId]
  }
  return { worth, specialistId }
}

function worthWords(firstMonday: string, discipline: DisciplineKey, weeks: WorthLine['weeks']): string {
  const { short } = DISCIPLINES[discipline]
  const most = Math.max(...weeks.map(one => one.worth))
  if (most <= 0) return `One more half-day of ${short} time would change nothing: there is enough.`
  const best = weeks.findIndex(one => one.worth === most)
  const idle = weeks.filter(one => one.worth === 0).length
  const nothing = idle === 0 ? '' : ` In ${idle} of ${weeks.length} weeks it would be worth nothing.`
  return `One more half-day of ${short} time is worth most in ${weekWords(firstMonday, [best])}: about ${roundWords(most)} points of waiting, travel and fairness.${nothing}`
}
