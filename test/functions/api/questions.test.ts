import { describe, expect, test } from 'vitest'
import { sha256 } from '../../../functions/storage/chain.ts'
import { firstBrokenLink } from '../../../shared/audit/entry.ts'
import { idOf } from '../../builders/clock.ts'
import { aQuestion, QUESTIONS } from '../../builders/question-world.ts'
import { aSpecialist } from '../../builders/specialist.ts'
import { PEOPLE, PIER, WORLD } from '../../builders/world.ts'
import { type Api, anApi } from '../../fakes/api.ts'

const { senco, sam, pat, lead, dual } = PEOPLE
const OWN = 'GET /settings/:settingId/questions/:questionId'
const TAKER = 'PUT /questions/:questionId/taker'
const ANSWER = 'POST /questions/:questionId/answer'
const params = { settingId: PIER.id, questionId: QUESTIONS.pier.id }
const NEW = { subject: 'Sleep', text: 'What helps?', discipline: null, about: 'no-child' }

const ask = (api: Api, body: object = {}) =>
  api.call(senco, 'POST /settings/:settingId/questions', {
    params: { settingId: PIER.id },
    body: { ...NEW, ...body },
  })
const take = (api: Api, who: typeof senco, version: number, isTaken = true) =>
  api.call(who, TAKER, { params, body: { version, isTaken } })
const answer = (api: Api, who: typeof senco, version: number, over: object = {}) =>
  api.call(who, ANSWER, { params, body: { version, text: 'Try this.', minutes: null, ...over } })
const own = async (api: Api) => (await api.call(senco, OWN, { params })).json

describe('asking', () => {
  test('an unsure question goes to the psychologists with a target of five working days', async () => {
    const api = await anApi(WORLD)
    const asked = await ask(api)
    expect(asked.status).toBe(201)
    const question = await api.cupboard.stores.records.get('question', '900', asked.json.questionId)
    expect(question).toMatchObject({
      status: 'asked',
      discipline: 'educational-psychology',
      isDisciplineSure: false,
      dueOn: '2026-11-30',
      settingName: PIER.name,
    })
  })

  test.each([
    ['a UPN', { text: 'UPN A823432112345' }, ['/text']],
    ['a date of birth', { subject: 'Born 12/03/2018' }, ['/subject']],
    ['nothing', { subject: ' ', text: '' }, ['/subject', '/text']],
    ['a discipline that is none', { discipline: 'magic' }, ['/discipline']],
    ['too much', { subject: 'x'.repeat(121), text: 'x'.repeat(4001) }, ['/subject', '/text']],
    ['no word about a child', { about: 'maybe' }, ['/about']],
  ])('with %s is refused, field by field, and nothing is written', async (_, over, fields) => {
    const api = await anApi(WORLD)
    const before = await api.cupboard.dump('reads')
    const reply = await ask(api, over)
    expect([reply.status, reply.json.code]).toEqual([400, 'invalid-input'])
    expect(reply.json.fields.map(({ pointer }: { pointer: string }) => pointer)).toEqual(fields)
    expect(reply.text).not.toContain('A823432112345')
    expect(await api.cupboard.dump('reads')).toBe(before)
  })
})

