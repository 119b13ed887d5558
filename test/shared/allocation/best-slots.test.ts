import { describe, expect, test } from 'vitest'
import { bestSlots, timesForSetting } from '../../../shared/allocation/best-slots.ts'
import type { BestSlotsQuestion } from '../../../shared/allocation/slot-asks.ts'
import { addDays } from '../../../shared/calendar/local-date.ts'
import type { Specialist } from '../../../shared/people/specialist.ts'
import { EMPTY_CONTENT } from '../../../shared/requests/content.ts'
import { asking, aVisitAt, TODAY } from '../../builders/best-slots.ts'
import { aCommitment } from '../../builders/commitment.ts'
import { aDiaryDay } from '../../builders/diary.ts'
import { aRequest } from '../../builders/request.ts'
import { aSetting, NEAR } from '../../builders/setting.ts'
import { aSpecialist } from '../../builders/specialist.ts'

/** Thursday afternoons. */
const SUITS = { cannotDo: [], badWeekdays: [], suits: ['thu-pm' as const], note: '' }

const holly = (over: Partial<Specialist> = {}) =>
  aSpecialist().id('900-sp02', 'Holly Hull').with(over).build()
const reasonOf = (question: BestSlotsQuestion, code: string, at = 0) =>
  bestSlots(question).slots[at]?.reasons.find(one => one.code === code)

describe('the best times for a request', () => {
  test('are soonest first, a few of one specialist at most, each with why', () => {
    const { slots } = bestSlots(asking())
    expect(slots.map(slot => slot.on)).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-30',
    ])
    expect(slots[1]?.reasons.map(one => one.words)).toEqual([
      'In 1 day.',
      '0 minutes more of travel that day.',
      '0 visits in the diary that week, 0 in an average week.',
    ])
  })

  test('are three of each where several could come, weighed against each other', () => {
    const { slots } = bestSlots(asking({ specialists: [aSpecialist().build(), holly()] }))
    expect(slots.map(slot => slot.on)).toEqual([
      ...['2026-11-23', '2026-11-23', '2026-11-24', '2026-11-24', '2026-11-25', '2026-11-25'],
    ])
    expect(slots[0]?.reasons.at(-1)?.words).toBe(
      '0 visits in the diary that week; 0 in these weeks, 0 on average.',
    )
  })

  test('have room for a longer visit than usual where one is asked for', () => {
    const { slots } = bestSlots(asking({ minutes: 150 }))
    expect(slots.map(({ startMinutes, endMinutes }) => endMinutes - startMinutes)).toEqual(
      slots.map(() => 150),
    )
  })

  test('are first those of the half-days that suit the setting, soonest first, and say so', () => {
    const request = aRequest()
      .with({ content: { ...EMPTY_CONTENT, dates: SUITS } })
      .build()
    const { slots } = bestSlots(asking({ request }))
    expect(slots.slice(0, 3).map(({ on, startMinutes }) => [on, startMinutes >= 750])).toEqual([
      ['2026-11-26', true],
      ['2026-12-03', true],
      ['2026-12-10', true],
    ])
    expect(slots[0]?.reasons.map(one => one.code)).toContain('suits')
    const noThursday = aSpecialist()
      .with({ patterns: [{ startsOn: '2025-09-01', halfDays: ['mon-am', 'mon-pm'] }] })
      .build()
    const second = bestSlots(asking({ request, specialists: [noThursday] }))
    expect(second.slots[0]?.on).toBe('2026-11-23')
    expect(second.slots[0]?.reasons.map(one => one.code)).toContain('does-not-suit')
  })

  test('are late in law for no wish', () => {
    const content = { ...EMPTY_CONTENT, dates: SUITS }
    const request = aRequest().with({ content, dueOn: '2026-11-25' }).build()
    expect(bestSlots(asking({ request })).slots.map(slot => slot.on)).toEqual([
      ...['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30'],
    ])
  })

  test('count what recurs in a specialist’s weeks as part of the day’s journey', () => {
    const setting = aSetting().with({ location: NEAR }).build()
    const meeting = aCommitment({ weekday: 'tue', startMinutes: 540, endMinutes: 600, atBase: false })
    const busy = aSpecialist()
      .with({ commitments: [meeting] })
      .build()
    const question = asking({ setting, specialists: [busy], nowMinutes: 1000 })
    const tuesday = bestSlots(question).slots.find(slot => slot.on === '2026-11-24')
    expect(tuesday?.reasons.find(one => one.code === 'travel-minutes')).toMatchObject({ amount: 12 })
  })

  test('for the setting tell nothing of where else anybody goes, or how full a diary is', () => {
    const beside = aDiaryDay('2026-11-25', [aVisitAt('v1', 570, NEAR)])
    const times = timesForSetting(asking({ diaryDays: [beside], nowMinutes: 1000 }))
    expect(times.map(({ on }) => on).slice(0, 2)).toEqual(['2026-11-25', '2026-11-26'])
    expect(Object.keys(times[0] ?? {}).sort()).toEqual(['endMinutes', 'on', 'reasons', 'startMinutes'])
    expect(times.flatMap(time => time.reasons.map(one => one.code))).toEqual(times.map(() => 'soon'))
    expect(JSON.stringify(times)).not.toContain('Gull')
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
