import { describe, expect, test } from 'vitest'
import { type CaseTab, caseTabOf, EhcRow, ehcRowOf } from '../../../shared/casework/case-row.ts'
import { caseWho, childText } from '../../../shared/casework/ehc-case.ts'
import type { AdviceBody } from '../../../shared/ehc/details/codes.ts'
import type { Subject } from '../../../shared/ehc/moments/keys.ts'
import { plainLabel } from '../../../shared/ehc/moments/subjects.ts'
import { DEFAULT_CLOCK_SETTINGS } from '../../../shared/ehc/settings.ts'
import { STAGES, type Stage } from '../../../shared/ehc/stage.ts'
import { SHARING, type Sharing } from '../../../shared/requests/sharing.ts'
import { walkedTo } from '../../builders/case-walk.ts'
import { A_CHILD, anEhcCase } from '../../builders/ehc-case.ts'

/** The list of a case in each stage: with nothing left to do, and with a duty still open. */
const TABS: Readonly<Record<Stage, readonly [idle: CaseTab, owing: CaseTab]>> = {
  'not-begun': ['open', 'open'],
  requested: ['open', 'open'],
  'not-assessing': ['ended', 'open'],
  assessing: ['open', 'open'],
  'not-issuing': ['ended', 'open'],
  drafting: ['open', 'open'],
  plan: ['plans', 'plans'],
  ended: ['ended', 'open'],
  'struck-out': ['ended', 'open'],
}

test.each(Object.keys(STAGES) as Stage[])('a case that is %s stands in one list', stage => {
  const { ehcCase, events } = anEhcCase().received('2026-01-12').build()
  const owing = { ...ehcRowOf(ehcCase, events, '2026-01-12', DEFAULT_CLOCK_SETTINGS), stage }
  expect([caseTabOf({ ...owing, next: null }), caseTabOf(owing)]).toEqual(TABS[stage])
  const undated = [
    {
      rule: 'mediation-certificate',
      about: null,
      plainAbout: null,
      startsOn: '2030-01-02',
      unknownYear: 2030,
    },
  ]
  expect(caseTabOf({ ...owing, next: null, undated })).toBe(TABS[stage][1])
})

test('the officer chooses among three ways of sharing', () => {
  const words: Record<Sharing, string> = {
    nothing: 'Only that there is a case',
    dates: 'The dates and the next step',
    everything: 'Everything on the case',
  }
  expect(SHARING).toEqual(words)
})

describe('a row', () => {
  test('holds days and codes, and of the child only initials and year group', async () => {
    const { ehcCase, events } = await (await walkedTo('draft-served')).kept()
    const row = ehcRowOf(ehcCase, events, '2026-04-18', DEFAULT_CLOCK_SETTINGS)
    expect(EhcRow.parse(row)).toEqual(row)
    expect(row).toMatchObject({
      who: 'M.Q., Year 4',
      stage: 'drafting',
      next: { rule: 'final-plan', dueOn: '2026-06-01', isExempted: false },
      issuedOn: null,
    })
    expect(row.dates.map(({ dueOn }) => dueOn)).toEqual(row.dates.map(({ dueOn }) => dueOn).sort())
    for (const secret of ['Mika', 'Quill', '2018-03-14']) expect(JSON.stringify(row)).not.toContain(secret)
  })

  test('holds what is still open, and no window of the family’s', () => {
    const { ehcCase, events } = anEhcCase()
      .received('2026-01-12')
      .happened('decision-to-assess', '2026-02-20')
      .happened('draft-served', '2026-04-20')
      .build()
    const rules = ehcRowOf(ehcCase, events, '2026-04-21', DEFAULT_CLOCK_SETTINGS).dates.map(
      ({ rule }) => rule,
    )
    expect(rules).toContain('final-plan')
    expect(rules).not.toContain('decide-to-assess')
    expect(rules).not.toContain('views-on-draft')
  })
})

describe('what a date is about, without what a person typed', () => {
  const BODIES: Readonly<Record<AdviceBody, string>> = {
    parent: 'Parent or young person',
    education: 'Education',
    medical: 'Health',
    'educational-psychologist': 'Educational psychologist',
    'social-care': 'Social care',
    other: 'Another person',
  }

  test.each(Object.keys(BODIES) as AdviceBody[])('advice from %s is called by the kind of body', body => {
    const subject: Subject = { sort: 'advice', key: `${body}/Dr A/B`, label: 'x: Dr A/B' }
    expect(plainLabel(subject)).toBe(BODIES[body])
  })

  test.each<[Subject['sort'], string | null]>([
    ['setting', null],
    ['review', null],
    ['phase', 'Label'],
    ['move', 'Label'],
    ['decision', 'Label'],
    ['order', 'Label'],
  ])('%s', (sort, expected) => {
    expect(plainLabel({ sort, key: 'k', label: 'Label' })).toBe(expected)
    expect(plainLabel(null)).toBeNull()
  })
})

describe('a child', () => {
  test('is told by the UPN alone where there is one', () => {
    const upn = 'A801200001001'
    expect(childText({ ...A_CHILD, upn })).toBe(childText({ ...A_CHILD, upn, familyName: 'Other' }))
    expect(childText({ ...A_CHILD, upn })).not.toBe(childText(A_CHILD))
  })

  test.each([
    { givenName: 'MIKA' },
    { givenName: ' Míka' },
    { familyName: 'Qu-ill' },
    { ncYear: 9 },
    { postcode: 'ZZ1 1ZZ' },
  ])('is the same child as %j', over => {
    expect(childText({ ...A_CHILD, ...over })).toBe(childText(A_CHILD))
  })

  test.each([{ givenName: 'Mikael' }, { familyName: 'Quil' }, { dateOfBirth: '2018-03-15' }])(
    'is another child than %j',
    over => {
      expect(childText({ ...A_CHILD, ...over })).not.toBe(childText(A_CHILD))
    },
  )

  test('is shown by initials, with the year group where it is known', () => {
    expect(caseWho(A_CHILD)).toBe('M.Q., Year 4')
    expect(caseWho({ ...A_CHILD, ncYear: null })).toMatch(/^M\.Q\./)
  })
})
