import { expect, test } from 'vitest'
import { SERVICE_KEYS, serviceOf } from '../../../shared/catalogue/services.ts'
import { contentOfQuestion, isServiceFor } from '../../../shared/questions/question-request.ts'
import { EMPTY_CONTENT, RequestContent } from '../../../shared/requests/content.ts'
import { NOW } from '../../builders/clock.ts'
import { aQuestion } from '../../builders/question-world.ts'

const by = { userId: 'u-sam', name: 'Sam Sailor' }
const asked = (text: string) => ({ by, at: NOW, side: 'setting' as const, text, minutes: null })
const answered = (text: string) => ({ by, at: NOW, side: 'team' as const, text, minutes: 10 })

test('what was asked becomes the concern and what was answered what was tried', () => {
  const question = aQuestion({ messages: [asked('What helps?'), answered('Felt.'), asked('And then?')] })
  const content = contentOfQuestion(question, serviceOf('autism-support'))
  expect(content.need?.concern).toBe('Noise at lunch\n\nWhat helps?\n\nAnd then?')
  expect(content.tried).toEqual([
    {
      startedOn: '2026-11-23',
      reviewedOn: null,
      what: 'Asked a specialist in writing: Noise at lunch\n\nThe answer: Felt.',
      howOften: '',
      result: '',
    },
  ])
  expect({ ...content, need: null, tried: null }).toEqual(EMPTY_CONTENT)
})

test('before an answer nothing was tried, and a service’s own question is answered by it', () => {
  const content = contentOfQuestion(aQuestion(), serviceOf('ep-assessment'))
  expect(content.tried).toBeNull()
  expect(content.questions).toEqual({ 'question-to-answer': 'Noise at lunch\n\nWhat helps?' })
})

test('a service is not told what it does not ask for', () => {
  const question = aQuestion({ messages: [asked('What helps?'), answered('Felt.')] })
  const content = contentOfQuestion(question, serviceOf('whole-setting-training'))
  expect([content.tried, content.questions]).toEqual([null, { subject: 'Noise at lunch\n\nWhat helps?' }])
})

test('the longest exchange fits a request of every service, and a long answer is carried over whole', () => {
  const long = 'ä'.repeat(4000)
  const pairs = Array.from({ length: 10 }, () => [asked(long), answered(long)]).flat()
  for (const key of SERVICE_KEYS) {
    const content = contentOfQuestion(aQuestion({ messages: pairs }), serviceOf(key))
    expect(() => RequestContent.parse(content), key).not.toThrow()
  }
  const one = contentOfQuestion(
    aQuestion({ messages: [asked('?'), answered(long)] }),
    serviceOf('autism-support'),
  )
  expect((one.tried ?? []).map(({ what }) => what.match(/ä/g)?.length ?? 0).reduce((a, b) => a + b)).toBe(
    4000,
  )
})

test('a question becomes a service of its discipline that settings ask for and that is more than writing', () => {
  const fits = (discipline: 'autism' | 'educational-psychology') =>
    SERVICE_KEYS.filter(key => isServiceFor({ discipline }, serviceOf(key)))
  expect(fits('autism')).toEqual(['autism-support', 'whole-setting-training'])
  expect(fits('educational-psychology')).toEqual(['ep-consultation', 'ep-assessment', 'critical-incident'])
})
