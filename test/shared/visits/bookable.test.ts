import { describe, expect, test } from 'vitest'
import type { Setting } from '../../../shared/people/setting.ts'
import type { Specialist } from '../../../shared/people/specialist.ts'
import type { RefusalCode } from '../../../shared/refusal.ts'
import { assertBookable, type BookingQuestion } from '../../../shared/visits/diary-day.ts'
import { OBSTACLES, type Obstacle } from '../../../shared/visits/obstacles.ts'
import { aDay, anInterval, aSetting, aSpecialist, NEAR, POLICIES } from './diary-builders.ts'

interface Case {
  setting?: Partial<Setting>
  specialist?: Partial<Specialist>
  question?: Partial<BookingQuestion>
}

function question({ setting = {}, specialist = {}, question = {} }: Case): BookingQuestion {
  const on = question.on ?? '2026-11-24'
  return {
    setting: aSetting(setting),
    specialist: aSpecialist(specialist),
    on,
    today: '2026-11-23',
    day: aDay([], { on }),
    week: [],
    interval: anInterval({ id: 'new' }),
    ...POLICIES,
    ...question,
  }
}

const onDay = (on: string): Case => ({ question: { on } })
const at = (startMinutes: number, endMinutes: number, prepareMinutes = 0, writeUpMinutes = 0): Case => ({
  question: { interval: anInterval({ id: 'new', startMinutes, endMinutes, prepareMinutes, writeUpMinutes }) },
})
const mornings = [{ startsOn: '2026-09-01', halfDays: ['tue-am' as const] }]

/** Monday to Wednesday with a visit each morning, and one over midday on Thursday. */
const BUSY_WEEK = [
  ...['2026-11-23', '2026-11-24', '2026-11-25'].map(on => aDay([anInterval({ id: `am ${on}` })], { on })),
  aDay([anInterval({ id: 'midday', startMinutes: 720, endMinutes: 780 })], { on: '2026-11-26' }),
]

const inWeek = (on: string, startMinutes: number, endMinutes: number): Case => ({
  question: {
    on,
    day: aDay(BUSY_WEEK.find(day => day.on === on)?.intervals ?? [], { on }),
    week: BUSY_WEEK,
    interval: anInterval({ id: 'new', startMinutes, endMinutes }),
  },
})

const REFUSED: Record<Obstacle, { code: RefusalCode; cases: Case[] }> = {
  'past-day': { code: 'date-in-the-past', cases: [{ question: { today: '2026-11-25' } }] },
  'past-time': { code: 'date-in-the-past', cases: [{ question: { today: '2026-11-24', nowMinutes: 601 } }] },
  'must-not-visit': {
    code: 'not-eligible',
    cases: [{ specialist: { conflictSettingIds: ['pier-primary'] } }],
  },
  'setting-closed-for-good': { code: 'setting-closed', cases: [{ setting: { status: 'closed' } }] },
  'setting-weekend': { code: 'setting-closed', cases: [onDay('2026-11-28'), onDay('2027-03-28')] },
  'setting-bank-holiday': {
    code: 'setting-closed',
    cases: [
      onDay('2026-12-25'),
      onDay('2027-03-26'),
      onDay('2027-03-29'),
      onDay('2027-12-27'),
      onDay('2027-12-28'),
    ],
  },
  'setting-holiday': { code: 'setting-closed', cases: [onDay('2026-12-21'), onDay('2027-02-15')] },
  'setting-closed-day': { code: 'setting-closed', cases: [onDay('2027-01-04')] },
  'setting-term-dates-unknown': { code: 'setting-closed', cases: [onDay('2027-04-13'), onDay('2028-02-29')] },
  'setting-bank-holidays-unknown': { code: 'setting-closed', cases: [onDay('2029-01-10')] },
  'setting-hours': { code: 'setting-closed', cases: [at(524, 600), at(860, 916), at(960, 1010)] },
  'specialist-inactive': { code: 'outside-working-time', cases: [{ specialist: { statusActive: false } }] },
  'specialist-leave': {
    code: 'outside-working-time',
    cases: [{ specialist: { leave: [{ from: '2026-11-24', to: '2026-11-24', why: 'sickness' }] } }],
  },
  'specialist-not-in-pattern': {
    code: 'outside-working-time',
    cases: [
      { specialist: { patterns: [] } },
      { specialist: { patterns: [{ startsOn: '2026-11-25', halfDays: ['tue-am', 'tue-pm'] }] } },
      { specialist: { patterns: mornings }, question: { on: '2026-11-25' } },
    ],
  },
  // Never reached from a booking: the setting is closed on the same bank holidays and says so first.
  'specialist-bank-holiday': { code: 'outside-working-time', cases: [] },
  'specialist-bank-holidays-unknown': { code: 'outside-working-time', cases: [] },
  'specialist-hours': {
    code: 'outside-working-time',
    cases: [
      { specialist: { patterns: mornings }, ...at(720, 751) },
      { specialist: { patterns: mornings }, ...at(690, 735, 0, 16) },
      { specialist: { patterns: [{ startsOn: '2026-09-01', halfDays: ['tue-pm'] }] }, ...at(760, 800, 11) },
      at(525, 600, 16),
    ],
  },
  'specialist-weekly-limit': {
    code: 'outside-working-time',
    cases: [
      { specialist: { weeklyVisitLimit: 0 } },
      { specialist: { weeklyVisitLimit: 5 }, question: { on: '2026-11-27', week: BUSY_WEEK } },
      { specialist: { weeklyVisitLimit: 6 }, ...inWeek('2026-11-27', 720, 780) },
    ],
  },
  overlap: { code: 'slot-taken', cases: [{ question: { day: aDay([anInterval()]) } }] },
  travel: {
    code: 'slot-taken',
    cases: [
      {
        question: {
          day: aDay([
            anInterval({ startMinutes: 665, endMinutes: 700, settingId: 'near-infants', place: NEAR }),
          ]),
        },
      },
    ],
  },
}

