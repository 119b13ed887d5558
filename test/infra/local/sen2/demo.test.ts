import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Table } from '../../../../functions/storage/client.ts'
import { demoItems } from '../../../../infra/local/demo/seed.ts'
import { writeItems } from '../../../../infra/local/demo/write-items.ts'
import { readArguments } from '../../../../infra/local/sen2/arguments.ts'
import { importReturn } from '../../../../infra/local/sen2/import.ts'
import { type MadeReturn, makeReturn } from '../../../../infra/local/sen2/make.ts'
import { readCsv } from '../../../../shared/csv/rfc4180.ts'
import { newTable } from '../importer/scratch.ts'

const NOW = new Date('2027-02-03T09:30:00.000Z')
const folder = mkdtempSync(join(tmpdir(), 'sen2-demo-'))
const asked = (out: string) => readArguments(['--year', '2027', '--out', out, '--lists'])
let demo: Table
let made: MadeReturn

beforeAll(async () => {
  demo = await newTable('sen2-demo')
  const items = demoItems({
    authority: '900',
    today: '2027-02-03',
    settings: 12,
    specialists: 20,
    requests: 40,
  })
  await writeItems(
    demo,
    items.filter(({ pk, sk }) => /#(ehc|request|settings)/.test(pk) && !/^(entry|visit)#/.test(sk)),
  )
  made = await makeReturn(demo, asked(folder), NOW)
})

test('the invented authority has a valid return with every outcome in it', () => {
  expect(made.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(made.isValid).toBe(true)
  const requests = made.ret.persons.flatMap(person => person.requests)
  expect(requests.length).toBeGreaterThan(80)
  expect([...new Set(requests.map(({ outcome }) => outcome))].sort()).toEqual(['A', 'H', 'N', 'W', 'Y'])
})

test('it comes back from its files as the same return', async () => {
  const table = await newTable('sen2-demo-back')
  const asks = { authority: '900', folder, officer: undefined, isDryRun: false }
  const imported = await importReturn(table, asks, NOW)
  expect(imported.cases.filter(({ kind }) => kind !== 'added')).toEqual([])
  const again = await makeReturn(table, asked(mkdtempSync(join(tmpdir(), 'sen2-back-'))), NOW)
  expect(again.ret).toEqual(made.ret)
})

test('list 2 has children on SEN support, each once, and list 1 those with a plan', () => {
  const ids = (list: 1 | 2) => {
    const rows = readCsv(readFileSync(join(folder, `Annex-A-list-${list}.csv`), 'utf8'))
    return rows.slice(1).map(([id]) => id)
  }
  const [withPlans, supported] = [ids(1), ids(2)]
  expect(supported.length).toBeGreaterThan(3)
  expect(new Set(supported).size).toBe(supported.length)
  const active = made.ret.persons.filter(({ requests }) =>
    requests.some(({ activePlan }) => activePlan !== null),
  )
  expect(withPlans).toEqual(active.map(({ id }) => id))
})
