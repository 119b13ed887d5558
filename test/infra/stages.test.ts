import { expect, test } from 'vitest'
import { readStage } from '../../infra/stages.ts'

test('a stage can be read without being told anything', () => {
  expect(readStage('preview', {})).toMatchObject({ name: 'preview', account: null, alarmEmail: null })
})

test('what only the deployer knows comes from variables that name the stage', () => {
  const env = {
    LIVE_ACCOUNT: '111122223333',
    LIVE_WEB_HOST: 'support.authority.example',
    LIVE_AUTHORITY_NAME: 'A',
  }
  expect(readStage('live', env)).toMatchObject({
    account: '111122223333',
    webHost: 'support.authority.example',
    authorityName: 'A',
  })
  expect(readStage('preview', env).account).toBeNull()
})

test('what is settable of casework has a default, and a malformed setting stops the deployment', () => {
  expect(readStage('live', {}).casework.EHC_DAY_ONE).toBe('EXCLUDE_EVENT_DAY')
  expect(readStage('live', { LIVE_EHC_DAY_ONE: 'EVENT_DAY_IS_DAY_1' }).casework.EHC_DAY_ONE).toBe(
    'EVENT_DAY_IS_DAY_1',
  )
  expect(() => readStage('live', { LIVE_EHC_RISK_DAYS: 'soon' })).toThrow('EHC_RISK_DAYS')
})

test('an empty variable counts as not told', () => {
  expect(readStage('live', { LIVE_WEB_HOST: '' }).webHost).toBe('live.send-support.example')
})

test('only live keeps data, insists on a second factor and e-mails alarms', () => {
  const [preview, live] = [readStage('preview', {}), readStage('live', {})]
  expect([preview.keepsData, preview.secondFactor, preview.alarmEmail]).toEqual([false, 'optional', null])
  expect([live.keepsData, live.secondFactor, typeof live.alarmEmail]).toEqual([true, 'required', 'string'])
})

test('personal data stay in London', () => {
  expect([readStage('preview', {}).region, readStage('live', {}).region]).toEqual(['eu-west-2', 'eu-west-2'])
})
