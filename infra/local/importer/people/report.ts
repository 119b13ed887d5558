import { DISCIPLINES, type DisciplineKey } from '../../../../shared/people/disciplines.ts'
import { ROLES } from '../../../../shared/people/roles.ts'
import type { Setting } from '../../../../shared/people/setting.ts'
import type { User } from '../../../../shared/people/user.ts'
import { countLine, keptOf, rowLines } from '../report.ts'
import type { RowPlan } from '../row-plan.ts'
import type { Person } from './merge.ts'

/** What there was before an import of people. */
export interface Beside {
  readonly authority: string
  readonly users: readonly User[]
  readonly settings: readonly Setting[]
}

/** What became of each row and of all; who was not in the file; which open settings nobody can ask for. */
export function peopleLines(plans: readonly RowPlan<Person>[], beside: Beside): string[] {
  const { authority, users, settings } = beside
  const names = new Set(plans.map(plan => plan.id))
  const elsewhere = users.filter(({ username }) => !names.has(username)).length
  const senco = settingsWithSenco([...users, ...keptOf(plans).map(({ user }) => user)])
  const without = settings.filter(({ id, status }) => status === 'open' && !senco.has(id)).length
  return [
    ...rowLines(plans, roleWords),
    countLine(plans, 'people'),
    ...(elsewhere === 0
      ? []
      : [`${elsewhere} people of ${authority} are not in the file: kept as they are.`]),
    ...(settings.length === 0 ? [`${authority} has no settings yet: import them first.`] : []),
    ...(without === 0 ? [] : [`${without} open settings have no SENCO yet.`]),
  ]
}

/** Later records count before earlier ones of the same person. */
function settingsWithSenco(users: readonly User[]): Set<string> {
  const latest = new Map(users.map(user => [user.userId, user]))
  const sencos = [...latest.values()].filter(({ roles }) => roles.includes('senco'))
  return new Set(sencos.flatMap(({ settingIds }) => settingIds))
}

function roleWords({ user, specialist }: Person): string {
  const roles = `as ${user.roles.map(role => ROLES[role].label).join(', ')}`
  if (specialist === null) return roles
  const labels = specialist.disciplines.map(key => DISCIPLINES[key as DisciplineKey].label)
  return `${roles}: ${labels.join(', ')}`
}
