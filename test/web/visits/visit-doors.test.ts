import { expect, test } from 'vitest'
import type { RequestView } from '../../../shared/contracts/requests.ts'
import { visitDoors } from '../../../web/visits/visit-doors.ts'

type Visit = RequestView['visits'][number]

const visit = { status: 'proposed', on: '2027-01-12', moveAsked: null, hasBegun: false } as Visit
const paths = (one: Visit, actions: RequestView['actions'], mayBook = false) =>
  visitDoors(one, { actions }, { mayBook, mayReturnHours: false }).map(({ path }) => path)

test('a setting agrees to a proposed visit, asks to move it or cancels it', () => {
  expect(paths(visit, ['answer-visits', 'cancel-visits'])).toEqual(['confirm', 'ask-to-move', 'cancel'])
})

test('a setting that has asked to move a visit is not asked to ask again', () => {
  const asked = {
    ...visit,
    moveAsked: { why: 'Exams', by: { userId: 'u', name: 'N' }, at: '2027-01-04T09:00:00Z' },
  }
  expect(paths(asked, ['answer-visits'])).toEqual(['confirm'])
})

test('a specialist moves or cancels a visit that is to come', () => {
  const confirmed = { ...visit, status: 'confirmed' } as Visit
  expect(paths(confirmed, ['cancel-visits', 'record-visits'], true)).toEqual(['move', 'cancel'])
})

test.each(['proposed', 'confirmed'] as const)('a %s visit that has begun can only be recorded', status => {
  const begun = { ...visit, status, hasBegun: true } as Visit
  expect(paths(begun, ['answer-visits', 'cancel-visits', 'record-visits'], true)).toEqual(['record'])
  expect(paths(begun, ['answer-visits', 'cancel-visits'])).toEqual([])
})

test('a visit that is over has no doors', () => {
  expect(paths({ ...visit, status: 'cancelled' } as Visit, ['answer-visits', 'cancel-visits'], true)).toEqual(
    [],
  )
})

test('who may give back hours does so where a cancellation used some', () => {
  const cancelled = (usedHalfHours: number) =>
    ({ ...visit, status: 'cancelled', cancelled: { hours: { usedHalfHours } } }) as Visit
  const doors = (one: Visit, mayReturnHours: boolean) =>
    visitDoors(one, { actions: [] }, { mayBook: true, mayReturnHours }).map(({ label }) => label)
  expect(doors(cancelled(4), true)).toEqual(['Give the hours back'])
  expect(doors(cancelled(0), true)).toEqual([])
  expect(doors(cancelled(4), false)).toEqual([])
})

test('a visit that the setting asked for is agreed to by the specialist, not by the setting', () => {
  const asked = { ...visit, answerBy: 'specialist' } as Visit
  expect(paths(asked, ['answer-visits', 'cancel-visits'])).toEqual(['ask-to-move', 'cancel'])
  expect(paths(asked, ['cancel-visits'], true)).toEqual(['confirm', 'move', 'cancel'])
})
