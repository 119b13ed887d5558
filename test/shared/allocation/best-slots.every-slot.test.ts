import { describe, expect, test } from 'vitest'
import { bestSlots } from '../../../shared/allocation/best-slots.ts'
import { asksOf, BEST_SLOTS, type BestSlotsQuestion } from '../../../shared/allocation/slot-asks.ts'
import { type WeighedSlot, weighedSlot } from '../../../shared/allocation/slot-costs.ts'
import { BANK_HOLIDAYS } from '../../../shared/calendar/bank-holidays.ts'
import { addDays, isWeekend } from '../../../shared/calendar/local-date.ts'
import { DAY_SHAPE, HALF_DAYS } from '../../../shared/people/specialist.ts'
import type { DiaryDay } from '../../../shared/visits/diary-day.ts'
import { freeSlots } from '../../../shared/visits/slots.ts'
import { TRAVEL_POLICY } from '../../../shared/visits/travel.ts'
import { seeded } from '../../bench/allocation/random.ts'
import { asking, aVisitAt, TODAY } from '../../builders/best-slots.ts'
import { aDiaryDay } from '../../builders/diary.ts'
import { aSetting, FAR, NEAR, PIER } from '../../builders/setting.ts'
import { aSpecialist } from '../../builders/specialist.ts'

/** Forty specialists, their diaries of the next weeks half full. */
function anAuthority(seed: number): BestSlotsQuestion {
  const random = seeded(seed)
  const specialists = Array.from({ length: 40 }, (_, at) =>
    aSpecialist()
      .id(`900-sp${10 + at}`)
      .with({
        base: { lat: 54 + random.next() / 5, lng: 2 + random.next() / 5 },
        weeklyVisitLimit: random.whole(3, 8),
      })
      .with({ patterns: [{ startsOn: '2025-09-01', halfDays: HALF_DAYS.filter(() => random.isBelow(0.7)) }] })
      .build(),
  )
  const dates = Array.from({ length: 21 }, (_, at) => addDays(TODAY, at)).filter(on => !isWeekend(on))
  const diaryDays: DiaryDay[] = specialists.flatMap(({ id }) =>
    dates.map(on =>
      aDiaryDay(
        on,
        random.isBelow(0.4)
          ? []
          : [aVisitAt(`v-${on}`, random.whole(9, 14) * 60, random.isBelow(0.5) ? NEAR : FAR)],
        {
          specialistId: id,
        },
      ),
    ),
  )
  const setting = aSetting()
    .with({ location: random.isBelow(0.5) ? PIER : NEAR })
    .linkedTo('educational-psychology', '900-sp12')
  return asking({ specialists, diaryDays, setting: setting.build() })
}

/** Every free time of everybody: what would be looked at without thinking. */
function everySlot({ specialists, setting, diaryDays, today, nowMinutes }: BestSlotsQuestion) {
  return specialists.flatMap(specialist =>
    freeSlots({
      specialist,
      setting,
      days: new Map(diaryDays.filter(day => day.specialistId === specialist.id).map(day => [day.on, day])),
      from: today,
      to: addDays(today, BEST_SLOTS.days - 1),
      minutes: { visit: 60, prepare: 15, writeUp: 30 },
      travel: TRAVEL_POLICY,
      today,
      nowMinutes: nowMinutes + 60,
      dayShape: DAY_SHAPE,
      holidays: BANK_HOLIDAYS,
    }).map(slot => ({ ...slot, specialistId: specialist.id })),
  )
}

/** The answer by looking at every free time: the best of each day, and of those the best, so many of one specialist. */
function bestOfEverySlot(question: BestSlotsQuestion) {
  const free = everySlot(question)
  const weighed = asksOf(question)
    .flatMap(ask => {
      const { id } = ask.slots.specialist
      const theirs = free
        .filter(one => one.specialistId === id)
        .map(slot => ({ id, ...weighedSlot(ask, slot) }))
      return [...Map.groupBy(theirs, one => one.slot.on).values()].map(
        ones => ones.sort(byCost)[0] as (typeof ones)[0],
      )
    })
    .sort(byCost)
  return weighed
    .filter((one, at) => weighed.slice(0, at).filter(other => other.id === one.id).length < BEST_SLOTS.ofOne)
    .slice(0, BEST_SLOTS.slots)
    .map(({ id, slot }) => ({ specialistId: id, on: slot.on, startMinutes: slot.startMinutes }))
}

function byCost(a: WeighedSlot, b: WeighedSlot): number {
  const days = a.slot.on < b.slot.on ? -1 : a.slot.on > b.slot.on ? 1 : 0
  return a.cost - b.cost || days || a.slot.startMinutes - b.slot.startMinutes
}

function cpuMsOf(work: () => unknown): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

describe('over all diaries of an authority', () => {
  test.each([1, 2, 3])('they are the best of every free time there is, one of a day (seed %i)', seed => {
    const question = anAuthority(seed)
    const { slots } = bestSlots(question)
    expect(slots.length).toBe(BEST_SLOTS.slots)
    expect(slots.map(({ specialistId, on, startMinutes }) => ({ specialistId, on, startMinutes }))).toEqual(
      bestOfEverySlot(question),
    )
  })

  test('they are found in a small part of the time that looking at every slot takes', () => {
    const question = anAuthority(9)
    bestSlots(question)
    const each = cpuMsOf(() => Array.from({ length: 3 }, () => everySlot(question)))
    const best = cpuMsOf(() => Array.from({ length: 3 }, () => bestSlots(question)))
    expect(best / each).toBeLessThan(0.6)
  })
})
