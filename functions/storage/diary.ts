import type { Ledger } from '../../shared/hours/ledger.ts'
import type { DiaryDay } from '../../shared/visits/diary-day.ts'
import type { Stores } from '../ports.ts'
import type { Table } from './client.ts'
import { type DiaryRow, dayOfRow } from './diary-rows.ts'
import { KEYS } from './keys.ts'
import { queryAll, rowsUpTo } from './queries.ts'

/**
 * Diaries: one item a specialist and day, so that a fortnight is one query, and so is everybody's week. Days with nothing
 * in them are absent.
 */
export function diaryStore(table: Table): Stores['diary'] {
  return {
    days: async (authority, specialistId, from, to) =>
      (
        await queryAll(table, KEYS.diary(authority, specialistId), {
          freshness: 'latest',
          between: [from, to],
        })
      ).map(item => item.data as DiaryDay),
    week: async (authority, monday) => {
      const pk = KEYS.diaryWeek(authority, monday)
      const rows = await rowsUpTo(table, { index: 'byDate', pkName: 'gsi4pk', skName: 'gsi4sk', pk })
      return rows.map(row => dayOfRow(row as unknown as DiaryRow))
    },
  }
}

/** Hours of a setting in an academic year, one item a funding stream. */
export function hourStore(table: Table): Stores['hours'] {
  return {
    ofSetting: async (authority, settingId, academicYear) =>
      (await queryAll(table, KEYS.hours(authority, settingId, academicYear), { freshness: 'latest' })).map(
        item => item.data as Ledger,
      ),
    ofYear: async (authority, academicYear) =>
      (await rowsUpTo(table, {
        index: 'byDate',
        pkName: 'gsi4pk',
        skName: 'gsi4sk',
        pk: KEYS.ledgers(authority, academicYear),
      })) as unknown as Ledger[],
  }
}
