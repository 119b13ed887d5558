import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SERVICE_KEYS, type ServiceKey, serviceOf } from '../../../shared/catalogue/services.ts'
import { gaps, gapsOf, type SectionState, taskList } from '../../../shared/requests/completeness.ts'
import {
  type AboutKind,
  EMPTY_CONTENT,
  type RequestContent,
  SECTION_KEYS,
  SECTIONS,
  type SectionKey,
} from '../../../shared/requests/content.ts'
import { TODAY } from '../../builders/clock.ts'
import { ABOUT, completeContent } from '../../builders/content.ts'

const TITLES: Record<SectionKey, string> = {
  about: 'Who the support is for',
  need: 'Needs and concerns',
  tried: 'What has been tried',
  outcomes: 'Outcomes you want',
  questions: 'About this service',
  views: 'The child’s and parents’ views',
  consent: 'Consent',
  papers: 'Papers',
  dates: 'Dates that cannot be done',
}

test('the task list shows the sections in the order typed by hand', () => {
  expect(SECTION_KEYS).toEqual(Object.keys(TITLES))
  expect(SECTIONS).toEqual(TITLES)
})

test('of an empty draft, the list says what to do and what may be done', () => {
  const rows = taskList(serviceOf('ep-consultation'), EMPTY_CONTENT, TODAY)
  expect(rows.map(row => [row.section, row.state])).toEqual([
    ['about', 'to-do'],
    ['need', 'to-do'],
    ['tried', 'optional'],
    ['outcomes', 'to-do'],
    ['views', 'optional'],
    ['consent', 'to-do'],
    ['dates', 'optional'],
  ])
})

test('once it is said that a request is for the whole setting, what needs a child leaves the list', () => {
  const content: RequestContent = { ...EMPTY_CONTENT, about: ABOUT['whole-setting'] }
  const rows = taskList(serviceOf('ep-consultation'), content, TODAY)
  expect(rows).toEqual([
    { section: 'about', title: TITLES.about, state: 'done' },
    { section: 'need', title: TITLES.need, state: 'to-do' },
    { section: 'outcomes', title: TITLES.outcomes, state: 'to-do' },
    { section: 'dates', title: TITLES.dates, state: 'optional' },
  ])
})

/** Any draft: each section complete, half done or not opened, for any kind of request. */
const anyDraft: fc.Arbitrary<[ServiceKey, RequestContent]> = fc
  .record({
    key: fc.constantFrom(...SERVICE_KEYS),
    kind: fc.constantFrom<AboutKind[]>('child', 'group', 'whole-setting'),
    opened: fc.array(fc.constantFrom(...SECTION_KEYS)),
    half: fc.array(fc.constantFrom(...SECTION_KEYS)),
  })
  .map(({ key, kind, opened, half }) => {
    const complete = completeContent(key, kind)
    const content: RequestContent = { ...EMPTY_CONTENT }
    for (const section of opened)
      Object.assign(content, { [section]: half.includes(section) ? HALF[section] : complete[section] })
    return [key, content]
  })

const HALF: RequestContent = {
  about: { ...ABOUT.group, size: null } as RequestContent['about'],
  need: {
    areas: [],
    primaryType: null,
    secondaryType: null,
    strengths: '',
    concern: '',
    impact: '',
    factors: [],
  },
  tried: [{ startedOn: null, reviewedOn: null, what: '', howOften: '', result: '' }],
  outcomes: [{ outcome: 'achieve', wanted: '' }],
  dates: { cannotDo: [{ from: '2026-12-04', to: '2026-12-01', why: '' }], badWeekdays: [], note: '' },
  consent: { from: null, name: '', how: null, on: null, scope: [] },
  views: { child: '', parents: '' },
  papers: {},
  questions: {},
}

test('a draft can be sent exactly when every section of its list is done or optional', () => {
  const passes: SectionState[] = ['done', 'optional']
  let complete = 0
  fc.assert(
    fc.property(anyDraft, ([key, content]) => {
      const service = serviceOf(key)
      const states = taskList(service, content, TODAY).map(row => row.state)
      const ready = gaps(service, content, TODAY).length === 0
      if (ready) complete += 1
      expect(ready).toBe(states.every(state => passes.includes(state)))
    }),
    { numRuns: 500, seed: 7 },
  )
  expect(complete).toBeGreaterThan(0)
})

test('the gaps of a draft are those of its sections, in the order of the list', () => {
  fc.assert(
    fc.property(anyDraft, ([key, content]) => {
      const service = serviceOf(key)
      const bySection = SECTION_KEYS.flatMap(section => gapsOf(section, service, content, TODAY))
      expect(gaps(service, content, TODAY)).toEqual(bySection)
      for (const gap of bySection) expect(gap.pointer.startsWith(`/${gap.section}`)).toBe(true)
    }),
  )
})

test('a section that is not asked is neither listed nor missing', () => {
  fc.assert(
    fc.property(anyDraft, ([key, content]) => {
      const listed = taskList(serviceOf(key), content, TODAY).map(row => row.section)
      const missing = gaps(serviceOf(key), content, TODAY).map(gap => gap.section)
      expect(missing.filter(section => !listed.includes(section))).toEqual([])
    }),
  )
})
