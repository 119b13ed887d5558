import { describe, expect, test } from 'vitest'
import { readNamed } from '../../../../../infra/local/importer/named-columns.ts'
import type { Person } from '../../../../../infra/local/importer/people/merge.ts'
import { planPeople } from '../../../../../infra/local/importer/people/plan.ts'
import { PEOPLE_COLUMNS } from '../../../../../infra/local/importer/people/read-row.ts'
import { peopleLines } from '../../../../../infra/local/importer/people/report.ts'
import { HALF_DAYS } from '../../../../../shared/people/specialist.ts'
import { aSetting } from '../../../../builders/setting.ts'
import { EP, LEAD, peopleFile, retyped, SENCO } from './people-file.ts'

const SETTINGS = [
  aSetting().id('999001', 'Quillgarth Primary School').build(),
  aSetting().id('ravenholt', 'Ravenholt High School').with({ urn: '999002' }).build(),
  aSetting().id('999003', 'Old Mill School').closedForGood().build(),
]

function plan(text: string, people: readonly Person[] = [], isAws = false) {
  return planPeople({
    authority: '301',
    rows: readNamed(Buffer.from(text), PEOPLE_COLUMNS).rows,
    users: people.map(({ user }) => user),
    specialists: people.flatMap(({ specialist }) => specialist ?? []),
    settings: SETTINGS,
    isAws,
  })
}

function added(row: string): Person {
  const [one] = plan(peopleFile(row))
  if (one?.kind !== 'added') throw new Error(`The row was not added: ${JSON.stringify(one)}`)
  return one.next
}

const outcome = (row: string, people?: readonly Person[]) => plan(peopleFile(row), people)[0]

describe('a person who is new', () => {
  test('has the settings a row names by id or URN, and is active unless it says otherwise', () => {
    expect(added(SENCO)).toEqual({
      specialist: null,
      user: {
        authority: '301',
        userId: 'u-sam',
        username: '301.sam.green',
        name: 'Sam Green',
        email: 'sam@aldermere.example',
        roles: ['senco'],
        settingIds: ['999001', 'ravenholt'],
        specialistId: null,
        status: 'active',
        version: 1,
        chainLength: 0,
        chainHead: '0'.repeat(64),
      },
    })
    expect(added(retyped(LEAD, { Status: 'suspended' })).user.status).toBe('suspended')
  })

  test('without an id gets one on this machine, the same each time, and is refused on AWS', () => {
    const { userId } = added(LEAD).user
    expect(userId).toMatch(/^[\da-f-]{36}$/)
    expect(added(LEAD).user.userId).toBe(userId)
    expect(plan(peopleFile(LEAD), [], true)).toMatchObject([
      { kind: 'refused', why: 'it has no userId: on AWS that is the sub which Cognito gave this person' },
    ])
  })

  test('who is a specialist has a record of their own, found from theirs', () => {
    const { user, specialist } = added(EP)
    expect(specialist).toEqual({
      id: user.specialistId,
      name: 'Ed White',
      disciplines: ['educational-psychology', 'autism'],
      base: { lat: 52.64, lng: 1.1 },
      patterns: [{ startsOn: '2026-09-01', halfDays: ['mon-am', 'mon-pm', 'tue-am'] }],
      leave: [],
      conflictSettingIds: [],
      weeklyVisitLimit: 3,
      statusActive: true,
      version: 1,
    })
    expect(user.specialistId).toMatch(/^[0-9A-Z]{10}$/)
  })

  test('may have a base on the National Grid instead', () => {
    const onGrid = retyped(EP, { Latitude: '', Longitude: '', Easting: '610000', Northing: '310000' })
    expect(added(onGrid).specialist?.base).toEqual({
      lat: expect.closeTo(52.6471, 4),
      lng: expect.closeTo(1.1028, 4),
    })
  })
})

describe('a row is refused:', () => {
  test('the second row of one person, and a username that somebody else has', () => {
    const twice = peopleFile(
      LEAD,
      LEAD,
      retyped(EP, { 'User id': 'u-1' }),
      retyped(SENCO, { 'User id': 'u-1' }),
    )
    expect(plan(twice).map(one => (one.kind === 'refused' ? one.why : one.kind))).toEqual([
      'added',
      'its username stands in line 2 already',
      'added',
      'its userId stands in line 4 already',
    ])
    expect(outcome(retyped(SENCO, { 'User id': 'u-other' }), [added(SENCO)])).toMatchObject({
      why: 'its username belongs to the person with the userId u-sam',
    })
  })

  test('a row that has not the header’s columns, and the others go on', () => {
    expect(plan(peopleFile('301.lea,Lea', LEAD)).map(one => one.kind)).toEqual(['refused', 'added'])
  })
})

