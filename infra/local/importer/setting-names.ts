import type { Setting } from '../../../shared/people/setting.ts'

/** Settings by what a file may call them: their id, and their URN where no other has it as its id. */
export function settingsByName(settings: readonly Setting[]): ReadonlyMap<string, Setting> {
  const byUrn = settings.flatMap(setting =>
    setting.urn === undefined ? [] : [[setting.urn, setting] as const],
  )
  return new Map([...byUrn, ...settings.map(setting => [setting.id, setting] as const)])
}
