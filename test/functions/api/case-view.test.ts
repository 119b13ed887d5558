import { beforeAll, describe, expect, test } from 'vitest'
import { createScheduleHandler } from '../../../functions/events/schedule.ts'
import { CasePage, CaseView } from '../../../shared/contracts/ehc.ts'
import type { CaseEventInput, EventDetails } from '../../../shared/ehc/case.ts'
import { SHARING_KEYS, type Sharing } from '../../../shared/requests/sharing.ts'
import { said } from '../../builders/case-walk.ts'
import { A_CHILD } from '../../builders/ehc-case.ts'
import { aContext } from '../../builders/event.ts'
import { PEOPLE, PIER, WORLD } from '../../builders/world.ts'
import { type Api, anApi } from '../../fakes/api.ts'
import { partsOn } from '../../fakes/parts.ts'

const { officer, senco } = PEOPLE
const CASE = 'GET /ehc/cases/:caseId'
const EVENTS = 'POST /ehc/cases/:caseId/events'
const DETAILS = 'PUT /ehc/cases/:caseId/details'
const SENTINEL = 'Zebedee'
const UPN = 'A801200001001'

/** A child whose every name and number says so. */
const CHILD = {
  ...A_CHILD,
  givenName: `${SENTINEL}-given`,
  familyName: `${SENTINEL}-family`,
  upn: UPN,
  uln: '9876543210',
  postcode: 'ZB1 9ZZ',
}
const EP: EventDetails<'advice-requested'>['from'] = {
  body: 'educational-psychologist',
  name: `${SENTINEL}-psychologist`,
}
const PLACE: EventDetails<'consultation-sent'>['setting'] = {
  by: 'code',
  code: 'OTH',
  other: `${SENTINEL}-place`,
}

/** Received on 6 July, advice asked, exempted and drafted; free text wherever an event takes some. */
const STEPS: readonly CaseEventInput[] = [
  said('decision-to-assess', '2026-08-10', {}, { why: `${SENTINEL}-decision` }),
  said('advice-requested', '2026-10-12', { from: EP, receivedByBodyOn: '2026-10-12' }),
  said('decision-to-issue', '2026-10-20'),
  said('draft-served', '2026-11-16'),
  said('consultation-sent', '2026-11-16', { setting: PLACE }),
  said('exemption-recorded', '2026-11-20', {
    provision: '13(3)',
    evidence: {
      ground: 'exceptional-circumstances',
      affectedFrom: '2026-08-01',
      affectedTo: '2026-09-01',
      note: `${SENTINEL}-note`,
    },
  }),
]
const DAYS = ['2026-07-06', '2026-08-10', '2026-10-12', '2026-11-16', '2026-11-20']

interface Told {
  readonly api: Api
  readonly caseId: string
  readonly requestId: string
}

/** A case with those steps, shared as said, and a correction at the end. */
async function told(sharing: Sharing): Promise<Told> {
  const api = await anApi(WORLD)
  const started = await api.call(officer, 'POST /ehc/cases', {
    body: {
      child: CHILD,
      settingId: PIER.id,
      fromRequestId: null,
      first: said('request-received', '2026-07-06'),
    },
  })
  expect(started.status, started.text).toBe(201)
  const params = { caseId: String(started.json.id) }
  let version = 1
  const record = async (event: CaseEventInput) => {
    api.clock.addMinutes(1)
    const reply = await api.call(officer, EVENTS, { params, body: { version, event } })
    expect(reply.status, reply.text).toBe(201)
    version = reply.json.version
  }
  for (const step of STEPS) await record(step)
  const before = await api.call(officer, CASE, { params })
  const served = before.json.events.find(({ kind }: CaseEventInput) => kind === 'draft-served')
  const why = `${SENTINEL}-correction`
  await record(said('draft-served', '2026-11-13', {}, { supersedes: served.id, why }))
  if (sharing !== 'dates') {
    const body = { version, child: CHILD, settingId: PIER.id, sharing, takeOver: false, why: null }
    expect((await api.call(officer, DETAILS, { params, body })).status).toBe(200)
  }
  return { api, caseId: params.caseId, requestId: String(before.json.advice[0].requestId) }
}