describe('a person who is there already', () => {
  test('is left alone by the same row, whether or not it says their id', () => {
    expect(outcome(SENCO, [added(SENCO)])).toMatchObject({ kind: 'unchanged', notes: [] })
    expect(outcome(retyped(SENCO, { 'User id': '' }), [added(SENCO)])).toMatchObject({ kind: 'unchanged' })
    expect(outcome(EP, [added(EP)])).toMatchObject({ kind: 'unchanged' })
  })

  test('is changed where the row differs, one version on', () => {
    const changed = outcome(retyped(SENCO, { Roles: 'senco;allocation-lead', Settings: '999001' }), [
      added(SENCO),
    ])
    expect(changed).toMatchObject({
      kind: 'changed',
      changes: [
        { field: 'roles', was: ['senco'], next: ['senco', 'allocation-lead'] },
        { field: 'settingIds', was: ['999001', 'ravenholt'], next: ['999001'] },
      ],
      next: { user: { version: 2, settingIds: ['999001'] } },
    })
  })

  test('stays suspended or active as the service has it, and the row is told so', () => {
    const { user } = added(SENCO)
    const suspended = {
      specialist: null,
      user: { ...user, status: 'suspended' as const, version: 2, chainLength: 1 },
    }
    expect(outcome(retyped(SENCO, { Status: 'active' }), [suspended])).toMatchObject({
      kind: 'unchanged',
      notes: ['stays suspended: access is changed in the service'],
    })
    expect(outcome(SENCO, [suspended])).toMatchObject({ kind: 'unchanged', notes: [] })
  })

  test('keeps leave, other patterns, phases and settings not to be visited', () => {
    const { user, specialist } = added(EP)
    if (specialist === null) throw new Error('No specialist')
    const own = {
      ...specialist,
      version: 5,
      leave: [{ from: '2026-12-01', to: '2026-12-02', why: 'training' as const }],
      patterns: [...specialist.patterns, { startsOn: '2027-01-04', halfDays: [...HALF_DAYS] }],
      phases: ['primary' as const],
      conflictSettingIds: ['999001'],
    }
    const row = retyped(EP, { 'Half days': 'fri-am', 'Weekly visit limit': '1' })
    const changed = outcome(row, [{ user, specialist: own }])
    expect(changed).toMatchObject({ kind: 'changed', next: { user: { version: 1 } } })
    expect(changed).toHaveProperty('next.specialist', {
      ...own,
      version: 6,
      patterns: [{ startsOn: '2026-09-01', halfDays: ['fri-am'] }, own.patterns[1]],
      weeklyVisitLimit: 1,
    })
  })

  test('who is no specialist any more takes no requests, and takes them again with the role', () => {
    const [left] = [outcome(retyped(EP, { Roles: 'commissioner' }), [added(EP)])]
    if (left?.kind !== 'changed') throw new Error('Not changed')
    expect(left.next.specialist).toMatchObject({ statusActive: false, version: 2 })
    expect(left.next.user.specialistId).toBe(left.next.specialist?.id)
    expect(left.notes).toEqual(['disciplines are read for the role specialist only'])
    expect(outcome(EP, [left.next])).toMatchObject({
      next: { specialist: { statusActive: true, version: 3 } },
    })
  })
})

test('what is said, row by row and over all', () => {
  const before = [added(SENCO), added(LEAD)]
  const named = retyped(SENCO, { Name: 'Sam Grey', Settings: '999003' })
  const plans = plan(
    peopleFile(named, EP, retyped(EP, { 'User name': '301.x', 'User id': '', Roles: 'king' })),
    before,
  )
  const users = before.map(({ user }) => user)
  expect(peopleLines(plans, { authority: '301', users, settings: SETTINGS })).toEqual([
    'line 2: 301.sam.green Sam Grey: changed: name “Sam Green” -> “Sam Grey”, settingIds 999001; ravenholt -> 999003 (Old Mill School has closed)',
    'line 3: 301.ed.white Ed White: added as Specialist: Educational psychology, Autism and communication',
    'line 4: 301.x Ed White: refused: “king” is not a role',
    '3 people: 1 added, 1 changed, 0 unchanged, 1 refused.',
    '1 people of 301 are not in the file: kept as they are.',
    '2 open settings have no SENCO yet.',
  ])
})
