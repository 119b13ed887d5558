import { BANK_HOLIDAYS } from '../calendar/bank-holidays.ts'
import { addDays, type LocalDate } from '../calendar/local-date.ts'
import { serviceOf } from '../catalogue/services.ts'
import { whyNotEligible } from '../people/candidates.ts'
import type { Setting } from '../people/setting.ts'
import { DAY_SHAPE, type Specialist } from '../people/specialist.ts'
import type { PolicyInForce } from '../policy/policy-in-force.ts'
import type { Request } from '../requests/request.ts'
import type { DiaryDay } from '../visits/diary-day.ts'
import type { SlotQuestion } from '../visits/slots.ts'
import type { Visit } from '../visits/visit.ts'
import { type SlotAsk, slotWeights } from './slot-costs.ts'

/** A request that wants a visit, and everybody who might come. */
export interface BestSlotsQuestion {
  readonly request: Request
  readonly setting: Setting
  readonly specialists: readonly Specialist[]
  /** Diary days of the whole weeks that are looked at, of all of them. */
  readonly diaryDays: readonly DiaryDay[]
  readonly today: LocalDate
  readonly nowMinutes: number
  /** What the authority has decided, as it is now. */
  readonly policy: Pick<PolicyInForce, 'travel' | 'weights'>
  /** The request's own visits, to know who came last; without them the link specialist counts as known. */
  readonly visits?: readonly Visit[]
  /** Length of the visit; the service's usual length unless given. */
  readonly minutes?: number | undefined
  /** The first day looked at; today unless given. */
  readonly from?: LocalDate | undefined
}

/** How far ahead is looked, in days, how much is offered, and how much of one specialist: more where there is no other. */
export const BEST_SLOTS = { days: 42, slots: 10, ofOne: 3, alone: 6 } as const

/**
 * What nobody is offered: a visit that begins within so many minutes; and a setting, one within so many working days, for
 * the specialist is to agree to it first. Policy of this product.
 */
export const LEAST_NOTICE = { minutes: 60, workingDaysForSetting: 2 } as const

/** Everybody who could come, each with what their diary has. */
export function asksOf(question: BestSlotsQuestion): SlotAsk[] {
  const { request, setting, specialists, diaryDays } = question
  const service = serviceOf(request.serviceId)
  const holder = request.allocation?.specialistId
  const able = specialists.filter(one =>
    holder === undefined ? whyNotEligible(one, service, setting).length === 0 : one.id === holder,
  )
  const days = Map.groupBy(diaryDays, day => day.specialistId)
  const visitsOf = ({ id }: Specialist) =>
    (days.get(id) ?? [])
      .filter(day => day.on >= question.today)
      .reduce((sum, day) => sum + day.intervals.filter(one => one.kind === 'visit').length, 0)
  const loads = able.map(visitsOf)
  const meanLoad = loads.reduce((sum, one) => sum + one, 0) / Math.max(1, loads.length)
  const held = (question.visits ?? []).filter(visit => visit.status === 'completed')
  const last = held.sort((a, b) => (a.on < b.on ? -1 : 1)).at(-1)?.specialistId ?? null
  const link = setting.linkSpecialistIds[service.discipline] ?? null
  const weights = slotWeights(question.policy.weights)
  return able.map((specialist, at) => ({
    request,
    today: question.today,
    weights,
    slots: slotQuestion(question, specialist, days.get(specialist.id) ?? []),
    visits: loads[at] as number,
    meanVisits: meanLoad,
    known: last === specialist.id ? 'came-last' : link === specialist.id ? 'link' : null,
    isAnybodyKnown: last !== null || link !== null,
    isAlone: able.length === 1,
  }))
}

function slotQuestion(
  { request, setting, today, nowMinutes, minutes, policy }: BestSlotsQuestion,
  specialist: Specialist,
  days: readonly DiaryDay[],
): SlotQuestion {
  const usual = serviceOf(request.serviceId).minutes
  return {
    specialist,
    setting,
    days: new Map(days.map(day => [day.on, day])),
    from: today,
    to: addDays(today, BEST_SLOTS.days - 1),
    minutes: { ...usual, visit: minutes ?? usual.visit },
    travel: policy.travel,
    today,
    nowMinutes: nowMinutes + LEAST_NOTICE.minutes,
    dayShape: DAY_SHAPE,
    holidays: BANK_HOLIDAYS,
  }
}
