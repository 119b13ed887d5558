import { expect, test } from 'vitest'
import { createStreamHandler } from '../../../functions/events/table-stream.ts'
import { londonInstant } from '../../../shared/calendar/local-date.ts'
import { RequestView } from '../../../shared/contracts/requests.ts'
import { said } from '../../builders/case-walk.ts'
import { A_CHILD } from '../../builders/ehc-case.ts'
import { aContext } from '../../builders/event.ts'
import { aStreamEvent, entryRecords } from '../../builders/stream.ts'
import { CASES, IN_PART, PEOPLE, PIER, SAM, SHARED, SHARED_VISITS, WORLD } from '../../builders/world.ts'
import { type Api, anApi } from '../../fakes/api.ts'
import { partsOn } from '../../fakes/parts.ts'

const { senco, officer, lead, sam } = PEOPLE
const OPEN = 'GET /requests/:requestId'
const settingId = PIER.id
const pier = { caseId: CASES.pier.ehcCase.id }
const DETAILS = 'PUT /ehc/cases/:caseId/details'
const EVENTS = 'POST /ehc/cases/:caseId/events'

const idsIn = async (api: Api, who: typeof senco) =>
  (await api.call(who, 'GET /settings/:settingId/requests', { params: { settingId } })).json.requests.map(
    ({ id }: { id: string }) => id,
  )
const visitsOf = async (api: Api, who: typeof senco) =>
  (await api.call(who, 'GET /settings/:settingId/visits', { params: { settingId } })).json.visits
const isThere = async (api: Api, who: typeof senco, requestId: string) =>
  (await api.call(who, OPEN, { params: { requestId } })).status

test('a request of which nothing is shared stands in no list of the setting, but in the officers’', async () => {
  const api = await anApi([...WORLD, IN_PART])
  expect(await idsIn(api, senco)).not.toContain(SHARED.nothing.id)
  expect(await idsIn(api, senco)).toContain(SHARED.dates.id)
  for (const who of [officer, lead])
    expect(await idsIn(api, who)).toEqual(expect.arrayContaining([SHARED.nothing.id, SHARED.dates.id]))
})

test('its visit stands among the setting’s coming visits: when, who comes, for whom by initials', async () => {
  const api = await anApi([...WORLD, IN_PART])
  const { id, who } = SHARED_VISITS.nothing
  const seen = (await visitsOf(api, senco)).find((visit: { id: string }) => visit.id === id)
  expect(seen).toEqual({
    id,
    requestId: null,
    settingId,
    settingName: 'Pier Primary',
    specialistId: SAM.id,
    specialistName: SAM.name,
    serviceId: null,
    what: 'Visit by an educational psychologist',
    who,
    status: 'confirmed',
    on: '2026-11-24',
    startMinutes: 780,
    endMinutes: 960,
    moveAsked: false,
  })
  expect((await visitsOf(api, lead)).find((visit: { id: string }) => visit.id === id)).toMatchObject({
    requestId: SHARED.nothing.id,
    what: 'Statutory advice from an educational psychologist (1 of 2)',
  })
})

test('a time is not proposed to a setting that could not answer: it is agreed, then booked', async () => {
  const api = await anApi([...WORLD, IN_PART])
  const book = (requestId: string, agreed: boolean, startMinutes: number) =>
    api.call(sam, 'POST /requests/:requestId/visits', {
      params: { requestId },
      body: { on: '2026-12-01', startMinutes, agreed, minutes: 60 },
    })
  const refused = await book(SHARED.nothing.id, false, 600)
  expect([refused.status, refused.json.code]).toEqual([409, 'not-allowed-now'])
  const agreed = await book(SHARED.nothing.id, true, 600)
  expect([agreed.status, agreed.json.visit?.sharing], agreed.text).toEqual([201, 'nothing'])
})

