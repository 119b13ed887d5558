import { describe, expect, test } from 'vitest'
import { serviceOf } from '../../../shared/catalogue/services.ts'
import { gaps } from '../../../shared/requests/completeness.ts'
import type { RequestContent } from '../../../shared/requests/content.ts'
import { TODAY } from '../../builders/clock.ts'
import { completeContent } from '../../builders/content.ts'

type Change = (content: RequestContent) => RequestContent
/** Changes fields of a section that is filled. */
const over =
  <Section extends 'need' | 'consent' | 'views'>(
    section: Section,
    fields: Partial<NonNullable<RequestContent[Section]>>,
  ): Change =>
  content => ({ ...content, [section]: { ...(content[section] as object), ...fields } })
const child =
  (fields: object): Change =>
  content => ({
    ...content,
    about: { ...content.about, child: { ...(content.about as { child: object }).child, ...fields } } as never,
  })
const cycle =
  (fields: object): Change =>
  content => ({
    ...content,
    tried: (content.tried ?? []).map((one, at) => (at === 1 ? { ...one, ...fields } : one)),
  })
const consent = (fields: Partial<NonNullable<RequestContent['consent']>>) => over('consent', fields)
const papers =
  (fields: object): Change =>
  content => ({ ...content, papers: { ...content.papers, ...fields } as never })
const cannotDo =
  (from: string, to: string): Change =>
  content => ({ ...content, dates: { cannotDo: [{ from, to, why: '' }], badWeekdays: [], note: '' } })
const set =
  (fields: Partial<RequestContent>): Change =>
  content => ({ ...content, ...fields })

