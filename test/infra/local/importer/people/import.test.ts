import { expect, test } from 'vitest'
import type { Table } from '../../../../../functions/storage/client.ts'
import { storesOn } from '../../../../../functions/storage/stores.ts'
import { UnusableFile } from '../../../../../infra/local/importer/csv-file.ts'
import { type PeopleArguments, readArguments } from '../../../../../infra/local/importer/people/arguments.ts'
import { importPeople, writePeople } from '../../../../../infra/local/importer/people/import.ts'
import { writeSettings } from '../../../../../infra/local/importer/settings/import.ts'
import { seedIfEmpty, TEST_PLAN } from '../../../../../infra/local/seeding.ts'
import { shownAuthorityName } from '../../../../../infra/local/shown-name.ts'
import { aSetting } from '../../../../builders/setting.ts'
import { fileOf, newTable } from '../scratch.ts'
import { EP, HEADER, LEAD, peopleFile, retyped, SENCO } from './people-file.ts'

const HOURS = [
  'Setting id,Academic year,Stream,Hours',
  '999001,2026-27,core,12',
  '999001,2026-27,traded,4.5',
].join('\n')

async function tableWithSettings(): Promise<Table> {
  const table = await newTable('people')
  const settings = [aSetting().id('999001').build(), aSetting().id('999002').build()]
  await writeSettings(
    table,
    '301',
    settings.map(next => ({ line: 2, id: next.id, name: next.name, kind: 'added', next, notes: [] })),
  )
  return table
}

const asked = (text: string, more: Partial<PeopleArguments> = {}): PeopleArguments => ({
  authority: '301',
  name: 'Aldermere',
  peopleFile: fileOf(text),
  hoursFile: undefined,
  isDryRun: false,
  ...more,
})

const kinds = (plans: readonly { kind: string }[]) => plans.map(plan => plan.kind)

test('an authority, its people, specialists and hours are imported once; a second time changes nothing', async () => {
  const table = await tableWithSettings()
  const ask = asked(peopleFile(SENCO, LEAD, EP), { hoursFile: fileOf(HOURS) })
  const first = await importPeople({ table, isAws: false }, ask)
  expect(kinds([...first.people, ...first.hours])).toEqual(['added', 'added', 'added', 'added', 'added'])
  expect(first.lines[0]).toBe('Authority 301: added as “Aldermere”.')
  const stores = storesOn(table)
  const read = async () => [
    await stores.authorities(),
    await stores.users.list('301'),
    await stores.specialists.list('301'),
    await stores.hours.ofSetting('301', '999001', '2026-27'),
  ]
  const before = await read()
  expect(before).toMatchObject([
    ['301'],
    [
      { username: '301.lea.brown' },
      { specialistId: expect.any(String) },
      { settingIds: ['999001', '999002'] },
    ],
    [{ name: 'Ed White' }],
    [
      { stream: 'core', entitledHalfHours: 24, usedHalfHours: 0 },
      { stream: 'traded', entitledHalfHours: 9 },
    ],
  ])
  const again = await importPeople({ table, isAws: false }, { ...ask, name: undefined })
  expect(kinds([...again.people, ...again.hours])).toEqual(Array(5).fill('unchanged'))
  expect(await read()).toEqual(before)
})

test('the demo is not made beside an authority that was imported, and pages show its name', async () => {
  const table = await tableWithSettings()
  await importPeople({ table, isAws: false }, asked(peopleFile(LEAD)))
  expect(await seedIfEmpty(table, TEST_PLAN)).toBe(false)
  expect(await storesOn(table).authorities()).toEqual(['301'])
  expect(await shownAuthorityName(table)).toBe('Aldermere')
  const renamed = await importPeople({ table, isAws: false }, asked(peopleFile(LEAD), { name: 'Thornwick' }))
  expect(renamed.lines[0]).toBe('Authority 301: renamed “Aldermere” -> “Thornwick”.')
  expect(await shownAuthorityName(table)).toBe('Thornwick')
})

test('a dry run says what it would do and writes nothing', async () => {
  const table = await tableWithSettings()
  const ask = asked(peopleFile(SENCO, EP), { hoursFile: fileOf(HOURS), isDryRun: true })
  const { lines, people } = await importPeople({ table, isAws: false }, ask)
  expect(kinds(people)).toEqual(['added', 'added'])
  expect(lines.at(-1)).toBe('This was a dry run: nothing was written.')
  const { authorities, users, specialists } = storesOn(table)
  expect([await authorities(), await users.list('301'), await specialists.list('301')]).toEqual([[], [], []])
})

test('somebody whom others changed meanwhile is refused, not overwritten, and nor is the specialist they are', async () => {
  const table = await tableWithSettings()
  const { people } = await importPeople({ table, isAws: false }, asked(peopleFile(EP)))
  const again = await writePeople(table, '301', people)
  expect(again).toMatchObject([{ kind: 'refused', why: 'somebody changed it meanwhile: import again' }])
  expect(await storesOn(table).specialists.list('301')).toMatchObject([{ version: 1 }])
})

test('only what differs is written: a specialist’s new week leaves their access as it is', async () => {
  const table = await tableWithSettings()
  await importPeople({ table, isAws: false }, asked(peopleFile(EP)))
  await importPeople({ table, isAws: false }, asked(peopleFile(retyped(EP, { 'Half days': 'fri-am' }))))
  const { users, specialists } = storesOn(table)
  expect(await users.list('301')).toMatchObject([{ version: 1 }])
  expect(await specialists.list('301')).toMatchObject([{ version: 2, patterns: [{ halfDays: ['fri-am'] }] }])
})

test('files and arguments that cannot be used are refused whole', async () => {
  const table = await tableWithSettings()
  const run = (text: string, more: Partial<PeopleArguments> = {}) =>
    importPeople({ table, isAws: false }, asked(text, more))
  const good = peopleFile(LEAD)
  await expect(run(good, { name: undefined })).rejects.toThrow(/not there yet: name it/)
  await expect(run(good, { peopleFile: '/nowhere.csv' })).rejects.toThrow(UnusableFile)
  await expect(run('Name,Roles\nLea,senco\n')).rejects.toThrow(/Missing: username; email/)
  await expect(run(`${HEADER},e mail\n`)).rejects.toThrow(/email stands there twice/)
  await expect(run(good, { hoursFile: fileOf('hours\n12\n') })).rejects.toThrow(UnusableFile)
  expect(await storesOn(table).authorities()).toEqual([])
  expect(await storesOn(table).users.list('301')).toEqual([])
})

test('columns that nothing is read from are named', async () => {
  const table = await tableWithSettings()
  const text = [`${HEADER},Room`, `${LEAD},12`].join('\n')
  const { lines } = await importPeople({ table, isAws: false }, asked(text))
  expect(lines).toContain('Nothing is read from: Room.')
})

test('arguments are read, and a wrong one is answered with how it is used', () => {
  expect(
    readArguments(['--authority', '301', '--name', ' Aldermere ', '--file', 'a.csv', '--hours', 'b.csv']),
  ).toEqual({
    authority: '301',
    name: 'Aldermere',
    peopleFile: 'a.csv',
    hoursFile: 'b.csv',
    isDryRun: false,
  })
  for (const wrong of [[], ['--authority', '30', '--file', 'a'], ['--authority', '301'], ['--what']])
    expect(() => readArguments(wrong)).toThrow(/Usage: npm run import:people/)
})
