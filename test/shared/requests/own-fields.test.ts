import { expect, test } from 'vitest'
import { SERVICE_KEYS, serviceOf } from '../../../shared/catalogue/services.ts'
import { EMPTY_CONTENT } from '../../../shared/requests/content.ts'
import { fitted, MOST_CONTENT_BYTES, notAsked } from '../../../shared/requests/own-fields.ts'
import { completeContent } from '../../builders/content.ts'

const consultation = serviceOf('ep-consultation')
const own = JSON.parse('{"__proto__":"x","constructor":"x","toString":"x"}')

test.each(SERVICE_KEYS)('everything %s asks for is its own', key => {
  const content = completeContent(key)
  expect(notAsked(serviceOf(key), content)).toEqual([])
  expect(fitted(serviceOf(key), content)).toEqual(content)
})

test('what another service asks for is named, and so is what every object has', () => {
  const theirs = { papers: { unheard: 'ready' as const }, questions: own }
  const pointers = [
    '/papers/unheard',
    '/questions/__proto__',
    '/questions/constructor',
    '/questions/toString',
  ]
  expect(notAsked(consultation, theirs)).toEqual(pointers)
  expect(fitted(consultation, { ...EMPTY_CONTENT, ...theirs })).toEqual({
    ...EMPTY_CONTENT,
    papers: {},
    questions: {},
  })
})

test('sections that were not sent or never opened ask for nothing', () => {
  expect(notAsked(consultation, {})).toEqual([])
  expect(notAsked(consultation, EMPTY_CONTENT)).toEqual([])
  expect(fitted(consultation, EMPTY_CONTENT)).toEqual(EMPTY_CONTENT)
})

test('all answers together leave room in a record of 400 KB for the rest of it', () => {
  expect(MOST_CONTENT_BYTES).toBe(262_144)
})
