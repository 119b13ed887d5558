import { describe, expect, test } from 'vitest'
import {
  asksOf,
  BEST_SLOTS,
  type BestSlotsQuestion,
  bestSlots,
} from '../../../shared/allocation/best-slots.ts'
import { type WeighedSlot, weighedSlot } from '../../../shared/allocation/slot-costs.ts'
import { BANK_HOLIDAYS } from '../../../shared/calendar/bank-holidays.ts'
import { addDays, isWeekend } from '../../../shared/calendar/local-date.ts'
import { DAY_SHAPE, HALF_DAYS, type Specialist } from '../../../shared/people/specialist.ts'
import type { DiaryDay } from '../../../shared/visits/diary-day.ts'
import { freeSlots } from '../../../shared/visits/slots.ts'
import { TRAVEL_POLICY } from '../../../shared/visits/travel.ts'
import { seeded } from '../../bench/allocation/random.ts'
import { aDiaryDay } from '../../builders/diary.ts'
import { aRequest } from '../../builders/request.ts'
import { aSetting, FAR, NEAR, PIER } from '../../builders/setting.ts'
import { aSpecialist } from '../../builders/specialist.ts'

const TODAY = '2026-11-23'

function asking(over: Partial<BestSlotsQuestion> = {}): BestSlotsQuestion {
  return {
    request: aRequest().build(),
    setting: aSetting().build(),
    specialists: [aSpecialist().build()],
    diaryDays: [],
    today: TODAY,
    nowMinutes: 600,
    ...over,
  }
}

const holly = (over: Partial<Specialist> = {}) =>
  aSpecialist().id('900-sp02', 'Holly Hull').with(over).build()
const reasonOf = (question: BestSlotsQuestion, code: string, at = 0) =>
  bestSlots(question).slots[at]?.reasons.find(one => one.code === code)

/** A visit in a diary, somewhere. */
function aVisitAt(id: string, startMinutes: number, place: { lat: number; lng: number }) {
  return {
    id,
    kind: 'visit' as const,
    status: 'proposed' as const,
    startMinutes,
    endMinutes: startMinutes + 60,
    prepareMinutes: 0,
    writeUpMinutes: 0,
    place,
    settingId: `at-${place.lat}`,
    requestId: null,
    serviceId: null,
    label: '',
    settingName: 'Gull Infants',
  }
}

describe('the best times for a request', () => {
  test('are soonest first, a few of one specialist at most, each with why', () => {
    const { slots } = bestSlots(asking())
    expect(slots.map(slot => slot.on)).toEqual(['2026-11-23', '2026-11-24', '2026-11-25'])
    expect(slots[1]?.reasons.map(one => one.words)).toEqual([
      'In 1 day.',
      '0 minutes more of travel that day.',
      '0 visits in the diary that week; 0 in these weeks, 0 on average.',
    ])
  })

  test('put the link specialist first where nothing else differs', () => {
    const setting = aSetting().linkedTo('educational-psychology', '900-sp02').build()
    const question = asking({ setting, specialists: [aSpecialist().build(), holly()] })
    expect(bestSlots(question).slots[0]?.specialistId).toBe('900-sp02')
    expect(reasonOf(question, 'link')?.words).toBe('Is the link specialist of Pier Primary.')
  })

  test('come before the day a law sets, whoever is known', () => {
    const setting = aSetting().linkedTo('educational-psychology', '900-sp02').build()
    const specialists = [
      aSpecialist().build(),
      holly({ leave: [{ from: TODAY, to: '2026-11-27', why: 'training' }] }),
    ]
    const request = aRequest().with({ dueOn: '2026-11-27' }).build()
    const { slots } = bestSlots(asking({ setting, specialists, request }))
    const days = slots.map(slot => slot.specialistId)
    expect(days.slice(0, 3)).toEqual(['900-sp01', '900-sp01', '900-sp01'])
    expect(reasonOf(asking({ setting, specialists, request }), 'late', 3)).toMatchObject({
      amount: 3,
      unit: 'days',
    })
  })

  test('count the travel a day would gain, not its whole journey', () => {
    const setting = aSetting().with({ location: NEAR }).build()
    const beside = aDiaryDay('2026-11-24', [aVisitAt('v1', 570, NEAR)])
    const question = asking({ setting, diaryDays: [beside], nowMinutes: 1000 })
    expect(bestSlots(question).slots[0]?.on).toBe('2026-11-24')
    expect(reasonOf(question, 'travel-minutes')?.words).toBe(
      '0 minutes more of travel that day: Gull Infants that day already.',
    )
    const alone = asking({ setting, nowMinutes: 1000 })
    expect(reasonOf(alone, 'travel-minutes')).toMatchObject({ amount: 24 })
  })

  test('say why there are none', () => {
    const away = aSpecialist().away(TODAY, addDays(TODAY, 60)).build()
    const { slots, whyNone } = bestSlots(asking({ specialists: [away] }))
    expect(slots).toEqual([])
    expect(whyNone).toContainEqual(expect.stringContaining('away'))
    expect(bestSlots(asking({ specialists: [] })).whyNone).toEqual(['Nobody can take this request.'])
  })
})

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
      nowMinutes,
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
