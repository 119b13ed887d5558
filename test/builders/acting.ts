import type { Acting } from '../../functions/actions/acting.ts'
import { londonDateOf, londonMinutesOf } from '../../shared/calendar/local-date.ts'
import { DEFAULT_CASEWORK_SETTINGS } from '../../shared/casework/settings.ts'
import { actorOf, type User } from '../../shared/people/user.ts'
import { PRODUCT_POLICY_IN_FORCE } from '../../shared/policy/policy-in-force.ts'
import { idsFrom, NOW } from './clock.ts'
import { aUser } from './user.ts'

/** Somebody acting at an instant; new ids count from 5001. */
export function actingAs(user: User, at: string = NOW): Acting {
  const ids = idsFrom(5001)
  return {
    actor: actorOf(user),
    at,
    today: londonDateOf(at),
    nowMinutes: londonMinutesOf(at),
    newId: () => ids.next(),
    casework: DEFAULT_CASEWORK_SETTINGS,
    policy: PRODUCT_POLICY_IN_FORCE,
  }
}

export const asSenco = (at?: string): Acting => actingAs(aUser().senco('900001').build(), at)
export const asLead = (at?: string): Acting => actingAs(aUser().lead().build(), at)
export const asOfficer = (at?: string): Acting => actingAs(aUser().officer().build(), at)
export const asSpecialist = (at?: string): Acting => actingAs(aUser().specialist('900-sp01').build(), at)
