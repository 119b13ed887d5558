import { type LocalDate, longDate } from '../calendar/local-date.ts'
import { type ServiceKey, serviceOf } from '../catalogue/services.ts'
import { whyNotEligible } from '../people/candidates.ts'
import type { Setting } from '../people/setting.ts'
import type { Specialist } from '../people/specialist.ts'
import { type HalfTermDays, halfTermOn } from './half-terms.ts'
import { type DiscussedChild, HALF_TERMS, type PlannedDay, type PlanningMeeting } from './meeting.ts'

/** What a meeting is checked against. */
export interface MeetingScene {
  readonly meeting: PlanningMeeting
  readonly setting: Setting
  readonly specialist: Specialist
}

/** Whether a service can be planned for a whole setting, by days of somebody's time. */
export function isForSettings(serviceId: ServiceKey): boolean {
  const { about, askedBy, inWriting } = serviceOf(serviceId)
  return askedBy === 'setting' && !inWriting && about.includes('whole-setting')
}

/** Whether a setting can request a service for one child. */
export function isForChildren(serviceId: ServiceKey): boolean {
  const { about, askedBy } = serviceOf(serviceId)
  return askedBy === 'setting' && about.includes('child')
}

/** Why a planned day cannot become a request yet, in words that say what to do; null when it can. */
export function dayNotReady(
  day: PlannedDay,
  { setting, specialist }: Omit<MeetingScene, 'meeting'>,
  halfTerms: readonly HalfTermDays[],
  today: LocalDate,
): string | null {
  const half = halfTerms.find(({ key }) => key === day.halfTerm)
  const name = HALF_TERMS[day.halfTerm].toLowerCase()
  const whyNot = whyNotEligible(specialist, serviceOf(day.serviceId), setting)
  if (day.purpose === '') return 'Say what the day is for.'
  if (whyNot.length > 0)
    return `${specialist.name} cannot give “${serviceOf(day.serviceId).title}”: ${whyNot.join('; ')}.`
  if (day.on === null && half?.endsOn != null && half.endsOn < today)
    return `The ${name} is over. Choose another half term, or remove the day.`
  if (day.on !== null && halfTermOn(halfTerms, day.on)?.key !== day.halfTerm)
    return `${longDate(day.on)} is not in the ${name}. Choose another day.`
  return null
}

/** Why a child's request cannot be started yet; null when it can, or is not wanted. */
export function childNotReady(child: DiscussedChild): string | null {
  if (child.outcome !== 'request') return null
  if (!child.hasConsent)
    return `${child.label}: a request needs consent. Tick it once it is given, or choose another outcome.`
  if (child.serviceId === null) return `${child.label}: choose which service to request.`
  return null
}

/** The drafts of a meeting that are to become something. */
export function toBeMade({ days, children }: Pick<PlanningMeeting, 'days' | 'children'>): {
  readonly days: PlannedDay[]
  readonly children: DiscussedChild[]
} {
  return {
    days: days.filter(({ requestId }) => requestId === null),
    children: children.filter(({ outcome, requestId }) => outcome === 'request' && requestId === null),
  }
}
