import { expect, test } from 'vitest'
import { firstMondayOf, type PlanningRecords, problemFrom } from '../../../shared/allocation/from-records.ts'
import { AllocationProblem } from '../../../shared/allocation/problem.ts'
import type { RunAsk } from '../../../shared/contracts/allocation-ask.ts'
import { type PolicyInForce, PRODUCT_POLICY_IN_FORCE } from '../../../shared/policy/policy-in-force.ts'
import { idOf, TODAY } from '../../builders/clock.ts'
import { aDiaryDay, dayOf } from '../../builders/diary.ts'
import { aLedger } from '../../builders/ledger.ts'
import { aRequest } from '../../builders/request.ts'
import { aSetting } from '../../builders/setting.ts'
import { aSpecialist } from '../../builders/specialist.ts'
import { aVisit } from '../../builders/visit.ts'

const ASK: RunAsk = {
  name: '',
  weeks: 4,
  disciplines: [],
  effort: 'quick',
  booked: 'keep',
  pins: [],
  exclusions: [],
  whatIf: null,
}
const PIER = aSetting().build()
const SAM = aSpecialist().build()
const ACCEPTED = { request: aRequest().accepted().build(), visits: [] }
const BOOKED = aRequest().id(idOf(2)).allocatedTo(SAM).booked('2026-12-08').build()
/** A visit two weeks ahead, beyond the days in which confirmed visits are settled. */
const VISIT = aVisit().for(BOOKED).on('2026-12-08').build()

function records(over: Partial<PlanningRecords> = {}): PlanningRecords {
  return { settings: [PIER], specialists: [SAM], requests: [ACCEPTED], diaryDays: [], ledgers: [], ...over }
}

function problem(
  over: Partial<PlanningRecords> = {},
  ask: Partial<RunAsk> = {},
  policy: PolicyInForce = PRODUCT_POLICY_IN_FORCE,
): AllocationProblem {
  return AllocationProblem.parse(
    problemFrom({ ask: { ...ASK, ...ask }, today: TODAY, records: records(over), policy }),
  )
}

test.each([
  ['2026-11-23', '2026-11-23'],
  ['2026-11-26', '2026-11-23'],
  ['2026-11-27', '2026-11-30'],
  ['2026-11-29', '2026-11-30'],
])('a plan made on %s starts in the week of %s', (today, monday) => {
  expect(firstMondayOf(today)).toBe(monday)
})

test('an accepted request is planned from tomorrow, with its points, at its setting', () => {
  const { requests, today } = problem()
  expect(today).toBe('2026-11-24')
  expect(requests).toMatchObject([
    {
      id: idOf(1),
      discipline: 'educational-psychology',
      sessions: 1,
      perWeek: 1,
      // 105 minutes twice, the way there, between and back: more than a morning
      short: false,
      earliestOn: '2026-11-24',
      dueOn: null,
      settingId: '900001',
      stream: 'core',
      pin: null,
      excluded: false,
    },
  ])
})

test('statutory advice takes two half-days of one week and keeps its due day', () => {
  const request = aRequest().for('ep-statutory-advice').with({ dueOn: '2026-12-21' }).accepted().build()
  expect(problem({ requests: [{ request, visits: [] }] }).requests).toMatchObject([
    {
      statutory: true,
      sessions: 2,
      perWeek: 2,
      wholeDay: true,
      short: false,
      dueOn: '2026-12-21',
      stream: 'statutory',
    },
  ])
})

test('settings are closed at weekends never named, in holidays and on training days', () => {
  const { settings, holidays } = problem({}, { weeks: 8 })
  expect(holidays).toEqual(['2026-12-25', '2026-12-28', '2027-01-01'])
  expect(settings[0]?.closedOn.slice(0, 2)).toEqual(['2026-12-21', '2026-12-22'])
  expect(settings[0]?.closedOn).toContain('2027-01-04')
  expect(settings[0]?.closedOn).not.toContain('2027-01-05')
})

test('hours left come down to half-days of five half-hours, statutory ones without a limit', () => {
  const ledgers = [aLedger({ reservedHalfHours: 10, usedHalfHours: 5 }), aLedger({ stream: 'statutory' })]
  expect(problem({ ledgers }).settings[0]?.halfDaysLeft).toEqual({ core: 5, traded: 0, 'experts-at-hand': 0 })
})

