import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { sha256 } from '../../../../functions/storage/chain.ts'
import type { Table } from '../../../../functions/storage/client.ts'
import { storesOn } from '../../../../functions/storage/stores.ts'
import { readArguments } from '../../../../infra/local/sen2/arguments.ts'
import { writeCase } from '../../../../infra/local/sen2/case-items.ts'
import { readCases } from '../../../../infra/local/sen2/cases.ts'
import { importReturn } from '../../../../infra/local/sen2/import.ts'
import { type MadeReturn, makeReturn } from '../../../../infra/local/sen2/make.ts'
import { firstBrokenLink } from '../../../../shared/audit/entry.ts'
import { aCase } from '../../../shared/casework/sen2-case.ts'
import { anyCase } from '../../../shared/casework/sen2-journeys.ts'
import { happened } from '../../../shared/ehc/a-case.ts'
import { newTable } from '../importer/scratch.ts'

const NOW = new Date('2027-07-01T09:30:05.000Z')
const newFolder = () => mkdtempSync(join(tmpdir(), 'sen2-'))
const asked = (folder: string) => readArguments(['--year', '2027', '--out', folder, '--lists'])
const toImport = (folder: string, isDryRun: boolean) => ({
  authority: '900',
  folder,
  officer: undefined,
  isDryRun,
})

/** Cases of different children, each written as its own. */
function someCases() {
  const cases = fc.sample(anyCase(), { numRuns: 80, seed: 2027 })
  return cases.map(({ ehcCase, events }, n) => {
    const id = `CASE${'0123456789ABCDEFGHJKMNPQRSTVWXYZ'[Math.floor(n / 32)]}${'0123456789ABCDEFGHJKMNPQRSTVWXYZ'[n % 32]}0000`
    return {
      ehcCase: {
        ...ehcCase,
        id,
        child: {
          ...ehcCase.child,
          uln: String(2_000_000_000 + n),
          givenName: `Child ${String.fromCharCode(65 + (n % 26))}${String.fromCharCode(65 + Math.floor(n / 26))}`,
        },
      },
      events,
    }
  })
}

