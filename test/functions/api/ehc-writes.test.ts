import { describe, expect, inject, test } from 'vitest'
import type { CaseEventInput } from '../../../shared/ehc/case.ts'
import { said } from '../../builders/case-walk.ts'
import { idOf } from '../../builders/clock.ts'
import { A_CHILD, anEhcCase } from '../../builders/ehc-case.ts'
import {
  CASES,
  HARBOUR,
  NINE_HUNDRED,
  PEOPLE,
  PIER,
  REQUESTS,
  STATUTORY,
  WORLD,
} from '../../builders/world.ts'
import { type Api, anApi } from '../../fakes/api.ts'
import { engineStores } from '../../fakes/engine-stores.ts'

const { officer } = PEOPLE
const START = 'POST /ehc/cases'
const EVENTS = 'POST /ehc/cases/:caseId/events'
const received = said('request-received', '2026-11-16')
const ZIA = { ...A_CHILD, givenName: 'Zia' }
const start = (over: object = {}) => ({
  child: ZIA,
  settingId: PIER.id,
  fromRequestId: null,
  first: received,
  ...over,
})
const pier = { caseId: CASES.pier.ehcCase.id }
const record = (api: Api, event: CaseEventInput, version = 1, params = pier) =>
  api.call(officer, EVENTS, { params, body: { version, event } })

describe('starting a case', () => {
  test('answers with its reference, and the case is there', async () => {
    const api = await anApi(WORLD)
    const reply = await api.call(officer, START, { body: start() })
    expect([reply.status, reply.json.version]).toEqual([201, 1])
    const view = await api.call(officer, 'GET /ehc/cases/:caseId', { params: { caseId: reply.json.id } })
    expect(view.json).toMatchObject({ reference: reply.json.reference, stage: 'requested' })
  })

  test('sent twice under one key is started once', async () => {
    const api = await anApi(WORLD)
    const sent = { body: start(), key: 'key-start-01' }
    const [first, again] = [await api.call(officer, START, sent), await api.call(officer, START, sent)]
    expect(again.text).toBe(first.text)
    expect(await api.cupboard.stores.ehc.rows('900', 'open')).toHaveLength(3)
  })

  test.each([
    ['a setting that is not there', { settingId: '900999' }],
    ['a setting of another authority', { settingId: '901001' }],
    ['a request that is not there', { fromRequestId: idOf(404) }],
    ['a request of another authority', { fromRequestId: idOf(21) }],
    ['a setting’s draft', { fromRequestId: REQUESTS.settingDraft.id }],
  ])('with %s is as if nothing were there', async (_, over) => {
    const api = await anApi(WORLD)
    const reply = await api.call(officer, START, { body: start(over) })
    expect([reply.status, reply.json.code]).toEqual([404, 'not-found'])
  })

  test('from a request keeps the link both ways a person looks', async () => {
    const api = await anApi(WORLD)
    const reply = await api.call(officer, START, { body: start({ fromRequestId: REQUESTS.pier.id }) })
    expect(reply.status, reply.text).toBe(201)
    const { json } = await api.call(officer, 'GET /ehc/cases/:caseId', { params: { caseId: reply.json.id } })
    expect(json.ehcCase.fromRequestId).toBe(REQUESTS.pier.id)
    expect(json.timeline[0].facts.fromRequest).toBe(REQUESTS.pier.id)
  })

  test('without a setting is possible; the psychologist then waits for one', async () => {
    const api = await anApi(WORLD)
    const { json } = await api.call(officer, START, { body: start({ settingId: null }) })
    const params = { caseId: String(json.id) }
    expect((await record(api, said('decision-to-assess', '2026-11-20'), 1, params)).status).toBe(201)
    const asking = said('advice-requested', '2026-11-20', { receivedByBodyOn: '2026-11-20' })
    const refused = await record(api, asking, 2, params)
    expect([refused.status, refused.json.code]).toEqual([409, 'not-allowed-now'])
    const details = {
      version: 2,
      child: ZIA,
      settingId: PIER.id,
      sharing: 'dates',
      takeOver: false,
      why: null,
    }
    await api.call(officer, 'PUT /ehc/cases/:caseId/details', { params, body: details })
    expect((await record(api, asking, 3, params)).status).toBe(201)
  })

  test('of one child by many officers at once starts one; the others are told which', async () => {
    const cupboard = await engineStores(inject('databaseEndpoint'))
    const api = await anApi([NINE_HUNDRED], { cupboard })
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => api.call(officer, START, { body: start() })),
    )
    const [made, ...more] = replies.filter(({ status }) => status === 201)
    expect(more).toEqual([])
    for (const { status, json } of replies.filter(reply => reply !== made)) {
      expect(['open-case-exists', 'busy']).toContain(json.code)
      if (status === 409) expect(json.caseId).toBe(made?.json.id)
    }
    expect(await cupboard.stores.ehc.openCaseOf('900', 'born 2018-03-14 zia quill')).toBe(made?.json.id)
  })
})

