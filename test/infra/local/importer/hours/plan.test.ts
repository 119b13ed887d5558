import { expect, test } from 'vitest'
import { hoursLines } from '../../../../../infra/local/importer/hours/import.ts'
import { HOURS_COLUMNS, planHours } from '../../../../../infra/local/importer/hours/plan.ts'
import { readNamed } from '../../../../../infra/local/importer/named-columns.ts'
import type { Ledger } from '../../../../../shared/hours/ledger.ts'
import { aLedger } from '../../../../builders/ledger.ts'
import { aSetting } from '../../../../builders/setting.ts'

const SETTINGS = [aSetting().id('quillgarth', 'Quillgarth Primary School').with({ urn: '999001' }).build()]

function plan(rows: readonly string[], ledgers: readonly Ledger[] = []) {
  const text = ['settingId,academicYear,stream,hours', ...rows].join('\n')
  return planHours({
    authority: '301',
    rows: readNamed(Buffer.from(text), HOURS_COLUMNS).rows,
    settings: SETTINGS,
    ledgersOf: (settingId, academicYear) =>
      ledgers.filter(one => one.settingId === settingId && one.academicYear === academicYear),
  })
}

const kept = (over: Partial<Ledger> = {}) => aLedger({ settingId: 'quillgarth', ...over })

test('hours that are new begin with none reserved or used; a setting is found by id or URN', () => {
  expect(plan(['999001,2026-27,core,12.5', 'quillgarth,2027-28,core,0'])).toMatchObject([
    { kind: 'added', next: kept({ entitledHalfHours: 25 }) },
    { kind: 'added', next: kept({ academicYear: '2027-28', entitledHalfHours: 0 }) },
  ])
})

test('what is reserved and used stays', () => {
  const was = kept({ reservedHalfHours: 5, usedHalfHours: 7, version: 9 })
  const [changed] = plan(['999001,2026-27,core,30'], [was])
  expect(changed).toMatchObject({ kind: 'changed', next: { ...was, entitledHalfHours: 60, version: 10 } })
  expect(plan(['999001,2026-27,core,20'], [was])).toMatchObject([{ kind: 'unchanged' }])
})

test('hours are not lowered below what is booked or used', () => {
  const was = kept({ reservedHalfHours: 5, usedHalfHours: 7 })
  expect(plan(['999001,2026-27,core,5.5'], [was])).toMatchObject([
    { kind: 'refused', why: '6 core hours are booked or used already' },
  ])
  expect(plan(['999001,2026-27,core,6'], [was])).toMatchObject([{ kind: 'changed' }])
})

test.each<[string, string, string]>([
  ['an unknown setting', '999009,2026-27,core,1', 'it is no setting of 301: import its settings first'],
  ['a year that is none', '999001,2026-28,core,1', '“2026-28” is not an academic year such as 2026-27'],
  ['an unknown stream', '999001,2026-27,gold,1', '“gold” is not a funding stream'],
  [
    'a stream without a limit',
    '999001,2026-27,statutory,1',
    'statutory hours are not metered: nobody is entitled to a number of them',
  ],
  [
    'a quarter of an hour',
    '999001,2026-27,core,1.25',
    '“1.25” is not a number of hours and half hours up to 2000',
  ],
  ['too many', '999001,2026-27,core,2001', '“2001” is not a number of hours and half hours up to 2000'],
  ['less than none', '999001,2026-27,core,-1', '“-1” is not a number of hours and half hours up to 2000'],
])('%s is refused with why', (_, row, why) => {
  expect(plan([row])).toMatchObject([{ kind: 'refused', why }])
})

test('the second row of one stream is refused, and each row is said', () => {
  const plans = plan(['999001,2026-27,core,12', 'quillgarth,2026-27,core,13', '999001,2026-27,traded,2'])
  expect(hoursLines({ reading: [], plans })).toEqual([
    'line 2: 999001 Quillgarth Primary School: added 12 Core hours for 2026-27',
    'line 3: quillgarth Quillgarth Primary School: refused: core hours of 2026-27 stand in line 2 already',
    'line 4: 999001 Quillgarth Primary School: added 2 Traded hours for 2026-27',
    '3 rows of hours: 2 added, 0 changed, 0 unchanged, 1 refused.',
  ])
})
