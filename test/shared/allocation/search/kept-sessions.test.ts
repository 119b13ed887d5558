import { describe, expect, test } from 'vitest'
import { KeptSessions } from '../../../../shared/allocation/search/kept-sessions.ts'

function kept(wanted: number, ...offers: readonly (readonly [week: number, cost: number])[]): KeptSessions {
  const sessions = new KeptSessions()
  for (const [week, cost] of offers) sessions.keep(week, cost, wanted)
  return sessions
}

const weeksOf = ({ weeks, count }: KeptSessions) => [...weeks.subarray(0, count)]

describe('kept sessions', () => {
  test('are the cheapest of those offered, by week', () => {
    const sessions = kept(2, [0, 9], [1, 4], [2, 7], [3, 1])
    sessions.finish()
    expect([weeksOf(sessions), sessions.sum]).toEqual([[1, 3], 5])
  })

  test('stay with the first of equals', () => {
    const sessions = kept(1, [4, 3], [5, 3])
    sessions.finish()
    expect(weeksOf(sessions)).toEqual([4])
  })

  test('know their dearest only when there are enough', () => {
    expect(kept(3, [0, 2], [1, 6]).dearest(3)).toBe(Infinity)
    expect(kept(2, [0, 2], [1, 6]).dearest(2)).toBe(6)
  })

  test('go back to the end that came to least, its own cost counted', () => {
    const sessions = kept(2, [0, 30], [1, 20])
    sessions.noteEnd(104)
    sessions.keep(2, 5, 2)
    sessions.noteEnd(111)
    sessions.keep(3, 19, 2)
    sessions.noteEnd(118)
    sessions.takeEnd()
    sessions.finish()
    expect([weeksOf(sessions), sessions.sum]).toEqual([[1, 2], 25])
  })

  test('forget everything when they are cleared', () => {
    const sessions = kept(1, [0, 1])
    sessions.noteEnd(100)
    sessions.clear()
    sessions.keep(5, 8, 1)
    sessions.takeEnd()
    sessions.finish()
    expect([weeksOf(sessions), sessions.sum]).toEqual([[5], 8])
  })
})
