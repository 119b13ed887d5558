import type { StreamHours } from '../../shared/contracts/hours.ts'
import type { Data } from '../use-data.ts'
import { useData } from '../use-data.ts'

/** Somebody's name and hours of a year. */
export interface PartyYear {
  readonly name: string
  readonly streams: readonly StreamHours[]
}

/** The hours of a setting or a pot in a year. */
export function usePartyYear(id: string, kind: 'setting' | 'pot', year: string): Data<PartyYear> {
  const isPot = kind === 'pot'
  const query = { year }
  const setting = useData(
    'GET /settings/:settingId/hours',
    isPot || id === '' ? null : { params: { settingId: id }, query },
  )
  const pot = useData('GET /pots/:potId', isPot && id !== '' ? { params: { potId: id }, query } : null)
  if (isPot)
    return pot.state === 'ready'
      ? { ...pot, data: { name: pot.data.pot.name, streams: pot.data.streams } }
      : pot
  if (setting.state !== 'ready') return setting
  return { ...setting, data: { name: setting.data.settingName, streams: setting.data.streams } }
}

/** Hours as they are typed, in half-hours; null where they are no hours or half-hours. @example '2.5' -> 5 */
export function halfHoursTyped(text: string): number | null {
  const typed = text.trim()
  if (!/^\d{1,5}(\.[05]0?)?$/.test(typed)) return null
  return Math.round(Number(typed) * 2)
}
