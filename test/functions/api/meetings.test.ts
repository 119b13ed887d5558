import { beforeEach, describe, expect, test } from 'vitest'
import { idOf, TODAY, TOMORROW } from '../../builders/clock.ts'
import { aLedger } from '../../builders/ledger.ts'
import { aChild, aDay } from '../../builders/meeting.ts'
import { MEETINGS } from '../../builders/meeting-world.ts'
import { PEOPLE, PIER, SAM, WORLD } from '../../builders/world.ts'
import { type Api, anApi } from '../../fakes/api.ts'

const { senco, sam, lead, pat } = PEOPLE
const params = { meetingId: MEETINGS.pier.id }
const PUT = 'PUT /meetings/:meetingId'
const FINISH = 'POST /meetings/:meetingId/finish'
const { requestId: _child, ...child } = aChild()
const { requestId: _request, visitId: _visit, ...day } = aDay({ on: TOMORROW, startMinutes: 840 })

let api: Api
beforeEach(async () => {
  api = await anApi([...WORLD, { authority: '900', ledgers: [aLedger({ reservedHalfHours: 4 })] }])
})
const view = async (who = sam) => (await api.call(who, 'GET /meetings/:meetingId', { params })).json
const put = (who: typeof sam, content: object, version = 1) =>
  api.call(who, PUT, { params, body: { version, content } })

describe('the page of a meeting', () => {
  test('shows the setting’s hours, the half terms of its year and its open requests to the specialist', async () => {
    const page = await view()
    expect(page.hours).toMatchObject([{ stream: 'core', leftHalfHours: 36, plannedHalfHours: 0 }])
    expect(page.halfTerms).toHaveLength(6)
    expect(page.openRequests.map(({ specialistId }: { specialistId: string }) => specialistId)).toEqual([
      SAM.id,
    ])
    expect(page.actions).toEqual(['change', 'finish'])
    expect(page.dayServices.map(({ id }: { id: string }) => id)).toContain('ep-consultation')
  })

  test('lets the setting add what it wants to discuss, and nothing else', async () => {
    expect((await view(senco)).actions).toEqual(['change-setting-part'])
    const sent = { params, body: { version: 1, content: { children: [child], priorities: ['Calm'] } } }
    expect((await api.call(senco, 'PUT /meetings/:meetingId/setting-part', sent)).status).toBe(200)
    expect((await view()).meeting).toMatchObject({
      version: 2,
      priorities: ['Calm'],
      changedBy: { name: senco.name },
    })
    const minutes = { params, body: { version: 2, content: { minutes: 'Mine' } } }
    expect((await api.call(senco, 'PUT /meetings/:meetingId/setting-part', minutes)).status).toBe(400)
    expect((await put(senco, { minutes: 'Mine' }, 2)).status).toBe(404)
  })

  test('refuses initials and year group without consent', async () => {
    const reply = await put(sam, { children: [{ ...child, initials: 'SO', ncYear: 3 }] })
    expect(reply.status).toBe(400)
    expect(reply.json.fields.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/content/children/0/initials',
      '/content/children/0/ncYear',
    ])
    expect((await put(sam, { children: [child, child] })).status).toBe(400)
  })
})

test('of two who write at once the second is told, and loses nothing by sending it again on the newer version', async () => {
  const [first, second] = [await put(sam, { minutes: 'Ours' }), await put(lead, { priorities: ['Calm'] })]
  expect([first.status, second.status]).toEqual([200, 409])
  expect(second.json.code).toBe('stale-version')
  expect((await put(lead, { priorities: ['Calm'] }, 2)).status).toBe(200)
  expect((await view()).meeting).toMatchObject({ minutes: 'Ours', priorities: ['Calm'], version: 3 })
})

