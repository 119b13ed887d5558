import type { SettingLine } from '../../shared/contracts/people.ts'
import { useData } from '../use-data.ts'

/** A setting that the register knows. */
export type NumberedSetting = SettingLine & { readonly urn: string }

/** The authority's open settings that have a URN, by name; none until they are loaded, or where they are not asked for. */
export function useSettings(isAsked = true): NumberedSetting[] {
  const { data } = useData('GET /settings', isAsked ? {} : null)
  return (data?.settings ?? [])
    .filter((setting): setting is NumberedSetting => setting.urn !== null && setting.status === 'open')
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}
