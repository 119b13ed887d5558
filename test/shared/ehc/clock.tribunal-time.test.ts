import { describe, expect, test } from 'vitest'
import { whyThisDate } from '../../../shared/ehc/explain.ts'
import { dateOf, datesOf, happened } from './a-case.ts'

describe('the authority’s answer to an appeal', () => {
  const notice = (on: string) => [happened('appeal-notice-received', on)]

  test.each([
    ['2026-07-13', '2026-09-22', 'no day in August is counted'],
    ['2026-11-16', '2027-01-05', 'no day from 25 December to 1 January is counted'],
    ['2026-03-02', '2026-04-15', 'Easter is only its bank holidays'],
    ['2026-08-10', '2026-10-12', 'received in August, counting begins in September'],
  ])('to a notice of %s is due on %s: %s', (on, due) => {
    expect(dateOf(datesOf(notice(on), on), 'appeal-response').dueOn).toBe(due)
  })
})

describe('an appeal whose last day is no working day', () => {
  const refused = (on: string) => [happened('decision-to-assess', on, { decision: 'not-assess' })]
  const window = (decision: string, today: string) =>
    dateOf(datesOf(refused(decision), today), 'appeal-after-decision')

  test.each([
    ['2026-07-11', 'due-soon', 0],
    ['2026-07-12', 'due-soon', 0],
    ['2026-07-13', 'due-soon', 0],
    ['2026-07-14', 'lapsed', null],
  ])('a Saturday, is still open on %s: %s', (today, state, daysLeft) => {
    expect(window('2026-05-11', today)).toMatchObject({ dueOn: '2026-07-11', state, daysLeft })
  })

  test('keeps its day and says up to when the tribunal accepts it', () => {
    const deadline = window('2025-12-31', '2026-02-01')
    expect(deadline).toMatchObject({ dueOn: '2026-02-28', acceptedTo: '2026-03-02' })
    expect(whyThisDate(deadline)).toContain('in time on the next working day, Monday 2 March 2026')
  })

  test('is not late when it comes on the next working day', () => {
    const lodged = (on: string) =>
      dateOf(
        datesOf([...refused('2026-05-11'), happened('appeal-lodged', on)], '2026-08-01'),
        'appeal-after-decision',
      )
    expect(lodged('2026-07-13')).toMatchObject({ state: 'met', daysOver: 0 })
    expect(lodged('2026-07-14')).toMatchObject({ state: 'met-late', daysOver: 3 })
  })

  test('a working day, or one that rolled, lapses the day after', () => {
    expect(window('2026-05-13', '2026-07-14')).toMatchObject({
      dueOn: '2026-07-13',
      acceptedTo: null,
      state: 'lapsed',
    })
    expect(window('2026-06-15', '2026-09-02')).toMatchObject({
      dueOn: '2026-09-01',
      acceptedTo: null,
      state: 'lapsed',
    })
  })

  test('a Sunday of a year without known bank holidays passes to the Monday at least', () => {
    const deadline = dateOf(datesOf(refused('2035-04-15'), '2035-06-01'), 'appeal-after-decision')
    expect(deadline).toMatchObject({ dueOn: '2035-06-15' })
    expect(window('2035-04-16', '2035-06-17')).toMatchObject({
      dueOn: '2035-06-16',
      acceptedTo: '2035-06-18',
    })
  })
})
