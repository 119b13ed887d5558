import { academicYearOf, addDays, type LocalDate } from '../../../shared/calendar/local-date.ts'
import { type ServiceKey, serviceOf } from '../../../shared/catalogue/services.ts'
import type { Setting } from '../../../shared/people/setting.ts'
import type { About, Child } from '../../../shared/requests/content.ts'
import type { Chance } from './chance.ts'
import { CHILD_FIRST_NAMES, CHILD_LAST_NAMES } from './names.ts'
import { AUDIENCES, GROUPS, YEARS } from './service-words.ts'
import { firstYearOf } from './terms.ts'

/** What an invented request is about. */
export interface ContentAsk {
  readonly serviceId: ServiceKey
  readonly setting: Setting
  /** The day it is written. */
  readonly on: LocalDate
  readonly chance: Chance
}

/** Whom an invented request is for: mostly a child, where the service allows. */
export function aboutOf({ serviceId, setting, on, chance }: ContentAsk): About {
  const kinds = serviceOf(serviceId).about
  const kind = kinds.includes('child') && chance.yes(0.75) ? 'child' : chance.pick(kinds)
  if (kind === 'child') return { kind, child: childOf(setting, on, chance) }
  if (kind === 'whole-setting')
    return { kind, staffCount: chance.between(8, 60), audience: chance.pick(AUDIENCES) }
  const ncYear = chance.between(...YEARS[setting.phase])
  return { kind, size: chance.between(3, 9), ncYears: [ncYear], description: chance.pick(GROUPS) }
}

/** An invented child, as old as the year group says. */
function childOf(setting: Setting, on: LocalDate, chance: Chance): Child {
  const ncYear = chance.between(...YEARS[setting.phase])
  const bornFrom = `${firstYearOf(academicYearOf(on)) - 5 - ncYear}-09-01`
  return {
    givenName: chance.pick(CHILD_FIRST_NAMES),
    familyName: chance.pick(CHILD_LAST_NAMES),
    dateOfBirth: addDays(bornFrom, chance.between(0, 363)),
    ncYear,
    upn: null,
    senProvision:
      setting.phase === 'special'
        ? 'ehc-plan'
        : chance.weighted({ none: 12, 'sen-support': 70, 'ehc-plan': 18 }),
    lookedAfter: chance.yes(0.05),
    attendancePercent: chance.yes(0.7) ? chance.between(72, 99) : null,
  }
}
