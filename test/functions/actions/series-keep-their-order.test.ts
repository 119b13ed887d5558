import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bookSeries } from '../../../functions/actions/book-series.ts'
import { BANK_HOLIDAYS } from '../../../shared/calendar/bank-holidays.ts'
import { WEEKDAYS } from '../../../shared/calendar/local-date.ts'
import { DAY_SHAPE } from '../../../shared/people/specialist.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { proposeSeries } from '../../../shared/series/propose-series.ts'
import { clashIn } from '../../../shared/visits/diary-day.ts'
import { TRAVEL_POLICY } from '../../../shared/visits/travel.ts'
import { asSpecialist } from '../../builders/acting.ts'
import { idOf, TODAY } from '../../builders/clock.ts'
import { dayOf } from '../../builders/diary.ts'
import { SAM, SETTING } from '../../builders/found.ts'
import { aLedger } from '../../builders/ledger.ts'
import { toBookSeries } from '../../builders/series.ts'
import { FAR } from '../../builders/setting.ts'
import { aVisit } from '../../builders/visit.ts'

const MINUTES = { visit: 60, prepare: 15, writeUp: 30 }
const DAYS = Array.from({ length: 18 }, (_, at) => `2026-12-${String(at + 1).padStart(2, '0')}`)

/** Visits elsewhere that Sam has already, one a day at most. */
const aDiary = fc
  .uniqueArray(fc.record({ on: fc.constantFrom(...DAYS), start: fc.integer({ min: 18, max: 28 }) }), {
    selector: ({ on }) => on,
    maxLength: 12,
  })
  .map(all =>
    all.map(({ on, start }, at) => {
      const visit = aVisit()
        .id(idOf(3000 + at))
        .on(on, start * 30)
        .build()
      return dayOf(visit, { ...SETTING, id: '900777', location: FAR })
    }),
  )

const aPattern = fc.record({
  count: fc.integer({ min: 2, max: 20 }),
  everyWeeks: fc.integer({ min: 1, max: 6 }),
  weekdays: fc.subarray([...WEEKDAYS.slice(0, 5)], { minLength: 1 }),
  from: fc.constantFrom(...DAYS),
})
const aTime = fc.oneof(
  fc.record({ half: fc.constantFrom('am', 'pm', 'any') }),
  fc.record({ half: fc.constant('any'), startMinutes: fc.integer({ min: 500, max: 900 }) }),
)

test('whatever is picked of a proposal can be booked, without overlap and in the order of its days', () => {
  let booked = 0
  fc.assert(
    fc.property(
      aDiary,
      aPattern,
      aTime,
      fc.array(fc.nat(4), { minLength: 20, maxLength: 20 }),
      (days, pattern, time, picks) => {
        const specialist = { ...SAM, weeklyVisitLimit: 10 }
        const question = {
          specialist,
          setting: SETTING,
          days,
          minutes: MINUTES,
          travel: TRAVEL_POLICY,
          today: TODAY,
          nowMinutes: 540,
          dayShape: DAY_SHAPE,
          holidays: BANK_HOLIDAYS,
          isRuledOut: () => false,
        }
        const proposal = refusedAs(null, () => proposeSeries(question, { pattern, time: time as never }))
        if (proposal === null) return
        // Alternatives are each worked out alone: only one of them is taken, for the others what is proposed.
        const one = picks[0] ?? 0
        const visits = proposal.visits.flatMap(({ on, startMinutes, alternatives }, at) => {
          const other =
            at === one ? alternatives[(picks[1] ?? 0) % Math.max(1, alternatives.length)] : undefined
          if (other !== undefined) return [other]
          return startMinutes === null ? [] : [{ on, startMinutes }]
        })
        if (visits.length < 2) return
        const ledgers = ['2026-27', '2027-28', '2028-29'].map(academicYear =>
          aLedger({ academicYear, entitledHalfHours: 400 }),
        )
        const { answer, change } = bookSeries(asSpecialist(), toBookSeries({ specialist, days, ledgers }), {
          visits,
          agreed: true,
        })
        const order = answer.visits.map(
          ({ on, startMinutes }) => `${on} ${String(startMinutes).padStart(4, '0')}`,
        )
        expect(order).toEqual([...order].sort())
        expect(answer.visits.map(({ series }) => series?.position)).toEqual(visits.map((_, at) => at + 1))
        for (const { next } of change.diaryDays ?? [])
          for (const interval of next.intervals) expect(clashIn(next, interval, TRAVEL_POLICY)).toBeNull()
        booked += 1
      },
    ),
    { numRuns: 60 },
  )
  expect(booked).toBeGreaterThan(10)
})

function refusedAs<Value>(otherwise: null, act: () => Value): Value | null {
  try {
    return act()
  } catch (error) {
    if (error instanceof Refusal) return otherwise
    throw error
  }
}
