import { expect, test } from 'vitest'
import type { SeriesVisitView } from '../../../shared/contracts/series.ts'
import { Problem } from '../../../web/problem.ts'
import { choiceOf, chosenTimes, missingChoices, refusedChoices, SKIP } from '../../../web/series/choices.ts'

const time = (on: string, startMinutes = 570) => ({ on, startMinutes, endMinutes: startMinutes + 60 })
const visit = (position: number, over: Partial<SeriesVisitView> = {}): SeriesVisitView => ({
  position,
  on: `2027-01-0${position + 3}`,
  time: time(`2027-01-0${position + 3}`),
  why: null,
  alternatives: [],
  moves: null,
  ...over,
})
const ALL = {
  visits: [visit(1), visit(2, { time: null, why: 'full', alternatives: [time('2027-01-06')] }), visit(3)],
}

test('what is proposed is chosen until something else is picked, and what is no longer offered falls back to it', () => {
  const [first, second] = ALL.visits as [SeriesVisitView, SeriesVisitView]
  expect(choiceOf(first, {})).toBe('2027-01-04/570')
  expect(choiceOf(first, { 1: SKIP })).toBe(SKIP)
  expect(choiceOf(first, { 1: '2027-02-01/570' })).toBe('2027-01-04/570')
  expect(choiceOf(second, {})).toBe('')
  expect(choiceOf(second, { 2: '2027-01-06/570' })).toBe('2027-01-06/570')
})

test('only visits with a time are sent', () => {
  const chosen = chosenTimes(ALL, { 1: SKIP, 2: '2027-01-06/570' })
  expect(chosen.map(({ visit: { position }, on, startMinutes }) => [position, on, startMinutes])).toEqual([
    [2, '2027-01-06', 570],
    [3, '2027-01-06', 570],
  ])
})

test('what has no time must be answered, and so many visits must be left', () => {
  expect(missingChoices(ALL, {}, 2)).toEqual([
    { id: 'visit-2', message: 'Choose a time for visit 2, or leave it out' },
  ])
  expect(missingChoices(ALL, { 2: SKIP }, 2)).toEqual([])
  expect(missingChoices(ALL, { 1: SKIP, 2: SKIP }, 2)).toEqual([
    { id: 'visit-1', message: 'Choose times for at least two visits' },
  ])
  expect(missingChoices(ALL, { 1: SKIP, 2: SKIP, 3: SKIP }, 1)[0]?.message).toBe(
    'Choose a time for at least one visit',
  )
})

test('a refusal stands at the visit it names, though others were left out', () => {
  const sent = chosenTimes(ALL, { 1: SKIP, 2: '2027-01-06/570' })
  const taken = new Problem({
    title: 'Taken',
    status: 409,
    code: 'slot-taken',
    fields: [{ pointer: '/visits/1', message: '9:30am cannot be booked' }],
  })
  expect(refusedChoices(taken, sent)).toEqual([{ id: 'visit-3', message: '9:30am cannot be booked' }])
  const hours = new Problem({
    title: 'Hours',
    status: 422,
    code: 'hours-exhausted',
    detail: '2 could be paid',
  })
  expect(refusedChoices(hours, sent)).toEqual([{ id: 'stream', message: '2 could be paid' }])
  const stale = new Problem({ title: 'Stale', status: 409, code: 'stale-version', detail: 'Look again' })
  expect(refusedChoices(stale, sent)).toEqual([{ message: 'Look again' }])
})
