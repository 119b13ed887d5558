import { expect, test } from 'vitest'
import { isMove, weeksAfter } from '../../../web/visit-plans/moved-weeks.ts'
import { idOf } from '../../builders/clock.ts'
import { aRequest } from '../../builders/request.ts'
import { aLine } from '../../builders/run.ts'
import { SAM } from '../../builders/world.ts'

const HALVES = [
  { on: '2027-01-12', half: 'am' },
  { on: '2027-01-19', half: 'am' },
  { on: '2027-01-19', half: 'pm' },
] as const
const line = {
  ...aLine(aRequest().id(idOf(1)).build(), SAM, HALVES),
  acceptance: 'open' as const,
  acceptanceWords: null,
}

test('all sessions of the week that is dragged go to the other, each its own Monday', () => {
  expect(weeksAfter([...HALVES], '2027-01-18', '2027-01-04')).toEqual([
    '2027-01-04',
    '2027-01-04',
    '2027-01-11',
  ])
  expect(weeksAfter([...HALVES], '2027-01-11', '2027-01-25')).toEqual([
    '2027-01-18',
    '2027-01-18',
    '2027-01-25',
  ])
})

test('dropped where it was, nothing moves', () => {
  const here = { line, from: '2027-01-11', to: '2027-01-11', specialistId: SAM.id }
  expect(isMove(here)).toBe(false)
  expect(isMove({ ...here, to: '2027-01-18' })).toBe(true)
  expect(isMove({ ...here, specialistId: 'somebody else' })).toBe(true)
})
