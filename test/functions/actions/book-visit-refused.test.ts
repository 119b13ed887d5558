import { describe, expect, test } from 'vitest'
import { type BookingInput, bookVisit } from '../../../functions/actions/book-visit.ts'
import { cannotDo } from '../../../shared/requests/cannot-do.ts'
import { REQUEST_STATUS_KEYS, type RequestStatus } from '../../../shared/requests/status.ts'
import { emptyDiaryDay } from '../../../shared/visits/diary-day.ts'
import { asSpecialist } from '../../builders/acting.ts'
import { idOf, TOMORROW } from '../../builders/clock.ts'
import { completeContent } from '../../builders/content.ts'
import { dayOf } from '../../builders/diary.ts'
import { SAM, SETTING, toBook } from '../../builders/found.ts'
import { codeOf, refused } from '../../builders/refused.ts'
import { aRequest } from '../../builders/request.ts'
import { aSetting } from '../../builders/setting.ts'
import { aSpecialist } from '../../builders/specialist.ts'
import { aVisit } from '../../builders/visit.ts'

const AT_TEN: BookingInput = { on: TOMORROW, startMinutes: 600, agreed: true }
const on = (day: string) => ({ ...AT_TEN, on: day })
const book = (found = toBook(), input = AT_TEN, at?: string) => bookVisit(asSpecialist(at), found, input)
test.each(REQUEST_STATUS_KEYS)('a request that is %s can be booked only once somebody has it', status => {
  const may: readonly RequestStatus[] = ['allocated', 'booked', 'delivered']
  const act = () => book(toBook({ request: { ...toBook().request, status } }))
  if (may.includes(status)) expect(act().change.request?.next.status).toBe('booked')
  else expect(codeOf(act)).toBe('not-allowed-now')
})

test('what is answered in writing has no visit', () => {
  const request = aRequest().for('ask-a-specialist').allocatedTo(SAM).build()
  expect(codeOf(() => book(toBook({ request })))).toBe('not-allowed-now')
})

test('a request has at most twenty visits to come, however many took place', () => {
  const visits = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      aVisit()
        .id(idOf(500 + at))
        .on('2026-12-15')
        .build(),
    )
  const past = aVisit().id(idOf(499)).on('2026-11-02').completed().build()
  expect(codeOf(() => book(toBook({ visits: [past, ...visits(20)] })))).toBe('not-allowed-now')
  expect(book(toBook({ visits: [past, ...visits(19)] })).change.visits).toHaveLength(1)
})

describe('a time that cannot be booked is refused with its reason', () => {
  const day = (of: string) => emptyDiaryDay(SAM.id, of)
  test.each([
    ['a day that has passed', 'date-in-the-past', toBook({ day: day('2026-11-20') }), on('2026-11-20')],
    [
      'a time that has passed',
      'date-in-the-past',
      toBook({ day: day('2026-11-23') }),
      { ...on('2026-11-23'), startMinutes: 539 },
    ],
    ['a Saturday', 'setting-closed', toBook({ day: day('2026-11-28') }), on('2026-11-28')],
    ['a holiday between terms', 'setting-closed', toBook({ day: day('2026-12-22') }), on('2026-12-22')],
    ['a bank holiday', 'setting-closed', toBook({ day: day('2027-01-01') }), on('2027-01-01')],
    ['a training day', 'setting-closed', toBook({ day: day('2027-01-04') }), on('2027-01-04')],
    [
      'a year whose bank holidays are not known',
      'setting-closed',
      toBook({ day: day('2029-03-06') }),
      on('2029-03-06'),
    ],
    ['before the setting opens', 'setting-closed', toBook(), { ...AT_TEN, startMinutes: 520 }],
    ['until after it closes', 'setting-closed', toBook(), { ...AT_TEN, startMinutes: 860 }],
    [
      'a setting closed for good',
      'setting-closed',
      toBook({ setting: aSetting().closedForGood().build() }),
      AT_TEN,
    ],
    [
      'while on leave',
      'outside-working-time',
      toBook({ specialist: aSpecialist().away(TOMORROW, TOMORROW).build() }),
      AT_TEN,
    ],
    [
      'with somebody no longer active',
      'outside-working-time',
      toBook({ specialist: aSpecialist().inactive().build() }),
      AT_TEN,
    ],
    [
      'with somebody who must not go there',
      'not-eligible',
      toBook({ specialist: aSpecialist().mustNotVisit(SETTING.id).build() }),
      AT_TEN,
    ],
    [
      'in a week with its half days of visits',
      'outside-working-time',
      toBook({
        specialist: aSpecialist().with({ weeklyVisitLimit: 1 }).build(),
        week: [dayOf(aVisit().on('2026-11-26').build(), SETTING)],
      }),
      AT_TEN,
    ],
    [
      'at a time that is taken',
      'slot-taken',
      toBook({ day: dayOf(aVisit().on(TOMORROW, 640).build(), SETTING) }),
      AT_TEN,
    ],
  ] as const)('%s: %s', (_, code, found, input) => {
    expect(codeOf(() => book(found, input))).toBe(code)
  })

  test('the refusal carries the day, the time and which obstacle', () => {
    const busy = toBook({ day: dayOf(aVisit().on(TOMORROW, 640).build(), SETTING) })
    expect(refused(() => book(busy)).facts).toEqual({ on: TOMORROW, startMinutes: 600, reason: 'overlap' })
  })

  test('days and weekdays the request says cannot be done', () => {
    const dates = {
      cannotDo: [{ from: '2026-11-24', to: '2026-11-25', why: 'Trip' }],
      badWeekdays: ['fri' as const],
      note: '',
    }
    const request = aRequest()
      .content({ ...completeContent('ep-consultation'), dates })
      .allocatedTo(SAM)
      .build()
    const found = (of: string) => toBook({ request, day: day(of) })
    const trip = refused(() => book(found('2026-11-25'), on('2026-11-25')))
    expect(trip).toMatchObject({ code: 'setting-closed', facts: { on: '2026-11-25' } })
    expect(trip.message, 'free text stays on the request').not.toContain('Trip')
    expect(codeOf(() => book(found('2026-11-27'), on('2026-11-27')))).toBe('setting-closed')
    expect(book(found('2026-11-26'), on('2026-11-26')).answer.visit.on).toBe('2026-11-26')
    expect(cannotDo(request, '2026-11-24')).toBe(true)
    expect(cannotDo(request, '2026-11-26')).toBe(false)
  })
})
