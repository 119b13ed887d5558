import { expect, test } from 'vitest'
import { OBJECTIVE_TERMS } from '../../../shared/allocation/objective.ts'
import { RUN_STATUSES } from '../../../shared/contracts/allocation.ts'
import { BOOKED_CHOICES, EFFORTS } from '../../../shared/contracts/allocation-ask.ts'
import { ACCEPTANCES } from '../../../shared/contracts/allocation-lines.ts'
import { HALF_DAYS } from '../../../shared/people/specialist.ts'
import {
  ACCEPTANCE_WORDS,
  BOOKED_WORDS,
  EFFORT_WORDS,
  HALF_DAY_WORDS,
  STATUS_WORDS,
  TERM_WORDS,
  TERMS,
} from '../../../web/visit-plans/labels.ts'

test('the states of a plan are called as the contract calls them', () => {
  const said = Object.entries(STATUS_WORDS).map(([key, { label, isOver }]) => [key, { label, isOver }])
  expect(Object.fromEntries(said)).toEqual(RUN_STATUSES)
})

test('what a plan can be asked for is called as the contract calls it', () => {
  expect(EFFORT_WORDS).toEqual(EFFORTS)
  expect(BOOKED_WORDS).toEqual(BOOKED_CHOICES)
})

test('every acceptance and every half-day has words', () => {
  expect(Object.keys(ACCEPTANCE_WORDS)).toEqual(Object.keys(ACCEPTANCES))
  expect(Object.keys(HALF_DAY_WORDS)).toEqual(HALF_DAYS)
})

test('the terms of what is best have the labels, units and order of their table', () => {
  expect(TERMS).toEqual(Object.keys(OBJECTIVE_TERMS))
  for (const term of TERMS) expect(OBJECTIVE_TERMS[term]).toMatchObject(TERM_WORDS[term])
})
