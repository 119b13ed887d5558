import { expect, test } from 'vitest'
import { storesOn } from '../../../../../functions/storage/stores.ts'
import { UnusableFile } from '../../../../../infra/local/importer/csv-file.ts'
import { readArguments } from '../../../../../infra/local/importer/settings/arguments.ts'
import { importSettings, writeSettings } from '../../../../../infra/local/importer/settings/import.ts'
import { fileOf, newTable } from '../scratch.ts'

const HEADER =
  'URN,LA (code),EstablishmentName,PhaseOfEducation (name),Town,Postcode,NumberOfPupils,Easting,Northing'
const ROWS = [
  '999001,301,Quillgarth Primary School,Primary,Aldermere,ZZ1 2AB,214,610000,310000',
  '999002,301,Ravenholt High School,Secondary,Aldermere,ZZ1 2AC,x,612000,311000',
  '999003,896,Elsewhere School,Primary,Aldermere,ZZ1 2AD,90,612000,311000',
]

const asked = (text: string, more: object = {}) => ({
  authority: '301',
  file: fileOf(text),
  termsFile: undefined,
  isDryRun: false,
  ...more,
})
const kinds = (imported: { plans: readonly { kind: string }[] }) => imported.plans.map(plan => plan.kind)

test('a file is imported once, and a second time changes nothing', async () => {
  const table = await newTable('settings')
  const text = [HEADER, ...ROWS].join('\n')
  expect(kinds(await importSettings(table, asked(text)))).toEqual(['added', 'added', 'refused'])
  const before = await storesOn(table).settings.list('301')
  expect(before.map(setting => [setting.id, setting.version])).toEqual([
    ['999001', 1],
    ['999002', 1],
  ])
  expect(kinds(await importSettings(table, asked(text)))).toEqual(['unchanged', 'unchanged', 'refused'])
  expect(await storesOn(table).settings.list('301')).toEqual(before)
  expect(await storesOn(table).settings.list('896')).toEqual([])
})

test('a dry run says what it would do and writes nothing', async () => {
  const table = await newTable('settings')
  const { lines, plans } = await importSettings(
    table,
    asked([HEADER, ...ROWS].join('\n'), { isDryRun: true }),
  )
  expect(kinds({ plans })).toEqual(['added', 'added', 'refused'])
  expect(lines.at(-1)).toBe('This was a dry run: nothing was written.')
  expect(await storesOn(table).settings.list('301')).toEqual([])
})

test('settings that are not in the file stay, and are counted', async () => {
  const table = await newTable('settings')
  await importSettings(table, asked([HEADER, ...ROWS].join('\n')))
  const { lines } = await importSettings(table, asked([HEADER, ROWS[0]].join('\n')))
  expect(lines.at(-1)).toBe('1 settings of 301 are not in the file: kept as they are.')
  expect(await storesOn(table).settings.list('301')).toHaveLength(2)
})

test('a setting that somebody changed meanwhile is refused, not overwritten', async () => {
  const table = await newTable('settings')
  const { plans } = await importSettings(table, asked([HEADER, ROWS[0]].join('\n')))
  const again = await writeSettings(table, '301', plans)
  expect(again).toMatchObject([{ kind: 'refused', why: 'somebody changed it meanwhile: import again' }])
})

test('files that cannot be used are refused whole', async () => {
  const table = await newTable('settings')
  const good = asked([HEADER, ...ROWS].join('\n'))
  await expect(importSettings(table, { ...good, file: '/nowhere.csv' })).rejects.toThrow(UnusableFile)
  await expect(importSettings(table, { ...good, termsFile: fileOf('{"terms":[{}]}') })).rejects.toThrow(
    UnusableFile,
  )
  await expect(importSettings(table, { ...good, termsFile: fileOf('terms') })).rejects.toThrow(UnusableFile)
  expect(await storesOn(table).settings.list('301')).toEqual([])
})

test('arguments are read, and a wrong one is answered with how it is used', () => {
  expect(readArguments(['--authority', '301', '--file', 'a.csv', '--dry-run'])).toEqual({
    authority: '301',
    file: 'a.csv',
    termsFile: undefined,
    isDryRun: true,
  })
  for (const wrong of [[], ['--authority', '30', '--file', 'a'], ['--authority', '301'], ['--what']])
    expect(() => readArguments(wrong)).toThrow(/Usage: npm run import:settings/)
})
