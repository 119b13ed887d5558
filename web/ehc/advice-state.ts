import type { CaseView } from '../../shared/contracts/ehc.ts'
import { shortDate } from '../dates.ts'
import { days, leftWords } from './day-words.ts'

type Advice = CaseView['advice'][number]

/** Where a body's advice stands on a day, in a tag and in words. */
export function adviceState(
  { dueOn, receivedOn, over = null }: Pick<Advice, 'dueOn' | 'receivedOn'> & Partial<Pick<Advice, 'over'>>,
  today: string,
): { readonly colour: string; readonly label: string; readonly words: string } {
  if (receivedOn !== null) {
    const late = dueOn === null ? 0 : daysBetween(dueOn, receivedOn)
    return late > 0
      ? { colour: 'orange', label: 'Came late', words: `${shortDate(receivedOn)}, ${days(late)} late` }
      : { colour: 'green', label: 'Came', words: shortDate(receivedOn) }
  }
  if (over !== null) return { colour: 'grey', label: over, words: '' }
  if (dueOn === null) return { colour: 'grey', label: 'Asked', words: '' }
  const left = daysBetween(today, dueOn)
  return { colour: left < 0 ? 'red' : 'blue', label: left < 0 ? 'Overdue' : 'Due', words: leftWords(left) }
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