/** Today is Monday 23 November 2026. */
const CHILD_CHECKS: [what: string, change: Change, pointer: string, message: string][] = [
  ['no first name', child({ givenName: '' }), '/about/child/givenName', 'Enter the child’s first name'],
  ['no last name', child({ familyName: '' }), '/about/child/familyName', 'Enter the child’s last name'],
  [
    'no date of birth',
    child({ dateOfBirth: null }),
    '/about/child/dateOfBirth',
    'Enter the child’s date of birth',
  ],
  [
    'a birth tomorrow',
    child({ dateOfBirth: '2026-11-24' }),
    '/about/child/dateOfBirth',
    'The date of birth must be in the past',
  ],
  ['no year group', child({ ncYear: null }), '/about/child/ncYear', 'Choose the child’s year group'],
  [
    'no SEN provision',
    child({ senProvision: null }),
    '/about/child/senProvision',
    'Say what SEN provision the child has',
  ],
  ['no need at all', set({ need: null }), '/need/concern', 'Describe the need'],
  ['no area of need', over('need', { areas: [] }), '/need/areas', 'Choose at least one area of need'],
  [
    'no type of need',
    over('need', { primaryType: null }),
    '/need/primaryType',
    'Choose the main type of need',
  ],
  ['no concern', over('need', { concern: '' }), '/need/concern', 'Describe what you are concerned about'],
  ['no impact', over('need', { impact: '' }), '/need/impact', 'Describe the effect on the child'],
  ['no cycles', set({ tried: null }), '/tried', 'Add at least 2 cycles of assess, plan, do, review'],
  [
    'a cycle too few',
    content => ({ ...content, tried: (content.tried ?? []).slice(0, 1) }),
    '/tried',
    'Add at least 2 cycles of assess, plan, do, review',
  ],
  ['nothing tried in a cycle', cycle({ what: '' }), '/tried/1/what', 'Say what was tried'],
  ['no result of a cycle', cycle({ result: '' }), '/tried/1/result', 'Say what came of it'],
  ['a cycle without a start', cycle({ startedOn: null }), '/tried/1/startedOn', 'Enter when it started'],
  [
    'a cycle that starts tomorrow',
    cycle({ startedOn: '2026-11-24', reviewedOn: null }),
    '/tried/1/startedOn',
    'The start must be in the past',
  ],
  [
    'a review before the start',
    cycle({ reviewedOn: '2026-09-06' }),
    '/tried/1/reviewedOn',
    'The review must be after the start',
  ],
  ['no outcome', set({ outcomes: [] }), '/outcomes', 'Choose at least one outcome'],
  [
    'an outcome without a change',
    set({ outcomes: [{ outcome: 'achieve', wanted: '' }] }),
    '/outcomes/0/wanted',
    'Say what should change',
  ],
  [
    'a question unanswered',
    set({ questions: {} }),
    '/questions/question-to-answer',
    'Answer “What do you want the assessment to answer?”',
  ],
  [
    'no view of the child',
    over('views', { child: '' }),
    '/views/child',
    'Add what the child says, or how you found out what they want',
  ],
  ['no view of the parents', over('views', { parents: '' }), '/views/parents', 'Add what the parents say'],
  ['no consent', set({ consent: null }), '/consent/from', 'Record consent'],
  ['consent from nobody', consent({ from: null }), '/consent/from', 'Say who gave consent'],
  [
    'consent without a name',
    consent({ name: '' }),
    '/consent/name',
    'Enter the name of the person who gave consent',
  ],
  ['consent given nohow', consent({ how: null }), '/consent/how', 'Say how consent was given'],
  ['consent on no day', consent({ on: null }), '/consent/on', 'Enter the day consent was given'],
  [
    'consent tomorrow',
    consent({ on: '2026-11-24' }),
    '/consent/on',
    'The day of consent must be today or in the past',
  ],
  [
    'consent to sharing only',
    consent({ scope: ['share-in-service'] }),
    '/consent/scope',
    'Without consent to involvement a request cannot be sent',
  ],
  [
    'a paper not spoken of',
    content => ({ ...content, papers: { 'support-plan': 'ready', 'provision-map': 'ready' } }),
    '/papers/reports',
    'Say whether you have: Reports from other professionals',
  ],
  [
    'a critical paper to follow',
    papers({ 'support-plan': 'to-follow' }),
    '/papers/support-plan',
    'Current support plan must be ready before you send',
  ],
  [
    'a critical paper that is not there',
    papers({ 'support-plan': 'none' }),
    '/papers/support-plan',
    'Current support plan must be ready before you send',
  ],
  [
    'dates the wrong way round',
    cannotDo('2026-12-04', '2026-12-01'),
    '/dates/cannotDo/0/to',
    'The last day must be after the first',
  ],
  [
    'dates that have passed',
    cannotDo('2026-11-16', '2026-11-22'),
    '/dates/cannotDo/0/to',
    'These dates have passed: remove them',
  ],
]

describe('for a child, one thing wrong', () => {
  test.each(CHILD_CHECKS)('%s', (_what, change, pointer, message) => {
    const found = gaps(serviceOf('ep-assessment'), change(completeContent('ep-assessment', 'child')), TODAY)
    expect(found).toEqual([{ section: pointer.split('/')[1], pointer, message }])
  })

  test.each<[string, Change]>([
    ['consent given today', consent({ on: TODAY })],
    ['a child born today', child({ dateOfBirth: TODAY })],
    ['a cycle started today and not reviewed', cycle({ startedOn: TODAY, reviewedOn: null })],
    ['a cycle reviewed the day it started', cycle({ startedOn: '2026-09-07', reviewedOn: '2026-09-07' })],
    ['a paper that is not critical to follow', papers({ 'provision-map': 'to-follow', reports: 'none' })],
    ['dates that end today', cannotDo('2026-11-16', TODAY)],
    ['one day that cannot be done', cannotDo('2026-12-01', '2026-12-01')],
    ['strengths left empty', over('need', { strengths: '', secondaryType: null })],
  ])('%s is nothing wrong', (_what, change) => {
    const content = change(completeContent('ep-assessment', 'child'))
    expect(gaps(serviceOf('ep-assessment'), content, TODAY)).toEqual([])
  })
})
