import { expect, test } from 'vitest'
import { CaseworkNames, readSettings, Settings } from '../../functions/settings.ts'
import { caseworkOf, DEFAULT_CASEWORK_SETTINGS } from '../../shared/casework/settings.ts'

const WHOLE = {
  TABLE_NAME: 'send-support',
  STAGE: 'live',
  LOG_LEVEL: 'INFO',
  CLIENT_ID: 'client',
  ORIGIN_SECRET: '',
  PLAN_QUEUE_URL: '',
}

const CASEWORK = {
  EHC_DAY_ONE: 'EXCLUDE_EVENT_DAY',
  EHC_FIXED_DAY: 'BEFORE',
  EHC_WARNING_DAYS: '14,7,1',
  EHC_RISK_DAYS: '14',
}

test('whole settings are read, and nothing beside them', () => {
  expect(readSettings({ ...WHOLE, PATH: '/bin', HOME: undefined })).toEqual({ ...WHOLE, ...CASEWORK })
  expect(readSettings({ ...WHOLE, DYNAMODB_ENDPOINT: 'http://127.0.0.1:8000' })).toMatchObject({
    DYNAMODB_ENDPOINT: 'http://127.0.0.1:8000',
  })
})

test('what is settable of casework has a default, and what is set is used', () => {
  expect(Object.keys(CaseworkNames.shape)).toEqual(Object.keys(CASEWORK))
  expect(caseworkOf(readSettings(WHOLE))).toEqual({
    clock: { dayOne: 'EXCLUDE_EVENT_DAY', fixedDay: 'BEFORE', dueSoonDays: 14, earlyYearsAge: 5 },
    warnings: { daysBefore: [14, 7, 1], escalateAtDaysOver: 1 },
    riskDays: 14,
  })
  expect(caseworkOf(readSettings(WHOLE))).toEqual(DEFAULT_CASEWORK_SETTINGS)
  const set = {
    EHC_DAY_ONE: 'EVENT_DAY_IS_DAY_1',
    EHC_FIXED_DAY: 'BY',
    EHC_WARNING_DAYS: '21,3',
    EHC_RISK_DAYS: '28',
  }
  expect(caseworkOf(readSettings({ ...WHOLE, ...set }))).toMatchObject({
    clock: { dayOne: 'EVENT_DAY_IS_DAY_1', fixedDay: 'BY' },
    warnings: { daysBefore: [21, 3] },
    riskDays: 28,
  })
})

const NEEDED = Object.keys(Settings.shape).filter(name => !(name in CASEWORK))

test.each(NEEDED)('a function does not start without %s, and says so', name => {
  expect(() => readSettings({ ...WHOLE, [name]: undefined })).toThrow(name)
})

test.each([
  ['STAGE', 'production'],
  ['LOG_LEVEL', 'LOUD'],
  ['TABLE_NAME', 'x'],
  ['CLIENT_ID', ''],
  ['DYNAMODB_ENDPOINT', 'not an address'],
  ['EHC_DAY_ONE', 'TODAY'],
  ['EHC_FIXED_DAY', 'AFTER'],
  ['EHC_WARNING_DAYS', '14;7'],
  ['EHC_RISK_DAYS', '0'],
])('a %s of “%s” is refused by name', (name, value) => {
  expect(() => readSettings({ ...WHOLE, [name]: value })).toThrow(name)
})
