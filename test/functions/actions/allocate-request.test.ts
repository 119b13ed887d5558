import { describe, expect, test } from 'vitest'
import { allocateRequest } from '../../../functions/actions/allocate-request.ts'
import { REQUEST_STATUS_KEYS } from '../../../shared/requests/status.ts'
import { asLead } from '../../builders/acting.ts'
import { NOW } from '../../builders/clock.ts'
import { SAM, SETTING, toAllocate } from '../../builders/found.ts'
import { codeOf, pointersOf, refused } from '../../builders/refused.ts'
import { aRequest } from '../../builders/request.ts'
import { aSetting } from '../../builders/setting.ts'
import { aSpecialist } from '../../builders/specialist.ts'

const PAT = aSpecialist().id('900-sp02', 'Pat Porter').build()
const found = toAllocate({
  specialists: [SAM, PAT],
  loads: [{ specialistId: PAT.id, minutes: 600, openRequests: 3 }],
})
const { version } = found.request

test('the recommended specialist is given the request without a reason', () => {
  const { change, answer } = allocateRequest(asLead(), found, { version, specialistId: SAM.id, reason: '' })
  expect(change.request?.next).toMatchObject({
    status: 'allocated',
    nextOn: '2026-12-07',
    allocation: {
      specialistId: SAM.id,
      specialistName: 'Sam Sailor',
      recommended: true,
      plannedMinutes: 60 + 15 + 30,
      by: { userId: 'u-lead', name: 'Lena Lead' },
      at: NOW,
    },
  })
  expect(change.loads).toEqual([{ specialistId: SAM.id, minutes: 105, requests: 1 }])
  expect(change.note?.what).toBe('allocated')
  expect(change.note?.facts).toEqual({
    specialistId: SAM.id,
    specialistName: 'Sam Sailor',
    recommended: true,
  })
  expect(answer).toMatchObject({ status: 'allocated', version: version + 1 })
})

test('services of several visits are planned with all of them', () => {
  const autism = aSpecialist().in('autism').build()
  const request = aRequest().for('autism-support').accepted().build()
  const { change } = allocateRequest(asLead(), toAllocate({ request, specialists: [autism] }), {
    version: request.version,
    specialistId: autism.id,
    reason: '',
  })
  expect(change.loads).toEqual([{ specialistId: autism.id, minutes: 2 * (90 + 15 + 30), requests: 1 }])
})

test('somebody else than the recommended one needs a reason, which is kept', () => {
  const choose = (reason: string) => () =>
    allocateRequest(asLead(), found, { version, specialistId: PAT.id, reason })
  expect(pointersOf(refused(choose('')))).toEqual(['/reason'])
  const { change } = choose('Knows the setting')()
  expect(change.request?.next.allocation).toMatchObject({ recommended: false, reason: 'Knows the setting' })
  expect(change.note?.why).toBe('Knows the setting')
  expect(JSON.stringify(change.note?.facts)).not.toContain('Knows')
})

describe('nobody is given what they cannot take', () => {
  test.each([
    ['another discipline', aSpecialist().in('autism').build()],
    ['not taking requests', aSpecialist().inactive().build()],
    ['must not be sent there', aSpecialist().mustNotVisit(SETTING.id).build()],
    [
      'another phase',
      aSpecialist()
        .with({ phases: ['secondary'] })
        .build(),
    ],
  ])('%s', (_, specialist) => {
    const only = toAllocate({ specialists: [specialist] })
    const act = () => allocateRequest(asLead(), only, { version, specialistId: specialist.id, reason: 'x' })
    expect(codeOf(act)).toBe('not-eligible')
  })

  test('somebody who is not on the list', () => {
    const act = () => allocateRequest(asLead(), found, { version, specialistId: '901-sp01', reason: 'x' })
    expect(codeOf(act)).toBe('not-eligible')
  })
})

test('the link specialist of the setting comes first', () => {
  const setting = aSetting().linkedTo('educational-psychology', PAT.id).build()
  const linked = { ...found, setting }
  const { change } = allocateRequest(asLead(), linked, { version, specialistId: PAT.id, reason: '' })
  expect(change.request?.next.allocation?.recommended).toBe(true)
})

describe('given to another', () => {
  const request = aRequest().allocatedTo(SAM).build()
  const again = { ...found, request }

  test('the load leaves the one and goes to the other', () => {
    const { change } = allocateRequest(asLead(), again, {
      version: request.version,
      specialistId: PAT.id,
      reason: 'Sam is away',
    })
    expect(change.loads).toEqual([
      { specialistId: SAM.id, minutes: -105, requests: -1 },
      { specialistId: PAT.id, minutes: 105, requests: 1 },
    ])
    expect(change.request?.next.allocation?.specialistId).toBe(PAT.id)
    expect(change.note?.facts.formerSpecialistId, 'who is told that it left them').toBe(SAM.id)
  })

  test('to the same person again the load stays as it is, and is written once', () => {
    const { change } = allocateRequest(asLead(), again, {
      version: request.version,
      specialistId: SAM.id,
      reason: '',
    })
    expect(change.loads).toEqual([{ specialistId: SAM.id, minutes: 0, requests: 0 }])
    expect(change.note?.facts).not.toHaveProperty('formerSpecialistId')
  })

  test('not while a visit is booked', () => {
    const booked = aRequest().allocatedTo(SAM).booked('2026-11-24').build()
    const act = () =>
      allocateRequest(
        asLead(),
        { ...found, request: booked },
        { version: booked.version, specialistId: PAT.id, reason: 'x' },
      )
    expect(codeOf(act)).toBe('not-allowed-now')
  })
})

test.each(REQUEST_STATUS_KEYS.filter(status => status !== 'accepted' && status !== 'allocated'))(
  'a request that is %s cannot be allocated',
  status => {
    const act = () =>
      allocateRequest(
        asLead(),
        { ...found, request: { ...found.request, status } },
        { version, specialistId: SAM.id, reason: '' },
      )
    expect(codeOf(act)).toBe('not-allowed-now')
  },
)

test('an allocation of an older version is refused', () => {
  const act = () =>
    allocateRequest(asLead(), found, { version: version - 1, specialistId: SAM.id, reason: '' })
  expect(codeOf(act)).toBe('stale-version')
})
