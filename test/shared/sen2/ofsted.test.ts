import { expect, test } from 'vitest'
import { readCsv } from '../../../shared/csv/rfc4180.ts'
import { annexAChildOf, annexACsv, annexARows } from '../../../shared/sen2/ofsted.ts'
import { alone, aPerson } from './return-builder.ts'

const LIST_1 = [
  'Unique ID',
  'UPN',
  'ULN',
  'Date of birth',
  'Gender',
  'Ethnicity',
  'Date initial EHC plan issued',
  'Date updated EHC plan issued',
  'Date EHC plan last reviewed',
  'SEN primary need',
  'Main education establishment – URN',
  'Main education establishment – phase',
  'Subsidiary education establishment – phase (dual registration)',
  'Elective home education',
  'Suspensions',
  'Permanent exclusions',
  'Absence',
  'Pupil Premium',
  "Known to children's social care?",
  "Which children's social care team?",
  'Does the child or young person have a disability?',
]

test('list 1 has 21 columns, list 2 the same without plan dates and home education', () => {
  expect(annexARows(1, [])).toEqual([LIST_1])
  expect(annexARows(2, [])).toEqual([LIST_1.filter(column => !/EHC plan|Elective/.test(column))])
  expect(annexARows(2, [])[0]).toHaveLength(17)
})

test('a child with a plan is a row of what the return and other records say', () => {
  const person = aPerson(1, ({ active }) => {
    active.lastReviewOn = '2026-11-30'
    active.needs.unshift({
      ...active.needs[0],
      id: 'S2',
      type: 'ASD',
      rank: '2',
      nativeId: null,
      sourceId: null,
    })
  })
  const child = annexAChildOf(person, { mainPhase: 'Primary', disability: 'N' })
  expect(child && annexARows(1, [child])[1]).toEqual([
    'P1-1',
    '',
    '1000000001',
    '2018-05-14',
    'F',
    'WBRI',
    '2026-05-29',
    '',
    '2026-11-30',
    'SLCN',
    '999001',
    'Primary',
    ...Array<string>(8).fill(''),
    'N',
  ])
})

test('a child at home is marked, and a child without an active plan is not of list 1', () => {
  const home = aPerson(1, ({ placement }) => Object.assign(placement, { urn: null, senSetting: 'EHE' }))
  expect(annexAChildOf(home)).toMatchObject({ mainUrn: null, electiveHomeEducation: 'Yes' })
  expect(annexAChildOf(aPerson(1, alone))).toBeNull()
})

test('cells that a spreadsheet would run are neutralised', () => {
  const child = annexAChildOf(aPerson(1), { socialCareTeam: '=1+1' })
  expect(child && readCsv(annexACsv(1, [child]))[1]).toContain("'=1+1")
})
