import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { yearLabel } from '../../../shared/catalogue/needs.ts'
import type { About, Child } from '../../../shared/requests/content.ts'
import { whoFor } from '../../../shared/requests/who-for.ts'
import { ABOUT } from '../../builders/content.ts'

function aChild(over: Partial<Child>): About {
  if (ABOUT.child.kind !== 'child') throw new Error('Not a child')
  return { kind: 'child', child: { ...ABOUT.child.child, ...over } }
}

const named = (givenName: string, familyName: string, ncYear: number | null = 4) =>
  whoFor(aChild({ givenName, familyName, ncYear }), yearLabel)

describe('whom a request is for, in lists', () => {
  test.each([
    ['Mika', 'Quill', 'M.Q., Year 4'],
    ['Saoirse', 'O’Brien-Søndergård', 'S.O., Year 4'],
    ['Øystein', 'Ångström', 'Ø.Å., Year 4'],
    ['émile', 'd’Arcy', 'É.D., Year 4'],
    ['Zoë', '', 'Z., Year 4'],
    ['', 'Quill', 'Q., Year 4'],
    ['', '', 'Year 4'],
    ['🦊Fox', 'Quill', '🦊.Q., Year 4'],
    ['𝒜da', 'Quill', '𝒜.Q., Year 4'],
    ['李', '小龙', '李.小., Year 4'],
  ])('%s %s is %s', (givenName, familyName, shown) => {
    expect(named(givenName, familyName)).toBe(shown)
  })

  test('a letter written with a combining accent keeps its accent', () => {
    expect(named('E\u0301mile', 'Quill')).toBe('E\u0301.Q., Year 4')
  })

  test('a figure joined of several is shown whole', () => {
    expect(named('👩‍🚀', 'Quill')).toBe('👩‍🚀.Q., Year 4')
  })

  test.each([
    [-1, 'M.Q., Early years'],
    [0, 'M.Q., Reception'],
    [13, 'M.Q., Year 13'],
    [14, 'M.Q., Post-16'],
    [null, 'M.Q.'],
  ])('year %s reads %s', (ncYear, shown) => {
    expect(named('Mika', 'Quill', ncYear)).toBe(shown)
  })

  test('a child of whom nothing is said yet is a child', () => {
    expect(named('', '', null)).toBe('A child')
  })

  test('a group says how many, a whole setting needs nobody', () => {
    expect(whoFor(ABOUT.group, yearLabel)).toBe('Group of 6')
    expect(whoFor({ ...ABOUT.group, size: null } as About, yearLabel)).toBe('Group')
    expect(whoFor(ABOUT['whole-setting'], yearLabel)).toBe('Whole setting')
    expect(whoFor(null, yearLabel)).toBe('Not said yet')
  })

  test('a name of two letters or more is never shown', () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{2,12}$/)
    fc.assert(
      fc.property(name, name, (givenName, familyName) => {
        const shown = named(givenName, familyName, null)
        expect(shown).not.toContain(givenName)
        expect(shown).not.toContain(familyName)
      }),
    )
  })
})
