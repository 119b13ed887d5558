import { expect, test } from 'vitest'
import { waitingNow, yearFigures } from '../../../shared/profile/measures.ts'
import { rowOf } from '../../../shared/requests/request.ts'
import { visitRowOf } from '../../../shared/visits/visit.ts'
import { idOf } from '../../builders/clock.ts'
import { aRequest } from '../../builders/request.ts'
import { aVisit } from '../../builders/visit.ts'

const EMPTY = { requests: [], visits: [], questions: [], attendances: [] }
const BY = { userId: 'u', name: 'U' }

test('a year counts the setting’s own requests that were sent in it, by area and outcome', () => {
  const closure = {
    summary: 'Done',
    outcomes: [
      { outcome: 'achieve', progress: 'partly', note: 'Of M.Q.' },
      { outcome: 'healthy', progress: 'achieved', note: '' },
    ],
    by: BY,
    at: '2026-11-20T10:00:00.000Z',
  } as const
  const sent = aRequest().complete().with({ submittedAt: '2026-09-01T00:30:00.000Z' })
  const rows = [
    sent
      .with({ id: idOf(1), status: 'closed', closure: { ...closure, outcomes: [...closure.outcomes] } })
      .build(),
    sent.with({ id: idOf(2), submittedAt: '2026-08-31T10:00:00.000Z' }).build(),
    sent.with({ id: idOf(3), submittedAt: null }).build(),
    sent.with({ id: idOf(4), raisedFor: 'authority' }).build(),
  ].map(rowOf)
  const figures = yearFigures({ ...EMPTY, requests: rows }, '2026-27')
  const areas = rows[0]?.areas ?? []
  expect(areas.length).toBeGreaterThan(0)
  expect(figures.measured.requests).toBe(1)
  for (const area of areas) expect(figures.measured).toMatchObject({ [area]: 1 })
  expect(figures.outcomes.achieve).toEqual({ achieved: 0, partly: 1, 'not-yet': 0, 'too-early': 0 })
  expect(figures.outcomes.healthy.achieved).toBe(1)
  expect(JSON.stringify(rows)).not.toContain('Of M.Q.')
})

test('visits count as they ended, with their hours, also those a pot paid for; none that is not shared', () => {
  const visits = [
    aVisit().id(idOf(1)).completed().build(),
    aVisit().id(idOf(2)).completed().with({ payerId: 'pot1' }).build(),
    aVisit().id(idOf(3)).completed().with({ sharing: 'nothing' }).build(),
    aVisit().id(idOf(4)).cancelled().build(),
    aVisit().id(idOf(5)).with({ status: 'not-held' }).build(),
    aVisit().id(idOf(6)).build(),
    aVisit().id(idOf(7)).on('2026-08-31').completed().build(),
  ].map(visitRowOf)
  const { measured, usedHalfHours } = yearFigures({ ...EMPTY, visits }, '2026-27')
  expect(measured).toMatchObject({ 'visits-held': 2, 'visits-not-held': 1, hours: 8 })
  expect(usedHalfHours).toEqual({ core: 8, statutory: 0, traded: 0, 'experts-at-hand': 0 })
})

test('what waits is what was sent and has no visit yet', () => {
  const requests = [aRequest().submitted(), aRequest().accepted(), aRequest().booked('2026-11-24')].map(one =>
    rowOf(one.build()),
  )
  expect(waitingNow({ requests, questions: [] })).toEqual({ requests: 2, questions: 0 })
})
