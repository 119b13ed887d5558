import type { ProfileMeasure, ProfileView } from '../../shared/contracts/profile.ts'
import { inHours } from '../dates.ts'

/** A setting's own number in words. */
export function ownWords({ unit, own }: Pick<ProfileMeasure, 'unit' | 'own'>): string {
  return unit === 'half-hours' ? inHours(own) : String(own)
}

/** What is told of settings like it. */
export function groupWords({ unit, group }: Pick<ProfileMeasure, 'unit' | 'group'>): string {
  if (group === null) return 'Not told'
  if (group === 'few') return 'Fewer than 5'
  if (group === 'hidden') return 'Not shown'
  return unit === 'half-hours' ? inHours(group) : String(group)
}

/** The comparison in a sentence. @example 'You had 6 requests for support; the middle of settings like this one had fewer than 5.' */
export function comparedWords(
  measures: readonly ProfileMeasure[],
  { settingCount, label }: ProfileView['group'],
): string {
  const requests = measures.find(({ key }) => key === 'requests')
  const visits = measures.find(({ key }) => key === 'visits-held')
  if (requests === undefined || visits === undefined) return ''
  const own = `This setting sent ${count(requests.own, 'request')} and had ${count(visits.own, 'visit')}.`
  if (settingCount === null)
    return `${own} There are fewer than 5 other settings like it (${label}), so they are not compared.`
  const like = `In the middle of the ${settingCount} settings like it (${label}) there were ${groupWords(requests).toLowerCase()} requests and ${groupWords(visits).toLowerCase()} visits.`
  return requests.group === null ? own : `${own} ${like}`
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}
