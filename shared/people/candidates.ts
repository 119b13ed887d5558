import type { LocalDate } from '../calendar/local-date.ts'
import type { ServiceRow } from '../catalogue/services.ts'
import { type TravelPolicy, travelMinutes } from '../visits/travel.ts'
import { DISCIPLINES } from './disciplines.ts'
import { capacityMinutes, type Load, workloadPercent } from './load.ts'
import { PHASES, type Setting } from './setting.ts'
import type { Specialist } from './specialist.ts'

/** What an allocation is worked out from. */
export interface AllocationQuestion {
  readonly service: ServiceRow
  readonly setting: Setting
  readonly specialists: readonly Specialist[]
  readonly loads: readonly Load[]
  readonly today: LocalDate
  readonly travel: TravelPolicy
  /** The specialist who has the request now, whose load already counts it. */
  readonly currentSpecialistId: string | null
}

/** A specialist weighed for a request. Percentages are whole; minutes are one way from base. */
export interface Candidate {
  readonly specialistId: string
  readonly name: string
  readonly disciplines: readonly string[]
  readonly eligible: boolean
  readonly whyNot: readonly string[]
  readonly recommended: boolean
  readonly whyRecommended: readonly string[]
  readonly isLink: boolean
  readonly workloadPercent: number
  readonly workloadAfterPercent: number
  readonly travelMinutes: number | null
}

/** Over this share of capacity a specialist is not recommended while another can take it. An authority's policy. */
export const FULL_PERCENT = 100

/** Minutes all the visits of a request are expected to take, with preparation and writing up. */
export function plannedMinutes(service: ServiceRow): number {
  const { visit, prepare, writeUp } = service.minutes
  return service.usualVisits * (visit + prepare + writeUp)
}

/** Why a specialist cannot take a request, in words; empty when they can. */
export function whyNotEligible(specialist: Specialist, service: ServiceRow, setting: Setting): string[] {
  return [
    specialist.disciplines.includes(service.discipline)
      ? null
      : `Does not work in ${DISCIPLINES[service.discipline].label.toLowerCase()}`,
    specialist.statusActive ? null : 'Is not taking requests now',
    specialist.conflictSettingIds.includes(setting.id) ? 'Must not be sent to this setting' : null,
    specialist.phases !== undefined && !specialist.phases.includes(setting.phase)
      ? `Does not work in ${PHASES[setting.phase].toLowerCase()} settings`
      : null,
  ].filter(reason => reason !== null)
}

/**
 * Every specialist for a request: those who can take it first, best first, one of them recommended with reasons;
 * then the others with why not. The link specialist is preferred while below full; then the lower workload
 * after, then the shorter journey, then the name.
 */
export function candidatesFor(question: AllocationQuestion): Candidate[] {
  const weighed = question.specialists.map(specialist => weigh(specialist, question)).sort(byFitness)
  const best = weighed.find(candidate => candidate.eligible)
  return weighed.map(candidate =>
    candidate === best
      ? { ...candidate, recommended: true, whyRecommended: reasonsFor(candidate, weighed) }
      : candidate,
  )
}

function weigh(specialist: Specialist, question: AllocationQuestion): Candidate {
  const { service, setting, loads, today } = question
  const load = loads.find(one => one.specialistId === specialist.id)?.minutes ?? 0
  const capacity = capacityMinutes(specialist, today)
  const extra = question.currentSpecialistId === specialist.id ? 0 : plannedMinutes(service)
  const whyNot = whyNotEligible(specialist, service, setting)
  return {
    specialistId: specialist.id,
    name: specialist.name,
    disciplines: specialist.disciplines,
    eligible: whyNot.length === 0,
    whyNot,
    recommended: false,
    whyRecommended: [],
    isLink: setting.linkSpecialistIds[service.discipline] === specialist.id,
    workloadPercent: workloadPercent(load, capacity),
    workloadAfterPercent: workloadPercent(load + extra, capacity),
    travelMinutes:
      setting.location === null ? null : travelMinutes(specialist.base, setting.location, question.travel),
  }
}

function byFitness(a: Candidate, b: Candidate): number {
  const preferred = (one: Candidate) => one.isLink && one.workloadAfterPercent <= FULL_PERCENT
  return (
    Number(b.eligible) - Number(a.eligible) ||
    Number(preferred(b)) - Number(preferred(a)) ||
    a.workloadAfterPercent - b.workloadAfterPercent ||
    (a.travelMinutes ?? 0) - (b.travelMinutes ?? 0) ||
    (a.name < b.name ? -1 : 1)
  )
}

function reasonsFor(best: Candidate, all: readonly Candidate[]): string[] {
  const others = all.filter(candidate => candidate.eligible && candidate !== best)
  const lightest = others.every(other => best.workloadAfterPercent <= other.workloadAfterPercent)
  const nearest = others.every(other => (best.travelMinutes ?? 0) <= (other.travelMinutes ?? 0))
  return [
    best.isLink ? 'Is the link specialist of this setting' : null,
    others.length === 0 ? 'Is the only specialist who can take it' : null,
    others.length > 0 && lightest ? 'Would have the lowest workload of those who can take it' : null,
    others.length > 0 && nearest && best.travelMinutes !== null ? 'Has the shortest journey' : null,
    best.workloadAfterPercent > FULL_PERCENT ? 'Everybody who can take it is over full: expect a wait' : null,
  ].filter(reason => reason !== null)
}
