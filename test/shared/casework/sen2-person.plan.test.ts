import { describe, expect, test } from 'vitest'
import { sen2PersonOf } from '../../../shared/casework/sen2-person.ts'
import { happened } from '../ehc/a-case.ts'
import { aCase, aPlan, requestFrom } from './sen2-case.ts'

const old = [
  happened('request-received', '2024-01-08', { source: '1' }),
  happened('decision-to-assess', '2024-02-12'),
  happened('final-issued', '2024-05-20', { plan: aPlan() }),
]
const activeFrom = (...events: Parameters<typeof requestFrom>) => requestFrom(...old, ...events)?.activePlan
describe('the plan', () => {
  test('names what its last version says', () => {
    const plan = aPlan({
      startsOn: null,
      planRes: 'B',
      planWbp: 'S',
      personalBudget: true,
      organisedArrangement: true,
      directPayment: 'I',
      places: [
        { setting: { by: 'ukprn', ukprn: '10000001' }, rank: '1', senUnit: false, resourcedProvision: false },
        {
          setting: { by: 'code', code: 'OTH', other: 'Hospital' },
          rank: '2',
          senUnit: false,
          resourcedProvision: false,
        },
      ],
    })
    const amended = happened('amended-final-issued', '2026-10-01', { plan })
    const named = requestFrom(...old, amended)?.assessment?.namedPlan
    expect(named).toMatchObject({
      startOn: '2024-05-20',
      residential: 'B',
      workBased: 'S',
      personalBudget: '1',
      organisedArrangements: '1',
      directPayment: 'I',
      ceasedOn: null,
      ceaseReason: null,
    })
    expect(named?.planDetails).toMatchObject([
      {
        id: '7K4M2Q9ABC-1',
        urn: null,
        ukprn: '10000001',
        senSetting: null,
        rank: '1',
        senUnit: '0',
        resourcedProvision: '0',
      },
      {
        id: '7K4M2Q9ABC-2',
        urn: null,
        ukprn: null,
        senSetting: 'OTH',
        senSettingOther: 'Hospital',
        rank: '2',
      },
    ])
  })

  test('that came from elsewhere names nothing until that is recorded', () => {
    const named = requestFrom(happened('transferred-in', '2026-09-08'))?.assessment?.namedPlan
    expect(named).toMatchObject({ startOn: '2024-02-12', personalBudget: null, planDetails: [] })
  })
})

describe('placements', () => {
  const moved = (on: string, startsOn: string | null, urn = '900002') =>
    happened('amended-final-issued', on, { plan: aPlan({ startsOn }, urn) })

  test('follow the version whose placement has started', () => {
    expect(activeFrom(moved('2026-02-10', '2026-09-01'))?.placements).toMatchObject([
      { urn: '900002', rank: '1', enteredOn: '2026-09-01', leftOn: null },
    ])
    const coming = requestFrom(...old, moved('2027-01-20', '2027-09-01'))
    expect(coming?.activePlan?.placements).toMatchObject([{ urn: '900001', enteredOn: '2023-09-04' }])
    expect(coming?.assessment?.namedPlan?.planDetails).toMatchObject([
      { urn: '900002', nativeId: '2027-09-01' },
    ])
  })

  test('keep the start that was given while the same setting is named', () => {
    expect(activeFrom(moved('2026-02-10', null, '900001'))?.placements).toMatchObject([
      { urn: '900001', enteredOn: '2023-09-04' },
    ])
    expect(activeFrom(moved('2026-02-10', null))?.placements).toMatchObject([
      { urn: '900002', enteredOn: null },
    ])
  })

  test('carry residential weeks and work-based learning on the primary one', () => {
    const plan = aPlan({
      planRes: 'A',
      planWbp: 'T',
      places: [
        ...aPlan().places,
        {
          setting: { by: 'code', code: 'EHE', other: '' },
          rank: '2',
          senUnit: false,
          resourcedProvision: false,
        },
      ],
    })
    expect(activeFrom(happened('amended-final-issued', '2026-02-10', { plan }))?.placements).toMatchObject([
      { residential: 'A', workBased: 'T' },
      { senSetting: 'EHE', residential: null, workBased: null },
    ])
  })
})

describe('reviews', () => {
  const held = happened('review-meeting-held', '2026-03-10', { review: '2026' })
  const decided = happened('review-decision', '2026-04-01', { review: '2026', decision: 'amend' })
  const notice = happened('amendment-notice-served', '2026-04-01', { review: '2026' })

  test('are the last that was completed', () => {
    const next = happened('review-meeting-held', '2027-01-12', { review: '2027' })
    expect(activeFrom(held, decided, notice, next)).toMatchObject({
      reviewMeetingOn: '2026-03-10',
      lastReviewOn: '2026-04-01',
      reviewOutcome: 'A',
      reviewDraftOn: '2026-04-01',
    })
  })

  test('are the meeting alone before the first decision, and nothing before that', () => {
    expect(activeFrom(held)).toMatchObject({
      reviewMeetingOn: '2026-03-10',
      lastReviewOn: null,
      reviewOutcome: null,
      reviewDraftOn: null,
    })
    expect(activeFrom()).toMatchObject({ reviewMeetingOn: null, lastReviewOn: null })
  })

  test.each([
    ['maintain', 'M'],
    ['amend', 'A'],
    ['cease', 'C'],
  ] as const)('that %s are %s', (decision, letter) => {
    expect(
      activeFrom(held, happened('review-decision', '2026-04-01', { review: '2026', decision }))
        ?.reviewOutcome,
    ).toBe(letter)
  })
})

describe('phase transfers', () => {
  const due = (transfer: 'to-post-16' | 'other' | 'between-post-16', transfersOn: string) =>
    happened('phase-transfer-due', '2025-06-01', { transfer, transfersOn })
  const final = happened('amended-final-issued', '2026-02-10', { plan: aPlan(), phaseTransferYear: 2026 })

  test.each([
    ['other', '2026-02-15'],
    ['to-post-16', '2026-03-31'],
    ['between-post-16', '2026-04-01'],
  ] as const)('%s is due on %s', (transfer, on) => {
    expect(activeFrom(due(transfer, '2026-09-01'), final)).toMatchObject({
      phaseTransferDueOn: on,
      phaseTransferFinalOn: '2026-02-10',
    })
  })

  test('of the year that the census covers come before the next one', () => {
    expect(activeFrom(due('other', '2026-09-01'), due('other', '2027-09-01'))).toMatchObject({
      phaseTransferDueOn: '2026-02-15',
      phaseTransferFinalOn: null,
    })
    expect(activeFrom(due('other', '2027-09-01'))).toMatchObject({
      phaseTransferDueOn: '2027-02-15',
      phaseTransferFinalOn: null,
    })
    expect(activeFrom(due('other', '2025-09-01'))).toMatchObject({ phaseTransferDueOn: null })
  })
})

test('needs are ranked, and one that the return does not know is left out', () => {
  const needs = (primaryType: 'ASD' | 'NSA' | null, secondaryType: 'MLD' | null) =>
    sen2PersonOf(aCase({ primaryType, secondaryType }), old, {
      year: 2027,
    }).requests[0]?.activePlan?.needs.map(({ type, rank }) => [type, rank])
  expect(needs('ASD', 'MLD')).toEqual([
    ['ASD', '1'],
    ['MLD', '2'],
  ])
  expect(needs('ASD', null)).toEqual([['ASD', '1']])
  expect(needs('NSA', null)).toEqual([])
})
