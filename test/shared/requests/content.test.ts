import { describe, expect, test } from 'vitest'
import { SERVICE_KEYS, serviceOf } from '../../../shared/catalogue/services.ts'
import {
  type About,
  type Child,
  EMPTY_CONTENT,
  FACTOR_KEYS,
  FACTORS,
  type FactorKey,
  RequestContent,
} from '../../../shared/requests/content.ts'
import { ABOUT, completeContent } from '../../builders/content.ts'

function aChild(over: Partial<Child>): About {
  if (ABOUT.child.kind !== 'child') throw new Error('Not a child')
  return { kind: 'child', child: { ...ABOUT.child.child, ...over } }
}

describe('what may be kept', () => {
  test('an empty draft and every complete request are well formed', () => {
    expect(RequestContent.parse(EMPTY_CONTENT)).toEqual(EMPTY_CONTENT)
    for (const key of SERVICE_KEYS) {
      const content = completeContent(key)
      expect(RequestContent.parse(content)).toEqual(content)
    }
  })

  test('words are kept without the space around them', () => {
    const views = { child: '  I like building \n', parents: '' }
    expect(RequestContent.shape.views.parse(views)).toEqual({ child: 'I like building', parents: '' })
  })

  const child = (over: object) => ({ about: aChild(over) })
  test.each<[string, object]>([
    ['a field nobody knows', { surprise: 1 }],
    ['a child’s field nobody knows', child({ nickname: 'Mik' })],
    ['a UPN of twelve characters', { about: aChild({ upn: 'A12345678901' }) }],
    ['a UPN in small letters', { about: aChild({ upn: 'a123456789012' }) }],
    ['a day that does not exist', { about: aChild({ dateOfBirth: '2027-02-29' }) }],
    ['a year above post-16', { about: aChild({ ncYear: 15 }) }],
    ['attendance over 100 per cent', { about: aChild({ attendancePercent: 101 }) }],
    ['attendance to a hundredth', { about: aChild({ attendancePercent: 93.25 }) }],
    ['attendance next to nothing', { about: aChild({ attendancePercent: 5e-324 }) }],
    ['a group of one', { about: { ...ABOUT.group, size: 1 } }],
    ['a fifth area of need', { need: { ...completeContent('ep-assessment').need, areas: ['reading'] } }],
    [
      'eleven cycles',
      { tried: Array(11).fill({ startedOn: null, reviewedOn: null, what: '', howOften: '', result: '' }) },
    ],
    ['views of 3,001 characters', { views: { child: 'x'.repeat(3001), parents: '' } }],
    [
      'every weekday ruled out',
      { dates: { cannotDo: [], badWeekdays: ['mon', 'tue', 'wed', 'thu', 'fri'], note: '' } },
    ],
    ['a paper in a state nobody knows', { papers: { reports: 'lost' } }],
    ['a paper under no key', { papers: { '': 'ready' } }],
    ['a paper under a key in capitals', { papers: { Reports: 'ready' } }],
    ['a question under a key that is too long', { questions: { ['q'.repeat(41)]: 'x' } }],
    ['a question under a key of signs', { questions: { 'a/b~c': 'x' } }],
    ['an outcome outside the framework', { outcomes: [{ outcome: 'rich', wanted: '' }] }],
  ])('%s is refused', (_what, over) => {
    expect(RequestContent.safeParse({ ...EMPTY_CONTENT, ...over }).success).toBe(false)
  })

  test('attendance may have one decimal place', () => {
    for (const attendancePercent of [0, 0.1, 0.3, 57.3, 99.9, 100])
      expect(
        RequestContent.safeParse({ ...EMPTY_CONTENT, about: aChild({ attendancePercent }) }).success,
      ).toBe(true)
  })

  test('every paper and question of the catalogue has a key that may be sent', () => {
    for (const service of SERVICE_KEYS.map(serviceOf)) {
      const papers = Object.fromEntries(service.papers.map(({ key }) => [key, 'ready']))
      const questions = Object.fromEntries(service.questions.map(({ key }) => [key, 'x']))
      expect(RequestContent.safeParse({ ...EMPTY_CONTENT, papers, questions }).success).toBe(true)
    }
  })

  test('a UPN is a letter, eleven digits, and a digit or a letter', () => {
    for (const upn of ['A123456789012', 'A12345678901B'])
      expect(RequestContent.safeParse({ ...EMPTY_CONTENT, about: aChild({ upn }) }).success).toBe(true)
  })
})

test('the factors are those typed by hand', () => {
  const expected: Record<FactorKey, RegExp> = {
    safeguarding: /safeguarding/,
    'exclusion-risk': /suspension or permanent exclusion/,
    'not-attending': /below 90 per cent/,
    'part-time': /part-time timetable/,
    'key-transition': /changing setting/,
    'recent-trauma': /Bereavement/,
  }
  for (const key of FACTOR_KEYS) expect(FACTORS[key]).toMatch(expected[key])
})