describe('the officer', () => {
  test('sees everything: dates with why, events, advice, documents, findings and the timeline', async () => {
    const { api, caseId, requestId } = await told('nothing')
    const view = CaseView.parse((await api.call(officer, CASE, { params: { caseId } })).json)
    expect(view).toMatchObject({
      who: 'Z.Z., Year 4',
      stage: 'drafting',
      stageLabel: 'Drafting the plan',
      week: { week: 20, of: 20 },
      shared: 'everything',
      mayWrite: true,
      next: { rule: 'advice', dueOn: '2026-11-23', daysLeft: 0 },
    })
    const final = view.dates.find(({ rule }) => rule === 'final-plan')
    expect(final).toMatchObject({
      startsOn: '2026-07-06',
      dueOn: '2026-11-23',
      actor: 'The authority',
      exemption: expect.stringContaining('reg. 13(3): exceptional personal circumstances'),
      why: expect.stringContaining('SI 2014/1530, reg. 13(2)'),
    })
    expect(view.dates.map(({ dueOn }) => dueOn)).toEqual(view.dates.map(({ dueOn }) => dueOn).sort())
    expect(view.notStarted.length).toBeGreaterThan(5)
    expect(view.events[0]).toMatchObject({ kind: 'draft-served', on: '2026-11-13' })
    expect(view.current).toHaveLength(view.events.length - 1)
    expect(view.advice).toEqual([
      {
        body: 'educational-psychologist',
        label: `Educational psychologist: ${SENTINEL}-psychologist`,
        requestedOn: '2026-10-12',
        dueOn: '2026-11-23',
        receivedOn: null,
        over: null,
        requestId,
      },
    ])
    expect(view.documents.map(({ label }) => label)).toEqual([
      'Draft plan served',
      'Decision whether to issue a plan',
      'Decision whether to assess',
      'Request received',
    ])
    expect(view.timeline[0]).toMatchObject({ what: 'case-changed', facts: { fields: 'sharing' } })
    expect(view.timeline.at(-1)).toMatchObject({ what: 'case-started', sequence: 1 })
    expect(view.sen2.length).toBeGreaterThan(0)
    const request = await api.call(officer, 'GET /requests/:requestId', { params: { requestId } })
    expect(request.json.request).toMatchObject({ serviceId: 'ep-statutory-advice', dueOn: '2026-11-23' })
  })

  test('finds the psychologist’s request also after the asking was corrected', async () => {
    const { api, caseId, requestId } = await told('dates')
    const params = { caseId }
    const { events, ehcCase } = (await api.call(officer, CASE, { params })).json
    const asked = events.find(({ kind }: CaseEventInput) => kind === 'advice-requested')
    const event = said(
      'advice-requested',
      '2026-10-13',
      { from: EP, receivedByBodyOn: '2026-10-14' },
      { supersedes: asked.id, why: 'Sent later' },
    )
    const body = { version: ehcCase.version, event }
    expect((await api.call(officer, EVENTS, { params, body })).status).toBe(201)
    const view = (await api.call(officer, CASE, { params })).json
    expect(view.advice).toMatchObject([{ requestId, requestedOn: '2026-10-13', dueOn: '2026-11-25' }])
  })
})

