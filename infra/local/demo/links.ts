import type { DisciplineKey } from '../../../shared/people/disciplines.ts'
import type { Setting } from '../../../shared/people/setting.ts'
import type { Specialist } from '../../../shared/people/specialist.ts'
import { TRAVEL_POLICY, travelMinutes } from '../../../shared/visits/travel.ts'

/** Disciplines in which a setting has a specialist of its own who usually comes. */
const LINKED: readonly DisciplineKey[] = [
  'educational-psychology',
  'autism',
  'semh',
  'speech-and-language',
  'early-years',
  'spld',
]

/** The settings with their link specialists: shared out evenly, the nearer first. */
export function withLinks(settings: readonly Setting[], specialists: readonly Specialist[]): Setting[] {
  const given = new Map<string, number>()
  return settings.map(setting => {
    const links = LINKED.flatMap(discipline => {
      const link = linkFor(setting, discipline, specialists, given)
      if (link === null) return []
      given.set(link.id, (given.get(link.id) ?? 0) + 1)
      return [[discipline, link.id] as const]
    })
    return { ...setting, linkSpecialistIds: Object.fromEntries(links) }
  })
}

function linkFor(
  setting: Setting,
  discipline: DisciplineKey,
  specialists: readonly Specialist[],
  given: ReadonlyMap<string, number>,
): Specialist | null {
  const fit = specialists.filter(
    one =>
      one.statusActive &&
      one.disciplines[0] === discipline &&
      (one.phases?.includes(setting.phase) ?? true) &&
      !one.conflictSettingIds.includes(setting.id),
  )
  const cost = (one: Specialist) =>
    12 * (given.get(one.id) ?? 0) + travelMinutes(one.base, setting.location, TRAVEL_POLICY)
  return fit.reduce<Specialist | null>((a, b) => (a === null || cost(b) < cost(a) ? b : a), null)
}
