import { expect, test } from 'vitest'
import { type GiasRow, missingColumns, postcodeOf, readGiasRow } from '../../../shared/people/gias.ts'

/** A row of the register's own export; invented. */
const ROW: GiasRow = {
  URN: '999001',
  'LA (code)': '301',
  EstablishmentName: 'Quillgarth Primary School',
  'TypeOfEstablishment (name)': 'Community school',
  'EstablishmentStatus (name)': 'Open',
  'PhaseOfEducation (name)': 'Primary',
  StatutoryLowAge: '3',
  StatutoryHighAge: '11',
  Town: 'Aldermere',
  Postcode: 'ZZ1 2AB',
  NumberOfPupils: '214',
  Easting: '610000',
  Northing: '310000',
}

const read = (over: GiasRow) => readGiasRow({ ...ROW, ...over }, '301')

test('a row of the export is read as text and kept as the register says it', () => {
  expect(read({}).setting).toEqual({
    urn: '999001',
    authority: '301',
    name: 'Quillgarth Primary School',
    phase: 'primary',
    postcode: 'ZZ1 2AB',
    town: 'Aldermere',
    grid: { easting: 610000, northing: 310000 },
    childCount: 214,
    senSupportCount: null,
    ehcPlanCount: null,
    status: 'open',
    notes: [],
  })
})

test('a row of an extract is read by its own column names, the first grid reference that is there', () => {
  const row = {
    urn: '999002',
    la_code: '301',
    name: 'Ravenholt School',
    town: 'Aldermere',
    postcode: 'zz12ab',
    gias2022_phase_type: '',
    pp1920_school_type: 'Community special school',
    jan2019_nor: '88',
    jan2019_tsenelse: '86',
    jan2019_tsenelk: '0',
    gias2022_easting: '',
    gias2022_northing: '',
    onspd_easting: '614000',
    onspd_northing: '312000',
  }
  expect(readGiasRow(row, '301').setting).toMatchObject({
    phase: 'special',
    postcode: 'ZZ1 2AB',
    grid: { easting: 614000, northing: 312000 },
    childCount: 88,
    ehcPlanCount: 86,
    senSupportCount: 0,
  })
})

test.each([
  ['another authority', { 'LA (code)': '896' }, 'it belongs to authority 896, not 301'],
  ['no authority', { 'LA (code)': '' }, 'it does not say which authority it belongs to'],
  ['a URN of five digits', { URN: '99001' }, '“99001” is not a URN: it needs six digits'],
  ['a URN that is text', { URN: 'x' }, '“x” is not a URN: it needs six digits'],
  ['a malformed postcode', { Postcode: 'ZZ1 2A' }, '“ZZ1 2A” is not a postcode'],
  ['no name', { EstablishmentName: ' ' }, 'its name is missing or longer than 120 characters'],
  [
    'a setting that has not opened',
    { 'EstablishmentStatus (name)': 'Proposed to open' },
    'its status is “Proposed to open”, neither open nor closed',
  ],
  [
    'no clue to the phase',
    {
      EstablishmentName: 'Quillgarth',
      'PhaseOfEducation (name)': '',
      StatutoryLowAge: '',
      StatutoryHighAge: '',
    },
    'its phase is not given and cannot be told from type, ages or name',
  ],
])('%s is refused with the reason', (_, over, why) => {
  expect(read(over)).toEqual({ why })
})

test.each([
  ['Open, but proposed to close', 'open'],
  ['Closed', 'closed'],
] as const)('status %s is %s', (status, expected) => {
  expect(read({ 'EstablishmentStatus (name)': status }).setting?.status).toBe(expected)
})

/** Type, phase column, ages, name -> phase. */
test.each([
  ['Community school', 'Nursery', '3', '5', 'A', 'nursery'],
  ['Local authority nursery school', 'Not applicable', '', '', 'A', 'nursery'],
  ['Community school', 'Middle deemed secondary', '9', '13', 'A', 'secondary'],
  ['Academy converter', 'All-through', '4', '18', 'A', 'all-through'],
  ['Further education', 'Not applicable', '16', '99', 'A', 'post-16'],
  ['Free schools 16 to 19', '16 plus', '16', '19', 'A', 'post-16'],
  ['Academy special converter', 'Not applicable', '4', '19', 'A', 'special'],
  ['Academy alternative provision converter', 'Not applicable', '11', '16', 'A', 'alternative-provision'],
  ['Pupil referral unit', 'Not applicable', '5', '16', 'A', 'alternative-provision'],
  ['Other independent school', 'Not applicable', '4', '11', 'A', 'primary'],
  ['Other independent school', 'Not applicable', '11', '18', 'A', 'secondary'],
  ['Other independent school', 'Not applicable', '3', '18', 'A', 'all-through'],
  ['', '', '', '', 'Ravenholt CofE Primary School', 'primary'],
  ['', '', '', '', 'Ravenholt Sixth Form College', 'post-16'],
  ['', '', '', '', 'Ravenholt Primary and Nursery School', 'primary'],
  ['', '', '', '', 'Ravenholt High School', 'secondary'],
])('type “%s”, phase “%s”, ages %s to %s, name “%s” is %s', (type, phase, low, high, name, expected) => {
  const over = {
    'TypeOfEstablishment (name)': type,
    'PhaseOfEducation (name)': phase,
    StatutoryLowAge: low,
    StatutoryHighAge: high,
    EstablishmentName: name,
  }
  expect(read(over).setting?.phase).toBe(expected)
})

test.each(['x', 'z', 'c', 'NA', '-7', '', '30000'])('a count of “%s” is unknown, not 0', count => {
  const { setting } = read({ NumberOfPupils: count })
  expect(setting?.childCount).toBeNull()
  expect(setting?.notes).toEqual(['children on roll not given'])
})

test.each([
  ['', ''],
  ['0', '0'],
  ['610000', ''],
  ['abc', '310000'],
  ['9999999', '310000'],
])('easting “%s” and northing “%s” are no place', (Easting, Northing) => {
  expect(read({ Easting, Northing }).setting?.grid).toBeNull()
})

test('postcodes are written in capitals with one space, or are none', () => {
  expect(postcodeOf(' zz12ab ')).toBe('ZZ1 2AB')
  expect(postcodeOf('EC1A  1BB')).toBe('EC1A 1BB')
  expect(postcodeOf('ZZ1')).toBeNull()
  expect(postcodeOf('12345')).toBeNull()
})

test('a header that lacks what every row needs is named column by column', () => {
  expect(missingColumns(Object.keys(ROW))).toEqual([])
  expect(missingColumns(['URN', 'Town'])).toEqual([
    'EstablishmentName or name',
    'Postcode or postcode',
    'LA (code) or la_code',
  ])
})
