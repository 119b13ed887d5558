import type { About } from './content.ts'

/**
 * Whom a request is for, as lists and titles may show it: initials and year, never a name.
 * @example 'S.O., Year 4' · 'Group of 6' · 'Whole setting' · 'Not said yet'
 */
export function whoFor(about: About | null, labelYear: (ncYear: number) => string): string {
  if (about === null) return 'Not said yet'
  if (about.kind === 'whole-setting') return 'Whole setting'
  if (about.kind === 'group') return about.size === null ? 'Group' : `Group of ${about.size}`
  const initials = [about.child.givenName, about.child.familyName]
    .filter(name => name !== '')
    .map(name => `${firstLetter(name).toLocaleUpperCase('en-GB')}.`)
    .join('')
  const year = about.child.ncYear === null ? '' : labelYear(about.child.ncYear)
  return [initials, year].filter(part => part !== '').join(', ') || 'A child'
}

const LETTERS = new Intl.Segmenter('en-GB', { granularity: 'grapheme' })

/** The first letter as people see it: with its accents, however they are written. */
function firstLetter(name: string): string {
  for (const { segment } of LETTERS.segment(name)) return segment
  return ''
}
