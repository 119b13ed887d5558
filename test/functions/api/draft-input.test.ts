import { describe, expect, test } from 'vitest'
import { PEOPLE, REQUESTS, WORLD } from '../../builders/world.ts'
import { anApi, sentBy } from '../../fakes/api.ts'

const { senco } = PEOPLE
const DRAFT = 'PUT /requests/:requestId/draft'
const params = { requestId: REQUESTS.settingDraft.id }

/** Saves a draft whose content is sent as this very text. */
async function saved(content: string) {
  const api = await anApi(WORLD)
  const before = await api.cupboard.dump()
  const body = `{"version":1,"content":${content}}`
  const reply = await api.send({ ...sentBy(senco, DRAFT, { params }), body })
  const fields = (reply.json?.fields ?? []) as { pointer: string; message: string }[]
  return { reply, fields, isUnchanged: (await api.cupboard.dump()) === before }
}

const child = (percent: string) =>
  `{"about":{"kind":"child","child":{"givenName":"Mika","familyName":"Quill","dateOfBirth":null,"ncYear":null,` +
  `"upn":null,"senProvision":null,"lookedAfter":false,"attendancePercent":${percent}}}}`
const views = (text: string) => `{"views":{"child":"${text}","parents":""}}`
const PERCENT = '/content/about/child/attendancePercent'

describe('what could not be kept is refused by name, and nothing is written', () => {
  test.each<[string, string, string[]]>([
    ['a question no service asks', '{"questions":{"unheard-of":"x"}}', ['/content/questions/unheard-of']],
    ['a question that is __proto__', '{"questions":{"__proto__":"x"}}', ['/content/questions/__proto__']],
    [
      'a question that is constructor',
      '{"questions":{"constructor":"x"}}',
      ['/content/questions/constructor'],
    ],
    ['a paper that is __proto__', '{"papers":{"__proto__":"ready"}}', ['/content/papers/__proto__']],
    [
      'a paper that is hasOwnProperty',
      '{"papers":{"hasOwnProperty":"ready"}}',
      ['/content/papers/hasOwnProperty'],
    ],
    ['a paper under no key', '{"papers":{"":"ready"}}', ['/content/papers/']],
    ['a paper under a key of signs', '{"papers":{"a/b~c":"ready"}}', ['/content/papers/a~1b~0c']],
    ['half a pair of characters', views('\\ud800'), ['/content/views/child']],
    ['the other half', views('x\\udc00y'), ['/content/views/child']],
    ['a NUL', views('a\\u0000b'), ['/content/views/child']],
    ['a NUL in a key', '{"a\\u0000":1}', ['/content/a\u0000']],
    ['half a pair in a key', '{"\\ud800":1}', ['/content/\ufffd']],
    ['a percentage next to nothing', child('5e-324'), [PERCENT]],
    ['a percentage to a hundredth', child('93.25'), [PERCENT]],
    ['a percentage beyond all numbers', child('1e999'), [PERCENT]],
    ['brackets without end', `{"views":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, ['/content/views']],
  ])('%s', async (_, content, pointers) => {
    const { reply, fields, isUnchanged } = await saved(content)
    expect([reply.status, reply.json.code], reply.text.slice(0, 300)).toEqual([400, 'invalid-input'])
    expect(fields.map(({ pointer }) => pointer)).toEqual(pointers)
    expect(isUnchanged).toBe(true)
  })

  test('characters beyond the basic ones are kept as they are', async () => {
    const { reply } = await saved(views('Zoë 𝒳 👩‍🏫 \\ud83d\\ude00'))
    expect(reply.status).toBe(200)
  })

  test('answers that fit one by one and not together are too large', async () => {
    const api = await anApi(WORLD)
    // JSON writes this character with six
    const long = '\u0001'.repeat(2000)
    const cycle = { startedOn: null, reviewedOn: null, what: long, howOften: '', result: long }
    const save = (version: number, content: object) =>
      api.call(senco, DRAFT, { params, body: { version, content } })
    expect((await save(1, { tried: Array(10).fill(cycle) })).status).toBe(200)
    const before = await api.cupboard.dump()
    const reply = await save(2, { views: { child: long, parents: long } })
    expect([reply.status, reply.json.code]).toEqual([413, 'too-large'])
    expect(await api.cupboard.dump()).toBe(before)
  })
})

describe('what is wrong is said in plain words', () => {
  const body = { on: '2026-12-01', startMinutes: 600, agreed: true }
  test.each<[string, object, string]>([
    ['/on', { on: 20261201 }, 'Enter a day like 2027-01-12'],
    ['/on', { on: '1 December' }, 'Enter a day like 2027-01-12'],
    ['/on', { on: '2027-02-29' }, 'Enter a date that exists'],
    ['/on', { on: undefined }, 'Enter a day like 2027-01-12'],
    ['/startMinutes', { startMinutes: '600' }, 'Enter a number'],
    ['/startMinutes', { startMinutes: 600.5 }, 'Enter a whole number'],
    ['/startMinutes', { startMinutes: -1 }, 'Enter 0 or more'],
    ['/startMinutes', { startMinutes: 1440 }, 'Enter 1439 or less'],
    ['/startMinutes', { startMinutes: undefined }, 'This is needed'],
    ['/agreed', { agreed: 'yes' }, 'Send true or false'],
    ['/stream', { stream: 'gold' }, 'Choose one of the listed values'],
    ['/notify', { notify: true }, 'This field is not known'],
  ])('%s of %j', async (pointer, over, message) => {
    const api = await anApi(WORLD)
    const reply = await api.call(PEOPLE.sam, 'POST /requests/:requestId/visits', {
      params: { requestId: REQUESTS.pier.id },
      body: { ...body, ...over },
    })
    expect(reply.json.fields).toEqual([{ pointer, message }])
  })

  test.each<[string, string, string]>([
    ['/requests?tab=all', '/query/tab', 'Choose one of the listed values'],
    [`/requests?cursor=${'x'.repeat(201)}`, '/query/cursor', 'Use 200 characters or fewer'],
    ['/me?x=1', '/query/x', 'This field is not known'],
    ['/requests?tab=triage&tab=ended', '/query/tab', 'Send this once'],
  ])('%s', async (target, pointer, message) => {
    const api = await anApi(WORLD)
    const { claims } = sentBy(PEOPLE.lead, 'GET /requests', {})
    const reply = await api.send({ method: 'GET', target, claims })
    expect(reply.json.fields).toEqual([{ pointer, message }])
  })
})
