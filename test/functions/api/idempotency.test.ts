import { describe, expect, test } from 'vitest'
import { OutcomeUnknown, type Stores } from '../../../functions/ports.ts'
import { TOMORROW } from '../../builders/clock.ts'
import { aUser } from '../../builders/user.ts'
import { PEOPLE, REQUESTS, SAM, WORLD } from '../../builders/world.ts'
import { type Api, anApi, type Call } from '../../fakes/api.ts'

const { sam, lead } = PEOPLE
const BOOK = 'POST /requests/:requestId/visits'
const params = { requestId: REQUESTS.pier.id }
const booking = (over: object = {}, key: string | null = 'key-booking'): Call => ({
  params,
  body: { on: '2026-12-01', startMinutes: 600, agreed: true, ...over },
  key,
})
const visitsOf = async (api: Api) =>
  (await api.cupboard.stores.requests.open('900', params.requestId))?.visits ?? []

describe('the same key with the same call', () => {
  test('gives the same bytes and one effect', async () => {
    const api = await anApi(WORLD)
    const first = await api.call(sam, BOOK, booking())
    const before = await api.cupboard.dump()
    const again = await api.call(sam, BOOK, booking())
    expect(first.status).toBe(201)
    expect([again.status, again.text]).toEqual([201, first.text])
    expect(await api.cupboard.dump()).toBe(before)
    expect(await visitsOf(api)).toHaveLength(2)
  })

  test('also after ten minutes, after the visit was cancelled, and after its day', async () => {
    const api = await anApi(WORLD)
    const first = await api.call(sam, BOOK, booking())
    const { id: visitId, version } = first.json.visit
    const cancelled = await api.call(sam, 'POST /requests/:requestId/visits/:visitId/cancellation', {
      params: { ...params, visitId },
      body: { version, reason: 'specialist-unwell', note: '' },
    })
    expect(cancelled.status).toBe(200)
    for (const minutes of [10, 60 * 24 * 30]) {
      api.clock.addMinutes(minutes)
      const again = await api.call(sam, BOOK, booking())
      expect([again.status, again.text]).toEqual([201, first.text])
    }
    expect((await visitsOf(api)).filter(visit => visit.status === 'confirmed')).toHaveLength(1)
  })

  test('many at once have one effect and one answer', async () => {
    const api = await anApi(WORLD)
    const replies = await Promise.all(Array.from({ length: 12 }, () => api.call(sam, BOOK, booking())))
    expect(new Set(replies.map(reply => `${reply.status} ${reply.text}`)).size).toBe(1)
    expect(replies[0]?.status).toBe(201)
    expect(await visitsOf(api)).toHaveLength(2)
    expect(
      (await api.cupboard.stores.hours.ofSetting('900', '900001', '2026-27'))[0]?.reservedHalfHours,
    ).toBe(8)
  })

  test('after an answer that was lost on its way, it is answered by what was kept', async () => {
    const { stores, lost } = losing({ written: true })
    const api = await anApi(WORLD, { stores })
    const first = await api.call(sam, BOOK, booking())
    const again = await api.call(sam, BOOK, booking())
    expect([first.status, again.status, again.text]).toEqual([201, 201, first.text])
    expect(lost()).toBe(1)
    expect(await visitsOf(api)).toHaveLength(2)
  })
})

/** A cupboard whose commits lose their answer: `written` or not, and with `blind` no answer can be looked up either. */
function losing({ written, blind = false }: { written: boolean; blind?: boolean }) {
  let lost = 0
  const stores = (real: Stores): Stores => ({
    ...real,
    answers: { get: (...asked) => (blind && lost > 0 ? Promise.reject(RESET) : real.answers.get(...asked)) },
    commit: async (change, kept) => {
      lost += 1
      if (lost > 1) return real.commit(change, kept)
      if (written) await real.commit(change, kept)
      throw new OutcomeUnknown(RESET)
    },
  })
  return { stores, lost: () => lost }
}

const RESET = Object.assign(new Error('reset'), { code: 'ECONNRESET' })

