import type { LocalDate } from '../../../../shared/calendar/local-date.ts'
import type { NamedPlan, SettingRef } from '../../../../shared/ehc/details/named-plan.ts'
import type { Setting } from '../../../../shared/people/setting.ts'
import type { Chance } from '../chance.ts'

/** How a plan refers to an invented setting; one without a URN is named by its id, which no real URN begins like. */
export function settingRef({ id, urn }: Pick<Setting, 'id' | 'urn'>): SettingRef {
  return { by: 'urn', urn: urn ?? `0${id.slice(3).slice(-5).padStart(5, '0')}` }
}

/** What an invented plan names: mostly the setting, now and then education otherwise. */
export function demoPlan(setting: Setting, startsOn: LocalDate, chance: Chance): NamedPlan {
  const hasBudget = chance.yes(0.05)
  const isAtSetting = chance.yes(0.97)
  const isMainstream = setting.phase === 'primary' || setting.phase === 'secondary'
  const elsewhere: SettingRef = { by: 'code', code: chance.pick(['EHE', 'OLA'] as const), other: '' }
  return {
    places: [
      {
        setting: isAtSetting ? settingRef(setting) : elsewhere,
        rank: '1',
        senUnit: isAtSetting && isMainstream && chance.yes(0.04),
        resourcedProvision: isAtSetting && isMainstream && chance.yes(0.03),
      },
    ],
    startsOn,
    planRes: setting.phase === 'special' && chance.yes(0.02) ? 'A' : null,
    planWbp: setting.phase === 'post-16' && chance.yes(0.12) ? 'S' : null,
    personalBudget: hasBudget,
    organisedArrangement: hasBudget && chance.yes(0.5),
    directPayment: hasBudget && chance.yes(0.6) ? 'E' : null,
  }
}
