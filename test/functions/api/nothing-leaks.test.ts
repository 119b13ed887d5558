import { expect, test, vi } from 'vitest'
import { createStreamHandler } from '../../../functions/events/table-stream.ts'
import { allowed, LOGGED_KEYS, openLog } from '../../../functions/logger.ts'
import { completeContent } from '../../builders/content.ts'
import { aContext } from '../../builders/event.ts'
import { aStreamEvent, entryRecords } from '../../builders/stream.ts'
import { PEOPLE, WORLD } from '../../builders/world.ts'
import { type Api, anApi } from '../../fakes/api.ts'
import { partsOn, TEST_SETTINGS } from '../../fakes/parts.ts'
import { walkJourney } from './walk.ts'

const SENTINEL = 'Zebedee'

/** Every free text and name of a request, each saying its own field after the sentinel. */
function sentinels(value: unknown, field: string): unknown {
  if (Array.isArray(value)) return value.map((one, at) => sentinels(one, `${field}${at}`))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, sentinels(one, key)]))
  return typeof value === 'string' && FREE.has(field) ? `${SENTINEL}-${field}` : value
}
const FREE = new Set(
  'givenName familyName strengths concern impact what howOften result wanted name child parents why note'.split(
    ' ',
  ),
)
const TRIP = {
  cannotDo: [{ from: '2026-12-09', to: '2026-12-10', why: 'Trip' }],
  badWeekdays: ['wed'],
  note: 'Mornings',
}
const words = {
  content: sentinels({ ...completeContent('ep-consultation'), dates: TRIP }, '') as Record<string, unknown>,
  text: (field: string) => `${SENTINEL}-${field}`,
}

interface Watched extends Api {
  readonly addresses: string[]
}

async function watched(): Promise<Watched> {
  const api = await anApi(WORLD)
  const addresses: string[] = []
  const call: Api['call'] = (who, route, sent = {}) => {
    addresses.push(JSON.stringify([route, sent.params, sent.query]))
    return api.call(who, route, sent)
  }
  return { ...api, call, addresses }
}

test('names and free text of a whole journey appear in no log line, address, notice, list or audit fact', async () => {
  const api = await watched()
  const { requestId } = await walkJourney(api, words)
  const { stores } = api.cupboard
  const found = await stores.requests.open('900', requestId)
  expect(JSON.stringify(found?.request), 'the sentinels are where they belong').toContain(
    `${SENTINEL}-givenName`,
  )
  const facts = (found?.entries ?? []).map(entry => entry.facts)
  const withoutReason = (found?.entries ?? [])
    .filter(entry => entry.what !== 'allocated')
    .map(entry => entry.why)

  const { parts, logged } = partsOn(stores)
  const stream = createStreamHandler(parts)
  const event = aStreamEvent(entryRecords(found?.request, found?.entries ?? []))
  expect(await stream(event, aContext())).toEqual({ batchItemFailures: [] })
  const audiences = ['team', 'setting#900001', 'specialist#900-sp01']
  const { notices } = await stores.notices.latest('900', audiences, 'u-lead')
  expect(notices.length).toBeGreaterThan(10)
  const lists = await stores.requests.ofSetting('900', '900001', 'ended', { size: 50 })
  const visits = (found?.visits ?? []).map(({ who, settingName }) => ({ who, settingName }))
  const diary = await stores.diary.days('900', '900-sp01', '2026-11-01', '2027-01-31')

  const told = {
    logs: api.logged,
    stream: logged,
    addresses: api.addresses,
    notices,
    facts,
    withoutReason,
    lists,
    visits,
    diary,
  }
  for (const [where, what] of Object.entries(told))
    expect(JSON.stringify(what), where).not.toContain(SENTINEL)
  expect(lists.rows[0]?.who).toBe('Z.Z., Year 4')
})

test('what was sent is in no error, whatever is wrong with it', async () => {
  const api = await anApi(WORLD)
  const params = { requestId: '000000000D' }
  const { senco, sam, lead } = PEOPLE
  const draft = { version: 1, content: words.content }
  const replies = [
    await api.call(senco, 'PUT /requests/:requestId/draft', { params, body: { ...draft, version: 9 } }),
    await api.call(senco, 'PUT /requests/:requestId/draft', {
      params,
      body: { ...draft, version: `${SENTINEL}` },
    }),
    await api.call(sam, 'PUT /requests/:requestId/draft', { params, body: draft }),
    await api.call(lead, 'POST /requests/:requestId/decision', {
      params,
      body: { kind: SENTINEL, text: SENTINEL, version: 1 },
    }),
    await api.call(lead, 'POST /requests/:requestId/decision', {
      params,
      body: { kind: 'decline', reason: SENTINEL, note: SENTINEL, version: 1 },
    }),
    await api.call(lead, 'GET /requests', { query: { setting: SENTINEL.repeat(10) } }),
  ]
  expect(replies.map(reply => reply.status)).toEqual([409, 400, 404, 400, 400, 400])
  for (const reply of replies) expect(reply.text).not.toContain(SENTINEL)
  expect(JSON.stringify(api.logged)).not.toContain(SENTINEL)
})

test('log lines carry allow-listed keys and nothing else', async () => {
  const api = await watched()
  await walkJourney(api, words)
  for (const { fields } of api.logged)
    for (const [key, value] of Object.entries(fields)) {
      expect(LOGGED_KEYS).toContain(key)
      expect(['string', 'number']).toContain(typeof value)
    }
  const smuggled = { route: 'GET /me', body: SENTINEL, name: SENTINEL } as Parameters<typeof allowed>[0]
  expect(allowed(smuggled)).toEqual({ route: 'GET /me' })
  expect(String(allowed({ code: 'x'.repeat(500) }).code)).toHaveLength(200)
})

test('the real log drops what it is not allowed to carry', () => {
  const lines: string[] = []
  const write = vi.spyOn(process.stdout, 'write').mockImplementation(line => {
    lines.push(String(line))
    return true
  })
  const smuggled = { route: 'GET /me', status: 200, childName: SENTINEL } as Parameters<typeof allowed>[0]
  openLog(TEST_SETTINGS).info('request', smuggled)
  write.mockRestore()
  const [line] = lines
  expect(lines).toHaveLength(1)
  expect(JSON.parse(line ?? '')).toMatchObject({
    message: 'request',
    route: 'GET /me',
    status: 200,
    level: 'INFO',
  })
  expect(line).not.toContain(SENTINEL)
})
