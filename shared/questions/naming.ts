import { addDays, isLocalDate, type LocalDate } from '../calendar/local-date.ts'

const UPN = /\b[a-z]\d{11}[\da-z]\b/i
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const IN_DIGITS = /\b(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4}|\d{2})\b/g
const IN_ORDER = /\b(\d{4})-(\d{2})-(\d{2})\b/g
const IN_WORDS = /\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]{3})[a-z]*\.?,? (\d{4})\b/gi
const BORN = /\b(?:born|d\.?o\.?b|birth(?:day)?)\b[^.!?]{0,24}$/i

/** Days after which a full date in a question is more likely somebody's birth than something that happened. */
const OLD_DAYS = 365

interface Found {
  readonly on: LocalDate
  /** The text before it. */
  readonly before: string
}

/**
 * What in a text says who a child is, as sentences of what to do; empty where nothing does. A UPN always; a full date
 * where it is called a birth, or lies more than a year back.
 * @example '… UPN A823432112345' -> ['Take out the UPN: …']
 */
export function namingIn(text: string, today: LocalDate): string[] {
  const dates = [...inDigits(text, today), ...inOrder(text), ...inWords(text)]
  const isBirth = ({ on, before }: Found) => on < addDays(today, -OLD_DAYS) || BORN.test(before)
  return [
    ...(UPN.test(text) ? ['Take out the UPN: nobody needs it to answer'] : []),
    ...(dates.some(isBirth)
      ? ['Take out the date of birth. Of another day long ago give only the month and year']
      : []),
  ]
}

function inDigits(text: string, today: LocalDate): Found[] {
  return [...text.matchAll(IN_DIGITS)].flatMap(match => {
    const [, day = '', month = '', year = ''] = match
    return found(text, match.index, [year.length === 2 ? century(year, today) : year, month, day])
  })
}

function inOrder(text: string): Found[] {
  return [...text.matchAll(IN_ORDER)].flatMap(match => {
    const [, year = '', month = '', day = ''] = match
    return found(text, match.index, [year, month, day])
  })
}

function inWords(text: string): Found[] {
  return [...text.matchAll(IN_WORDS)].flatMap(match => {
    const [, day = '', name = '', year = ''] = match
    const month = String(MONTHS.indexOf(name.toLowerCase()) + 1)
    return found(text, match.index, [year, month, day])
  })
}

function found(text: string, index: number, [year, month, day]: readonly [string, string, string]): Found[] {
  const on = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isLocalDate(on) ? [{ on, before: text.slice(0, index) }] : []
}

function century(year: string, today: LocalDate): string {
  return year > today.slice(2, 4) ? `19${year}` : `20${year}`
}
