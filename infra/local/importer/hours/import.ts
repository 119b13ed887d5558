import type { Table } from '../../../../functions/storage/client.ts'
import { hourStore } from '../../../../functions/storage/diary.ts'
import { ledgerItem } from '../../../../functions/storage/items.ts'
import type { Ledger } from '../../../../shared/hours/ledger.ts'
import { FUNDING_STREAMS } from '../../../../shared/hours/streams.ts'
import type { Setting } from '../../../../shared/people/setting.ts'
import { bytesOf } from '../csv-file.ts'
import { readingLines, readNamed } from '../named-columns.ts'
import { countLine, rowLines } from '../report.ts'
import type { RowPlan } from '../row-plan.ts'
import { settingsByName } from '../setting-names.ts'
import { eachOf, writePlans } from '../write.ts'
import { HOURS_COLUMNS, planHours } from './plan.ts'

/** What to read hours beside. */
export interface HoursAsk {
  readonly authority: string
  readonly file: string
  readonly settings: readonly Setting[]
}

/** A file of hours as it was read, and what is to become of its rows. */
export interface HoursPlan {
  readonly reading: readonly string[]
  readonly plans: readonly RowPlan<Ledger>[]
}

/** @throws UnusableFile when the file cannot be used */
export async function readHours(table: Table, asked: HoursAsk): Promise<HoursPlan> {
  const { authority, settings } = asked
  const file = readNamed(bytesOf(asked.file), HOURS_COLUMNS)
  const ledgersOf = await readLedgers(
    table,
    asked,
    file.rows.map(({ row }) => row),
  )
  const plans = planHours({ authority, rows: file.rows, settings, ledgersOf })
  return { reading: readingLines('Hours', file), plans }
}

/** Writes the hours settings may use, each on condition that nobody changed it meanwhile. */
export function writeHours(
  table: Table,
  authority: string,
  plans: readonly RowPlan<Ledger>[],
): Promise<RowPlan<Ledger>[]> {
  return writePlans(table, plans, ({ next }) => [ledgerItem(authority, next)])
}

/** What became of each row, and of all. */
export function hoursLines({ reading, plans }: HoursPlan): string[] {
  return [...reading, ...rowLines(plans, hoursWords), countLine(plans, 'rows of hours')]
}

/** Every setting and year that rows name, each read once. */
async function readLedgers(
  table: Table,
  { authority, settings }: HoursAsk,
  rows: readonly Readonly<Record<string, string>>[],
): Promise<(settingId: string, academicYear: string) => readonly Ledger[]> {
  const known = settingsByName(settings)
  const places = rows.flatMap(row => {
    const id = known.get((row.settingId ?? '').trim())?.id
    return id === undefined ? [] : [`${id} ${(row.academicYear ?? '').trim()}`]
  })
  const store = hourStore(table)
  const read = await eachOf([...new Set(places)], async place => {
    const [settingId = '', academicYear = ''] = place.split(' ')
    return [place, await store.ofSetting(authority, settingId, academicYear)] as const
  })
  const found = new Map(read)
  return (settingId, academicYear) => found.get(`${settingId} ${academicYear}`) ?? []
}

function hoursWords({ academicYear, stream, entitledHalfHours }: Ledger): string {
  return `${entitledHalfHours / 2} ${FUNDING_STREAMS[stream].label} hours for ${academicYear}`
}