test('of the dates and the next step a setting meets no name, no answer and nothing that was found', async () => {
  const record = {
    held: true,
    reason: null,
    minutes: 90,
    summary: 'Zaffre summary',
    nextSteps: 'Zaffre steps',
    outcomes: [{ outcome: 'achieve' as const, progress: 'partly' as const, note: 'Zaffre note' }],
    by: { userId: 'u-sam', name: 'Sam Sailor' },
    at: '2026-11-10T12:00:00.000Z',
  }
  const closure = { summary: 'Zaffre closure', outcomes: record.outcomes, by: record.by, at: record.at }
  const request = { ...SHARED.dates, status: 'closed' as const, closure }
  const visits = [{ ...SHARED_VISITS.dates, status: 'completed' as const, record }]
  const api = await anApi([...WORLD, { authority: '900', requests: [request], visits }])
  const open = (who: typeof senco) => api.call(who, OPEN, { params: { requestId: request.id } })
  const theirs = await open(senco)
  const view = RequestView.parse(theirs.json)
  expect(view.request).toMatchObject({
    sharing: 'dates',
    dueOn: SHARED.dates.dueOn,
  })
  expect(view.visits).toMatchObject([{ specialistName: SAM.name, record: { summary: 'Not shared' } }])
  expect(view.timeline).toEqual([])
  const about = SHARED.dates.content.about
  const name = about?.kind === 'child' ? about.child.familyName : ''
  for (const secret of ['Zaffre', name]) {
    expect(theirs.text).not.toContain(secret)
    for (const who of [officer, sam]) expect((await open(who)).text).toContain(secret)
  }
  const copy = { settingId, serviceId: 'ep-consultation', copyFrom: request.id }
  expect((await api.call(senco, 'POST /requests', { body: copy })).status).toBe(404)
})

test('what the officer shares changes the request at once, both ways', async () => {
  const api = await anApi(WORLD)
  const record = async (version: number, event: ReturnType<typeof said>) =>
    (await api.call(officer, EVENTS, { params: pier, body: { version, event } })).status
  expect(await record(1, said('decision-to-assess', '2026-11-20'))).toBe(201)
  expect(await record(2, said('advice-requested', '2026-11-20', { receivedByBodyOn: '2026-11-20' }))).toBe(
    201,
  )
  const view = await api.call(officer, 'GET /ehc/cases/:caseId', { params: pier })
  const { requestId } = view.json.advice[0]
  expect(await isThere(api, senco, requestId)).toBe(200)
  const share = async (version: number, sharing: string) =>
    (
      await api.call(officer, DETAILS, {
        params: pier,
        body: { version, child: A_CHILD, settingId, sharing, takeOver: false, why: null },
      })
    ).status
  expect(await share(3, 'nothing')).toBe(200)
  expect([await isThere(api, senco, requestId), await isThere(api, officer, requestId)]).toEqual([404, 200])
  expect(await idsIn(api, senco)).not.toContain(requestId)
  expect(await share(4, 'everything')).toBe(200)
  expect(await isThere(api, senco, requestId)).toBe(200)
})

test('the stream tells the setting of a visit, and of nothing else of a request that is not shared', async () => {
  const { stores } = (await anApi([...WORLD, IN_PART])).cupboard
  const { parts } = partsOn(stores)
  const entry = (what: 'allocated' | 'visit-booked', at: number) => ({
    id: `entry-${at}`,
    sequence: at,
    at: londonInstant('2026-11-23', 600 + at),
    by: { userId: 'u-lead', name: 'Lena Lead' },
    what,
    why: null,
    facts: { specialistName: SAM.name, when: 'Tuesday 24 November 2026 at 1pm' },
    previousHash: '0',
    hash: '0',
  })
  const records = entryRecords(SHARED.nothing, [entry('allocated', 1), entry('visit-booked', 2)])
  await createStreamHandler(parts)(aStreamEvent(records), aContext('table-stream'))
  const { notices } = await stores.notices.latest('900', [`setting#${settingId}`], 'u-senco')
  expect(notices.map(({ text, requestId }) => [text, requestId])).toEqual([
    ['Visit by an educational psychologist on Tuesday 24 November 2026 at 1pm.', null],
  ])
})
