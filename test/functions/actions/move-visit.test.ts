import { describe, expect, test } from 'vitest'
import { type MoveInput, moveVisit } from '../../../functions/actions/move-visit.ts'
import { emptyDiaryDay } from '../../../shared/visits/diary-day.ts'
import { MOVE_REASONS } from '../../../shared/visits/status.ts'
import { asSpecialist } from '../../builders/acting.ts'
import { idOf, TOMORROW } from '../../builders/clock.ts'
import { aDiaryDay, dayOf } from '../../builders/diary.ts'
import { SAM, SETTING, toMove } from '../../builders/found.ts'
import { aLedger } from '../../builders/ledger.ts'
import { codeOf } from '../../builders/refused.ts'
import { aVisit } from '../../builders/visit.ts'

const visit = aVisit().build()
const AT_ONE: MoveInput = { version: 1, on: TOMORROW, startMinutes: 780, reason: 'setting-asked' }
const toDay = (on: string, found = toMove(visit)) =>
  moveVisit(
    asSpecialist(),
    { ...found, day: emptyDiaryDay(SAM.id, on) },
    { ...AT_ONE, on, startMinutes: 600 },
  )

test('within a day the day is written once, and the hours stay as they are', () => {
  const { change, answer } = moveVisit(asSpecialist(), toMove(visit), AT_ONE)
  expect(answer.visit).toEqual({ ...visit, startMinutes: 780, endMinutes: 840, version: 2 })
  expect(change.diaryDays).toHaveLength(1)
  expect(change.diaryDays?.[0]).toMatchObject({
    expects: 1,
    next: { intervals: [{ id: visit.id, startMinutes: 780 }] },
  })
  expect(change.ledgers).toEqual([])
  expect(change.visits).toEqual([{ next: answer.visit, expects: 1 }])
})

test('to another day both days are written, and the request follows', () => {
  const { change } = toDay('2026-12-01')
  expect(change.diaryDays).toMatchObject([
    { expects: 1, next: { on: TOMORROW, intervals: [] } },
    { expects: 0, next: { on: '2026-12-01', intervals: [{ id: visit.id }] } },
  ])
  expect(change.request?.next).toMatchObject({ status: 'booked', nextOn: '2026-12-01' })
})

test('the entry says from when to when and why, in coded words', () => {
  const { change } = toDay('2026-12-01')
  expect(change.note).toEqual({
    what: 'visit-moved',
    why: MOVE_REASONS['setting-asked'].label,
    facts: {
      when: 'Tuesday 1 December 2026 at 10am',
      was: 'Tuesday 24 November 2026 at 10am',
      on: '2026-12-01',
      visitId: visit.id,
    },
  })
})

test('a visit overlaps nobody by overlapping itself, and asks to move are answered', () => {
  const asked = aVisit()
    .with({ moveAsked: { why: 'Trip', by: { userId: 'u', name: 'n' }, at: '2026-11-23T08:00:00.000Z' } })
    .build()
  const { answer } = moveVisit(asSpecialist(), toMove(asked), { ...AT_ONE, startMinutes: 615 })
  expect(answer.visit).toMatchObject({ startMinutes: 615, moveAsked: null, status: 'confirmed' })
})

test('a proposed visit that is moved stays proposed', () => {
  const { change, answer } = moveVisit(asSpecialist(), toMove(aVisit().proposed().build()), AT_ONE)
  expect(answer.visit.status).toBe('proposed')
  expect(change.diaryDays?.[0]?.next.intervals[0]?.status).toBe('proposed')
})

test('of two visits the request keeps the earlier day', () => {
  const other = aVisit().id(idOf(1002)).on('2026-11-26').build()
  const { change } = toDay('2026-12-01', { ...toMove(visit), visits: [visit, other] })
  expect(change.request?.next.nextOn).toBe('2026-11-26')
})

describe('into another academic year', () => {
  const next = aLedger({ academicYear: '2027-28', version: 3 })
  const ledgers = [aLedger({ reservedHalfHours: 4 }), next]

  test('the hours follow it', () => {
    const { change } = toDay('2027-09-07', { ...toMove(visit), ledgers })
    expect(change.ledgers).toEqual([
      { next: aLedger({ reservedHalfHours: 0 }), expects: 1 },
      { next: { ...next, reservedHalfHours: 4 }, expects: 3 },
    ])
  })

  test('it is refused where that year has too few hours, or none yet', () => {
    const short = [ledgers[0] ?? next, { ...next, entitledHalfHours: 3 }]
    expect(codeOf(() => toDay('2027-09-07', { ...toMove(visit), ledgers: short }))).toBe('hours-exhausted')
    expect(codeOf(() => toDay('2027-09-07'))).toBe('hours-exhausted')
  })
})

test.each([
  ['a completed visit', 'not-allowed-now', toMove(aVisit().completed().build()), { ...AT_ONE, version: 2 }],
  ['a cancelled visit', 'not-allowed-now', toMove(aVisit().cancelled().build()), { ...AT_ONE, version: 2 }],
  ['an older version', 'stale-version', toMove(aVisit().with({ version: 3 }).build()), AT_ONE],
  [
    'a visit no longer in the day it was read in',
    'stale-version',
    { ...toMove(visit), day: aDiaryDay(TOMORROW), from: aDiaryDay(TOMORROW) },
    AT_ONE,
  ],
  ['before the setting opens', 'setting-closed', toMove(visit), { ...AT_ONE, startMinutes: 480 }],
  [
    'a day that has passed',
    'date-in-the-past',
    { ...toMove(visit), day: emptyDiaryDay(SAM.id, '2026-11-20') },
    { ...AT_ONE, on: '2026-11-20' },
  ],
  ['a time that is taken', 'slot-taken', { ...toMove(visit), day: withAnother() }, AT_ONE],
] as const)('%s is refused: %s', (_, code, found, input) => {
  expect(codeOf(() => moveVisit(asSpecialist(), found, input))).toBe(code)
})

function withAnother() {
  const other = dayOf(aVisit().id(idOf(1002)).on(TOMORROW, 790).build(), SETTING)
  return { ...other, intervals: [...dayOf(visit, SETTING).intervals, ...other.intervals] }
}
