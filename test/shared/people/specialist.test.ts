import { describe, expect, test } from 'vitest'
import { BANK_HOLIDAYS } from '../../../shared/calendar/bank-holidays.ts'
import {
  DAY_SHAPE,
  dayOffReason,
  type HalfDay,
  leaveOn,
  onLeave,
  patternOn,
  Specialist,
  workingSpans,
  worksOn,
} from '../../../shared/people/specialist.ts'
import { aSpecialist } from '../visits/diary-builders.ts'

const pattern = (startsOn: string, ...halfDays: HalfDay[]) => ({ startsOn, halfDays })
const TUESDAY = '2026-11-24'

describe('a working pattern', () => {
  const changing = aSpecialist({
    patterns: [
      pattern('2026-11-24', 'tue-pm'),
      pattern('2026-09-01', 'tue-am', 'wed-am', 'wed-pm'),
      pattern('2027-01-01'),
    ],
  })

  test('the latest that has started applies, in whatever order they are kept', () => {
    expect(patternOn(changing, '2026-08-31')).toBeNull()
    expect(patternOn(changing, '2026-11-23')?.startsOn).toBe('2026-09-01')
    expect(patternOn(changing, '2026-11-24')?.startsOn).toBe('2026-11-24')
    expect(patternOn(changing, '2027-05-01')?.startsOn).toBe('2027-01-01')
  })

  test('a half day is worked when the pattern in force has it', () => {
    expect(worksOn(changing, '2026-11-17', 'am')).toBe(true)
    expect(worksOn(changing, '2026-11-17', 'pm')).toBe(false)
    expect(worksOn(changing, '2026-11-24', 'am')).toBe(false)
    expect(worksOn(changing, '2026-11-24', 'pm')).toBe(true)
    expect(worksOn(changing, '2026-11-25', 'am')).toBe(false)
    expect(worksOn(changing, '2027-01-05', 'pm')).toBe(false)
  })

  test('nobody works a weekend', () => {
    expect(workingSpans(aSpecialist(), '2026-11-28', DAY_SHAPE)).toEqual([])
  })

  test.each<[HalfDay[], [number, number][]]>([
    [['tue-am', 'tue-pm'], [[510, 1020]]],
    [['tue-am'], [[510, 750]]],
    [['tue-pm'], [[750, 1020]]],
    [['wed-am'], []],
  ])('%j gives the spans %j on a Tuesday', (halfDays, spans) => {
    const specialist = aSpecialist({ patterns: [pattern('2026-09-01', ...halfDays)] })
    expect(workingSpans(specialist, TUESDAY, DAY_SHAPE)).toEqual(
      spans.map(([startMinutes, endMinutes]) => ({ startMinutes, endMinutes })),
    )
  })
})

describe('days off', () => {
  const away = aSpecialist({ leave: [{ from: '2026-11-24', to: '2026-11-26', why: 'training' }] })

  test.each([
    ['2026-11-23', false],
    ['2026-11-24', true],
    ['2026-11-25', true],
    ['2026-11-26', true],
    ['2026-11-27', false],
  ])('%s is on leave: %s', (on, expected) => {
    expect(onLeave(away, on)).toBe(expected)
    expect(worksOn(away, on, 'am')).toBe(!expected)
    expect(leaveOn(away, on)?.why).toBe(expected ? 'training' : undefined)
  })

  test.each([
    ['inactive', aSpecialist({ statusActive: false }), TUESDAY],
    ['bank-holiday', aSpecialist(), '2027-12-27'],
    ['bank-holidays-unknown', aSpecialist(), '2029-01-09'],
    ['leave', away, TUESDAY],
    ['not-in-pattern', aSpecialist({ patterns: [pattern('2026-09-01', 'mon-am')] }), TUESDAY],
    ['not-in-pattern', aSpecialist(), '2026-11-28'],
    [null, aSpecialist(), TUESDAY],
    [null, aSpecialist({ patterns: [pattern('2026-09-01', 'tue-pm')] }), TUESDAY],
  ])('the reason is %s', (reason, specialist, on) => {
    expect(dayOffReason(specialist, on, BANK_HOLIDAYS)).toBe(reason)
  })

  test('an inactive specialist works no spans', () => {
    expect(workingSpans(aSpecialist({ statusActive: false }), TUESDAY, DAY_SHAPE)).toEqual([])
  })
})

test.each<[string, object]>([
  ['no discipline', { disciplines: [] }],
  ['a half day that does not exist', { patterns: [{ startsOn: '2026-09-01', halfDays: ['sat-am'] }] }],
  ['leave that ends before it starts', { leave: [{ from: '2026-11-24', to: '2026-11-23', why: 'other' }] }],
  ['leave without a coded reason', { leave: [{ from: '2026-11-24', to: '2026-11-24', why: 'holiday' }] }],
  ['a pattern from a day that does not exist', { patterns: [{ startsOn: '2027-02-29', halfDays: [] }] }],
  ['a limit over ten half days', { weeklyVisitLimit: 11 }],
])('%s is refused', (_, over) => {
  expect(Specialist.safeParse({ ...aSpecialist(), ...over }).success).toBe(false)
})

test('a specialist as the demo and tests make them is accepted', () => {
  expect(Specialist.parse(aSpecialist({ phases: ['primary'] })).id).toBe('sam-sailor')
})
