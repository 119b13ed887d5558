import { describe, expect, inject, test } from 'vitest'
import { sha256 } from '../../../functions/storage/chain.ts'
import { firstBrokenLink } from '../../../shared/audit/entry.ts'
import type { RouteKey } from '../../../shared/contracts/routes.ts'
import type { User } from '../../../shared/people/user.ts'
import type { Request } from '../../../shared/requests/request.ts'
import { idOf } from '../../builders/clock.ts'
import { aRequest } from '../../builders/request.ts'
import { aUser } from '../../builders/user.ts'
import { PEOPLE, PIER, SAM, STATUTORY, WORLD } from '../../builders/world.ts'
import { anApi } from '../../fakes/api.ts'
import { engineStores } from '../../fakes/engine-stores.ts'

const { lead, sam, pat } = PEOPLE
const otherLead = aUser().lead().named('lead-2', 'Lee Lead').build()
const ALLOCATE = 'POST /requests/:requestId/allocation-with-visit'

const accepted = aRequest().id(idOf(71)).of(PIER).complete().accepted().build()
const second = aRequest().id(idOf(72)).of(PIER).complete().accepted().build()
const allocated = aRequest().id(idOf(73)).of(PIER).complete().allocatedTo(SAM).build()

async function opened(requests: readonly Request[], engine = false) {
  const cupboard = engine ? await engineStores(inject('databaseEndpoint')) : undefined
  const given = { authority: '900', requests, users: [otherLead] }
  const api = await anApi([...WORLD, given], cupboard && { cupboard })
  const call = (who: User, route: RouteKey, of: Request, body?: unknown, more = {}) =>
    api.call(who, route, { params: { requestId: of.id, ...more }, body })
  return {
    api,
    call,
    allocate: (who: User, of: Request, over = {}, key?: string) =>
      api.call(who, ALLOCATE, {
        params: { requestId: of.id },
        body: {
          version: of.version,
          specialistId: SAM.id,
          reason: 'x',
          on: '2026-12-01',
          startMinutes: 600,
          ...over,
        },
        ...(key && { key }),
      }),
    open: (of: Request) => api.cupboard.stores.requests.open('900', of.id),
    visitsOf: async (specialistId: string, on: string) => {
      const [day] = await api.cupboard.stores.diary.days('900', specialistId, on, on)
      return day?.intervals.map(({ requestId }) => requestId) ?? []
    },
  }
}

