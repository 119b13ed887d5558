import { describe, expect, test } from 'vitest'
import { QUESTIONS } from '../../builders/question-world.ts'
import { HARBOUR, PEOPLE, PIER, WORLD } from '../../builders/world.ts'
import { type Api, anApi } from '../../fakes/api.ts'

const { senco, sam, lead, harbourSenco } = PEOPLE
const params = { questionId: QUESTIONS.pier.id }
const answer = (api: Api) =>
  api.call(sam, 'POST /questions/:questionId/answer', {
    params,
    body: { version: 1, text: 'Try this.', minutes: null },
  })

describe('publishing', () => {
  const REDACTED = { title: 'Lunch', question: 'What helps?', answer: 'Felt.', words: ['hall'] }
  const publish = (api: Api, version: number, over: object = {}) =>
    api.call(lead, 'POST /questions/:questionId/publication', {
      params,
      body: { version, ...REDACTED, ...over },
    })

  test.each([
    ['the setting', { title: `Lunch at ${PIER.name}` }, ['/title']],
    ['another setting', { answer: `As at ${HARBOUR.name}` }, ['/answer']],
    ['its SENCO', { question: `${senco.name} asks` }, ['/question']],
    ['a specialist', { answer: 'Ask pat porter' }, ['/answer']],
    ['initials', { answer: 'J.B. sat down' }, ['/answer']],
    ['a UPN', { words: ['A823432112345'] }, ['/words']],
  ])('is refused while it names %s', async (_, over, fields) => {
    const api = await anApi(WORLD)
    await answer(api)
    const reply = await publish(api, 2, over)
    expect(reply.json.fields.map(({ pointer }: { pointer: string }) => pointer)).toEqual(fields)
    expect(reply.text).not.toMatch(/Pier|Sefa|Porter/)
  })

  test('needs an answer, is done once, found by all, and taken down again', async () => {
    const api = await anApi(WORLD)
    expect((await publish(api, 1)).json.code).toBe('not-allowed-now')
    await answer(api)
    const { pageId } = (await publish(api, 2)).json
    expect((await publish(api, 3)).json.code).toBe('not-allowed-now')
    const found = await api.call(harbourSenco, 'GET /knowledge/pages', { query: { words: 'halls' } })
    expect(found.json).toMatchObject({ count: 2, pages: [{ id: pageId, title: 'Lunch' }, {}] })
    const page = await api.call(harbourSenco, 'GET /knowledge/pages/:pageId', { params: { pageId } })
    expect(page.json).toMatchObject({ ...REDACTED, questionId: null })
    expect(page.text).not.toMatch(/Pier|Sefa|Sam|Lee|900001/)
    const removal = { params: { pageId }, body: { version: 1, why: 'Out of date' } }
    expect((await api.call(lead, 'POST /knowledge/pages/:pageId/removal', removal)).status).toBe(200)
    const again = { ...removal, body: { ...removal.body, version: 2 } }
    expect((await api.call(lead, 'POST /knowledge/pages/:pageId/removal', again)).json.code).toBe(
      'not-allowed-now',
    )
    expect((await api.call(lead, 'GET /knowledge/pages/:pageId', { params: { pageId } })).status).toBe(404)
    const question = await api.cupboard.stores.records.open('question', '900', params.questionId)
    expect(question?.entries.map(({ what }) => what)).toEqual([
      'question-answered',
      'answer-published',
      'answer-taken-down',
    ])
    expect(question?.entries.map(({ sequence }) => sequence)).toEqual([2, 3, 4])
    expect((await publish(api, 4)).status).toBe(201)
  })
})
