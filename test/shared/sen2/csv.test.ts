import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv } from '../../../shared/csv/rfc4180.ts'
import { type BladeFile, bladeFiles } from '../../../shared/sen2/csv.ts'
import { readBladeFiles } from '../../../shared/sen2/csv-read.ts'
import { anyReturn } from './return-arbitrary.ts'
import { aPerson, aReturn, historical } from './return-builder.ts'

const OPTIONS = { year: 2027, exportedOn: '2027-02-03' } as const

const byName = (files: readonly BladeFile[]) => Object.fromEntries(files.map(file => [file.name, file.text]))
const written = () => byName(bladeFiles(aReturn(), OPTIONS))
const NAME = (module: string) => `Blade-Export_03-02-2027_${module}.csv`

const HEADERS = {
  sen2: 'sen2tableid,NativeId,sen2orderseqcolumn,sourceid,collection,year,referencedate,sourcelevel,softwarecode,release,serialno,datetime,lea,dmo,dco,dsco',
  person:
    'persontableid,NativeId,personorderseqcolumn,sourceid,sen2tableid,surname,forename,personbirthdate,sex,ethnicity,postcode,upn,uniquelearnernumber,upnunknown',
  requests:
    'requeststableid,NativeId,requestsorderseqcolumn,sourceid,persontableid,receiveddate,requestsource,rya,requestoutcomedate,requestoutcome,requestmediation,requesttribunal,exported',
  assessment:
    'assessmenttableid,NativeId,assessmentorderseqcolumn,sourceid,requeststableid,assessmentoutcome,assessmentoutcomedate,assessmentmediation,assessmenttribunal,othermediation,othertribunal,week20',
  namedplan:
    'namedplantableid,NativeId,namedplanorderseqcolumn,sourceid,assessmenttableid,startdate,planres,planwbp,pb,oa,dp,ceasedate,ceasereason',
  plandetail:
    'plandetailtableid,NativeId,plandetailorderseqcolumn,sourceid,namedplantableid,urn,ukprn,sensetting,sensettingother,placementrank,senunitindicator,resourcedprovisionindicator',
  activeplans:
    'activeplanstableid,NativeId,activeplansorderseqcolumn,sourceid,requeststableid,transferla,reviewmeeting,reviewoutcome,reviewdraft,phasetransferduedate,phasetransferfinaldate,lastreview',
  placementdetail:
    'placementdetailtableid,NativeId,placementdetailorderseqcolumn,sourceid,activeplanstableid,res,wbp,urn,ukprn,sensetting,sensettingother,placementrank,entrydate,leavingdate,senunitindicator,resourcedprovisionindicator',
  senneed: 'senneedtableid,NativeId,senneedorderseqcolumn,sourceid,activeplanstableid,sentype,sentyperank',
}

test('the nine files have the names and headers of the blade layout', () => {
  const files = bladeFiles(aReturn(), OPTIONS)
  expect(files.map(file => file.name)).toEqual(Object.keys(HEADERS).map(NAME))
  for (const { module, text } of files) expect(text.split('\r\n')[0]).toBe(HEADERS[module])
})

test('a year before an item existed has no column for it', () => {
  const [, , requests] = bladeFiles(aReturn(), { ...OPTIONS, year: 2024 })
  expect(requests?.text.split('\r\n')[0]).not.toContain('requestsource')
})

test('the rows of a child are as typed here', () => {
  const text = written()
  const row = (module: string) => text[NAME(module)]?.split('\r\n')[1]
  expect(row('sen2')).toBe('1,,1,,SEN2,2027,2027-01-21,L,SEND support,1.0,001,2027-02-03T10:00:00,999,Y,N,R')
  expect(row('person')).toBe('P1,,1,,1,Example,Ada,2018-05-14,F,WBRI,ZZ1 1AA,H801200001001,,')
  expect(row('requests')).toBe('R1,,1,,P1,2026-01-12,2,0,2026-02-20,Y,0,0,')
  expect(row('assessment')).toBe('A1,,1,,R1,Y,2026-05-29,0,0,0,0,0')
  expect(row('namedplan')).toBe('N1,,1,,A1,2026-05-29,,,0,,,,')
  expect(row('plandetail')).toBe('D1,,1,,N1,999001,,,,1,0,')
  expect(row('activeplans')).toBe('V1,,1,,R1,,,,,,,')
  expect(row('placementdetail')).toBe('L1,,1,,V1,,,999001,,,,1,2023-09-04,,,')
  expect(row('senneed')).toBe('S1,,1,,V1,SLCN,1')
})

test('days can be written as COLLECT writes them, and both forms are read', () => {
  const files = bladeFiles(aReturn(), { ...OPTIONS, days: 'collect' })
  expect(files[1]?.text).toContain(',2018-May-14 00:00:00,')
  expect(readBladeFiles(byName(files)).value).toEqual(aReturn())
  const person = written()[NAME('person')]?.replace('2018-05-14', '2018-May-14')
  expect(readBladeFiles({ ...written(), [NAME('person')]: person ?? '' }).value).toEqual(aReturn())
})

