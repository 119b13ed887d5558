import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../shared/calendar/local-date.ts'
import type { EhcRow } from '../../../shared/casework/case-row.ts'
import { ehcRowOf } from '../../../shared/casework/case-row.ts'
import { DEFAULT_CLOCK_SETTINGS } from '../../../shared/ehc/settings.ts'
import { WARNING_SETTINGS, warningsOf as warnings } from '../../../shared/notices/case-warnings.ts'
import type { Notice } from '../../../shared/notices/rules.ts'
import { anEhcCase } from '../../builders/ehc-case.ts'

const given = anEhcCase().received('2026-10-12').build()
const ROW = ehcRowOf(given.ehcCase, given.events, '2026-10-12', DEFAULT_CLOCK_SETTINGS)
const [DECISION] = ROW.dates
const DUE = '2026-11-23'

const warningsOf = (row: EhcRow, today: string) => warnings(row, today, WARNING_SETTINGS)

/** A row with nothing but its decision, due on a day. */
function dueOn(day: string, over: Partial<EhcRow['dates'][number]> = {}): EhcRow {
  if (DECISION === undefined) throw new Error('the row has no date')
  return { ...ROW, dates: [{ ...DECISION, dueOn: day, ...over }] }
}

/** What is told over some mornings, counted in days from the due day, where what was told is not told again. */
function toldOver(mornings: readonly number[], row: EhcRow = dueOn(DUE)): Map<string, Notice> {
  const told = new Map<string, Notice>()
  for (const morning of mornings)
    for (const notice of warningsOf(row, addDays(DUE, morning)))
      if (!told.has(notice.id)) told.set(notice.id, notice)
  return told
}

const tierOfDay = (morning: number) =>
  morning > 0
    ? 'overdue'
    : morning >= -1
      ? '1-days'
      : morning >= -7
        ? '7-days'
        : morning >= -14
          ? '14-days'
          : null

const tierIn = (id: string) => /#(overdue|\d+-days)#/.exec(id)?.[1]

describe('a tier', () => {
  test.each([
    [-15, []],
    [-14, ['14-days is due in 14 days.']],
    [-8, ['14-days is due in 8 days.']],
    [-7, ['7-days is due in 7 days.']],
    [-2, ['7-days is due in 2 days.']],
    [-1, ['1-days is due tomorrow.']],
    [0, ['1-days is due today.']],
    [1, ['overdue is overdue by 1 day.', 'overdue is overdue by 1 day.']],
    [400, ['overdue is overdue by 400 days.', 'overdue is overdue by 400 days.']],
  ])('%i days from the day', (morning, expected) => {
    const told = warningsOf(dueOn(DUE), addDays(DUE, morning))
    expect(told.map(({ id, text }) => `${tierIn(id)} ${text.slice(text.indexOf('is '))}`)).toEqual(expected)
  })

  test('is in the id with the due day and the audience, and the day of the run is not', () => {
    expect(warningsOf(dueOn(DUE), addDays(DUE, 3)).map(({ id }) => id)).toEqual([
      `case#${ROW.id}#decide-to-assess##${DUE}#overdue#officer#u-officer`,
      `case#${ROW.id}#decide-to-assess##${DUE}#overdue#officers`,
    ])
  })

  test('of a date that is excused is never overdue', () => {
    expect(warningsOf(dueOn(DUE, { isExempted: true }), addDays(DUE, 1))).toEqual([])
    expect(warningsOf(dueOn(DUE, { isExempted: true }), addDays(DUE, -1))).toHaveLength(1)
  })

  test('of a date of practice is told before it to its officer, and never as overdue', () => {
    const draft = dueOn(DUE, { rule: 'draft-plan' })
    expect(warningsOf(draft, addDays(DUE, -1)).map(({ audience }) => audience)).toEqual(['officer#u-officer'])
    expect(warningsOf(draft, addDays(DUE, 1))).toEqual([])
  })

  test('a due day that moved warns anew, in the tier it has then reached', () => {
    const before = toldOver([-14, -13])
    const moved = warningsOf(dueOn(addDays(DUE, 1)), addDays(DUE, -12))
    expect(moved.map(({ id }) => before.has(id))).toEqual([false])
  })

  test('another officer is told of where things stand', () => {
    const other = { ...dueOn(DUE), officerId: 'u-other' }
    expect(warningsOf(other, addDays(DUE, 2)).map(({ audience }) => audience)).toEqual([
      'officer#u-other',
      'officers',
    ])
  })
})

const mornings = fc
  .uniqueArray(fc.integer({ min: -30, max: 60 }), { minLength: 1, maxLength: 40 })
  .map(days => days.sort((a, b) => a - b))

test('whichever mornings are missed, the last that runs leaves the officer told of its tier, once', () => {
  fc.assert(
    fc.property(mornings, days => {
      const last = days.at(-1) as number
      const mine = [...toldOver(days).values()].filter(({ audience }) => audience === 'officer#u-officer')
      const tier = tierOfDay(last)
      expect(mine.filter(({ id }) => tierIn(id) === tier)).toHaveLength(tier === null ? 0 : 1)
    }),
  )
})

test('only the tiers of the mornings that ran are told, each once, and all officers of lateness alone, once', () => {
  fc.assert(
    fc.property(mornings, days => {
      const told = [...toldOver(days).values()]
      const reached = [...new Set(days.map(tierOfDay))].filter(tier => tier !== null)
      const tiersFor = (to: string) =>
        told.filter(({ audience }) => audience === to).map(({ id }) => tierIn(id))
      expect(tiersFor('officer#u-officer')).toEqual(reached)
      expect(tiersFor('officers')).toEqual(reached.filter(tier => tier === 'overdue'))
    }),
  )
})

test('running a morning again adds nothing', () => {
  fc.assert(
    fc.property(mornings, days => {
      const twice = days.flatMap(day => [day, day])
      expect([...toldOver(twice).values()]).toEqual([...toldOver(days).values()])
    }),
  )
})
