import { expect, test } from 'vitest'
import { PEOPLE, PIER, REQUESTS, WORLD } from '../../builders/world.ts'
import { anApi } from '../../fakes/api.ts'

const ids = (json: { requests: { id: string }[] }) => json.requests.map(({ id }) => id)

test('a draft taken back unsent is in its setting’s ended list and in nobody else’s', async () => {
  const api = await anApi(WORLD)
  const { id } = REQUESTS.settingWithdrawn
  const ofSetting = { params: { settingId: PIER.id }, query: { tab: 'ended' } }
  const seen = async (who: keyof typeof PEOPLE) =>
    ids((await api.call(PEOPLE[who], 'GET /settings/:settingId/requests', ofSetting)).json)
  expect(await seen('senco')).toContain(id)
  for (const who of ['lead', 'officer'] as const) {
    expect(await seen(who)).not.toContain(id)
    const all = await api.call(PEOPLE[who], 'GET /requests', { query: { tab: 'ended' } })
    expect(ids(all.json)).not.toContain(id)
  }
})

test('a draft that its setting takes back stays with it, and tells the team nothing', async () => {
  const api = await anApi(WORLD)
  const { id, version } = REQUESTS.settingDraft
  const params = { requestId: id }
  const body = { version, reason: 'sent-in-error', note: '' }
  expect(
    (await api.call(PEOPLE.senco, 'POST /requests/:requestId/withdrawal', { params, body })).json.status,
  ).toBe('withdrawn')
  expect((await api.call(PEOPLE.lead, 'GET /requests/:requestId', { params })).status).toBe(404)
  expect((await api.call(PEOPLE.senco, 'GET /requests/:requestId', { params })).status).toBe(200)
})