describe.each([false, true])('choosing a best time (on the engine: %s)', engine => {
  test('allocates and proposes the visit in one entry, with diary, hours and load', async () => {
    const it = await opened([accepted], engine)
    const { status, json } = await it.allocate(lead, accepted, { reason: 'Knows the family' })
    expect(status, JSON.stringify(json)).toBe(200)
    expect(json).toMatchObject({
      status: 'booked',
      version: accepted.version + 1,
      visit: { status: 'proposed', on: '2026-12-01', startMinutes: 600, specialistId: SAM.id },
    })
    const found = await it.open(accepted)
    expect(found?.request).toMatchObject({ status: 'booked', allocation: { specialistId: SAM.id } })
    expect(found?.visits).toHaveLength(1)
    expect(found?.entries.map(({ what, facts }) => [what, facts.specialistName, facts.when])).toEqual([
      ['allocated-with-visit', SAM.name, 'Tuesday 1 December 2026 at 10am'],
    ])
    expect(firstBrokenLink(found?.entries ?? [], sha256)).toBe(found?.entries[0]?.sequence)
    expect(await it.visitsOf(SAM.id, '2026-12-01')).toEqual([accepted.id])
    const { stores } = it.api.cupboard
    const [ledger] = await stores.hours.ofSetting('900', PIER.id, '2026-27')
    expect(ledger?.reservedHalfHours).toBe(4 + 4)
    const load = (await stores.specialists.loads('900')).find(one => one.specialistId === SAM.id)
    expect(load).toMatchObject({ openRequests: 2, minutes: 105 + 105 })
  })

  test('by two leads at once for one request makes exactly one visit', async () => {
    const it = await opened([accepted], engine)
    const replies = await Promise.all([
      it.allocate(lead, accepted),
      it.allocate(otherLead, accepted, { on: '2026-12-02' }),
    ])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await it.open(accepted))?.visits).toHaveLength(1)
    const both = [...(await it.visitsOf(SAM.id, '2026-12-01')), ...(await it.visitsOf(SAM.id, '2026-12-02'))]
    expect(both).toEqual([accepted.id])
  })

  test('by two leads at once, one time for two requests, makes one visit and leaves the other request as it was', async () => {
    const it = await opened([accepted, second], engine)
    const replies = await Promise.all([it.allocate(lead, accepted), it.allocate(otherLead, second)])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(replies.find(({ status }) => status === 409)?.json.code).toBe('slot-taken')
    const [winner, loser] = replies[0]?.status === 200 ? [accepted, second] : [second, accepted]
    expect(await it.visitsOf(SAM.id, '2026-12-01')).toEqual([winner.id])
    const left = await it.open(loser)
    expect([left?.request, left?.visits, left?.entries]).toEqual([loser, [], []])
    const next = await it.call(lead, 'GET /requests/:requestId/best-slots', loser)
    for (const slot of next.json.slots)
      expect([slot.specialistId, slot.on, slot.startMinutes]).not.toEqual([SAM.id, '2026-12-01', 600])
    const again = next.json.slots[0]
    expect((await it.allocate(lead, loser, again && slotIn(again))).status).toBe(200)
  })

  test('sent twice with one key is done once and answered alike', async () => {
    const it = await opened([accepted], engine)
    const [one, two] = [
      await it.allocate(lead, accepted, {}, 'key-of-one-wish'),
      await it.allocate(lead, accepted, {}, 'key-of-one-wish'),
    ]
    expect([one.status, two.text]).toEqual([200, one.text])
    expect((await it.open(accepted))?.visits).toHaveLength(1)
  })
})

const slotIn = ({
  specialistId,
  on,
  startMinutes,
}: {
  specialistId: string
  on: string
  startMinutes: number
}) => ({
  specialistId,
  on,
  startMinutes,
})

test.each([
  ['somebody who is not the recommended one, without why', { reason: '' }, 'invalid-input'],
  ['somebody there is not', { specialistId: '900-sp99' }, 'not-eligible'],
  ['a time at which the setting is closed', { startMinutes: 420 }, 'setting-closed'],
  ['a day that has passed', { on: '2026-11-20' }, 'date-in-the-past'],
  ['an older version', { version: 1 }, 'stale-version'],
  ['a day that is none', { on: '2026-13-01' }, 'invalid-input'],
])('choosing a best time for %s changes nothing', async (_, over, code) => {
  const request = { ...accepted, version: 3 }
  const it = await opened([request])
  expect((await it.allocate(lead, request, over)).json.code).toBe(code)
  expect((await it.open(request))?.request).toEqual(request)
  expect(await it.visitsOf(SAM.id, '2026-12-01')).toEqual([])
})

test('nothing is proposed to a setting with which nothing is shared', async () => {
  const hidden = { ...STATUTORY, id: idOf(74), sharing: 'nothing' as const }
  const it = await opened([hidden])
  expect((await it.allocate(lead, hidden)).json).toMatchObject({
    code: 'not-allowed-now',
    detail: expect.stringContaining('not shared with the setting'),
  })
})

test('a specialist sees their own best times only, and with room for the length they want', async () => {
  const it = await opened([allocated])
  const { json } = await it.api.call(sam, 'GET /requests/:requestId/best-slots', {
    params: { requestId: allocated.id },
    query: { minutes: '150' },
  })
  expect(json.slots.map((slot: { specialistId: string }) => slot.specialistId)).toEqual(
    Array.from({ length: 6 }, () => SAM.id),
  )
  for (const { startMinutes, endMinutes } of json.slots) expect(endMinutes - startMinutes).toBe(150)
  expect((await it.call(pat, 'GET /requests/:requestId/best-slots', allocated)).status).toBe(404)
})
