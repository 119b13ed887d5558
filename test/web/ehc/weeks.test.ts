import { expect, test } from 'vitest'
import { rowsOf, weeksOf } from '../../../web/ehc/weeks.ts'

type DateView = Parameters<typeof weeksOf>[0][number]

function aDate(rule: string, dueOn: string, state: DateView['state'], metOn: string | null = null): DateView {
  return {
    rule,
    label: rule,
    about: null,
    actor: 'The authority',
    startsOn: '2026-01-12',
    dueOn,
    state,
    stateLabel: state,
    daysLeft: null,
    daysOver: 0,
    metOn,
    exemption: null,
    missing: null,
    overtaken: null,
    unknown: null,
    why: '',
  }
}

test('an assessment that is in time is drawn on 20 weeks, with the weeks that have gone', () => {
  const dates = [
    aDate('decide-to-assess', '2026-02-23', 'met', '2026-02-20'),
    aDate('final-plan', '2026-06-01', 'due'),
  ]
  const weeks = weeksOf(dates, '2026-02-23')
  expect(weeks).toMatchObject({ total: 20, gone: 6, isOver: false })
  expect(weeks?.milestones.map(({ week, mark }) => [week, mark])).toEqual([
    [6, 'done'],
    [20, 'due'],
  ])
})

test('a late one grows past 20 weeks', () => {
  expect(weeksOf([aDate('final-plan', '2026-06-01', 'overdue')], '2026-06-23')).toMatchObject({
    total: 24,
    isOver: false,
    milestones: [{ mark: 'late' }],
  })
})

test('it stops growing on the day the plan is issued', () => {
  const dates = [aDate('final-plan', '2026-06-01', 'met-late', '2026-06-08')]
  expect(weeksOf(dates, '2027-01-01')).toMatchObject({ total: 21, gone: 21, isOver: true })
})

test('a refused assessment stays on 20 weeks and its plan is off', () => {
  const weeks = weeksOf([aDate('final-plan', '2026-06-01', 'not-applicable')], '2027-01-01')
  expect(weeks).toMatchObject({ total: 20, isOver: true, milestones: [{ mark: 'off' }] })
})

test('an exempted date has a mark of its own', () => {
  const weeks = weeksOf([aDate('final-plan', '2026-06-01', 'exempted')], '2026-06-08')
  expect(weeks?.milestones[0]?.mark).toBe('exempted')
})

test('what was never recorded is neither done, late nor off', () => {
  const dates = [
    aDate('decide-to-assess', '2026-02-23', 'not-recorded'),
    aDate('final-plan', '2026-06-01', 'met', '2026-05-30'),
  ]
  expect(weeksOf(dates, '2026-07-01')?.milestones.map(({ mark }) => mark)).toEqual(['unrecorded', 'done'])
})

test('there is nothing to draw where no clock has started', () => {
  expect(weeksOf([], '2026-06-08')).toBeNull()
})

test.each([
  [
    [100, 200, 300],
    [0, 0, 0],
  ],
  [
    [100, 200, 210],
    [0, 0, 1],
  ],
  [
    [100, 110, 120],
    [0, 1, 0],
  ],
  [[], []],
])('signs at %j stand in rows %j, so that none touches the one before it', (places, rows) => {
  expect(rowsOf(places, 24)).toEqual(rows)
})
