import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { isLate } from '../../shared/questions/question.ts'
import { lateQuestionNotices } from '../../shared/questions/question-notices.ts'
import type { Stores } from '../ports.ts'

/** A morning: whose stores, for which day, and the instant at which it tells people. */
export interface QuestionMorning {
  readonly stores: Stores
  readonly authority: string
  readonly today: LocalDate
  readonly at: string
}

/**
 * Reminds of questions that wait for longer than the target: whoever has taken them, or the leads. Safe to run twice.
 * @returns how many reminders were new
 */
export async function remindOfQuestions({ stores, authority, today, at }: QuestionMorning): Promise<number> {
  const rows = await stores.records.rows('question', authority, { by: 'byDate', list: 'open' })
  const late = rows.filter(row => isLate(row, today))
  return stores.notices.add(
    authority,
    late.flatMap(row => lateQuestionNotices(row, today, at)),
  )
}
