import type { QuestionLine } from '../../shared/contracts/questions.ts'
import { dayAndMonth } from '../dates.ts'

/** By when a question is answered, in words; '' for one that waits for nobody. That it is overdue is said beside it. */
export function dueWords({
  isOpen,
  overdue,
  dueOn,
}: Pick<QuestionLine, 'isOpen' | 'overdue' | 'dueOn'>): string {
  if (!isOpen) return ''
  if (dueOn === null) return 'As soon as somebody can'
  return overdue ? `Was due by ${dayAndMonth(dueOn)}` : `By ${dayAndMonth(dueOn)}`
}

/** How long support took. @example minutesWords(95) -> '1 hour 35 minutes' */
export function minutesWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const words = [
    hours > 0 && `${hours} ${hours === 1 ? 'hour' : 'hours'}`,
    (rest > 0 || hours === 0) && `${rest} ${rest === 1 ? 'minute' : 'minutes'}`,
  ]
  return words.filter(Boolean).join(' ')
}