describe('a visit that cannot be booked', () => {
  const cases = Object.entries(REFUSED).flatMap(([reason, { code, cases }]) =>
    cases.map((each, index) => ({ reason, code, index, each })),
  )
  test.each(cases)('$reason, case $index: refused as $code', ({ reason, code, each }) => {
    expect(() => assertBookable(question(each))).toThrow(
      expect.objectContaining({ code, facts: expect.objectContaining({ reason }) }),
    )
  })

  test('every obstacle becomes the refusal typed by hand', () => {
    for (const [obstacle, { code }] of Object.entries(REFUSED)) {
      expect(OBSTACLES[obstacle as Obstacle].code).toBe(code)
    }
  })

  test('of several reasons the one that ends the matter soonest is said', () => {
    const everything: Case = {
      setting: { status: 'closed', opensAtMinutes: 700 },
      specialist: { statusActive: false },
      question: { day: aDay([anInterval()]) },
    }
    const reasonFor = (each: Case) => {
      try {
        assertBookable(question(each))
      } catch (refusal) {
        return (refusal as { code: string }).code
      }
      return null
    }
    const { setting: _, ...noSetting } = everything
    const { specialist: __, ...onlyDiary } = noSetting
    expect(reasonFor({ ...everything, question: { ...everything.question, today: '2027-01-01' } })).toBe(
      'date-in-the-past',
    )
    expect(reasonFor(everything)).toBe('setting-closed')
    expect(reasonFor(noSetting)).toBe('outside-working-time')
    expect(reasonFor(onlyDiary)).toBe('slot-taken')
  })

  test('a refusal says why in words and never whose name', () => {
    expect(() => assertBookable(question(onDay('2027-02-15')))).toThrow(
      '10am on Monday 15 February 2027 cannot be booked: the setting is closed because it is a holiday between terms. Choose another time.',
    )
  })
})

describe('a visit that can be booked', () => {
  test.each<[string, Case]>([
    ['an ordinary Tuesday', {}],
    ['later today', { question: { today: '2026-11-24', nowMinutes: 600 } }],
    ['today when the time is not given', { question: { today: '2026-11-24' } }],
    ['the Friday before clocks go back', { question: { on: '2026-10-23', today: '2026-10-01' } }],
    ['the whole of the opening hours', at(525, 915)],
    ['preparation before the setting opens', at(525, 600, 15)],
    ['write-up after the setting closes, to the end of the working day', at(860, 915, 0, 105)],
    ['the end of a morning', { specialist: { patterns: mornings }, ...at(690, 740, 0, 10) }],
    ['over midday when both halves are worked', at(700, 800)],
    [
      'the day after leave',
      { specialist: { leave: [{ from: '2026-11-20', to: '2026-11-23', why: 'other' }] } },
    ],
    [
      'a visit being moved over its own time',
      { question: { day: aDay([anInterval({ id: 'new', startMinutes: 620 })]) } },
    ],
    [
      'the last half day of visits of the week',
      { specialist: { weeklyVisitLimit: 6 }, ...inWeek('2026-11-27', 600, 660) },
    ],
    [
      'a further visit in a half day that has one, whatever the limit',
      { specialist: { weeklyVisitLimit: 3 }, ...inWeek('2026-11-26', 600, 660) },
    ],
    [
      'a visit moved within a week that is full',
      {
        specialist: { weeklyVisitLimit: 5 },
        question: {
          on: '2026-11-27',
          week: BUSY_WEEK,
          interval: anInterval({ id: 'midday' }),
        },
      },
    ],
    [
      'beside what is no visit, whatever the limit',
      {
        specialist: { weeklyVisitLimit: 1 },
        question: { week: [aDay([anInterval({ kind: 'commitment' })], { on: '2026-11-25' })] },
      },
    ],
    [
      'beside a visit to the same setting',
      { question: { day: aDay([anInterval({ startMinutes: 660, endMinutes: 700 })]) } },
    ],
  ])('%s', (_, each) => {
    expect(() => assertBookable(question(each))).not.toThrow()
  })
})

test('being handed another diary day is a mistake of ours, not a refusal', () => {
  expect(() => assertBookable(question({ question: { day: aDay([], { on: '2026-11-25' }) } }))).toThrow(Error)
  expect(() => assertBookable(question({ question: { day: aDay([], { specialistId: 'other' }) } }))).toThrow(
    'The diary day is not the one asked about',
  )
})
