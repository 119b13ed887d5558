/**
 * What a specialist may do with a colleague's requests and visits while they cover: see them and record what happens. They
 * book nothing into the colleague's diary and change nothing of their time. Keys of permissions.
 */
export const COVERING: readonly string[] = ['see-request-lists', 'read-request', 'see-diary', 'record-visits']

/** A colleague in whose place somebody is today, and the settings at which they must not be. */
export interface Covered {
  readonly specialistId: string
  readonly notSettingIds: readonly string[]
}

/** What something has to do with people, as far as cover goes. */
interface Allocated {
  readonly settingId?: string | null
  readonly specialistId?: string | null
  readonly draftOf?: 'setting' | 'authority' | null
}

/** Whether whoever covers somebody reaches this: it is allocated to that colleague, at a setting where they may be. */
export function isCovered(
  covered: Covered | undefined,
  { specialistId, settingId, draftOf }: Allocated,
): boolean {
  if (covered === undefined || covered.specialistId !== specialistId || draftOf === 'setting') return false
  return settingId == null || !covered.notSettingIds.includes(settingId)
}
