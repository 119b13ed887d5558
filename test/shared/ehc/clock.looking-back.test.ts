import { describe, expect, test } from 'vitest'
import { dateOf, datesOf, happened } from './a-case.ts'

describe('a phase transfer noted late', () => {
  const issued = happened('final-issued', '2025-06-02')
  const due = happened('phase-transfer-due', '2027-02-20')
  const finalised = happened('amended-final-issued', '2027-02-10', { phaseTransferYear: 2027 })
  const transferOf = (...more: Parameters<typeof datesOf>[0][number][]) =>
    dateOf(datesOf([issued, due, ...more], '2027-02-21'), 'phase-transfer-other', '2027')

  test('is met by the plan that was finalised before it was noted', () => {
    expect(transferOf(finalised)).toMatchObject({ state: 'met', metOn: '2027-02-10', daysOver: 0 })
    expect(transferOf()).toMatchObject({ state: 'overdue' })
  })

  test('is not met by the plan of another transfer', () => {
    const other = happened('amended-final-issued', '2026-02-10', { phaseTransferYear: 2026 })
    expect(transferOf(other).state).toBe('overdue')
  })

  test('counts the review and the notice of the same year as done, and older ones not', () => {
    const held = (on: string) => happened('review-meeting-held', on, { review: '2027' })
    const notice = happened('amendment-notice-served', '2026-12-10', { review: '2027' })
    expect(transferOf().missingStep).toBe('review-meeting-held')
    expect(transferOf(held('2026-08-31')).missingStep).toBe('review-meeting-held')
    expect(transferOf(held('2026-11-16')).missingStep).toBe('amendment-notice-served')
    expect(transferOf(held('2026-11-16'), notice).missingStep).toBeNull()
  })
})

describe('a plan after a refusal without a recorded decision to issue it', () => {
  const before = [
    happened('request-received', '2026-01-12'),
    happened('decision-to-assess', '2026-02-20'),
    happened('decision-to-issue', '2026-04-30', { decision: 'not-issue' }),
  ]
  const final = happened('final-issued', '2026-06-08')

  test('is in time or late by the 20 weeks', () => {
    expect(dateOf(datesOf([...before, final], '2026-07-01'), 'final-plan')).toMatchObject({
      state: 'met-late',
      metOn: '2026-06-08',
      daysOver: 7,
    })
  })

  test('its draft takes the refusal back', () => {
    const draft = happened('draft-served', '2026-05-18')
    const dates = datesOf([...before, draft], '2026-06-02')
    expect(dateOf(dates, 'final-plan')).toMatchObject({ state: 'overdue' })
    expect(dateOf(dates, 'draft-plan')).toMatchObject({ state: 'met-late', metOn: '2026-05-18' })
  })

  test('until then the refusal stands', () => {
    expect(dateOf(datesOf(before, '2026-06-02'), 'final-plan').state).toBe('not-applicable')
  })

  test('after an order the order’s own limits run instead', () => {
    const ordered = happened('order-made', '2026-05-20', { order: 'make-plan' })
    expect(dateOf(datesOf([...before, ordered, final], '2026-07-01'), 'final-plan').state).toBe(
      'not-applicable',
    )
  })
})

describe('an under-five whose plan comes from another authority', () => {
  const came = (lastReviewedOn: string | null) =>
    happened('transferred-in', '2026-09-08', { planMadeOn: '2025-11-10', lastReviewedOn })
  const dates = (bornOn: string, lastReviewedOn: string | null) =>
    datesOf([came(lastReviewedOn)], '2026-10-01', {}, bornOn).filter(
      ({ rule }) => rule === 'early-years-review',
    )

  test('is watched from the day the plan was made or last reviewed there', () => {
    expect(dates('2022-11-05', '2026-05-12')).toMatchObject([{ startsOn: '2026-05-12', dueOn: '2026-11-12' }])
    expect(dates('2022-11-05', null)).toMatchObject([{ startsOn: '2025-11-10', dueOn: '2026-05-10' }])
  })

  test('is not once five', () => {
    expect(dates('2021-09-08', '2026-05-12')).toMatchObject([{ state: 'not-started' }])
  })

  test('is watched again after an earlier review was considered', () => {
    const considered = happened('early-review-considered', '2026-09-20')
    const again = datesOf([came('2026-05-12'), considered], '2026-10-01', {}, '2022-11-05').filter(
      ({ rule }) => rule === 'early-years-review',
    )
    expect(again.map(({ startsOn, state }) => [startsOn, state])).toEqual([
      ['2026-05-12', 'met'],
      ['2026-09-20', 'due'],
    ])
  })
})
