import { expect, test } from 'vitest'
import { readCbc } from './cbc.ts'

const ENDS = {
  best: 'Result - Optimal solution found\n\nObjective value:                3.50000000\nEnumerated nodes:               0\nTime (CPU seconds):             0.25\n',
  stopped:
    'Cbc0010I After 0 nodes\nResult - Stopped on time limit\n\nObjective value:                5.00000000\nLower bound:                    3.200\nGap:                            0.56\nTime (CPU seconds):             60.02\n',
  nothing:
    'Result - Stopped on time limit\n\nNo feasible solution found\nLower bound:                    3.200\nTime (CPU seconds):             60.02\n',
}

test('reads what CBC prints when it has proved its answer best', () => {
  expect(readCbc(ENDS.best)).toEqual({ value: 3.5, bound: 3.5, seconds: 0.25 })
})

test('reads value and bound when CBC ran out of time', () => {
  expect(readCbc(ENDS.stopped)).toEqual({ value: 5, bound: 3.2, seconds: 60.02 })
})

test('has no value when CBC found nothing', () => {
  expect(readCbc(ENDS.nothing)).toEqual({ value: null, bound: 3.2, seconds: 60.02 })
})
