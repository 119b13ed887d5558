import { describe, expect, test } from 'vitest'
import { assertEvent, checkEvent } from '../../../shared/ehc/check-event.ts'
import { happened, SETTINGS } from './a-case.ts'

const received = happened('request-received', '2026-01-12')
const agreed = happened('decision-to-assess', '2026-02-20')
const refused = happened('decision-to-assess', '2026-02-20', { decision: 'not-assess' })
const asked = happened('advice-requested', '2026-02-20', { receivedByBodyOn: '2026-02-20' })
const draft = happened('draft-served', '2026-04-20')
const final = happened('final-issued', '2026-05-29')
const planned = [received, agreed, draft, final]
const held = happened('review-meeting-held', '2027-04-13')
const notice = happened('amendment-notice-served', '2027-05-04')
describe('what is warned of', () => {
  const early = happened('final-issued', '2026-05-04')

  test('a final plan before the fifteen days have passed, unless the family has replied', () => {
    const before = [received, agreed, draft]
    expect(checkEvent(before, early, SETTINGS).warnings.map(({ provision }) => provision)).toEqual([
      'reg. 13(1)(a)',
    ])
    const replied = [...before, happened('views-received', '2026-04-29')]
    expect(checkEvent(replied, early, SETTINGS).warnings).toEqual([])
    expect(checkEvent(before, happened('final-issued', '2026-05-05'), SETTINGS).warnings).toEqual([])
  })

  test('a reason overrides a warning, and without one it is refused', () => {
    const before = [received, agreed, draft]
    expect(() => assertEvent(before, early, SETTINGS)).toThrow(/reg. 13\(1\)\(a\).*Give a reason/)
    expect(() => assertEvent(before, { ...early, why: 'Agreed by telephone' }, SETTINGS)).not.toThrow()
  })

  test('a change of mind after a refusal, and an appeal without a certificate', () => {
    const again = happened('decision-to-assess', '2026-03-20')
    expect(checkEvent([received, refused], again, SETTINGS).warnings).toHaveLength(1)
    const appeal = happened('appeal-lodged', '2026-04-01')
    expect(checkEvent([received, refused], appeal, SETTINGS).warnings).toMatchObject([
      { provision: 'CFA 2014 s. 55' },
    ])
    const placement = happened('appeal-lodged', '2026-07-01', { about: 'section-i' })
    expect(checkEvent(planned, placement, SETTINGS).warnings).toEqual([])
  })

  test('asking a body again that has not answered, but not another one', () => {
    const before = [received, agreed, asked]
    const again = happened('advice-requested', '2026-03-02', { receivedByBodyOn: '2026-03-02' })
    expect(checkEvent(before, again, SETTINGS).warnings).toMatchObject([{ provision: 'reg. 8(1)' }])
    expect(
      checkEvent([...before, happened('advice-received', '2026-03-01')], again, SETTINGS).warnings,
    ).toEqual([])
    const note = happened('advice-not-needed', '2026-03-01')
    expect(checkEvent([...before, note], again, SETTINGS).warnings).toEqual([])
    const from = { body: 'medical', name: '' } as const
    const other = happened('advice-requested', '2026-03-02', { from, receivedByBodyOn: '2026-03-02' })
    expect(checkEvent(before, other, SETTINGS).warnings).toEqual([])
  })

  test('asking the psychologist again by another name', () => {
    const from = { body: 'educational-psychologist', name: 'North team' } as const
    const again = happened('advice-requested', '2026-03-02', { from, receivedByBodyOn: '2026-03-02' })
    expect(checkEvent([received, agreed, asked], again, SETTINGS).warnings).toHaveLength(1)
  })

  test('asking again after the assessment was concluded', () => {
    const again = happened('advice-requested', '2027-06-01', { receivedByBodyOn: '2027-06-01' })
    expect(checkEvent([...planned, asked], again, SETTINGS).warnings).toEqual([])
  })

  test('a change of mind after refusing to issue', () => {
    const noPlan = happened('decision-to-issue', '2026-04-20', { decision: 'not-issue' })
    const issue = happened('decision-to-issue', '2026-05-04')
    expect(checkEvent([received, agreed, noPlan], issue, SETTINGS)).toMatchObject({
      refusal: null,
      warnings: [{ provision: 'reg. 10(1)' }],
    })
    const ordered = happened('order-made', '2026-05-01', { order: 'make-plan' })
    expect(checkEvent([received, agreed, noPlan, ordered], issue, SETTINGS).warnings).toEqual([])
  })

  test('an amended plan before the fifteen days after its notice', () => {
    const early = happened('amended-final-issued', '2027-05-18')
    expect(checkEvent([...planned, held, notice], early, SETTINGS).warnings).toMatchObject([
      { provision: 'reg. 22(2)(c)' },
    ])
  })
})

