import type { LocalDate } from './local-date.ts'

/** Known bank holidays and the years they are known for. Outside those years nothing is assumed. */
export interface BankHolidays {
  /** First day of the first year that is known. */
  readonly coversFrom: LocalDate
  /** Last day of the last year that is known. */
  readonly coversTo: LocalDate
  /** Each holiday's name by its day; a substitute day says so. */
  readonly days: ReadonlyMap<LocalDate, string>
}

/** The columns of `YEARS`; `ownDay` is set where a day that falls on a weekend is replaced by another. */
const COLUMNS: readonly { readonly name: string; readonly ownDay?: string }[] = [
  { name: "New Year's Day", ownDay: '01-01' },
  { name: 'Good Friday' },
  { name: 'Easter Monday' },
  { name: 'Early May bank holiday' },
  { name: 'Spring bank holiday' },
  { name: 'Summer bank holiday' },
  { name: 'Christmas Day', ownDay: '12-25' },
  { name: 'Boxing Day', ownDay: '12-26' },
]

/** The day actually taken off, `MM-DD`, in the order of `COLUMNS`. */
const YEARS: Readonly<Record<number, string>> = {
  2012: '01-02 04-06 04-09 05-07 06-04 08-27 12-25 12-26',
  2013: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2014: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2015: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2016: '01-01 03-25 03-28 05-02 05-30 08-29 12-27 12-26',
  2017: '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  2018: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 08-29 12-27 12-26',
  2023: '01-02 04-07 04-10 05-01 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
}

/** Days proclaimed once. */
const ONCE: Readonly<Record<LocalDate, string>> = {
  '2012-06-05': "Queen's Diamond Jubilee",
  '2022-06-03': "Queen's Platinum Jubilee",
  '2022-09-19': 'State funeral of Queen Elizabeth II',
  '2023-05-08': 'Coronation of King Charles III',
}

function holidaysOfYear([year, row]: [string, string]): [LocalDate, string][] {
  const taken = row.split(' ')
  return COLUMNS.map(({ name, ownDay }, index) => {
    const day = taken[index] as string
    return [`${year}-${day}`, ownDay === undefined || ownDay === day ? name : `${name} (substitute day)`]
  })
}

/**
 * Bank holidays of England and Wales, 2012 to 2028. When a year is announced, add its row and move `coversTo`;
 * until then counting working days into it throws and booking a visit into it is refused.
 * @source Banking and Financial Dealings Act 1971 and proclamations under it, listed at https://www.gov.uk/bank-holidays
 */
export const BANK_HOLIDAYS: BankHolidays = {
  coversFrom: '2012-01-01',
  coversTo: '2028-12-31',
  days: new Map([...Object.entries(YEARS).flatMap(holidaysOfYear), ...Object.entries(ONCE)]),
}

/** Whether it is known if a day is a bank holiday. */
export function isCovered(on: LocalDate, holidays: BankHolidays): boolean {
  return holidays.coversFrom <= on && on <= holidays.coversTo
}
