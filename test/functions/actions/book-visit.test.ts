import { describe, expect, test } from 'vitest'
import { type BookingInput, bookVisit } from '../../../functions/actions/book-visit.ts'
import { emptyDiaryDay } from '../../../shared/visits/diary-day.ts'
import { asSpecialist } from '../../builders/acting.ts'
import { idOf, NOW, TOMORROW } from '../../builders/clock.ts'
import { aDiaryDay } from '../../builders/diary.ts'
import { SAM, toBook } from '../../builders/found.ts'
import { aLedger } from '../../builders/ledger.ts'
import { codeOf, refused } from '../../builders/refused.ts'
import { aRequest } from '../../builders/request.ts'
import { aVisit } from '../../builders/visit.ts'

const AT_TEN: BookingInput = { on: TOMORROW, startMinutes: 600, agreed: true }
const on = (day: string) => ({ ...AT_TEN, on: day })
const book = (found = toBook(), input = AT_TEN, at?: string) => bookVisit(asSpecialist(at), found, input)

test('an agreed visit is confirmed, in the diary, and its hours are set aside', () => {
  const { change, answer } = book()
  const visit = aVisit().id(idOf(5001)).build()
  expect(answer.visit).toEqual(visit)
  expect(change.visits).toEqual([{ next: visit, expects: 0 }])
  expect(change.request?.next).toMatchObject({ status: 'booked', nextOn: TOMORROW })
  expect(change.ledgers).toEqual([{ next: aLedger({ reservedHalfHours: 4 }), expects: 1 }])
  expect(change.diaryDays?.[0]?.expects).toBe(0)
  expect(change.diaryDays?.[0]?.next.intervals).toMatchObject([
    {
      id: visit.id,
      status: 'confirmed',
      startMinutes: 600,
      endMinutes: 660,
      prepareMinutes: 15,
      writeUpMinutes: 30,
    },
  ])
  expect(change.loads).toBeUndefined()
})

test('the entry says when and from which hours, and its id is not the visit’s', () => {
  const { change } = book()
  expect(change.note).toEqual({
    what: 'visit-booked',
    why: null,
    facts: {
      when: 'Tuesday 24 November 2026 at 10am',
      on: TOMORROW,
      startMinutes: 600,
      stream: 'core',
      visitId: idOf(5001),
    },
  })
  expect(change.entryId).not.toBe(idOf(5001))
})

test('a visit that is not agreed yet is proposed, and holds its time all the same', () => {
  const { change, answer } = book(toBook(), { ...AT_TEN, agreed: false })
  expect(answer.visit.status).toBe('proposed')
  expect(change.note?.what).toBe('visit-proposed')
  expect(change.diaryDays?.[0]?.next.intervals[0]?.status).toBe('proposed')
  expect(change.ledgers?.[0]?.next.reservedHalfHours).toBe(4)
})

test('a second visit keeps the request at the earlier of the two', () => {
  const first = aVisit().on('2026-12-01').build()
  const request = aRequest().allocatedTo(SAM).booked('2026-12-01').build()
  const found = toBook({ request, visits: [first], ledgers: [aLedger({ reservedHalfHours: 4 })] })
  const { change } = book(found)
  expect(change.request?.next).toMatchObject({ status: 'booked', nextOn: TOMORROW })
  expect(change.ledgers?.[0]?.next.reservedHalfHours).toBe(8)
  const later = book(
    { ...found, visits: [aVisit().on('2026-11-24', 540).build()], day: emptyDiaryDay(SAM.id, '2026-12-08') },
    on('2026-12-08'),
  )
  expect(later.change.request?.next.nextOn).toBe('2026-11-24')
})

test('a longer visit takes more of the day and of the hours: every begun half-hour counts', () => {
  const { change, answer } = book(toBook(), { ...AT_TEN, minutes: 80 })
  expect(answer.visit).toMatchObject({ endMinutes: 680, reservedHalfHours: 5 })
  expect(change.ledgers?.[0]?.next.reservedHalfHours).toBe(5)
})

describe('hours', () => {
  test('a metered stream without enough left refuses, to the half-hour', () => {
    const left = (halfHours: number) =>
      toBook({ ledgers: [aLedger({ entitledHalfHours: 40, usedHalfHours: 40 - halfHours })] })
    expect(book(left(4)).change.ledgers?.[0]?.next.reservedHalfHours).toBe(4)
    expect(refused(() => book(left(3)))).toMatchObject({
      code: 'hours-exhausted',
      facts: { stream: 'core', neededHalfHours: 4, leftHalfHours: 3 },
    })
  })

  test('a setting without a ledger has no metered hours, and as many statutory ones as it takes', () => {
    expect(codeOf(() => book(toBook({ ledgers: [] })))).toBe('hours-exhausted')
    const request = aRequest().for('ep-statutory-advice').allocatedTo(SAM).build()
    const { change } = book(toBook({ request, ledgers: [] }), { ...AT_TEN, startMinutes: 600 })
    expect(change.ledgers).toMatchObject([
      { next: { stream: 'statutory', reservedHalfHours: 11, academicYear: '2026-27' }, expects: 0 },
    ])
  })

  test.each(['core', 'traded', 'experts-at-hand'] as const)(
    '%s hours never pay for statutory work',
    stream => {
      const request = aRequest().for('ep-statutory-advice').allocatedTo(SAM).build()
      expect(codeOf(() => book(toBook({ request }), { ...AT_TEN, stream }))).toBe('ring-fenced-hours')
    },
  )

  test('statutory hours pay for nothing else', () => {
    expect(codeOf(() => book(toBook(), { ...AT_TEN, stream: 'statutory' }))).toBe('ring-fenced-hours')
  })

  test('a visit draws on the academic year of its day, whatever day it is booked on', () => {
    const ledgers = [aLedger({ entitledHalfHours: 4 }), aLedger({ academicYear: '2027-28', version: 6 })]
    const found = toBook({ ledgers, day: emptyDiaryDay(SAM.id, '2027-09-07') })
    expect(book(found, on('2027-09-07')).change.ledgers).toEqual([
      { next: aLedger({ academicYear: '2027-28', reservedHalfHours: 4, version: 6 }), expects: 6 },
    ])
  })
})

// Both sides of both weekends on which London's clocks change: wall time stays as it was asked for.
test.each(['2026-10-23', '2026-10-26', '2027-03-26', '2027-03-30'])(
  'on %s ten o’clock is ten o’clock',
  of => {
    const found = toBook({ day: aDiaryDay(of, [], { version: 4 }) })
    const isGoodFriday = of === '2027-03-26'
    const act = () => book(found, on(of), '2026-10-01T09:00:00.000Z')
    if (isGoodFriday) expect(codeOf(act)).toBe('setting-closed')
    else
      expect(act().answer.visit).toMatchObject({
        on: of,
        startMinutes: 600,
        bookedAt: '2026-10-01T09:00:00.000Z',
      })
  },
)

test('on the day the clocks go back, what has passed is judged by London’s clock', () => {
  const found = toBook({ day: emptyDiaryDay(SAM.id, '2026-10-26') })
  const at = (startMinutes: number, now: string) => () =>
    book(found, { ...on('2026-10-26'), startMinutes }, now)
  expect(at(600, '2026-10-26T10:00:00.000Z')().answer.visit.startMinutes).toBe(600)
  expect(codeOf(at(600, '2026-10-26T10:01:00.000Z'))).toBe('date-in-the-past')
  expect(NOW.endsWith('Z')).toBe(true)
})
