import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readArguments } from '../../../../infra/local/sen2/arguments.ts'
import { writeCase } from '../../../../infra/local/sen2/case-items.ts'
import { importReturn } from '../../../../infra/local/sen2/import.ts'
import { makeReturn } from '../../../../infra/local/sen2/make.ts'
import { aCase } from '../../../shared/casework/sen2-case.ts'
import { happened } from '../../../shared/ehc/a-case.ts'
import { newTable } from '../importer/scratch.ts'

const NOW = new Date('2027-07-01T09:30:05.000Z')
const OPEN = [happened('request-received', '2026-10-12', { source: '2' })]
const REFUSED = [...OPEN, happened('decision-to-assess', '2026-11-16', { decision: 'not-assess' })]

/** What becomes of a return's one request where a case stands for a child of that name and date of birth already. */
async function imported(upn: string | null, there: { upn: string | null; events: typeof OPEN }) {
  const from = await newTable('sen2-alike-from')
  const to = await newTable('sen2-alike-to')
  await writeCase(from, { ehcCase: aCase({ upn }, { id: 'CASE000001' }), events: OPEN })
  await writeCase(to, { ehcCase: aCase({ upn: there.upn }, { id: 'CASE000002' }), events: there.events })
  const folder = mkdtempSync(join(tmpdir(), 'sen2-alike-'))
  await makeReturn(from, readArguments(['--year', '2027', '--out', folder]), NOW)
  const kinds = async (isDryRun: boolean) =>
    (await importReturn(to, { authority: '900', folder, officer: undefined, isDryRun }, NOW)).cases.map(
      ({ kind }) => kind,
    )
  return [await kinds(true), await kinds(false)].flat()
}

test.each([
  ['without a UPN, beside an open one with it', null, 'H801200001001', 'refused'],
  ['with a UPN, beside an open one without it', 'H801200001001', null, 'refused'],
  ['with another UPN: two children', 'H801200001001', 'T801200001002', 'added'],
])('a child %s', async (_, upn, thereUpn, kind) => {
  expect(await imported(upn, { upn: thereUpn, events: OPEN })).toEqual([kind, kind])
})

test('a case that is over keeps nobody out', async () => {
  expect(await imported(null, { upn: 'H801200001001', events: REFUSED })).toEqual(['added', 'added'])
})
