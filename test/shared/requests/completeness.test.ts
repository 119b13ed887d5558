import { describe, expect, test } from 'vitest'
import { SERVICE_KEYS, type ServiceKey, serviceOf } from '../../../shared/catalogue/services.ts'
import { gaps, taskList } from '../../../shared/requests/completeness.ts'
import { type AboutKind, EMPTY_CONTENT, type RequestContent } from '../../../shared/requests/content.ts'
import { TODAY } from '../../builders/clock.ts'
import { ABOUT, completeContent } from '../../builders/content.ts'

const pointersOf = (key: ServiceKey, content: RequestContent) =>
  gaps(serviceOf(key), content, TODAY).map(gap => gap.pointer)

const START = ['/about/kind', '/need/concern']
const CORE = [...START, '/tried', '/outcomes']
const SAID = ['/views/parents', '/consent/from']

/** What an empty draft lacks, in the order of the task list. */
const EMPTY_GAPS: Record<ServiceKey, string[]> = {
  'ep-consultation': [...START, '/outcomes', '/consent/from'],
  'ep-assessment': [
    ...CORE,
    '/questions/question-to-answer',
    ...SAID,
    '/papers/support-plan',
    '/papers/provision-map',
    '/papers/reports',
  ],
  'ep-statutory-advice': [...START, '/questions/asked-on'],
  'critical-incident': ['/about/kind', '/questions/what-happened'],
  'hearing-support': [...CORE, ...SAID, '/papers/audiogram', '/papers/support-plan'],
  'vision-support': [...CORE, ...SAID, '/papers/eye-report', '/papers/support-plan'],
  'multi-sensory-support': [...CORE, ...SAID, '/papers/audiogram', '/papers/eye-report'],
  'autism-support': [...CORE, ...SAID, '/papers/support-plan', '/papers/provision-map'],
  'semh-support': [...CORE, ...SAID, '/papers/support-plan', '/papers/provision-map'],
  'spld-support': [...CORE, ...SAID, '/papers/support-plan', '/papers/provision-map'],
  'early-years-support': [...START, '/outcomes', '/consent/from'],
  'special-school-outreach': [...CORE, ...SAID, '/papers/support-plan', '/papers/provision-map'],
  'speech-and-language': [...CORE, ...SAID, '/papers/support-plan', '/papers/reports'],
  'occupational-therapy': [...CORE, ...SAID, '/papers/support-plan', '/papers/reports'],
  'whole-setting-training': ['/about/kind', '/outcomes', '/questions/subject'],
  'ask-a-specialist': ['/about/kind', '/questions/question'],
}

describe.each(SERVICE_KEYS)('%s', key => {
  test('an empty draft lacks what was typed by hand, in that order', () => {
    expect(pointersOf(key, EMPTY_CONTENT)).toEqual(EMPTY_GAPS[key])
  })

  test.each(serviceOf(key).about)('a complete one for a %s lacks nothing', kind => {
    const content = completeContent(key, kind)
    expect(gaps(serviceOf(key), content, TODAY)).toEqual([])
    const states = taskList(serviceOf(key), content, TODAY).map(row => row.state)
    expect(states.filter(state => state !== 'done' && state !== 'optional')).toEqual([])
  })

  test('is refused for whom it is not offered', () => {
    const kinds: AboutKind[] = ['child', 'group', 'whole-setting']
    for (const kind of kinds.filter(kind => !serviceOf(key).about.includes(kind)))
      expect(pointersOf(key, { ...completeContent(key), about: ABOUT[kind] })).toContain('/about/kind')
  })
})

describe('for a group', () => {
  const complete = completeContent('spld-support', 'group')

  test.each([
    ['a size', { size: null }, '/about/size'],
    ['a description', { description: '' }, '/about/description'],
  ])('%s is wanted', (_what, fields, pointer) => {
    const content: RequestContent = { ...complete, about: { ...ABOUT.group, ...fields } as never }
    expect(pointersOf('spld-support', content)).toEqual([pointer])
  })

  test('the parents are heard', () => {
    const content: RequestContent = { ...complete, views: { child: '', parents: '' } }
    expect(pointersOf('spld-support', content)).toEqual(['/views/parents'])
  })

  test('no child’s own view, type of need, impact or name on a consent is wanted', () => {
    const content = {
      ...complete,
      views: { child: '', parents: 'We agree' },
      need: { ...complete.need, primaryType: null, impact: '' },
      consent: { ...complete.consent, name: '' },
    } as RequestContent
    expect(pointersOf('spld-support', content)).toEqual([])
  })
})

test('a whole setting says which staff, and nothing about children', () => {
  const complete = completeContent('special-school-outreach', 'whole-setting')
  const content: RequestContent = { ...complete, consent: null, views: null, tried: null, papers: null }
  expect(pointersOf('special-school-outreach', content)).toEqual([])
  const unsaid: RequestContent = { ...content, about: { ...ABOUT['whole-setting'], audience: '' } as never }
  expect(pointersOf('special-school-outreach', unsaid)).toEqual(['/about/audience'])
})

test('a service that wants one cycle says so in the singular', () => {
  const content: RequestContent = { ...completeContent('hearing-support'), tried: [] }
  expect(gaps(serviceOf('hearing-support'), content, TODAY)).toEqual([
    { section: 'tried', pointer: '/tried', message: 'Add at least one cycle of assess, plan, do, review' },
  ])
})

test('an optional section stands in the way only once it is opened and left half done', () => {
  const service = serviceOf('ep-consultation')
  const complete = completeContent('ep-consultation', 'child')
  const stateOf = (content: RequestContent) =>
    taskList(service, content, TODAY).find(row => row.section === 'views')?.state
  expect(stateOf({ ...complete, views: null })).toBe('optional')
  expect(stateOf({ ...complete, views: { child: '', parents: '' } })).toBe('started')
  expect(pointersOf('ep-consultation', { ...complete, views: { child: '', parents: '' } })).toEqual([
    '/views/child',
    '/views/parents',
  ])
  expect(stateOf(complete)).toBe('done')
})
