import { describe, expect, inject, test } from 'vitest'
import type { RouteKey } from '../../../shared/contracts/routes.ts'
import type { User } from '../../../shared/people/user.ts'
import type { Request } from '../../../shared/requests/request.ts'
import { idOf } from '../../builders/clock.ts'
import { aRequest } from '../../builders/request.ts'
import { PEOPLE, PIER, SAM, WORLD } from '../../builders/world.ts'
import { anApi } from '../../fakes/api.ts'
import { engineStores } from '../../fakes/engine-stores.ts'

const { sam, senco } = PEOPLE
const OFFERED = 'GET /requests/:requestId/offered-times'
const ASK = 'POST /requests/:requestId/offered-times/choice'
const CONFIRM = 'POST /requests/:requestId/visits/:visitId/confirmation'
const AGREE = 'POST /requests/:requestId/visits/:visitId/agreement'

const allocated = aRequest().id(idOf(73)).of(PIER).complete().allocatedTo(SAM).build()

async function opened(requests: readonly Request[], engine = false) {
  const cupboard = engine ? await engineStores(inject('databaseEndpoint')) : undefined
  const given = { authority: '900', requests }
  const api = await anApi([...WORLD, given], cupboard && { cupboard })
  const call = (who: User, route: RouteKey, of: Request, body?: unknown, more = {}) =>
    api.call(who, route, { params: { requestId: of.id, ...more }, body })
  return {
    api,
    call,
    open: (of: Request) => api.cupboard.stores.requests.open('900', of.id),
    visitsOf: async (specialistId: string, on: string) => {
      const [day] = await api.cupboard.stores.diary.days('900', specialistId, on, on)
      return day?.intervals.map(({ requestId }) => requestId) ?? []
    },
  }
}

describe('a setting that asks for a visit', () => {
  const asking = async (engine = false) => {
    const it = await opened([allocated], engine)
    const offered = (await it.call(senco, OFFERED, allocated)).json
    const [time] = offered.times
    return { ...it, offered, time: { on: time.on, startMinutes: time.startMinutes } }
  }

  test('is offered times by day and hour, with nothing of anybody else', async () => {
    const { offered } = await asking()
    expect(offered.specialistName).toBe(SAM.name)
    expect(offered.times).toHaveLength(6)
    for (const time of offered.times) {
      expect(Object.keys(time).sort()).toEqual(['endMinutes', 'on', 'reasons', 'startMinutes'])
      for (const { code } of time.reasons)
        expect(['soon', 'on-time', 'late', 'suits', 'does-not-suit', 'link', 'came-last']).toContain(code)
    }
  })

  test.each([false, true])('has it proposed, and the specialist agrees (on the engine: %s)', async engine => {
    const it = await asking(engine)
    const asked = await it.call(senco, ASK, allocated, it.time)
    expect(asked.status, asked.text).toBe(201)
    expect(asked.json.visit).toMatchObject({ status: 'proposed', answerBy: 'specialist', ...it.time })
    expect(await it.visitsOf(SAM.id, it.time.on)).toContain(allocated.id)
    const visitId = asked.json.visit.id
    const own = await it.call(senco, CONFIRM, allocated, { version: 1 }, { visitId })
    expect(own.json).toMatchObject({
      code: 'not-allowed-now',
      detail: expect.stringContaining('the specialist answers'),
    })
    const agreed = await it.call(sam, AGREE, allocated, { version: 1 }, { visitId })
    expect(agreed.json.visit).toMatchObject({ status: 'confirmed', version: 2 })
    const found = await it.open(allocated)
    expect(found?.request.status).toBe('booked')
    expect(found?.entries.map(({ what }) => what)).toEqual(['visit-asked-for', 'visit-agreed'])
  })

  test('cannot ask for a time that is not offered, nor learn why it is not', async () => {
    const it = await asking()
    for (const time of [
      { on: '2026-11-24', startMinutes: 610 },
      { on: '2027-03-01', startMinutes: 600 },
      { on: '2026-12-05', startMinutes: 600 },
    ])
      expect((await it.call(senco, ASK, allocated, time)).json).toMatchObject({
        code: 'slot-taken',
        detail: 'That time is no longer offered. Choose another.',
      })
  })

  test('twice at once has one visit, and no other while it stands', async () => {
    const it = await asking(true)
    const [, other] = it.offered.times
    const replies = await Promise.all([
      it.call(senco, ASK, allocated, it.time),
      it.call(senco, ASK, allocated, { on: other.on, startMinutes: other.startMinutes }),
    ])
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409])
    expect((await it.open(allocated))?.visits).toHaveLength(1)
    expect((await it.call(senco, OFFERED, allocated)).json.code).toBe('not-allowed-now')
  })

  test('answers itself where the specialist moves what it asked for', async () => {
    const it = await asking()
    const { visit } = (await it.call(senco, ASK, allocated, it.time)).json
    const body = { version: 1, on: '2026-12-08', startMinutes: 600, reason: 'better-time-found' }
    const more = { visitId: visit.id }
    const moved = await it.call(sam, 'POST /requests/:requestId/visits/:visitId/time', allocated, body, more)
    expect(moved.json.visit).toMatchObject({ status: 'proposed', answerBy: 'setting' })
    expect((await it.call(sam, AGREE, allocated, { version: 2 }, more)).json.code).toBe('not-allowed-now')
    expect((await it.call(senco, CONFIRM, allocated, { version: 2 }, more)).json.visit.status).toBe(
      'confirmed',
    )
  })

  test('is offered no time so soon that nobody could agree to it: none before Wednesday on a Monday', async () => {
    const { offered } = await asking()
    expect(offered.times[0].on).toBe('2026-11-25')
  })

  test('is offered first what its request says suits', async () => {
    const dates = { cannotDo: [], badWeekdays: [], suits: ['thu-pm' as const], note: '' }
    const wishing = { ...allocated, content: { ...allocated.content, dates } }
    const it = await opened([wishing])
    const { json } = await it.call(senco, OFFERED, wishing)
    expect(json.times.slice(0, 3).map(({ on }: { on: string }) => on)).toEqual([
      '2026-11-26',
      '2026-12-03',
      '2026-12-10',
    ])
  })
})
