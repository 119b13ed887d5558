import { expect, test } from 'vitest'
import { searchKnowledge } from '../../../shared/questions/search.ts'
import { idOf } from '../../builders/clock.ts'
import { aKnowledgePage } from '../../builders/question-world.ts'

const LUNCH = aKnowledgePage({ id: idOf(1), publishedAt: '2026-11-01T09:00:00.000Z' })
const SLEEP = aKnowledgePage({
  id: idOf(2),
  publishedAt: '2026-11-02T09:00:00.000Z',
  discipline: 'semh',
  title: 'Sleep',
  question: 'Children come tired.',
  answer: 'Noise at home and light keep children awake. A café is no place to sleep.',
  words: [],
})
const PAGES = [LUNCH, SLEEP]

test.each([
  ['', ['2', '1']],
  ['noise', ['1', '2']],
  ['Noises', ['1', '2']],
  ['sleeping', ['2']],
  ['SENSORY', ['1']],
  ['cafe', ['2']],
  ['lunch sleep', []],
  ['lunch, earlier!', ['1']],
  ['.*', ['2', '1']],
  ['dragon', []],
])('“%s” finds %j, those first where it counts most', (words, expected) => {
  expect(searchKnowledge(PAGES, { words }).map(({ id }) => id)).toEqual(
    expected.map(number => idOf(Number(number))),
  )
})

test('a discipline narrows what is found', () => {
  expect(searchKnowledge(PAGES, { words: 'noise', discipline: 'semh' })).toEqual([SLEEP])
  expect(searchKnowledge(PAGES, { words: '', discipline: 'spld' })).toEqual([])
})

test('a thousand pages are searched in a moment', () => {
  const many = Array.from({ length: 1000 }, (_, at) =>
    aKnowledgePage({ id: idOf(at + 1), answer: 'Noise and light keep children awake. '.repeat(50) }),
  )
  const start = performance.now()
  expect(searchKnowledge(many, { words: 'light sensory' })).toHaveLength(1000)
  expect(performance.now() - start).toBeLessThan(3000)
})
