import { expect, test } from 'vitest'
import { adviceState } from '../../../web/ehc/advice-state.ts'
import { leftWords, pastTag, standingWords, weekWords } from '../../../web/ehc/day-words.ts'

test('days are said in words, before the day, on it and after it', () => {
  expect([leftWords(12), leftWords(1), leftWords(0), leftWords(-1)]).toEqual([
    '12 days left',
    '1 day left',
    'due today',
    '1 day over',
  ])
})

test('a date says how it stands: left, over, late, or nothing', () => {
  expect(standingWords({ state: 'due', daysLeft: 3, daysOver: 0 })).toBe('3 days left')
  expect(standingWords({ state: 'exempted', daysLeft: null, daysOver: 9 })).toBe('9 days over')
  expect(standingWords({ state: 'met-late', daysLeft: null, daysOver: 1 })).toBe('1 day late')
  expect(standingWords({ state: 'met', daysLeft: null, daysOver: 0 })).toBe('')
})

test('a date past its day is marked overdue, or exempted where an exemption excuses it', () => {
  expect([pastTag(null, false), pastTag(3, true), pastTag(0, false)]).toEqual([null, null, null])
  expect(pastTag(-1, false)).toEqual({ colour: 'red', label: 'Overdue' })
  expect(pastTag(-1, true)).toEqual({ colour: 'purple', label: 'Exempted' })
})

test('a week past the 20 says so', () => {
  expect(weekWords({ week: 7, of: 20 })).toBe('Week 7 of 20')
  expect(weekWords({ week: 23, of: 20 })).toBe('Week 23 of 20, 3 weeks over')
  expect(weekWords({ week: 21, of: 20 })).toBe('Week 21 of 20, 1 week over')
})

test('advice has a clock of its own', () => {
  const due = { dueOn: '2027-02-23', receivedOn: null }
  expect(adviceState(due, '2027-02-23')).toMatchObject({ label: 'Due', words: 'due today' })
  expect(adviceState(due, '2027-02-24')).toMatchObject({ label: 'Overdue', words: '1 day over' })
  expect(adviceState({ ...due, over: 'Never recorded' }, '2027-05-01')).toEqual({
    colour: 'grey',
    label: 'Never recorded',
    words: '',
  })
  expect(adviceState({ ...due, receivedOn: '2027-02-23' }, '2027-05-01').label).toBe('Came')
  expect(adviceState({ ...due, receivedOn: '2027-02-25' }, '2027-05-01')).toMatchObject({
    label: 'Came late',
    words: '25 Feb 2027, 2 days late',
  })
})
