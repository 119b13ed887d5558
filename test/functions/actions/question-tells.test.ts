import { describe, expect, test } from 'vitest'
import { answerQuestion } from '../../../functions/actions/answer-question.ts'
import { askQuestion } from '../../../functions/actions/ask-question.ts'
import { followUpQuestion } from '../../../functions/actions/follow-up-question.ts'
import { rerouteQuestion } from '../../../functions/actions/reroute-question.ts'
import { takeQuestion } from '../../../functions/actions/take-question.ts'
import { withdrawQuestion } from '../../../functions/actions/withdraw-question.ts'
import type { Change } from '../../../functions/ports.ts'
import { asLead, asSenco, asSpecialist } from '../../builders/acting.ts'
import { aQuestion } from '../../builders/question-world.ts'
import { codeOf } from '../../builders/refused.ts'
import { aSetting } from '../../builders/setting.ts'
import { aSpecialist } from '../../builders/specialist.ts'

const SETTING = aSetting().build()
const SPECIALISTS = [
  aSpecialist().build(),
  aSpecialist().id('900-sp02').in('autism', 'semh').build(),
  aSpecialist().id('900-sp03').in('autism').inactive().build(),
]
const TAKEN = { userId: 'u-sam', name: 'Sam Sailor', specialistId: '900-sp01' }
const NEW = { subject: 'Mika Quill at lunch', text: 'What helps?', about: 'no-child' } as const
const audiences = (change: Change) => (change.tells ?? []).map(({ audience }) => audience)

describe('who hears of a question', () => {
  test.each([
    ['the specialists of its discipline who are here', 'autism', ['specialist#900-sp02']],
    ['the leads, where nobody is of it', 'spld', ['team']],
    ['the leads too, where the setting is not sure', null, ['specialist#900-sp01', 'team']],
  ] as const)('asked: %s', (_, discipline, expected) => {
    const found = { setting: SETTING, specialists: SPECIALISTS }
    const { change } = askQuestion(asSenco(), found, { ...NEW, discipline })
    expect(audiences(change)).toEqual(expected)
    expect(JSON.stringify(change.tells)).not.toMatch(/Mika|Quill|lunch/)
  })

  test('taken and answered: the setting, with a link to its own page', () => {
    const taken = takeQuestion(asSpecialist(), aQuestion(), { version: 1, isTaken: true }).change
    const answered = answerQuestion(asSpecialist(), aQuestion(), {
      version: 1,
      text: 'Felt.',
      minutes: null,
    }).change
    expect([audiences(taken), audiences(answered)]).toEqual([['setting#900001'], ['setting#900001']])
    expect(answered.tells?.[0]).toEqual({
      audience: 'setting#900001',
      text: 'Question 00000-00027 was answered.',
      link: '/settings/900001/questions/0000000027',
    })
  })

  test('taken over or answered by a lead: whoever had it as well', () => {
    const question = aQuestion({ takenBy: TAKEN })
    const over = takeQuestion(asLead(), question, { version: 1, isTaken: true }).change
    const answered = answerQuestion(asLead(), question, { version: 1, text: 'Felt.', minutes: 5 }).change
    const back = takeQuestion(asLead(), question, { version: 1, isTaken: false }).change
    const expected = ['setting#900001', 'specialist#900-sp01']
    expect([audiences(over), audiences(answered)]).toEqual([expected, expected])
    expect(audiences(back)).toEqual(['specialist#900-sp01'])
  })

  test('asked again or taken back: whoever has it', () => {
    const question = aQuestion({ takenBy: TAKEN, status: 'answered' })
    const found = { question, specialists: SPECIALISTS }
    const again = followUpQuestion(asSenco(), found, { version: 1, text: 'And then?' }).change
    const open = { ...question, status: 'asked' as const }
    const back = withdrawQuestion(asSenco(), open, { version: 1 }).change
    expect([audiences(again), audiences(back)]).toEqual([['specialist#900-sp01'], ['specialist#900-sp01']])
  })

  test('sent to another discipline: whoever had it, and those who can answer it now', () => {
    const found = { question: aQuestion({ takenBy: TAKEN }), specialists: SPECIALISTS }
    const { change } = rerouteQuestion(asLead(), found, { version: 1, discipline: 'semh' })
    expect(audiences(change)).toEqual(['specialist#900-sp01', 'specialist#900-sp02'])
  })

  test('left where it is by the lead, whoever has it keeps it', () => {
    const question = aQuestion({ takenBy: TAKEN, isDisciplineSure: false })
    const { change } = rerouteQuestion(
      asLead(),
      { question, specialists: SPECIALISTS },
      { version: 1, discipline: 'autism' },
    )
    expect(change.records?.[0]?.next).toMatchObject({ takenBy: TAKEN, isDisciplineSure: true })
  })
})

test('nothing is asked for a setting that has closed for good', () => {
  const found = { setting: aSetting().closedForGood().build(), specialists: [] }
  expect(codeOf(() => askQuestion(asSenco(), found, { ...NEW, discipline: null }))).toBe('not-allowed-now')
})

test('what somebody else has changed meanwhile is refused as stale', () => {
  const question = aQuestion({ version: 2 })
  expect(codeOf(() => takeQuestion(asLead(), question, { version: 1, isTaken: true }))).toBe('stale-version')
})
