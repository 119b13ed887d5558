import { describe, expect, test } from 'vitest'
import { assertEvent, checkEvent } from '../../../shared/ehc/check-event.ts'
import { happened, SETTINGS } from './a-case.ts'

const received = happened('request-received', '2026-01-12')
const agreed = happened('decision-to-assess', '2026-02-20')
const refused = happened('decision-to-assess', '2026-02-20', { decision: 'not-assess' })
const asked = happened('advice-requested', '2026-02-20', { receivedByBodyOn: '2026-02-23' })
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

  test('that would leave another entry impossible are refused', () => {
    expect(checkEvent([received, agreed], corrected('2026-02-10', 'Stamp'), SETTINGS).refusal).toBeNull()
    expect(
      checkEvent([received, agreed], corrected('2026-02-21', 'Stamp'), SETTINGS).refusal?.message,
    ).toContain('could then not stand')
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
