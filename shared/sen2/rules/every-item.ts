import { isLocalDate } from '../../calendar/local-date.ts'
import type { CensusPeriod } from '../census-dates.ts'
import { isCodeIn } from '../codes.ts'
import { type ItemRow, itemsOf } from '../modules.ts'
import { isXmlText } from '../xml.ts'
import { FROM, type Hit, hitAt, type Scope, type Sen2Rule } from './rule.ts'

/** A check made on every item that is filled in, of every record. */
function inEveryItem(isWrong: (value: string, item: ItemRow, period: CensusPeriod) => boolean) {
  return ({ all, period }: Scope): Hit[] =>
    all.flatMap(visited => {
      const values = visited.record as Readonly<Record<string, string | null>>
      return itemsOf(visited.module).flatMap(item => {
        const value = values[item.key] ?? null
        if (value === null || !isWrong(value, item, period)) return []
        return [hitAt(visited, item.key, item.item === '-' ? item.xml : `${item.item} ${item.xml}`)]
      })
    })
}

const hasYear = (item: ItemRow, year: number) => (item.from ?? 0) <= year

/** Rules about items as such: codes, days, characters, and ids. */
export const EVERY_ITEM_RULES = {
  'code-not-in-set': {
    module: 'every',
    severity: 'error',
    says: 'The code is not one this census year has.',
    mend: 'Choose a code from the list for the census year.',
    source: FROM.guide,
    check: inEveryItem(
      (value, item, { year }) =>
        item.set !== undefined && hasYear(item, year) && !isCodeIn(item.set, value, year),
    ),
  },
  'item-not-in-year': {
    module: 'every',
    severity: 'error',
    says: 'The item is not collected in this census year.',
    mend: 'Leave the item out of a return for this year.',
    source: FROM.guide,
    check: inEveryItem((_, item, { year }) => !hasYear(item, year)),
  },
  'date-not-real': {
    module: 'every',
    severity: 'error',
    says: 'The date is not a day that exists, written YYYY-MM-DD.',
    mend: 'Enter the date again.',
    source: FROM.schema,
    check: inEveryItem((value, item) => item.kind === 'day' && !isLocalDate(value)),
  },
  'date-in-future': {
    module: 'every',
    severity: 'error',
    says: 'The date is after the census day.',
    mend: 'Correct the date, or leave out what had not happened by the census day.',
    source: FROM.annexA,
    check: inEveryItem(
      (value, item, { referenceOn }) =>
        item.kind === 'day' && item.ahead !== true && isLocalDate(value) && value > referenceOn,
    ),
  },
  'text-unprintable': {
    module: 'every',
    severity: 'error',
    says: 'The item holds a character that the XML return cannot carry.',
    mend: 'Type the item again instead of pasting it.',
    source: FROM.schema,
    check: inEveryItem(value => !isXmlText(value)),
  },
  'duplicate-id': {
    module: 'every',
    severity: 'error',
    says: 'Two records of this module have the same id.',
    mend: 'Give each record its own id.',
    source: FROM.reader,
    check: ({ all }: Scope) => {
      const seen = new Set<string>()
      return all.flatMap(visited => {
        const key = `${visited.module} ${visited.record.id}`
        const again = seen.has(key)
        seen.add(key)
        return again ? [hitAt(visited, 'id')] : []
      })
    },
  },
} as const satisfies Record<string, Sen2Rule>
