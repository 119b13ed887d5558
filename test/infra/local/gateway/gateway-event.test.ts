import { expect, test } from 'vitest'
import { buildEvent, claimsAsText, type Incoming } from '../../../../infra/local/gateway/gateway-event.ts'

const facts = {
  stage: 'api',
  routeKey: '$default',
  requestId: 'r-1',
  at: new Date('2026-11-03T09:05:07.123Z'),
}

function incoming(changes: Partial<Incoming> = {}): Incoming {
  return {
    method: 'GET',
    target: '/api/requests',
    headers: [],
    body: Buffer.alloc(0),
    sourceIp: '127.0.0.1',
    ...changes,
  }
}

const json: [string, string] = ['Content-Type', 'application/json; charset=utf-8']
const rows: [string, Partial<Incoming>, object][] = [
  ['the path keeps its stage', {}, { version: '2.0', rawPath: '/api/requests', rawQueryString: '' }],
  [
    'the query is kept as sent, and decoded with repeats joined',
    { target: '/api/requests?tab=open&tag=a%20b&tag=c+d&x' },
    {
      rawQueryString: 'tab=open&tag=a%20b&tag=c+d&x',
      queryStringParameters: { tab: 'open', tag: 'a b,c d', x: '' },
    },
  ],
  [
    'a question mark in the query stays',
    { target: '/api/a?b=c?d' },
    { rawPath: '/api/a', queryStringParameters: { b: 'c?d' } },
  ],
  [
    'header names become lower case and repeats are joined',
    {
      headers: [
        ['X-Thing', 'one'],
        ['x-thing', 'two'],
        ['Accept', 'a/b'],
      ],
    },
    { headers: { 'x-thing': 'one,two', accept: 'a/b' } },
  ],
  [
    'cookies travel on their own',
    {
      headers: [
        ['Cookie', 'a=1; b=2'],
        ['cookie', 'c=3'],
      ],
    },
    { cookies: ['a=1', 'b=2', 'c=3'], headers: {} },
  ],
  [
    'a JSON body is text',
    { headers: [json], body: Buffer.from('{"é":1}') },
    { body: '{"é":1}', isBase64Encoded: false },
  ],
  [
    'any other body is base64',
    { headers: [['content-type', 'application/pdf']], body: Buffer.from([0xff, 0x00]) },
    { body: '/wA=', isBase64Encoded: true },
  ],
  [
    'an encoded JSON body is base64',
    { headers: [json, ['content-encoding', 'gzip']], body: Buffer.from([0x1f, 0x8b]) },
    { body: 'H4s=', isBase64Encoded: true },
  ],
  ['a body without a type is base64', { body: Buffer.from('hi') }, { body: 'aGk=', isBase64Encoded: true }],
  ['no body is no body', {}, { isBase64Encoded: false }],
]

test.each(rows)('%s', (_words, sent, expected) => {
  expect(buildEvent(incoming(sent), facts)).toMatchObject(expected)
})

test('absent parts are absent, as from API Gateway', () => {
  const event = buildEvent(incoming(), facts)
  for (const name of ['body', 'cookies', 'queryStringParameters']) expect(event).not.toHaveProperty(name)
  expect(event.requestContext).not.toHaveProperty('authorizer')
})

test('the request context says who, when and where', () => {
  const headers: [string, string][] = [
    ['Host', 'localhost:3000'],
    ['User-Agent', 'test'],
  ]
  const { requestContext } = buildEvent(incoming({ method: 'PUT', headers }), facts)
  expect(requestContext).toMatchObject({
    http: {
      method: 'PUT',
      path: '/api/requests',
      protocol: 'HTTP/1.1',
      sourceIp: '127.0.0.1',
      userAgent: 'test',
    },
    requestId: 'r-1',
    routeKey: '$default',
    stage: 'api',
    domainName: 'localhost',
    time: '03/Nov/2026:09:05:07 +0000',
    timeEpoch: Date.parse('2026-11-03T09:05:07.123Z'),
  })
})

test('claims become text, lists in square brackets', () => {
  const claims = { sub: 'u', exp: 5, ok: true, 'cognito:groups': ['senco', 'specialist'] }
  const text = { sub: 'u', exp: '5', ok: 'true', 'cognito:groups': '[senco specialist]' }
  expect(claimsAsText(claims)).toEqual(text)
  expect(buildEvent(incoming(), { ...facts, claims }).requestContext.authorizer.jwt.claims).toEqual(text)
})
