import type { RequestView } from '../../shared/contracts/requests.ts'
import type { Catalogue } from '../../shared/contracts/session.ts'

type About = RequestView['request']['content']['about']

/**
 * Whom a request is for, as headings and lists may show it: initials and year, never a name.
 * @example 'S.O., Year 4' · 'Group of 6' · 'Whole setting' · 'Not said yet'
 */
export function whoOf(about: About, years: Catalogue['years']): string {
  if (about === null) return 'Not said yet'
  if (about.kind === 'whole-setting') return 'Whole setting'
  if (about.kind === 'group') return about.size === null ? 'Group' : `Group of ${about.size}`
  const { givenName, familyName, ncYear } = about.child
  const initials = [givenName, familyName].map(initialOf).join('')
  return [initials, yearOf(ncYear, years)].filter(part => part !== '').join(', ') || 'A child'
}

const LETTERS = new Intl.Segmenter('en-GB', { granularity: 'grapheme' })

/** The first letter as people see it, with its accents however they are written. */
function initialOf(name: string): string {
  const [first] = LETTERS.segment(name.trim())
  return first === undefined ? '' : `${first.segment.toLocaleUpperCase('en-GB')}.`
}

/** A year group in words; '' where none was said. */
export function yearOf(ncYear: number | null, years: Catalogue['years']): string {
  return years.find(one => one.ncYear === ncYear)?.label ?? ''
}