describe('corrections', () => {
  const corrected = (on: string, why: string | null) =>
    happened('request-received', on, {}, { supersedes: received.id, why })

  test('need a reason and an entry to correct, not corrected before', () => {
    expect(checkEvent([received], corrected('2026-01-13', null), SETTINGS).refusal?.message).toContain(
      'reason',
    )
    expect(checkEvent([], corrected('2026-01-13', 'Stamp'), SETTINGS).refusal?.message).toContain(
      'not in this case',
    )
    const once = corrected('2026-01-13', 'Stamp')
    expect(
      checkEvent([received, once], corrected('2026-01-14', 'Again'), SETTINGS).refusal?.message,
    ).toContain('corrected already')
  })

  test('are of the same kind, or a receipt for a receipt', () => {
    const as = (kind: 'brought-to-attention' | 'decision-to-assess' | 'transferred-in') =>
      happened(kind, '2026-01-12', {}, { supersedes: received.id, why: 'Misread' })
    expect(checkEvent([received], as('brought-to-attention'), SETTINGS).refusal).toBeNull()
    for (const kind of ['decision-to-assess', 'transferred-in'] as const)
      expect(checkEvent([received], as(kind), SETTINGS).refusal?.message).toContain('strike')
  })

  test('that would leave another entry impossible are refused', () => {
    expect(checkEvent([received, agreed], corrected('2026-02-10', 'Stamp'), SETTINGS).refusal).toBeNull()
    expect(
      checkEvent([received, agreed], corrected('2026-02-21', 'Stamp'), SETTINGS).refusal?.message,
    ).toContain('could then not stand')
    const taken = { supersedes: agreed.id, why: 'Misread' }
    const turned = happened('decision-to-assess', agreed.on, { decision: 'not-assess' }, taken)
    expect(checkEvent([received, agreed, draft], turned, SETTINGS).refusal?.message).toContain(
      '“Draft plan served” on Monday 20 April 2026 could then not stand',
    )
    const struck = happened(
      'recorded-in-error',
      '2026-03-01',
      {},
      { supersedes: received.id, why: 'Another child' },
    )
    expect(checkEvent([received, agreed], struck, SETTINGS).refusal?.message).toContain(
      'could then not stand',
    )
  })
})

test('a whole case from receipt to amended plan is recorded without a refusal or a warning', () => {
  const story = [
    received,
    agreed,
    asked,
    happened('advice-received', '2026-03-30'),
    happened('decision-to-issue', '2026-04-13'),
    draft,
    happened('consultation-sent', '2026-04-20'),
    happened('consultation-replied', '2026-05-01'),
    happened('views-received', '2026-05-01'),
    final,
    happened('review-meeting-planned', '2027-03-23', { meetingOn: '2027-04-13' }),
    happened('review-papers-sent', '2027-03-23'),
    held,
    happened('review-report-sent', '2027-04-20'),
    happened('review-decision', '2027-05-04'),
    notice,
    happened('amendment-views-received', '2027-05-11'),
    happened('amended-final-issued', '2027-06-22'),
  ]
  for (const [at, event] of story.entries())
    expect([event.kind, checkEvent(story.slice(0, at), event, SETTINGS)]).toEqual([
      event.kind,
      { refusal: null, warnings: [] },
    ])
})

test('a case may end on the day of its last step', () => {
  const withdrawn = happened('withdrawn', '2026-02-20')
  expect(checkEvent([received, withdrawn], agreed, SETTINGS).refusal).toBeNull()
})

test('a plan that was ordered to continue is worked on again, and not before', () => {
  const review = happened('review-decision', '2027-05-04', { decision: 'cease' })
  const appeal = happened('appeal-lodged', '2027-07-01', { about: 'cease' })
  const ended = [...planned, held, review, happened('ceased', '2027-05-29'), appeal]
  const next = happened('review-meeting-held', '2028-04-11', { review: '2028' })
  expect(checkEvent(ended, next, SETTINGS).refusal?.message).toContain('The case ended')
  const order = happened('order-made', '2027-11-01', { order: 'continue' })
  expect(checkEvent([...ended, order], next, SETTINGS)).toEqual({ refusal: null, warnings: [] })
  const struck = happened('recorded-in-error', '2028-05-01', {}, { supersedes: order.id, why: 'Misread' })
  expect(checkEvent([...ended, order, next], struck, SETTINGS).refusal?.message).toContain(
    'could then not stand',
  )
})
