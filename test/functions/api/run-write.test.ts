import { expect, test } from 'vitest'
import type { Stores } from '../../../functions/ports.ts'
import { idOf } from '../../builders/clock.ts'
import { aRequest } from '../../builders/request.ts'
import { aLine, aRun } from '../../builders/run.ts'
import { PEOPLE, PIER, SAM, WORLD } from '../../builders/world.ts'
import { anApi } from '../../fakes/api.ts'

const ROUTE = 'POST /allocation/runs/:runId/requests/:requestId/acceptance'

test('a refusal that could not be noted is told all the same', async () => {
  const request = aRequest().id(idOf(71)).of(PIER).complete().accepted().build()
  const runs = [
    aRun()
      .id(idOf(81))
      .ready(aLine(request, SAM, [{ on: '2026-12-01', half: 'am' }]))
      .build(),
  ]
  const barred = { ...SAM, conflictSettingIds: [PIER.id] }
  const given = { authority: '900', requests: [request], runs, specialists: [barred] }
  let tried = 0
  const stores = (real: Stores): Stores => ({
    ...real,
    commit: () => {
      tried += 1
      return Promise.reject(new Error('no answer'))
    },
  })
  const api = await anApi([...WORLD, given], { stores })
  const params = { runId: idOf(81), requestId: request.id }
  const { json } = await api.call(PEOPLE.lead, ROUTE, { params, body: { why: '' } })
  expect([json.code, tried]).toEqual(['not-eligible', 1])
})
