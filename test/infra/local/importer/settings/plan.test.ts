import { expect, test } from 'vitest'
import type { FileRow } from '../../../../../infra/local/importer/csv-file.ts'
import { planSettings } from '../../../../../infra/local/importer/settings/plan.ts'
import { settingLines, summaryLines } from '../../../../../infra/local/importer/settings/report.ts'
import type { TermCalendar } from '../../../../../shared/calendar/school-terms.ts'
import type { Setting } from '../../../../../shared/people/setting.ts'

const row = (line: number, over: Record<string, string> = {}): FileRow => ({
  line,
  row: {
    URN: '999001',
    'LA (code)': '301',
    EstablishmentName: 'Quillgarth Primary School',
    'PhaseOfEducation (name)': 'Primary',
    Town: 'Aldermere',
    Postcode: 'ZZ1 2AB',
    NumberOfPupils: '214',
    Easting: '610000',
    Northing: '310000',
    ...over,
  },
})
const TERMS: TermCalendar = {
  terms: [{ name: 'Autumn 1', startsOn: '2026-09-02', endsOn: '2026-10-23' }],
  closedDays: [],
}
const plan = (rows: FileRow[], existing: Setting[] = [], terms: TermCalendar | null = null) =>
  planSettings({ authority: '301', rows, existing, terms })

function added(over: Record<string, string> = {}, terms: TermCalendar | null = null): Setting {
  const [one] = plan([row(2, over)], [], terms)
  if (one?.kind !== 'added') throw new Error('The row was not added')
  return one.next
}

test('a new setting has its URN as id, its place in degrees, and no term dates that were not given', () => {
  expect(added()).toMatchObject({
    id: '999001',
    urn: '999001',
    phase: 'primary',
    location: { lat: expect.closeTo(52.6471, 4), lng: expect.closeTo(1.1028, 4) },
    childCount: 214,
    calendar: { terms: [], closedDays: [] },
    linkSpecialistIds: {},
    status: 'open',
    version: 1,
  })
})

test('the same row again changes nothing', () => {
  expect(plan([row(2)], [added()])).toMatchObject([{ kind: 'unchanged' }])
})

test('a changed row says which fields, and keeps what the authority entered itself', () => {
  const own: Setting = {
    ...added(),
    version: 4,
    linkSpecialistIds: { autism: 'sp1' },
    opensAtMinutes: 500,
    deprivationDecile: 2,
    calendar: { ...TERMS, closedDays: [{ on: '2026-09-02', why: 'Training' }] },
  }
  const [changed] = plan([row(2, { EstablishmentName: 'Quillgarth Academy', NumberOfPupils: 'x' })], [own])
  expect(changed).toMatchObject({
    kind: 'changed',
    changes: [{ field: 'name', was: 'Quillgarth Primary School', next: 'Quillgarth Academy' }],
  })
  expect(changed).toHaveProperty('next', { ...own, name: 'Quillgarth Academy', version: 5 })
  expect(settingLines(changed ? [changed] : [])).toEqual([
    'line 2: 999001 Quillgarth Academy: changed: name “Quillgarth Primary School” -> “Quillgarth Academy” (children on roll not given)',
  ])
})

test('term dates are taken by settings that have none, and by no other', () => {
  expect(added({}, TERMS).calendar).toEqual(TERMS)
  const training = { on: '2026-10-05', why: 'Training' }
  const without: Setting = { ...added(), calendar: { terms: [], closedDays: [training] } }
  const [changed] = plan([row(2)], [without], TERMS)
  expect(changed).toMatchObject({
    kind: 'changed',
    changes: [{ field: 'calendar' }],
    next: { calendar: { terms: TERMS.terms, closedDays: [training] } },
  })
  const later = { ...TERMS, terms: [{ name: 'Autumn', startsOn: '2027-09-01', endsOn: '2027-10-22' }] }
  expect(plan([row(2)], [added({}, TERMS)], later)).toMatchObject([{ kind: 'unchanged' }])
})

test('with the term dates come their closed days; the authority’s own reason for a day stays', () => {
  const own = { on: '2026-10-05', why: 'Own training' }
  const without: Setting = { ...added(), calendar: { terms: [], closedDays: [own] } }
  const given = {
    ...TERMS,
    closedDays: [
      { on: '2026-09-02', why: 'Training' },
      { on: '2026-10-05', why: 'Training' },
    ],
  }
  const [changed] = plan([row(2)], [without], given)
  expect(changed).toHaveProperty('next.calendar.closedDays', [given.closedDays[0], own])
  expect(settingLines(changed ? [changed] : [])).toEqual([
    'line 2: 999001 Quillgarth Primary School: changed: calendar no term dates, days closed: 1 -> term dates to 2026-10-23, days closed: 2',
  ])
})

test('a setting that has closed is marked as closed, and one that was never there is refused', () => {
  const closed = { 'EstablishmentStatus (name)': 'Closed' }
  expect(plan([row(2, closed)], [added()])).toMatchObject([
    { kind: 'changed', changes: [{ field: 'status' }] },
  ])
  expect(plan([row(2, closed)])).toMatchObject([
    { kind: 'refused', why: expect.stringContaining('has closed') },
  ])
})

test('the second row of one URN is refused and names the first', () => {
  expect(plan([row(2), row(3)])).toMatchObject([
    { kind: 'added' },
    { kind: 'refused', why: 'its URN stands in line 2 already' },
  ])
})

test('a row that cannot be read is refused and the others go on', () => {
  const plans = plan([row(2, { Postcode: 'nowhere' }), { ...row(3), why: 'it is short' }, row(4)])
  expect(plans.map(one => one.kind)).toEqual(['refused', 'refused', 'added'])
  expect(summaryLines(plans, true)).toEqual([
    '3 rows: 1 added, 0 changed, 0 unchanged, 2 refused.',
    'Added or changed by phase: 1 primary.',
    '1 have no term dates yet, so no visit can be booked there: give them with --terms FILE.json.',
    'This was a dry run: nothing was written.',
  ])
})
