import { expect, test } from 'vitest'
import { readSettings, Settings } from '../../functions/settings.ts'

const WHOLE = {
  TABLE_NAME: 'send-support',
  STAGE: 'live',
  LOG_LEVEL: 'INFO',
  CLIENT_ID: 'client',
  ORIGIN_SECRET: '',
}

test('whole settings are read, and nothing beside them', () => {
  expect(readSettings({ ...WHOLE, PATH: '/bin', HOME: undefined })).toEqual(WHOLE)
  expect(readSettings({ ...WHOLE, DYNAMODB_ENDPOINT: 'http://127.0.0.1:8000' })).toMatchObject({
    DYNAMODB_ENDPOINT: 'http://127.0.0.1:8000',
  })
})

test.each(Object.keys(Settings.shape))('a function does not start without %s, and says so', name => {
  expect(() => readSettings({ ...WHOLE, [name]: undefined })).toThrow(name)
})

test.each([
  ['STAGE', 'production'],
  ['LOG_LEVEL', 'LOUD'],
  ['TABLE_NAME', 'x'],
  ['CLIENT_ID', ''],
  ['DYNAMODB_ENDPOINT', 'not an address'],
])('a %s of “%s” is refused by name', (name, value) => {
  expect(() => readSettings({ ...WHOLE, [name]: value })).toThrow(name)
})
