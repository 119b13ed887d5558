import { describe, expect, test } from 'vitest'
import { sharedFields, writtenOnce } from '../../../infra/documents/openapi-once.ts'

const number = { type: 'number' }
const text = { type: 'string' }

function closed(properties: Record<string, object>, required = Object.keys(properties)) {
  return { type: 'object', properties, required, additionalProperties: false }
}

describe('a choice between closed objects', () => {
  test('has what they all have alike beside it, and is closed as a whole', () => {
    const oneOf = ['a', 'b', 'c'].map(kind => closed({ on: text, kind: { const: kind } }))
    expect(sharedFields({ description: 'An event', oneOf })).toEqual({
      description: 'An event',
      type: 'object',
      properties: { on: text },
      required: ['on'],
      oneOf: ['a', 'b', 'c'].map(kind => ({ properties: { kind: { const: kind } }, required: ['kind'] })),
      unevaluatedProperties: false,
    })
  })

  test.each([
    ['they have nothing alike', ['a', 'b', 'c'].map(kind => closed({ [kind]: text }))],
    ['a field is not the same in one', [{ on: text }, { on: text }, { on: number }].map(one => closed(one))],
    ['a field may be left out in one', [['on'], ['on'], []].map(required => closed({ on: text }, required))],
    ['one may have other fields', [...[1, 2].map(() => closed({ on: text })), { type: 'object' }]],
    ['one is no object', [...[1, 2].map(() => closed({ on: text })), text]],
    ['there are two', [1, 2].map(() => closed({ on: text }))],
  ])('is left as it is where %s', (_why, oneOf) => {
    expect(sharedFields({ oneOf })).toEqual({ oneOf })
  })
})

test('a list of codes is named wherever it is used, with what else is said there', () => {
  const stream = { type: 'string', enum: ['core', 'statutory', 'traded', 'experts-at-hand'] }
  const $ref = '#/components/schemas/FundingStream'
  expect(writtenOnce(closed({ stream, other: { anyOf: [{ ...stream, description: 'Who pays' }] } }))).toEqual(
    closed({ stream: { $ref }, other: { anyOf: [{ $ref, description: 'Who pays' }] } }),
  )
})

test('other codes are written out', () => {
  const half = { type: 'string', enum: ['am', 'pm'] }
  expect(writtenOnce({ half })).toEqual({ half })
})
