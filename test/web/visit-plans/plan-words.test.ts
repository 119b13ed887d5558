import { expect, test } from 'vitest'
import {
  countWords,
  dayInWeek,
  diaryHref,
  halfWords,
  listWords,
  missingWords,
  numberWords,
  planName,
  proofWords,
  referenceWords,
  shareDone,
  weeksOf,
  weekWords,
} from '../../../web/visit-plans/plan-words.ts'

const level = { label: 'Need not met', value: 12, bound: 10, gapPercent: 2.14, isBestPossible: false }

test('a level is called best possible only where that is proved', () => {
  expect(proofWords({ ...level, isBestPossible: true })).toBe('Best possible')
  expect(proofWords(level)).toBe('Within 2.1% of the best there can be')
  expect(proofWords({ ...level, bound: null, gapPercent: null })).toBe('Not proven')
})

test('a gap that is small but not nothing is not rounded to nothing', () => {
  expect(proofWords({ ...level, gapPercent: 0.004 })).toBe('Within 0.1% of the best there can be')
})

test('what parts without a plan leave out is said, and nothing where every part has one', () => {
  const part = { status: 'ready', requests: 12, levels: [level] } as const
  const failed = { ...part, status: 'failed', levels: [] } as const
  const parts = (...all: (typeof part | typeof failed)[]) =>
    missingWords(all.map(one => ({ ...one, levels: [...one.levels] })))
  expect(parts(part, part)).toBeNull()
  expect(parts(part, failed)).toBe(
    '12 requests in 1 of 2 parts are not planned, and they are in no figure or list of this plan.',
  )
  expect(missingWords([{ ...part, status: 'planning', levels: [] }])).toBeNull()
})

test('a plan without a name is called by when it was asked for, by London’s clock', () => {
  const startedAt = '2026-07-01T08:05:00.000Z'
  expect(planName({ name: '', startedAt })).toBe('Plan of 1 July 2026 at 9:05am')
  expect(planName({ name: 'Spring term', startedAt })).toBe('Spring term')
})

test('half-days are told by day and half, weeks by their Mondays, each once', () => {
  const halves = [
    { on: '2027-01-19', half: 'pm' },
    { on: '2027-01-12', half: 'am' },
    { on: '2027-01-13', half: 'am' },
  ] as const
  expect(halfWords(halves[1])).toBe('Tuesday 12 January, morning')
  expect(weeksOf(halves)).toEqual(['2027-01-11', '2027-01-11', '2027-01-18'])
  expect(weekWords(weeksOf(halves))).toBe('the weeks of 11 January and 18 January')
  expect(weekWords(['2027-01-11'])).toBe('the week of 11 January')
  expect(dayInWeek('2027-01-11')).toBe('11 Jan')
  expect(diaryHref({ specialistId: 'esme', halves: [...halves] })).toBe('/diary/esme?from=2027-01-11')
})

test('numbers, counts, lists and references are written as people write them', () => {
  expect(numberWords(1234.56)).toBe('1,234.6')
  expect([countWords(1, 'visit'), countWords(2, 'diary', 'diaries')]).toEqual(['1 visit', '2 diaries'])
  expect([listWords([]), listWords(['a']), listWords(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c'])
  expect(referenceWords('7K4M2Q9ABC')).toBe('7K4M2-Q9ABC')
})

test('each part counts by its requests in how far the whole has come', () => {
  expect(shareDone([])).toBe(0)
  expect(
    shareDone([
      { requests: 30, share: 1 },
      { requests: 10, share: 0 },
    ]),
  ).toBe(0.75)
})
