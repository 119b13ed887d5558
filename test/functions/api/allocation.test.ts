import { expect, test } from 'vitest'
import { idOf } from '../../builders/clock.ts'
import { aRequest } from '../../builders/request.ts'
import { aLine, aRun } from '../../builders/run.ts'
import { PAT, PEOPLE, PIER, REQUESTS, RUNS, SAM, WORLD } from '../../builders/world.ts'
import { anApi } from '../../fakes/api.ts'

const { lead } = PEOPLE
const asked = aRequest().id(idOf(71)).of(PIER).complete().accepted().build()

test('two plans side by side tell what each says of a request in words, and only where they differ', async () => {
  const line = (by: typeof SAM) => aLine(REQUESTS.pier, by, [{ on: '2026-11-24', half: 'am' }])
  const other = aRun()
    .id(idOf(65))
    .ready(line(PAT), aLine(asked, SAM, [{ on: '2026-12-01', half: 'pm' }]))
    .build()
  const api = await anApi([...WORLD, { authority: '900', runs: [other] }])
  const { json } = await api.call(lead, 'GET /allocation/runs/:runId/comparison/:otherId', {
    params: { runId: RUNS.ready.run.id, otherId: other.run.id },
  })
  expect(json.changes).toEqual([
    {
      requestId: REQUESTS.pier.id,
      reference: '00000-0000B',
      who: 'M.Q., Year 4',
      settingName: 'Pier Primary',
      one: 'Sam Sailor: Tuesday 24 November 2026, morning',
      other: 'Pat Porter: Tuesday 24 November 2026, morning',
      why: null,
      price: [],
    },
    {
      requestId: asked.id,
      reference: '00000-00027',
      who: 'M.Q., Year 4',
      settingName: 'Pier Primary',
      one: 'Not looked at in this plan',
      other: 'Sam Sailor: Tuesday 1 December 2026, afternoon',
      why: null,
      price: [],
    },
  ])
  expect(json.counts.map((one: { term: string }) => one.term)).toContain('late-cases')
})

test('the best times for a request can each be booked, soonest for whoever is near', async () => {
  const api = await anApi([...WORLD, { authority: '900', requests: [asked] }])
  const params = { requestId: asked.id }
  const { json } = await api.call(lead, 'GET /requests/:requestId/best-slots', { params })
  expect(json.whyNone).toEqual([])
  expect(json.slots.length).toBeGreaterThan(3)
  const [best] = json.slots
  expect(best.reasons.length).toBeGreaterThan(0)
  const allocation = { version: asked.version, specialistId: best.specialistId, reason: 'Soonest' }
  expect(
    (await api.call(lead, 'POST /requests/:requestId/allocation', { params, body: allocation })).status,
  ).toBe(200)
  const visit = { on: best.on, startMinutes: best.startMinutes, agreed: true }
  expect((await api.call(lead, 'POST /requests/:requestId/visits', { params, body: visit })).status).toBe(201)
})

test.each([
  ['what is answered in writing', aRequest().for('ask-a-specialist').allocatedTo(SAM)],
  ['what has ended', aRequest().of(PIER).complete().allocatedTo(SAM).closed()],
  ['what is not decided yet', aRequest().of(PIER).submitted()],
])('there are no best times for %s', async (_, builder) => {
  const request = builder.with({ id: idOf(72) }).build()
  const api = await anApi([...WORLD, { authority: '900', requests: [request] }])
  const { json } = await api.call(lead, 'GET /requests/:requestId/best-slots', {
    params: { requestId: request.id },
  })
  expect(json.code).toBe('not-allowed-now')
})