describe('answering', () => {
  test('whoever has taken it answers it, nobody else; a lead may take it over', async () => {
    const api = await anApi(WORLD)
    expect((await take(api, sam, 1)).status).toBe(200)
    for (const refused of [
      await take(api, pat, 2),
      await answer(api, pat, 2),
      await take(api, pat, 2, false),
    ])
      expect([refused.status, refused.json.code]).toEqual([409, 'not-allowed-now'])
    expect((await take(api, pat, 2)).json.detail).toContain('Sam Sailor has taken this question')
    expect((await take(api, lead, 2)).json).toMatchObject({ version: 3 })
    expect((await answer(api, sam, 3)).status).toBe(409)
    expect((await take(api, lead, 3, false)).status).toBe(200)
    expect((await answer(api, pat, 4, { minutes: 30 })).json).toMatchObject({ status: 'answered' })
    expect(await own(api)).toMatchObject({
      takenBy: { name: 'Pat Porter', isMe: false },
      minutes: 30,
      actions: ['follow-up', 'turn-into-request'],
    })
  })

  test('of two who take it at once one has it', async () => {
    const api = await anApi(WORLD)
    const replies = await Promise.all([take(api, sam, 1), take(api, pat, 1)])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('a specialist sees the questions of their disciplines, and a lead all', async () => {
    const api = await anApi(WORLD)
    const list = async (who: typeof senco, query: Record<string, string> = {}) =>
      (await api.call(who, 'GET /questions', { query })).json
    expect((await list(sam)).questions.map(({ id }: { id: string }) => id)).toEqual([idOf(91)])
    expect((await list(lead)).questions).toHaveLength(2)
    expect((await list(lead, { discipline: 'autism' })).questions).toHaveLength(1)
    expect(await list(sam, { discipline: 'autism' })).toMatchObject({ code: 'not-found' })
    expect((await list(sam)).disciplines).toEqual(['educational-psychology'])
    await answer(api, sam, 1)
    expect((await list(sam)).questions).toEqual([])
    expect(await list(sam, { tab: 'ended' })).toMatchObject({
      questions: [{ id: idOf(91), statusLabel: 'Answered' }],
      discipline: 'educational-psychology',
    })
    expect(await list(lead, { tab: 'ended' })).toMatchObject({ discipline: null })
  })

  test('a specialist is shown none of a setting they must not be sent to, and does not hear of it', async () => {
    const kept = aSpecialist()
      .with({ conflictSettingIds: [PIER.id] })
      .build()
    const api = await anApi([...WORLD, { authority: '900', specialists: [kept] }])
    expect((await api.call(sam, 'GET /questions', {})).json.questions).toEqual([])
    expect((await api.call(sam, 'GET /questions/:questionId', { params })).status).toBe(404)
    expect((await take(api, sam, 1)).status).toBe(404)
    expect((await api.call(lead, 'GET /questions/:questionId', { params })).status).toBe(200)
  })

  test('sent to another discipline it is there, with the same target, and nobody has it', async () => {
    const api = await anApi(WORLD)
    await take(api, sam, 1)
    const body = { version: 2, discipline: 'autism' }
    const questionParams = { questionId: params.questionId }
    const sent = await api.call(lead, 'PUT /questions/:questionId/discipline', {
      params: questionParams,
      body,
    })
    expect(sent.status).toBe(200)
    expect((await api.call(sam, 'GET /questions/:questionId', { params: questionParams })).status).toBe(404)
    expect(await own(api)).toMatchObject({ takenBy: null, discipline: 'autism', dueOn: '2026-11-30' })
  })
})

test('asked again, the target starts again and whoever answered has it; taken back, the answer stays', async () => {
  const api = await anApi(WORLD)
  await answer(api, sam, 1)
  api.clock.set('2026-12-07T09:00:00.000Z')
  const again = { params, body: { version: 2, text: 'And then?' } }
  const followUp = 'POST /settings/:settingId/questions/:questionId/follow-up'
  expect((await api.call(senco, followUp, again)).json).toMatchObject({ status: 'followed-up' })
  expect(await own(api)).toMatchObject({
    dueOn: '2026-12-14',
    overdue: false,
    takenBy: { name: 'Sam Sailor' },
  })
  api.clock.set('2026-12-15T09:00:00.000Z')
  expect(await own(api)).toMatchObject({ overdue: true })
  const back = 'POST /settings/:settingId/questions/:questionId/withdrawal'
  expect((await api.call(senco, back, { params, body: { version: 3 } })).json.status).toBe('answered')
  expect((await api.call(senco, back, { params, body: { version: 4 } })).json.code).toBe('not-allowed-now')
})

test('a question that has gone back and forth for long is not asked again', async () => {
  const [message] = QUESTIONS.pier.messages
  if (message === undefined) throw new Error('There is no message')
  const messages = Array.from({ length: 19 }, () => message)
  const long = aQuestion({ ...QUESTIONS.pier, status: 'answered', messages })
  const api = await anApi([...WORLD, { authority: '900', records: [{ kind: 'question', next: long }] }])
  const reply = await api.call(senco, 'POST /settings/:settingId/questions/:questionId/follow-up', {
    params,
    body: { version: 1, text: 'And then?' },
  })
  expect([reply.json.code, reply.json.detail]).toEqual([
    'not-allowed-now',
    'This has gone back and forth many times. Turn it into a request, so that somebody can come and talk.',
  ])
})

test('turned into a request, both are written at once and each leads to the other', async () => {
  const api = await anApi(WORLD)
  await answer(api, sam, 1)
  const turn = (serviceId: string, version = 2) =>
    api.call(senco, 'POST /settings/:settingId/questions/:questionId/request', {
      params,
      body: { version, serviceId },
    })
  for (const serviceId of ['autism-support', 'ep-statutory-advice', 'ask-a-specialist'])
    expect((await turn(serviceId)).json.code).toBe('not-allowed-now')
  const { requestId } = (await turn('ep-assessment')).json
  expect(await own(api)).toMatchObject({ status: 'turned-into-request', requestId, actions: [] })
  const found = await api.cupboard.stores.requests.open('900', requestId)
  expect(found?.request).toMatchObject({
    status: 'draft',
    settingId: PIER.id,
    questionId: params.questionId,
    content: { need: { concern: 'Noise at lunch\n\nWhat helps?' } },
  })
  expect(found?.entries.map(({ what }) => what)).toEqual(['started'])
  const question = await api.cupboard.stores.records.open('question', '900', params.questionId)
  expect(question?.entries.map(({ what }) => what)).toEqual([
    'question-answered',
    'question-turned-into-request',
  ])
  expect((await turn('ep-assessment', 3)).json.code).toBe('not-allowed-now')
})

test('a setting sees its own only, newest first, and the support it was given this year', async () => {
  const api = await anApi(WORLD)
  for (let at = 0; at < 21; at += 1) {
    api.clock.addMinutes(1)
    await ask(api, { subject: `Question ${at}` })
  }
  await answer(api, sam, 1, { minutes: 30 })
  const list = async (query: Record<string, string> = {}) =>
    (
      await api.call(senco, 'GET /settings/:settingId/questions', {
        params: { settingId: PIER.id },
        query,
      })
    ).json
  const first = await list()
  expect(first.questions.map(({ subject }: { subject: string }) => subject)[0]).toBe('Question 20')
  expect(first).toMatchObject({ support: { academicYear: '2026-27', answers: 1, minutes: 30 } })
  const next = await list({ cursor: first.nextCursor })
  expect([first.questions.length, next.questions.length, next.nextCursor]).toEqual([20, 2, null])
  expect(await list({ cursor: 'nonsense' })).toMatchObject({ code: 'invalid-input' })
  api.clock.set('2027-09-02T09:00:00.000Z')
  expect(await list()).toMatchObject({ support: { academicYear: '2027-28', answers: 0, minutes: 0 } })
  const others = await api.call(dual, 'GET /settings/:settingId/questions', {
    params: { settingId: '900002' },
  })
  expect(others.json.questions).toHaveLength(1)
})

test('what a question goes through is one chain', async () => {
  const api = await anApi(WORLD)
  const { questionId } = (await ask(api)).json
  const body = { version: 1, isTaken: true }
  await api.call(sam, TAKER, { params: { questionId }, body })
  await api.call(sam, ANSWER, {
    params: { questionId },
    body: { version: 2, text: 'Try this.', minutes: 5 },
  })
  const found = await api.cupboard.stores.records.open('question', '900', questionId)
  expect(found?.entries.map(({ what }) => what)).toEqual([
    'question-asked',
    'question-taken',
    'question-answered',
  ])
  expect(firstBrokenLink(found?.entries ?? [], sha256)).toBeNull()
})
