import { describe, expect, test } from 'vitest'
import { addDays } from '../../../shared/calendar/local-date.ts'
import { HALF_DAYS } from '../../../shared/people/specialist.ts'
import { sessionInterval } from '../../../shared/training/trainer-time.ts'
import { emptyDiaryDay } from '../../../shared/visits/diary-day.ts'
import { daysThatLose, hitBy, misfits } from '../../../shared/visits/misfits.ts'
import { TRAVEL_POLICY } from '../../../shared/visits/travel.ts'
import { TODAY, TOMORROW } from '../../builders/clock.ts'
import { aCommitment } from '../../builders/commitment.ts'
import { dayOf } from '../../builders/diary.ts'
import { SAM, SETTING } from '../../builders/found.ts'
import { aSpecialist } from '../../builders/specialist.ts'
import { aSession } from '../../builders/training.ts'
import { aVisit } from '../../builders/visit.ts'

const NOW = { today: TODAY, nowMinutes: 540, travel: TRAVEL_POLICY }
const day = dayOf(aVisit().build(), SETTING)
const words = (specialist: typeof SAM) => misfits(specialist, [day], NOW).map(({ because }) => because)

describe('a booked visit tomorrow from 10 to 11 does not fit', () => {
  test('a day of leave', () => {
    expect(words(aSpecialist().away(TOMORROW, TOMORROW).build())).toEqual(['the specialist is away'])
  })

  test('a week without Tuesdays, and one without that morning', () => {
    const without = (...halves: string[]) =>
      aSpecialist()
        .with({
          patterns: [{ startsOn: '2025-09-01', halfDays: HALF_DAYS.filter(half => !halves.includes(half)) }],
        })
        .build()
    expect(words(without('tue-am', 'tue-pm'))).toEqual(['the specialist does not work that day'])
    expect(words(without('tue-am'))).toHaveLength(1)
    expect(words(without('tue-pm'))).toEqual([])
  })

  test('a commitment that takes its time, its writing up or its journey, and fits beside another', () => {
    const busy = (startMinutes: number, endMinutes: number, atBase = true) =>
      aSpecialist()
        .with({ commitments: [aCommitment({ startMinutes, endMinutes, atBase })] })
        .build()
    expect(words(busy(630, 700))).toEqual(['the specialist already has something then'])
    expect(words(busy(680, 700))).toEqual(['the specialist already has something then'])
    expect(words(busy(690, 700))).toEqual([])
    expect(words(busy(700, 720, false))).toEqual([
      'it leaves too little time to travel to or from what is next to it',
    ])
  })

  test('unless it has begun, is recorded, or is something else', () => {
    const away = aSpecialist().away(TODAY, TOMORROW).build()
    const begun = dayOf(aVisit().on(TODAY, 500).build(), SETTING)
    const recorded = {
      ...day,
      intervals: day.intervals.map(one => ({ ...one, status: 'completed' as const })),
    }
    const other = { ...day, intervals: day.intervals.map(one => ({ ...one, kind: 'commitment' as const })) }
    expect(misfits(away, [begun, recorded, other], NOW)).toEqual([])
  })
})

test('a training session to give does not fit leave either, unless it has begun', () => {
  const away = aSpecialist().away(TODAY, TOMORROW).build()
  const training = (on: string) => ({
    ...emptyDiaryDay(SAM.id, on),
    intervals: [sessionInterval(aSession({ startMinutes: 530 }))],
  })
  expect(misfits(away, [training(TODAY), training(TOMORROW)], NOW)).toMatchObject([
    { on: TOMORROW, visit: { id: aSession().id, requestId: null }, because: 'the specialist is away' },
  ])
})

test('a change hits only what fitted before', () => {
  const before = aSpecialist().away(TOMORROW, TOMORROW).build()
  const after = aSpecialist().away(TOMORROW, '2026-11-27').build()
  const later = dayOf(aVisit().id('later').on('2026-11-26').build(), SETTING)
  const hits = hitBy({ before, after }, [later, day], NOW)
  expect(hits.map(({ visit }) => visit.id)).toEqual(['later'])
})

describe('the days that lose time', () => {
  test('are the worked days of new leave: no weekend, no bank holiday, no day off', () => {
    const before = aSpecialist()
      .with({ patterns: [{ startsOn: '2025-09-01', halfDays: ['mon-am', 'fri-pm'] }] })
      .build()
    const after = {
      ...before,
      leave: [{ from: '2026-12-18', to: '2027-01-04', why: 'annual-leave' as const }],
    }
    expect(daysThatLose(before, after, TODAY)).toEqual(['2026-12-18', '2026-12-21', '2027-01-04'])
  })

  test('are those of a new commitment, and none of one that ends', () => {
    const busy = aSpecialist()
      .with({ commitments: [aCommitment({ to: '2026-12-08' })] })
      .build()
    expect(daysThatLose(SAM, busy, TODAY)).toEqual(['2026-11-24', '2026-12-01', '2026-12-08'])
    expect(daysThatLose(busy, SAM, TODAY)).toEqual([])
  })

  test('are never more than fit into a transaction', () => {
    const after = { ...SAM, leave: [{ from: TODAY, to: addDays(TODAY, 365), why: 'other' as const }] }
    expect(daysThatLose(SAM, after, TODAY)).toHaveLength(80)
  })
})
