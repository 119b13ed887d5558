import { expect, test } from 'vitest'
import { filesFor, median, ratio, saturationOf } from './figures.ts'

test('the middle of an odd number of figures is one of them, of an even number between two, of none an error', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([10, 1, 2, 4])).toBe(3)
  expect(() => median([])).toThrow(RangeError)
})

test('a ratio says how many times; over nothing it says nothing', () => {
  expect(ratio(3, 2)).toBe(1.5)
  expect(ratio(0, 2)).toBe(0)
  expect(ratio(3, 0)).toBeNull()
})

test('a service is saturated by the least load that gives 95 % of the most answers', () => {
  const levels = [
    { atOnce: 8, perSecond: 100 },
    { atOnce: 1, perSecond: 40 },
    { atOnce: 4, perSecond: 95 },
    { atOnce: 2, perSecond: 94 },
  ]
  expect(saturationOf(levels)).toEqual({ atOnce: 4, perSecond: 95 })
  expect(() => saturationOf([])).toThrow(RangeError)
})

test('a page is fetched with all that its files bring in at once, each once, and not with what is opened later', () => {
  const manifest = {
    'index.html': {
      file: 'main.js',
      css: ['main.css'],
      imports: ['_frame.js'],
      dynamicImports: ['later.tsx'],
    },
    '_frame.js': { file: 'frame.js', imports: ['index.html'] },
    'home.tsx': { file: 'home.js', imports: ['_frame.js'], css: ['home.css'] },
    'later.tsx': { file: 'later.js' },
  }
  expect(filesFor(manifest, ['index.html'])).toEqual(['frame.js', 'main.css', 'main.js'])
  expect(filesFor(manifest, ['index.html', 'home.tsx'])).toEqual([
    'frame.js',
    'home.css',
    'home.js',
    'main.css',
    'main.js',
  ])
  expect(() => filesFor(manifest, ['gone.tsx'])).toThrow('The build has no gone.tsx')
})
