import { BANK_HOLIDAYS } from '../../shared/calendar/bank-holidays.ts'
import { type ServiceKey, serviceOf } from '../../shared/catalogue/services.ts'
import type { SlotsView } from '../../shared/contracts/visits.ts'
import { halfTermOn, halfTermsOf } from '../../shared/meetings/half-terms.ts'
import { streamPlans } from '../../shared/meetings/planned-hours.ts'
import { DAY_SHAPE } from '../../shared/people/specialist.ts'
import type { PolicyInForce } from '../../shared/policy/policy-in-force.ts'
import { freeSlots, type SlotQuestion, whyNoSlots } from '../../shared/visits/slots.ts'
import type { MeetingSlotsFound } from './meeting-loads.ts'

/** For which service, how long, and when it is asked. */
export interface MeetingSlotsAsk {
  readonly today: string
  readonly nowMinutes: number
  /** What the authority has decided. */
  readonly policy: Pick<PolicyInForce, 'travel'>
  readonly query: { readonly service: ServiceKey; readonly minutes?: number | undefined }
}

/** Free times of the specialist at the setting, within the half terms that the meeting plans. */
export function meetingSlotsView(found: MeetingSlotsFound, ask: MeetingSlotsAsk): SlotsView {
  const { meeting, setting, specialist } = found
  const usual = serviceOf(ask.query.service).minutes
  const minutes = { ...usual, visit: ask.query.minutes ?? usual.visit }
  const question: SlotQuestion = {
    specialist,
    setting,
    days: new Map(found.days.map(day => [day.on, day])),
    from: found.from,
    to: found.to,
    minutes,
    travel: ask.policy.travel,
    today: ask.today,
    nowMinutes: ask.nowMinutes,
    dayShape: DAY_SHAPE,
    holidays: BANK_HOLIDAYS,
  }
  const halfTerms = halfTermsOf(setting.calendar, meeting.academicYear)
  return {
    slots: freeSlots(question)
      .filter(({ on }) => halfTermOn(halfTerms, on) !== null)
      .map(slot => ({ ...slot })),
    whyNone: whyNoSlots(question).map(({ words, days }) => ({ reason: words, days })),
    termsKnownTo: setting.calendar.terms.at(-1)?.endsOn ?? null,
    minutes,
    hours: streamPlans(meeting, found.ledgers).map(({ stream, label, leftHalfHours }) => ({
      stream,
      label,
      leftHalfHours,
    })),
    pots: [],
  }
}
