import { describe, expect, test } from 'vitest'
import { bestSlots } from '../../../shared/allocation/best-slots.ts'
import { problemFrom } from '../../../shared/allocation/from-records.ts'
import { OBJECTIVE_TERMS, TERM_KEYS, USUAL_WEIGHTS } from '../../../shared/allocation/objective.ts'
import { slotWeights } from '../../../shared/allocation/slot-costs.ts'
import type { BookedChoice } from '../../../shared/contracts/allocation-ask.ts'
import type { AuthorityPolicy } from '../../../shared/policy/authority-policy.ts'
import { policyInForce } from '../../../shared/policy/policy-in-force.ts'
import { asking, TODAY } from '../../builders/best-slots.ts'
import { idOf } from '../../builders/clock.ts'
import { aLedger } from '../../builders/ledger.ts'
import { aPolicy } from '../../builders/policy.ts'
import { aRequest } from '../../builders/request.ts'
import { ASK } from '../../builders/run.ts'
import { aSetting } from '../../builders/setting.ts'
import { aSpecialist } from '../../builders/specialist.ts'
import { aVisit } from '../../builders/visit.ts'

const SAM = aSpecialist().build()
const BOOKED = aRequest().id(idOf(2)).allocatedTo(SAM).booked('2026-12-01').build()
/** Confirmed, eight days ahead. */
const VISIT = aVisit().for(BOOKED).on('2026-12-01').build()

function problemWith(numbers: Partial<AuthorityPolicy['numbers']>, booked: BookedChoice = 'keep') {
  const records = {
    settings: [aSetting().build()],
    specialists: [SAM],
    requests: [
      { request: aRequest().accepted().build(), visits: [] },
      { request: BOOKED, visits: [VISIT] },
    ],
    diaryDays: [],
    ledgers: [aLedger()],
  }
  return problemFrom({
    ask: { ...ASK, booked },
    today: TODAY,
    records,
    policy: policyInForce(aPolicy(numbers)),
  })
}

describe('a plan is made with what the authority has set', () => {
  test('its journeys', () => {
    const numbers = { 'road-factor': 1.5, 'km-per-hour': 50, 'fixed-minutes': 6, 'unknown-minutes': 31 }
    expect(problemWith(numbers).travel).toEqual({
      kind: 'worked-out',
      roadFactor: 1.5,
      kmPerHour: 50,
      fixedMinutes: 6,
      unknownMinutes: 31,
    })
  })

  test('its share of statutory work, what is near, and its hours for half a day', () => {
    const { specialists, nearMinutes, settings } = problemWith({
      'statutory-share': 60,
      'near-minutes': 10,
      'half-hours-per-half-day': 8,
    })
    expect(specialists[0]?.statutoryShare).toBe(0.6)
    expect(nearMinutes).toBe(10)
    expect(settings[0]?.halfDaysLeft.core).toBe(5)
    expect(problemWith({}).settings[0]?.halfDaysLeft.core).toBe(8)
  })

  test('its travel beside a visit: with much of it a consultation takes a whole day, with none two fit into half a day', () => {
    const first = (minutes: number) => problemWith({ 'visit-travel-minutes': minutes }).requests[0]
    expect(first(30)).toMatchObject({ sessions: 1, short: false })
    expect(first(90)).toMatchObject({ sessions: 2, wholeDay: true })
    expect(first(0)).toMatchObject({ sessions: 1, short: true })
  })

  test('its settled days: a confirmed visit after them may move', () => {
    expect(problemWith({}, 'balanced').promised).toEqual([])
    expect(problemWith({ 'settled-days': 7 }, 'balanced').promised).toMatchObject([{ requestId: BOOKED.id }])
  })

  test('its weights, with what is chosen about promises on top', () => {
    const numbers = { 'waiting-weeks': 12, 'moved-sessions': 40 }
    expect(problemWith(numbers).weights).toMatchObject({
      'waiting-weeks': 12,
      'moved-sessions': 40,
      'need-unmet': 1,
    })
    expect(problemWith(numbers, 'least-change').weights['moved-sessions']).toBe(4000)
  })
})

describe('single times are weighed as the authority has set', () => {
  const least = (over: Partial<typeof USUAL_WEIGHTS>) => slotWeights({ ...USUAL_WEIGHTS, ...over })

  test('the product’s weights as they are', () => {
    expect(slotWeights(USUAL_WEIGHTS)).toEqual(USUAL_WEIGHTS)
  })

  test('in the same proportion, none above the product’s, so that lateness in law stays first', () => {
    const weights = least({ 'travel-minutes': 10_000, 'waiting-weeks': 10_000 })
    for (const key of TERM_KEYS.filter(one => OBJECTIVE_TERMS[one].level === 3))
      expect(weights[key]).toBeLessThanOrEqual(USUAL_WEIGHTS[key])
    expect(weights['travel-minutes'] / weights['waiting-weeks']).toBeCloseTo(1, 9)
    expect([weights['late-cases'], weights['late-days']]).toEqual([100, 1])
  })

  test('someone near later comes before someone far at once where travel weighs much, and the other way round', () => {
    const near = aSpecialist().id('900-near', 'Nia Near').away(TODAY, '2026-11-27').build()
    const far = aSpecialist()
      .id('900-far', 'Fay Far')
      .with({ base: { lat: 51.2, lng: 0.9 } })
      .build()
    const firstWith = (numbers: Partial<AuthorityPolicy['numbers']>) =>
      bestSlots(asking({ specialists: [near, far], policy: policyInForce(aPolicy(numbers)) })).slots[0]
        ?.specialistId
    expect(firstWith({ 'travel-minutes': 100, 'waiting-weeks': 0 })).toBe('900-near')
    expect(firstWith({ 'travel-minutes': 0, 'waiting-weeks': 100 })).toBe('900-far')
  })
})
