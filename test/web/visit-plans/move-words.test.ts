import { expect, test } from 'vitest'
import { CHANGE_KINDS } from '../../../shared/allocation/change-kinds.ts'
import { bySetting, MOVE_WORDS, movesWords } from '../../../web/visit-plans/move-words.ts'

const move = (kind: keyof typeof CHANGE_KINDS, settingId: string, movedSessions = 1) => ({
  kind,
  settingId,
  settingName: settingId.toUpperCase(),
  movedSessions,
})

test('every way to move has words', () => {
  expect(Object.keys(MOVE_WORDS)).toEqual(Object.keys(CHANGE_KINDS))
})

test('how much moves is told in half-days, requests and settings, and how', () => {
  expect(movesWords([move('other-week', 'a')])).toBe(
    '1 booked half-day of 1 request at 1 setting moves: 1 to another week.',
  )
  expect(movesWords([move('other-week', 'a', 2), move('left-out', 'b'), move('other-week', 'b')])).toBe(
    '4 booked half-days of 3 requests at 2 settings move: 2 to another week and 1 no longer planned.',
  )
})

test('moves stand under their settings in the order they came in', () => {
  const [first, second, third] = [move('other-day', 'b'), move('other-day', 'a'), move('left-out', 'b')]
  expect(bySetting([first, second, third])).toEqual([
    { id: 'b', name: 'B', moves: [first, third] },
    { id: 'a', name: 'A', moves: [second] },
  ])
})
