import { expect, test } from 'vitest'
import { readArguments } from './arguments.ts'

test('measures one authority of usual size at three loads unless told otherwise', () => {
  expect(readArguments([])).toEqual({
    size: { specialists: 40, requests: 400 },
    seeds: 5,
    loads: [0.6, 0.8, 1.1],
    effort: 'usual',
    authorities: 0,
    replan: false,
    cbc: false,
  })
})

test.each([
  ['--size', '40'],
  ['--size', '40x0'],
  ['--loads', '0.6,none'],
  ['--effort', 'heroic'],
  ['--seeds', '1.5'],
  ['--unknown', '1'],
])('refuses %s %s', (option, word) => {
  expect(() => readArguments([option, word])).toThrow()
})
