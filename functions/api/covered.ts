import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { Me } from '../../shared/contracts/session.ts'
import { coverOn } from '../../shared/people/cover.ts'
import type { Covered } from '../../shared/people/covering.ts'
import type { Actor } from '../../shared/people/roles.ts'
import type { Stores } from '../ports.ts'

interface Today {
  readonly stores: Stores
  readonly today: LocalDate
}

/**
 * Somebody as whoever covers them today may reach what is theirs; null where this person does not. Both records are read
 * as they are now: cover that was ended ends with the next call, and so does a conflict of interest begin.
 */
export async function coveredBy(
  { authority, specialistId }: Actor,
  coveredId: string | null,
  { stores, today }: Today,
): Promise<Covered | null> {
  if (specialistId === null || coveredId === null || coveredId === specialistId) return null
  const [covered, own] = await Promise.all([
    stores.specialists.get(authority, coveredId),
    stores.specialists.get(authority, specialistId),
  ])
  if (covered === null || own === null || !own.statusActive) return null
  if (coverOn(covered, today)?.specialistId !== specialistId) return null
  return { specialistId: coveredId, notSettingIds: own.conflictSettingIds }
}

/** The colleagues a person covers today, each with the last day of it. */
export async function colleaguesCovered(
  { authority, specialistId }: Actor,
  { stores, today }: Today,
): Promise<Me['covering']> {
  if (specialistId === null) return []
  const all = await stores.specialists.list(authority)
  if (all.find(one => one.id === specialistId)?.statusActive !== true) return []
  return all.flatMap(one => {
    const cover = coverOn(one, today)
    if (cover?.specialistId !== specialistId || one.id === specialistId) return []
    return [{ specialistId: one.id, name: one.name, to: cover.to }]
  })
}