describe('finishing', () => {
  const finish = (version: number, key?: string) =>
    api.call(sam, FINISH, { params, body: { version, agreed: true }, ...(key && { key }) })

  test('books the visit, reserves the hours, and gives the same answer to the same key', async () => {
    await put(sam, { days: [day], minutes: 'Agreed' })
    const first = await finish(2, 'finish-key')
    expect(first.json).toMatchObject({ status: 'finished', made: 1, notMade: [] })
    expect((await finish(2, 'finish-key')).text).toBe(first.text)
    expect((await finish(3)).json.code).toBe('not-allowed-now')
    const page = await view()
    expect(page.actions).toEqual([])
    const [made] = page.meeting.days
    const request = await api.call(sam, 'GET /requests/:requestId', { params: { requestId: made.requestId } })
    expect(request.json).toMatchObject({
      request: { status: 'booked' },
      visits: [{ id: made.visitId, status: 'confirmed', on: TOMORROW, startMinutes: 840 }],
      timeline: [{ what: 'agreed-at-meeting' }],
    })
    expect(page.hours).toMatchObject([{ reservedHalfHours: 8, plannedHalfHours: 0 }])
    const diary = await api.call(sam, 'GET /specialists/:specialistId/diary', {
      params: { specialistId: SAM.id },
      query: { from: TOMORROW, days: '1' },
    })
    expect(diary.text).toContain(made.visitId)
  })

  test('of two at once one finishes; the other meets what was done', async () => {
    await put(sam, { days: [day] })
    const both = await Promise.all([
      finish(2),
      api.call(lead, FINISH, { params, body: { version: 2, agreed: true } }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const open = await api.call(lead, 'GET /settings/:settingId/requests', { params: { settingId: PIER.id } })
    const atMeeting = open.json.requests.filter(
      ({ serviceId }: { serviceId: string }) => serviceId === day.serviceId,
    )
    expect(atMeeting.filter(({ who }: { who: string }) => who === 'Whole setting')).toHaveLength(1)
  })

  test('a time that somebody took meanwhile stays a draft, and can be changed and finished', async () => {
    const taken = { ...day, startMinutes: 600 }
    await put(sam, { days: [{ ...day, id: idOf(9), on: null, startMinutes: null }, taken] })
    const first = await finish(2)
    expect(first.json).toMatchObject({ status: 'draft', made: 1, notMade: [{ id: taken.id }] })
    const { meeting } = await view()
    expect(meeting.days.map(({ requestId }: { requestId: string | null }) => requestId === null)).toEqual([
      false,
      true,
    ])
    expect((await put(sam, { days: [{ ...taken, startMinutes: 840 }] }, 3)).status).toBe(200)
    expect((await finish(4)).json).toMatchObject({ status: 'finished', made: 1 })
    expect((await view()).meeting.days).toHaveLength(2)
  })

  test('without hours refuses whole, naming the stream', async () => {
    await put(sam, { days: [{ ...day, stream: 'traded' }] })
    const before = await api.cupboard.dump()
    const reply = await finish(2)
    expect(reply.json).toMatchObject({ code: 'hours-exhausted', detail: expect.stringContaining('Traded') })
    expect(await api.cupboard.dump()).toBe(before)
  })
})

describe('free times', () => {
  const slots = (query: Record<string, string>) =>
    api.call(sam, 'GET /meetings/:meetingId/slots', {
      params,
      query: { service: 'ep-consultation', ...query },
    })

  test('are the specialist’s at the setting, without what is booked', async () => {
    const { json } = await slots({ from: TOMORROW, days: '1' })
    const starts = json.slots.map(({ startMinutes }: { startMinutes: number }) => startMinutes)
    expect(starts).toContain(840)
    expect(starts).not.toContain(600)
  })

  test('are none in holidays', async () => {
    expect((await slots({ from: '2026-12-21', days: '5' })).json.slots).toEqual([])
  })
})

describe('lists', () => {
  const ids = async (who: typeof sam) => {
    const { json } = await api.call(who, 'GET /meetings')
    return json.meetings.map(({ id }: { id: string }) => id)
  }

  test('show everybody their own, and the lead all', async () => {
    expect(await ids(sam)).toEqual([MEETINGS.pier.id])
    expect(await ids(pat)).toEqual([MEETINGS.harbour.id])
    expect(await ids(senco)).toEqual([MEETINGS.pier.id])
    expect((await ids(lead)).sort()).toEqual([MEETINGS.pier.id, MEETINGS.harbour.id].sort())
  })

  test('offer a specialist themselves, the lead everybody, for a setting without links', async () => {
    const names = async (who: typeof sam) => {
      const { json } = await api.call(who, 'GET /meeting-choices')
      return json.settings[0].specialists.map(({ id }: { id: string }) => id)
    }
    expect(await names(sam)).toEqual([SAM.id])
    expect(await names(lead)).toHaveLength(2)
  })
})

test('the next meeting of the two begins with what was left open', async () => {
  const points = [{ id: idOf(5), text: 'Send the checklist', isDone: false }]
  await put(sam, { points, priorities: ['Calm'] })
  const START = 'POST /settings/:settingId/meetings'
  const body = { specialistId: SAM.id, heldOn: TODAY, plans: 'this-year' }
  const start = () => api.call(sam, START, { params: { settingId: PIER.id }, body })
  expect((await start()).json.code).toBe('not-allowed-now')
  await api.call(sam, FINISH, { params, body: { version: 2, agreed: true } })
  const { json } = await start()
  const next = await api.call(sam, 'GET /meetings/:meetingId', { params: { meetingId: json.meetingId } })
  expect(next.json).toMatchObject({
    meeting: { points, priorities: ['Calm'] },
    previous: { id: MEETINGS.pier.id },
  })
})
