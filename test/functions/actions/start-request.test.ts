import { describe, expect, test } from 'vitest'
import { startRequest } from '../../../functions/actions/start-request.ts'
import { CHAIN_START } from '../../../shared/audit/entry.ts'
import { SERVICE_KEYS, serviceOf } from '../../../shared/catalogue/services.ts'
import { EMPTY_CONTENT } from '../../../shared/requests/content.ts'
import { asOfficer, asSenco } from '../../builders/acting.ts'
import { idOf, NOW } from '../../builders/clock.ts'
import { completeContent } from '../../builders/content.ts'
import { SETTING } from '../../builders/found.ts'
import { codeOf } from '../../builders/refused.ts'
import { aRequest } from '../../builders/request.ts'
import { aSetting } from '../../builders/setting.ts'

const start = { setting: SETTING, earlier: null }

test('a setting starts an empty draft that is its own', () => {
  const { change, answer } = startRequest(asSenco(), start, { serviceId: 'ep-consultation' })
  expect(answer).toEqual({ id: idOf(5001), reference: '00000-004W9', status: 'draft', version: 1 })
  expect(change.request).toMatchObject({
    expects: 0,
    next: {
      id: idOf(5001),
      authority: '900',
      settingId: '900001',
      settingName: 'Pier Primary',
      raisedFor: 'setting',
      status: 'draft',
      content: EMPTY_CONTENT,
      stream: 'core',
      version: 1,
      startedAt: NOW,
      startedBy: { userId: 'u-senco', name: 'Sefa Senco' },
      nextOn: null,
      submittedAt: null,
      copiedFrom: null,
    },
  })
  expect(change.note).toEqual({ what: 'started', why: null, facts: { service: 'ep-consultation' } })
  expect(change.about).toEqual({ kind: 'request', id: idOf(5001), length: 0, head: CHAIN_START })
  expect(change.visits ?? change.diaryDays ?? change.ledgers ?? change.loads).toBeUndefined()
})

test.each(SERVICE_KEYS)('%s is started by the side that asks for it and by no other', serviceId => {
  const isSettings = serviceId !== 'ep-statutory-advice'
  const [asker, other] = isSettings ? [asSenco(), asOfficer()] : [asOfficer(), asSenco()]
  const { change } = startRequest(asker, start, { serviceId })
  expect(change.request?.next.raisedFor).toBe(isSettings ? 'setting' : 'authority')
  expect(change.request?.next.stream).toBe(serviceOf(serviceId).stream)
  expect(codeOf(() => startRequest(other, start, { serviceId }))).toBe('not-allowed-now')
})

test('nothing new can be asked for at a setting that has closed for good', () => {
  const found = { ...start, setting: aSetting().closedForGood().build() }
  expect(codeOf(() => startRequest(asSenco(), found, { serviceId: 'ep-consultation' }))).toBe(
    'not-allowed-now',
  )
})

describe('copying an earlier request', () => {
  const content = {
    ...completeContent('ep-consultation'),
    dates: { cannotDo: [], badWeekdays: ['mon' as const], note: '' },
  }
  const earlier = aRequest().content(content).submitted().withdrawn().id(idOf(77)).build()

  test('takes its answers but neither consent, which was given for that request, nor dates', () => {
    const { change } = startRequest(asSenco(), { ...start, earlier }, { serviceId: 'ep-consultation' })
    expect(change.request?.next.content).toEqual({ ...content, consent: null, dates: null })
    expect(change.request?.next).toMatchObject({ copiedFrom: idOf(77), status: 'draft', submittedAt: null })
    expect(change.request?.next.priority.points).toBe(5)
    expect(change.note?.facts).toEqual({ service: 'ep-consultation', copiedFrom: idOf(77) })
  })

  test('for another service leaves out the papers and questions that service does not have', () => {
    const act = startRequest(asSenco(), { ...start, earlier }, { serviceId: 'whole-setting-training' })
    const { papers, questions, views } = act.change.request?.next.content ?? EMPTY_CONTENT
    expect({ papers, questions, views }).toEqual({ papers: {}, questions: {}, views: content.views })
  })

  test('of another setting is as if it were not there', () => {
    const foreign = aRequest().of({ id: '900002', name: 'Other' }).complete().submitted().build()
    const act = () =>
      startRequest(asSenco(), { ...start, earlier: foreign }, { serviceId: 'ep-consultation' })
    expect(codeOf(act)).toBe('not-found')
  })

  test('that is a draft of the other side is as if it were not there', () => {
    const theirs = aRequest().for('ep-statutory-advice').complete().build()
    const act = () => startRequest(asSenco(), { ...start, earlier: theirs }, { serviceId: 'ep-consultation' })
    expect(codeOf(act)).toBe('not-found')
    const ours = aRequest().complete().build()
    const officer = () =>
      startRequest(asOfficer(), { ...start, earlier: ours }, { serviceId: 'ep-statutory-advice' })
    expect(codeOf(officer)).toBe('not-found')
  })
})