describe('round trip', () => {
  test.each(['iso', 'collect'] as const)('loses nothing whatever the cells hold, days as %s', days => {
    fc.assert(
      fc.property(anyReturn(), ret => {
        const read = readBladeFiles(byName(bladeFiles(ret, { ...OPTIONS, days })))
        expect(read).toEqual({ value: ret, problems: [], passedOver: [] })
      }),
      { numRuns: 60 },
    )
  })

  test('no cell begins with a character that a spreadsheet would run', () => {
    fc.assert(
      fc.property(anyReturn(), ret => {
        const cells = bladeFiles(ret, OPTIONS).flatMap(file => readCsv(file.text).flat())
        expect(cells.filter(cell => /^[=+\-@\t\r]/.test(cell))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})

describe('reading', () => {
  const readWith = (module: string, change: (text: string) => string) =>
    readBladeFiles({ ...written(), [NAME(module)]: change(written()[NAME(module)] ?? '') })

  test('takes columns in any order and case, rows by their order column, and true and false as 1 and 0', () => {
    const files = {
      ...written(),
      [NAME('senneed')]:
        'SENTYPERANK,SenType,senneedorderseqcolumn,activeplanstableid,senneedtableid\r\n2,ASD,2,V1,S2\r\n1,SLCN,1,V1,S1\r\n',
    }
    const read = readBladeFiles(files)
    expect(read.value?.persons[0]?.requests[0]?.activePlan?.needs.map(need => need.type)).toEqual([
      'SLCN',
      'ASD',
    ])
    const flags = readWith('requests', text => text.replace('2,0,2026-02-20', '2,true,2026-02-20'))
    expect(flags.value?.persons[0]?.requests[0]?.rya).toBe('1')
  })

  test('takes the old name of sex, and reports a column it has no item for', () => {
    const read = readWith('person', text => text.replace(',sex,', ',GenderCurrent,'))
    expect(read.value).toEqual(aReturn())
    expect(read.passedOver).toEqual([])
    const more = readWith('senneed', text => text.replaceAll('\r\n', ',extra\r\n'))
    expect(more).toMatchObject({ value: aReturn(), passedOver: ['senneed: extra'] })
  })

  test('keeps wrong values for validation', () => {
    const read = readWith('person', text => text.replace('2018-05-14', '14/05/2018'))
    expect(read.value?.persons[0]?.bornOn).toBe('14/05/2018')
    const flag = readWith('requests', text => text.replace('2,0,2026-02-20', '2,toString,2026-02-20'))
    expect(flag.value?.persons[0]?.requests[0]?.rya).toBe('toString')
  })

  test.each<[string, string, (text: string) => string, object]>([
    ['a row that points nowhere', 'requests', t => t.replace('P1', 'P9'), { module: 'requests', row: 2 }],
    ['an id twice', 'senneed', t => `${t}S1,,2,,V1,ASD,2\r\n`, { module: 'senneed', row: 3 }],
    ['a second assessment', 'assessment', t => `${t}A2,,2,,R1,Y,,,,,,\r\n`, { module: 'assessment', row: 3 }],
    ['a second header row', 'sen2', t => `${t}2,,2,,,,,,,,,,,,,\r\n`, { module: 'sen2' }],
    ['a row without an id', 'senneed', t => t.replace('S1', ''), { module: 'senneed', row: 2 }],
    ['a row that is too short', 'person', t => `${t}P2,,2\r\n`, { module: 'person', row: 3 }],
    ['a missing id column', 'person', t => t.replace('persontableid', 'id'), { module: 'person', row: 1 }],
    ['a column twice', 'person', t => t.replace('forename', 'surname'), { module: 'person', row: 1 }],
    [
      'a cell that is too long',
      'person',
      t => t.replace('Ada', 'A'.repeat(2001)),
      { module: 'person', row: 2 },
    ],
    ['quotes that do not match', 'person', t => `${t}"P2`, { module: 'person', row: null }],
  ])('gives no return for %s, and says where', (_, module, change, where) => {
    const read = readWith(module, change)
    expect(read.value).toBeNull()
    expect(read.problems[0]).toMatchObject(where)
  })

  test('gives no return when a file is missing, strange or there twice', () => {
    const { [NAME('senneed')]: _, ...eight } = written()
    expect(readBladeFiles(eight)).toMatchObject({ value: null, problems: [{ module: 'senneed' }] })
    expect(readBladeFiles({ ...written(), 'notes.csv': '' }).value).toBeNull()
    expect(readBladeFiles({ ...written(), 'Copy_person.csv': 'x' }).value).toBeNull()
  })

  test('says nothing of what a cell holds', () => {
    const read = readWith('person', text => `${text}P2,,2,Zebedee\r\n`)
    expect(JSON.stringify(read.problems)).not.toContain('Zebedee')
  })
})

test('a return of many children is written and read in tree order', () => {
  const ret = aReturn(({ ret }) => {
    ret.persons.push(...Array.from({ length: 200 }, (_, n) => aPerson(n, historical)))
  })
  expect(readBladeFiles(byName(bladeFiles(ret, OPTIONS))).value).toEqual(ret)
})
