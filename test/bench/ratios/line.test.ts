import { expect, test } from 'vitest'
import { failedLine, lineOf } from './line.ts'

test('a figure is a line of JSON with what it is compared with, its goal and whether that is met', () => {
  const line = lineOf({
    goal: 'getCpu',
    of: 'a list',
    value: 1.23456,
    baseline: 'a bare call',
    why: '5 over 4',
  })
  expect(JSON.parse(line)).toEqual({
    name: 'CPU of an authenticated GET / a list',
    value: 1.235,
    unit: 'ratio',
    baseline: 'a bare call',
    goal: 1.6,
    stretch: 1.3,
    met: true,
    why: '5 over 4',
  })
})

test.each([
  ['rounds', 1, true],
  ['rounds', 2, false],
  ['goodput', 0.8, true],
  ['goodput', 0.79, false],
  ['goodput', null, null],
  ['loading', 150, null],
] as const)('%s of %s meets its goal: %s', (goal, value, met) => {
  expect(JSON.parse(lineOf({ goal, value, baseline: 1 })).met).toBe(met)
})

test('what could not be measured says why', () => {
  expect(JSON.parse(failedLine('load', new Error('No engine')))).toEqual({
    name: 'load',
    value: null,
    unit: null,
    baseline: null,
    why: 'No engine',
  })
})
