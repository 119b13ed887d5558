import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sha256 } from '../../../../functions/storage/chain.ts'
import { userItem } from '../../../../functions/storage/items.ts'
import { writeItems } from '../../../../infra/local/demo/write-items.ts'
import { readArguments } from '../../../../infra/local/sen2/arguments.ts'
import { addExportEntry, exportEntries } from '../../../../infra/local/sen2/export-entry.ts'
import { makeReturn } from '../../../../infra/local/sen2/make.ts'
import { firstBrokenLink } from '../../../../shared/audit/entry.ts'
import { aUser } from '../../../builders/user.ts'
import { newTable } from '../importer/scratch.ts'

const NOW = new Date('2027-02-03T09:30:00.000Z')
const newFolder = () => mkdtempSync(join(tmpdir(), 'sen2-entry-'))
const asked = (folder: string, ...more: string[]) =>
  readArguments(['--year', '2027', '--out', folder, ...more])

test('an export is noted: who, when, which year and how many', async () => {
  const table = await newTable('sen2-entry')
  const officer = aUser().officer().named('paige', 'Paige Rahman').build()
  await writeItems(table, [userItem(officer)])
  const first = await makeReturn(table, asked(newFolder()), NOW)
  expect(first.lines.at(-1)).toBe('Noted as entry 1 of the authority’s exports, by command line.')
  await makeReturn(table, asked(newFolder(), '--by', officer.username, '--lists'), NOW)
  const entries = await exportEntries(table, '900')
  expect(entries).toMatchObject([
    {
      sequence: 1,
      at: '2027-02-03T09:30:00.000Z',
      by: { userId: 'command-line', name: 'command line' },
      what: 'return-exported',
      facts: { year: 2027, cases: 0, children: 0, lists: 0 },
    },
    { sequence: 2, by: { userId: officer.userId, name: 'Paige Rahman' }, facts: { lists: 2 } },
  ])
  expect(firstBrokenLink(entries, sha256)).toBeNull()
})

test('nothing is written, nor noted, for somebody the authority does not have, or into another export', async () => {
  const table = await newTable('sen2-entry-refused')
  const folder = newFolder()
  await expect(makeReturn(table, asked(folder, '--by', '900.no.body'), NOW)).rejects.toThrow(
    '900.no.body is no user of authority 900.',
  )
  expect(readdirSync(folder)).toEqual([])
  const other = join(folder, 'SEN2-900-2026_person.csv')
  writeFileSync(other, '')
  await expect(makeReturn(table, asked(folder), NOW)).rejects.toThrow('holds another export already')
  expect(existsSync(other)).toBe(true)
  expect(await exportEntries(table, '900')).toEqual([])
})

test('of exports at the same time each has its own place in the chain', async () => {
  const table = await newTable('sen2-entry-race')
  const made = { authority: '900', at: NOW.toISOString(), by: { userId: 'u1', name: 'A' }, facts: {} }
  await Promise.all(Array.from({ length: 4 }, () => addExportEntry(table, made)))
  const entries = await exportEntries(table, '900')
  expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4])
  expect(firstBrokenLink(entries, sha256)).toBeNull()
})
