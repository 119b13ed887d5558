import type { SeriesProposal } from '../../shared/contracts/series.ts'
import { inHours } from '../dates.ts'
import { leftWords } from '../visits/hours-words.ts'

/** What of a stream is left, in words. @example '9 hours left in 2026-27, 40 hours left in 2027-28' */
export function streamWords({ years }: SeriesProposal['hours'][number]): string {
  if (years.every(({ leftHalfHours }) => leftHalfHours === null)) return 'No limit'
  const words = years.map(
    ({ academicYear, leftHalfHours }) => `${leftWords(leftHalfHours)} in ${academicYear}`,
  )
  const all = words.join(', ')
  return `${all.charAt(0).toUpperCase()}${all.slice(1)}`
}

/** What so many visits of a series take. @example '6 visits take 12 hours of the setting’s time, 2 hours each.' */
export function costWords(count: number, halfHoursEach: number): string {
  const each = inHours(halfHoursEach)
  return `${count} ${count === 1 ? 'visit takes' : 'visits take'} ${inHours(count * halfHoursEach)}, with preparation and writing up${count === 1 ? '' : `: ${each} each`}.`
}