describe('recording', () => {
  test('what a reason would allow says so, and is recorded with the reason', async () => {
    const api = await anApi(WORLD)
    const early = (why: string | null) =>
      said(
        'advice-requested',
        '2026-11-02',
        { from: { body: 'medical', name: '' }, receivedByBodyOn: '2026-11-02' },
        { why },
      )
    const refused = await record(api, early(null))
    expect([refused.status, refused.json.code]).toEqual([409, 'not-allowed-now'])
    expect(refused.json).toMatchObject({ canOverride: true, provision: 'reg. 6(1)' })
    expect((await record(api, early('Asked with the family’s agreement'))).status).toBe(201)
  })

  test.each([
    ['an unknown kind', { ...received, kind: 'nothing' }, '/event/kind'],
    ['a day that is none', { ...received, on: '2026-02-30' }, '/event/on'],
    [
      'a ground that no provision has',
      {
        ...said('exemption-recorded', '2026-11-20'),
        details: {
          provision: '13(3)',
          adviceFrom: null,
          evidence: { ground: 'shortage', note: 'x' },
          approvedBy: { userId: 'u', name: 'n' },
          familyToldOn: null,
        },
      },
      '/event/details/evidence/ground',
    ],
  ])('%s is invalid input at its field', async (_, event, pointer) => {
    const api = await anApi(WORLD)
    const reply = await api.call(officer, EVENTS, { params: pier, body: { version: 1, event } })
    expect([reply.status, reply.json.fields?.[0]?.pointer]).toEqual([400, pointer])
  })

  test('in an ended case works while the child has a newer one', async () => {
    const refusedCase = anEhcCase()
      .id(idOf(71))
      .child({ givenName: 'Zia' })
      .received('2026-09-01')
      .happened('decision-to-assess', '2026-10-01', { decision: 'not-assess' })
      .build()
    const api = await anApi([...WORLD, { authority: '900', cases: [refusedCase] }])
    expect((await api.call(officer, START, { body: start() })).status).toBe(201)
    const reply = await record(api, said('mediation-requested', '2026-11-20'), 2, { caseId: idOf(71) })
    expect(reply.status, reply.text).toBe(201)
  })

  test('by two officers at once keeps one, and tells the other to look again', async () => {
    const cupboard = await engineStores(inject('databaseEndpoint'))
    const api = await anApi([NINE_HUNDRED], { cupboard })
    const replies = await Promise.all(
      [1, 2, 3, 4].map(() => record(api, said('decision-to-assess', '2026-11-20'))),
    )
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1)
    for (const { json } of replies.filter(({ status }) => status !== 201))
      expect(['stale-version', 'busy']).toContain(json.code)
    expect((await cupboard.stores.ehc.open('900', pier.caseId))?.events).toHaveLength(2)
  })
})

test('an authority’s request is not a setting’s to change, nor a setting’s an officer’s', async () => {
  const api = await anApi(WORLD)
  const view = async (who: typeof officer, requestId: string) =>
    (await api.call(who, 'GET /requests/:requestId', { params: { requestId } })).json.actions
  expect(await view(PEOPLE.senco, STATUTORY.id)).toEqual([])
  expect(await view(officer, STATUTORY.id)).toEqual(['withdraw'])
  expect(await view(PEOPLE.senco, REQUESTS.pier.id)).toContain('withdraw')
  expect(await view(officer, REQUESTS.pier.id)).toEqual([])
  for (const [who, requestId] of [
    [PEOPLE.senco, STATUTORY.id],
    [officer, REQUESTS.pier.id],
  ] as const) {
    const params = { requestId }
    const body = { version: 3, reason: 'need-met', note: '' }
    expect((await api.call(who, 'POST /requests/:requestId/withdrawal', { params, body })).status).toBe(404)
    expect(
      (await api.call(who, 'PUT /requests/:requestId/draft', { params, body: { version: 3, content: {} } }))
        .status,
    ).toBe(404)
  }
})

test('a case moved to another setting is seen there and no longer here', async () => {
  const api = await anApi(WORLD)
  const body = {
    version: 1,
    child: CASES.pier.ehcCase.child,
    settingId: HARBOUR.id,
    sharing: 'dates',
    takeOver: false,
    why: null,
  }
  await api.call(officer, 'PUT /ehc/cases/:caseId/details', { params: pier, body })
  const open = async (who: typeof officer) =>
    (await api.call(who, 'GET /ehc/cases/:caseId', { params: pier })).status
  expect(await open(PEOPLE.senco)).toBe(404)
  expect(await open(PEOPLE.harbourSenco)).toBe(200)
})

test('details that give the child the name of one with another open case are refused until a reason is given', async () => {
  const api = await anApi(WORLD)
  const { json: other } = await api.call(officer, START, { body: start() })
  const change = (why: string | null) =>
    api.call(officer, 'PUT /ehc/cases/:caseId/details', {
      params: pier,
      body: {
        version: 1,
        child: { ...ZIA, upn: 'B123456789012' },
        settingId: PIER.id,
        sharing: 'dates',
        takeOver: false,
        why,
      },
    })
  const refused = await change(null)
  expect([refused.status, refused.json.code]).toEqual([409, 'not-allowed-now'])
  expect(refused.json).toMatchObject({ canOverride: true, caseId: other.id })
  expect((await change('They are twins')).status).toBe(200)
  const { json } = await api.call(officer, 'GET /ehc/cases/:caseId', { params: pier })
  expect(json.timeline[0]).toMatchObject({
    why: 'They are twins',
    facts: { besideCases: other.reference },
  })
})
