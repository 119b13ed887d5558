import { expect, test } from 'vitest'
import type { PlacedLine } from '../../../shared/contracts/allocation-lines.ts'
import { Problem } from '../../../web/problem.ts'
import {
  type Accepting,
  acceptable,
  acceptEach,
  acceptingWords,
  isAboutOne,
  refused,
} from '../../../web/visit-plans/accept-each.ts'

const line = (requestId: string, acceptance: PlacedLine['acceptance'] = 'open') =>
  ({ requestId, acceptance, acceptanceWords: null }) as PlacedLine
const LINES = [line('A'), line('B'), line('C')]

test('requests are accepted one after another, and what has changed since does not stop the others', async () => {
  const seen: Accepting[] = []
  const order: string[] = []
  await acceptEach(LINES, {
    accept: async ({ requestId }) => {
      order.push(requestId)
      return requestId === 'B' ? 'changed' : 'accepted'
    },
    isStopped: () => false,
    onProgress: now => seen.push(now),
  })
  expect(order).toEqual(['A', 'B', 'C'])
  expect(seen.map(acceptingWords)).toEqual([
    '0 of 3 accepted',
    '1 of 3 accepted',
    '1 of 3 accepted, 1 has changed since',
    '2 of 3 accepted, 1 has changed since',
  ])
})

test('it stops between two requests, and what was accepted stays counted', async () => {
  let isStopped = false
  const accept = async () => {
    isStopped = true
    return 'accepted' as const
  }
  const ended = await acceptEach(LINES, { accept, isStopped: () => isStopped, onProgress: () => {} })
  expect(ended).toEqual({ total: 3, accepted: 1, changed: 0 })
})

test('what is accepted already is not accepted again', () => {
  expect(
    acceptable([line('A', 'accepted'), line('B', 'changed'), line('C')]).map(one => one.requestId),
  ).toEqual(['B', 'C'])
})

test('a refusal is about one request; being busy, gone or signed out is not', () => {
  const problem = (status: number, code?: 'busy' | 'slot-taken') =>
    new Problem({ title: 'No', status, ...(code && { code }) })
  expect(isAboutOne(problem(409, 'slot-taken'))).toBe(true)
  expect([409, 503, 404, 401].map(status => isAboutOne(problem(status, 'busy')))).not.toContain(true)
})

test('a refused request says what has changed', () => {
  const problem = new Problem({ title: 'The time is taken', status: 409, detail: 'Esme is full that week.' })
  expect(refused(line('A'), problem)).toMatchObject({
    acceptance: 'changed',
    acceptanceWords: 'Esme is full that week.',
  })
})
