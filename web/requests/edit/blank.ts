import { sameContent } from './same-content.ts'
import type { Content, SectionKey } from './section-props.ts'

/** A child nothing is known of yet. */
export const BLANK_CHILD = {
  givenName: '',
  familyName: '',
  dateOfBirth: null,
  ncYear: null,
  upn: null,
  senProvision: null,
  lookedAfter: false,
  attendancePercent: null,
} as const

/** Each section as it is before anything is typed; `about` has no blank, as nothing is chosen. */
const BLANK: { readonly [Key in Exclude<SectionKey, 'about'>]: NonNullable<Content[Key]> } = {
  need: {
    areas: [],
    primaryType: null,
    secondaryType: null,
    strengths: '',
    concern: '',
    impact: '',
    factors: [],
  },
  tried: [],
  outcomes: [],
  questions: {},
  views: { child: '', parents: '' },
  consent: { from: null, name: '', how: null, on: null, scope: [] },
  papers: {},
  dates: { cannotDo: [], badWeekdays: [], note: '' },
}

/** What a section's page starts with: what was saved, or blank. */
export function startOf<Key extends SectionKey>(section: Key, content: Content): Content[Key] {
  if (section === 'about') return content[section]
  return content[section] ?? (BLANK[section as Exclude<SectionKey, 'about'>] as Content[Key])
}

/**
 * A section's content as it is kept: one with nothing in it counts as not opened, so that an optional section
 * that somebody only looked at does not ask to be finished.
 */
export function keptOf(section: SectionKey, value: Content[SectionKey]): Content[SectionKey] {
  if (section === 'about') return value
  return sameContent(value, BLANK[section]) ? null : value
}