describe.each(SHARING_KEYS)('a SENCO with whom the officer shares “%s”', sharing => {
  let told_: Told
  let text: string
  let view: CaseView
  beforeAll(async () => {
    told_ = await told(sharing)
    const reply = await told_.api.call(senco, CASE, { params: { caseId: told_.caseId } })
    text = reply.text
    view = CaseView.parse(reply.json)
  })

  test('sees as much and no more', async () => {
    expect(view).toMatchObject({ who: 'Z.Z., Year 4', shared: sharing, mayWrite: false })
    expect(view.dates.length > 0).toBe(sharing !== 'nothing')
    expect(view.next === null).toBe(sharing === 'nothing')
    expect(view.week === null).toBe(sharing === 'nothing')
    expect(view.stage).toBe(sharing === 'nothing' ? 'not-shared' : 'drafting')
    const whole = [view.events, view.current, view.advice, view.documents, view.timeline, view.notStarted]
    for (const part of whole) expect(part.length > 0).toBe(sharing === 'everything')
    if (sharing === 'everything') {
      const officers = CaseView.parse(
        (await told_.api.call(officer, CASE, { params: { caseId: told_.caseId } })).json,
      )
      expect(view).toEqual({ ...officers, mayWrite: false })
    }
  })

  test('meets no name, number or free text of what is not shared', () => {
    const hidden = [SENTINEL, UPN, '9876543210', 'ZB1 9ZZ', '2018-03-14', 'exceptional']
    for (const secret of hidden) expect(text.includes(secret), secret).toBe(sharing === 'everything')
    if (sharing === 'nothing') for (const day of DAYS) expect(text).not.toContain(day)
  })

  test('meets no more in the list of the setting’s cases', async () => {
    const { api, caseId } = told_
    const reply = await api.call(senco, 'GET /settings/:settingId/ehc-cases', {
      params: { settingId: PIER.id },
    })
    const line = CasePage.parse(reply.json).cases.find(({ id }) => id === caseId)
    expect(line).toMatchObject({ who: 'Z.Z., Year 4', officerName: 'Ola Officer' })
    const listed = JSON.stringify(line)
    expect(listed.includes(SENTINEL)).toBe(sharing === 'everything')
    expect(line?.dates.length === 0).toBe(sharing === 'nothing')
    expect(
      [line?.next, line?.week, line?.clockStartOn, line?.nextLabel, line?.riskWhy].every(x => x === null),
    ).toBe(sharing === 'nothing')
    expect(line?.stageLabel).toBe(sharing === 'nothing' ? 'Not shared' : 'Drafting the plan')
    if (sharing === 'nothing') for (const day of DAYS) expect(listed).not.toContain(day)
  })
})

test('the officer sees the setting’s list whole, whatever is shared with the setting', async () => {
  const { api, caseId } = await told('nothing')
  const params = { settingId: PIER.id }
  const { json } = await api.call(officer, 'GET /settings/:settingId/ehc-cases', { params })
  const line = CasePage.parse(json).cases.find(({ id }) => id === caseId)
  expect(line).toMatchObject({ stage: 'drafting', week: { week: 20, of: 20 }, nextLabel: 'Give advice' })
})

test('no name, number or free text stands in facts, notices, keys or logs', async () => {
  const { api, caseId, requestId } = await told('everything')
  const { stores } = api.cupboard
  const [found, request] = [
    await stores.ehc.open('900', caseId),
    await stores.requests.open('900', requestId),
  ]
  const facts = [...(found?.entries ?? []), ...(request?.entries ?? [])].map(entry => entry.facts)
  const { parts, logged } = partsOn(stores, { clock: api.clock })
  await createScheduleHandler(parts)({}, aContext('schedule'))
  const told_ = await stores.notices.latest('900', ['officers', 'officer#u-officer'], 'u-officer')
  expect(told_.notices.length).toBeGreaterThan(0)
  const rows = (await stores.ehc.rows('900', 'open')).map(({ who, next }) => ({
    who,
    plain: next?.plainAbout,
  }))
  for (const [where, what] of Object.entries({ facts, notices: told_, logs: [api.logged, logged], rows }))
    for (const secret of [SENTINEL, UPN, 'ZB1 9ZZ']) expect(JSON.stringify(what), where).not.toContain(secret)
})