describe('a write of which nobody can say whether it was saved', () => {
  test.each([
    ['was not, and nothing is kept', { written: false }, 0],
    ['was, and what is kept cannot be read', { written: true, blind: true }, 1],
  ])('is said to be unknown, never to be saved or not: it %s', async (_, how, more) => {
    const api = await anApi(WORLD, { stores: losing(how).stores })
    const reply = await api.call(sam, BOOK, booking())
    expect([reply.status, reply.json.code]).toEqual([503, 'outcome-unknown'])
    expect(reply.headers['retry-after']).toBe('2')
    expect(api.counted).toEqual(['Unknown'])
    expect(await visitsOf(api)).toHaveLength(1 + more)
  })

  test('may be sent again: it is saved once', async () => {
    const api = await anApi(WORLD, { stores: losing({ written: false }).stores })
    expect((await api.call(sam, BOOK, booking())).json.code).toBe('outcome-unknown')
    expect((await api.call(sam, BOOK, booking())).status).toBe(201)
    expect(await visitsOf(api)).toHaveLength(2)
  })

  test('also when its key was just used and the answer cannot be read', async () => {
    let asked = 0
    const stores = (real: Stores): Stores => ({
      ...real,
      answers: { get: async () => (++asked > 1 ? Promise.reject(RESET) : null) },
      commit: async () => 'key-used',
    })
    const api = await anApi(WORLD, { stores })
    expect((await api.call(sam, BOOK, booking())).json.code).toBe('outcome-unknown')
  })
})

describe('the same key with something else', () => {
  test.each<[string, Call, typeof BOOK | 'POST /requests/:requestId/closure']>([
    ['another body', booking({ startMinutes: 780 }), BOOK],
    ['another request', { ...booking(), params: { requestId: REQUESTS.harbour.id } }, BOOK],
    [
      'another route',
      { ...booking(), body: { version: 1, summary: 'x', outcomes: [] } },
      'POST /requests/:requestId/closure',
    ],
  ])('is refused, whatever it is, and writes nothing: %s', async (_, call, route) => {
    const api = await anApi(WORLD)
    const lead = PEOPLE.lead
    expect((await api.call(lead, BOOK, booking())).status).toBe(201)
    const before = await api.cupboard.dump()
    const reply = await api.call(lead, route, call)
    expect([reply.status, reply.json.code]).toEqual([422, 'idempotency-key-reused'])
    expect(await api.cupboard.dump()).toBe(before)
  })

  test('at once: one is done, the other refused', async () => {
    const api = await anApi(WORLD)
    const replies = await Promise.all([
      api.call(sam, BOOK, booking()),
      api.call(sam, BOOK, booking({ startMinutes: 780 })),
    ])
    expect(replies.map(reply => reply.status).sort()).toEqual([201, 422])
    expect(await visitsOf(api)).toHaveLength(2)
  })

  test('by somebody else is their own key', async () => {
    const api = await anApi(WORLD)
    expect((await api.call(sam, BOOK, booking())).status).toBe(201)
    expect((await api.call(lead, BOOK, booking({ startMinutes: 780 }))).status).toBe(201)
    expect(await visitsOf(api)).toHaveLength(3)
  })
})

test('a refused call keeps no answer: the key may be used for what is then right', async () => {
  const api = await anApi(WORLD)
  expect((await api.call(sam, BOOK, booking({ on: TOMORROW }))).json.code).toBe('slot-taken')
  expect((await api.call(sam, BOOK, booking())).status).toBe(201)
})

test('an answer is not given to somebody who has lost their access, nor to one who was never to see it', async () => {
  const api = await anApi(WORLD)
  expect((await api.call(sam, BOOK, booking())).status).toBe(201)
  await api.cupboard.give({ authority: '900', users: [aUser().specialist(SAM.id).suspended().build()] })
  expect((await api.call(sam, BOOK, booking())).status).toBe(401)
  const { harbourSenco } = PEOPLE
  expect((await api.call(harbourSenco, BOOK, booking())).status).toBe(404)
})

test.each([null, '', 'short', 'with spaces in it', 'x'.repeat(101), 'naïve-key-1', '../../../../x'])(
  'a write without a usable key is refused: %s',
  async key => {
    const api = await anApi(WORLD)
    const before = await api.cupboard.dump()
    const reply = await api.call(sam, BOOK, booking({}, key))
    expect([reply.status, reply.json.code]).toEqual([400, 'idempotency-key-missing'])
    expect(await api.cupboard.dump()).toBe(before)
  },
)