test('a setting that has no hours of a metered stream has none to plan with', () => {
  expect(problem().settings[0]?.halfDaysLeft).toEqual({ core: 0, traded: 0, 'experts-at-hand': 0 })
})

test('of hours without a limit it is still told which visits of the diary are statutory', () => {
  const request = aRequest().for('ep-statutory-advice').allocatedTo(SAM).booked('2026-12-08').build()
  const day = dayOf(aVisit().for(request).on('2026-12-08').build(), PIER)
  expect(problem({ diaryDays: [day] }).specialists[0]?.busy).toContainEqual({
    on: '2026-12-08',
    half: 'am',
    isVisit: true,
    isStatutory: true,
  })
})

test('a visit takes its half-day of the weekly limit, a short meeting nothing, a long one the half-day alone', () => {
  const meeting = (id: string, startMinutes: number, endMinutes: number) => ({
    id,
    kind: 'commitment' as const,
    startMinutes,
    endMinutes,
    prepareMinutes: 0,
    writeUpMinutes: 0,
    place: null,
    settingId: null,
    requestId: null,
    serviceId: null,
    label: 'Team',
  })
  const diaryDays = [
    dayOf(VISIT, PIER),
    aDiaryDay('2026-12-09', [meeting('m1', 510, 540), meeting('m2', 780, 1000)]),
  ]
  expect(problem({ diaryDays }).specialists[0]?.busy).toEqual([
    { on: '2026-12-08', half: 'am', isVisit: true },
    { on: '2026-12-09', half: 'pm', isVisit: false },
  ])
})

test('somebody away, inactive or in conflict is not planned with', () => {
  const away = aSpecialist().id('away').away('2026-12-01', '2026-12-04').build()
  const gone = aSpecialist().id('gone').inactive().build()
  const barred = aSpecialist().id('barred').mustNotVisit('900001').build()
  const { specialists, requests } = problem({ specialists: [SAM, away, gone, barred] })
  expect(specialists.map(one => one.id)).toEqual(['900-sp01', 'away', 'barred'])
  expect(specialists[1]?.leave).toEqual([{ from: '2026-12-01', to: '2026-12-04' }])
  expect(requests[0]?.notSpecialistIds).toEqual(['barred'])
})

test('a pattern that changes within the stretch is worked as it stands each day', () => {
  const changing = aSpecialist().with({
    patterns: [
      { startsOn: '2025-09-01', halfDays: ['mon-am', 'tue-am'] },
      { startsOn: '2026-12-07', halfDays: ['mon-am'] },
    ],
  })
  const [specialist] = problem({ specialists: [changing.build()] }).specialists
  expect(specialist?.halfDays).toEqual(['mon-am', 'tue-am'])
  expect(specialist?.busy).toEqual([
    { on: '2026-12-08', half: 'am', isVisit: false },
    { on: '2026-12-15', half: 'am', isVisit: false },
  ])
})

test('pins, exclusions and what-ifs of the run are in the question', () => {
  const { requests, specialists, settings } = problem(
    {},
    {
      pins: [{ requestId: idOf(1), specialistId: '900-sp01', weeksOf: ['2026-12-07'], why: 'Asked for' }],
      exclusions: [{ requestId: idOf(1), why: 'On hold' }],
      whatIf: {
        absences: [{ specialistId: '900-sp01', from: '2026-12-01', to: '2026-12-02' }],
        extraHalfDays: [],
        closures: [{ settingId: '900001', from: '2026-12-10', to: '2026-12-10' }],
      },
    },
  )
  expect(requests[0]).toMatchObject({
    pin: { specialistId: '900-sp01', weeksOf: ['2026-12-07'] },
    excluded: true,
  })
  expect(specialists[0]?.leave).toEqual([{ from: '2026-12-01', to: '2026-12-02' }])
  expect(settings[0]?.closedOn).toContain('2026-12-10')
})

test('of a setting that stays closed it is told why: for good, or without term dates', () => {
  const shutOf = (setting: typeof PIER) => problem({ settings: [setting] }).settings[0]?.shut
  expect(shutOf(PIER)).toBeUndefined()
  expect(shutOf({ ...PIER, status: 'closed' })).toBe('closed-for-good')
  expect(shutOf({ ...PIER, calendar: { ...PIER.calendar, terms: [] } })).toBe('terms-unknown')
})
