import type { Acting } from '../../../functions/actions/acting.ts'
import { changeSpecialistTime } from '../../../functions/actions/change-specialist-time.ts'
import { KEYS } from '../../../functions/storage/keys.ts'
import { addDays, type LocalDate, londonInstant } from '../../../shared/calendar/local-date.ts'
import { DEFAULT_CASEWORK_SETTINGS } from '../../../shared/casework/settings.ts'
import type { Specialist } from '../../../shared/people/specialist.ts'
import { actorOf } from '../../../shared/people/user.ts'
import { PRODUCT_POLICY_IN_FORCE } from '../../../shared/policy/policy-in-force.ts'
import type { DiaryDay } from '../../../shared/visits/diary-day.ts'
import { isStanding, type Visit } from '../../../shared/visits/visit.ts'
import type { Chance } from './chance.ts'
import { type Stage, whoActs } from './teller.ts'

/**
 * Somebody who has visits to come called in sick yesterday evening, so that there are booked visits that no longer fit.
 * Played last: what was told before does not know of it.
 */
export function playSuddenLeave(stage: Stage, authority: string, chance: Chance): void {
  const { world, today, specialists, pastDays } = stage
  const [lead] = whoActs.withRole(stage, 'allocation-lead')
  const yesterday = pastDays.at(-1)
  const items = world.items()
  const toCome = items
    .filter(({ sk }) => sk.startsWith('visit#'))
    .map(({ data }) => data as Visit)
    .filter(visit => isStanding(visit) && visit.on > today)
    .sort((a, b) => (a.on < b.on ? -1 : 1))
  const isFree = ({ leave }: Specialist, to: LocalDate) => leave.every(one => one.to < today || one.from > to)
  const visit = toCome.find(({ specialistId, on }) =>
    specialists.some(one => one.id === specialistId && isFree(one, addDays(on, 7))),
  )
  const specialist = specialists.find(({ id }) => id === visit?.specialistId)
  if (lead === undefined || yesterday === undefined || visit === undefined || specialist === undefined) return
  const days = items
    .filter(({ pk, sk }) => pk === KEYS.diary(authority, specialist.id) && sk >= yesterday)
    .map(({ data }) => data as DiaryDay)
  const acting: Acting = {
    actor: actorOf(lead),
    at: londonInstant(yesterday, 1020),
    today: yesterday,
    nowMinutes: 1020,
    newId: chance.id,
    casework: DEFAULT_CASEWORK_SETTINGS,
    policy: PRODUCT_POLICY_IN_FORCE,
  }
  const change = { kind: 'leave-added', from: today, to: addDays(visit.on, 7), why: 'sickness' } as const
  const found = { specialist, days, settings: [], colleagues: [] }
  world.commit(changeSpecialistTime(acting, found, { version: specialist.version, change }).change)
}