describe('an authority with cases', () => {
  let from: Table
  let to: Table
  let made: MadeReturn
  const folder = newFolder()

  beforeAll(async () => {
    from = await newTable('sen2-from')
    to = await newTable('sen2-to')
    for (const one of someCases()) expect(await writeCase(from, one)).toBe(true)
    made = await makeReturn(from, asked(folder), NOW)
  })

  test('has a valid return, written as nine files, XML, findings and lists that only their owner may read', () => {
    expect(made.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(made.isValid).toBe(true)
    expect(readdirSync(folder).sort()).toEqual(
      [
        'Annex-A-list-1.csv',
        'Annex-A-list-2.csv',
        ...[
          'activeplans',
          'assessment',
          'namedplan',
          'person',
          'placementdetail',
          'plandetail',
          'requests',
          'sen2',
          'senneed',
        ].map(module => `Blade-Export_01-07-2027_${module}.csv`),
        'SEN2-900-2027.xml',
        'findings.csv',
      ].sort(),
    )
    expect(statSync(join(folder, 'findings.csv')).mode & 0o077).toBe(0)
    expect(made.ret.header).toMatchObject({
      lea: '900',
      year: '2027',
      referenceOn: '2027-01-21',
      dateTime: '2027-07-01T10:30:05',
    })
  })

  test('says what is in it without naming a child', () => {
    const text = `${made.lines.join('\n')}${readFileSync(join(folder, 'findings.csv'), 'utf8')}`
    expect(text).toContain('0 errors')
    expect(text).not.toMatch(/Child [A-Z]|Example|O’Neil|20000000/)
  })

  test('lists each child with an active plan once, with the day the plan was last issued', () => {
    const rows = readFileSync(join(folder, 'Annex-A-list-1.csv'), 'utf8').trim().split('\r\n')
    const active = made.ret.persons.filter(({ requests }) =>
      requests.some(({ activePlan }) => activePlan !== null),
    )
    expect(rows.length - 1).toBe(active.length)
  })

  test('is told first what an import would do, and nothing is written', async () => {
    const dry = await importReturn(to, toImport(folder, true), NOW)
    expect(dry.cases.filter(({ kind }) => kind !== 'added')).toEqual([])
    expect(dry.lines.join('\n')).toContain('This was a dry run')
    expect(await readCases(to, '900')).toEqual([])
  })

  test('comes back as the same return, from another table', async () => {
    const imported = await importReturn(to, toImport(folder, false), NOW)
    expect(imported.cases.every(({ kind }) => kind === 'added')).toBe(true)
    const again = await makeReturn(to, asked(newFolder()), NOW)
    expect(again.ret).toEqual(made.ret)
  })

  test('is left as it is by a second import', async () => {
    const repeated = await importReturn(to, toImport(folder, false), NOW)
    expect(repeated.cases.every(({ kind }) => kind === 'there')).toBe(true)
  })

  test('has each case with an unbroken chain', async () => {
    const id = made.ret.persons[0]?.requests[0]?.id ?? ''
    const found = await storesOn(to).ehc.open('900', id)
    expect(found?.entries).toHaveLength(1)
    expect(found?.ehcCase.chainHead).toBe(found?.entries[0]?.hash)
    expect(firstBrokenLink(found?.entries ?? [], sha256)).toBeNull()
  })
})

describe('what cannot be imported', () => {
  test('is a folder without an export, or half of one', async () => {
    const table = await newTable('sen2-none')
    const folder = newFolder()
    await expect(importReturn(table, toImport(folder, true), NOW)).rejects.toThrow(/holds no export/)
    writeFileSync(join(folder, 'x_person.csv'), 'persontableid\r\n1\r\n')
    await expect(importReturn(table, toImport(folder, true), NOW)).rejects.toThrow(
      /requests: The file is missing/,
    )
  })

  test('is the return of another authority', async () => {
    const table = await newTable('sen2-other')
    const folder = newFolder()
    await makeReturn(table, asked(folder), NOW)
    await expect(importReturn(table, { ...toImport(folder, true), authority: '301' }, NOW)).rejects.toThrow(
      /not of authority 301/,
    )
  })
})

test('an export is not put beside another in somebody’s folder', async () => {
  const table = await newTable('sen2-beside')
  const folder = newFolder()
  await makeReturn(table, asked(folder), NOW)
  await expect(makeReturn(table, asked(folder), new Date('2027-07-02T09:00:00.000Z'))).rejects.toThrow(
    /empty folder/,
  )
  await expect(makeReturn(table, asked(folder), NOW)).resolves.toMatchObject({ isValid: true })
})

test('a return with something missing is written, is not valid and says what', async () => {
  const table = await newTable('sen2-missing')
  const ehcCase = aCase({ sex: null })
  await writeCase(table, { ehcCase, events: [happened('request-received', '2026-03-02')] })
  const folder = newFolder()
  const made = await makeReturn(table, asked(folder), NOW)
  expect(made.isValid).toBe(false)
  expect(made.lines.join('\n')).toMatch(/1 errors.*\n {2}error sex-missing: 1\. .*\(7K4M2-Q9ABC\)/)
  expect(readFileSync(join(folder, 'findings.csv'), 'utf8')).toContain('error,sex-missing,7K4M2-Q9ABC')
})

test('a real authority must say which officers it has', async () => {
  const table = await newTable('sen2-officers')
  const bare = readArguments(['--year', '2027', '--authority', '301', '--out', newFolder()])
  const made = await makeReturn(table, bare, NOW)
  expect(made.findings.map(({ rule }) => rule)).toEqual([
    'header-officers-missing',
    'header-officers-missing',
    'header-dsco-missing',
  ])
})

test('before the census day the report says that it is still to come', async () => {
  const table = await newTable('sen2-before')
  const made = await makeReturn(table, asked(newFolder()), new Date('2026-12-01T09:00:00.000Z'))
  expect(made.lines[1]).toMatch(/still to come/)
})
