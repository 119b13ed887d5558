import { describe, expect, test } from 'vitest'
import { sen2PersonOf } from '../../../shared/casework/sen2-person.ts'
import type { Sen2Request } from '../../../shared/sen2/modules.ts'
import { happened } from '../ehc/a-case.ts'
import { aCase, aPlan, requestFrom } from './sen2-case.ts'
import { agreed, type Expected, early, issued, OUTCOME_CASES, received } from './sen2-outcome-cases.ts'

function said(request: Sen2Request | undefined): Expected | null {
  if (request === undefined) return null
  const { receivedOn, outcomeOn, outcome, assessment, activePlan } = request
  const start = assessment?.namedPlan?.startOn ?? null
  return [
    receivedOn,
    outcomeOn,
    outcome ?? '',
    assessment?.outcome ?? null,
    assessment?.outcomeOn ?? null,
    start,
    activePlan !== null,
  ]
}

describe('outcomes', () => {
  test.each(OUTCOME_CASES)('%s', (_, events, expected) => {
    expect(said(requestFrom(...events))).toEqual(expected)
  })
})

describe('the day it is judged on', () => {
  test('a decision after the end of the year leaves the request awaiting one', () => {
    const late = [happened('request-received', '2026-12-01'), happened('decision-to-assess', '2027-01-08')]
    expect(said(requestFrom(...late))).toEqual(['2026-12-01', null, 'A', null, null, null, false])
  })

  test('a refusal to issue after the end of the year leaves the assessment undecided', () => {
    const late = happened('decision-to-issue', '2027-01-08', { decision: 'not-issue' })
    expect(said(requestFrom(received, agreed, late))?.[3]).toBe('A')
  })

  test('a plan issued by the census day is returned with its day, one issued after it is not', () => {
    const plan = { plan: aPlan() }
    expect(said(requestFrom(received, agreed, happened('final-issued', '2027-01-21', plan)))).toEqual([
      '2026-01-12',
      '2026-02-20',
      'Y',
      'Y',
      '2027-01-21',
      '2027-01-21',
      true,
    ])
    expect(said(requestFrom(received, agreed, happened('final-issued', '2027-01-22', plan)))?.[3]).toBe('A')
  })

  test('a plan that ceases after the census day is active', () => {
    expect(requestFrom(...early, happened('ceased', '2027-01-22'))?.activePlan).not.toBeNull()
    expect(requestFrom(...early, happened('ceased', '2027-01-21'))?.activePlan).toBeNull()
  })

  test('a reference date given stands for the census day', () => {
    const person = sen2PersonOf(aCase(), [received, agreed, issued], {
      year: 2027,
      referenceOn: '2026-05-28',
    })
    expect(person.requests[0]?.assessment?.outcome).toBe('A')
  })

  test('a year whose census day is unknown needs one', () => {
    expect(() => sen2PersonOf(aCase(), [received], { year: 2031 })).toThrow(RangeError)
    expect(sen2PersonOf(aCase(), early, { year: 2031, referenceOn: '2031-01-16' }).requests).toHaveLength(1)
  })
})

describe('corrections', () => {
  test('what stands counts, not what it corrected', () => {
    const wrong = happened('request-received', '2026-01-02', { source: '1' })
    const right = happened(
      'request-received',
      '2026-01-12',
      { source: '4', basis: 'BROUGHT_TO_ATTENTION_S24', relevantYouthAccommodation: true },
      { supersedes: wrong.id, why: 'Misread' },
    )
    expect(requestFrom(wrong, right)).toMatchObject({
      receivedOn: '2026-01-12',
      requestSource: '4',
      rya: '1',
    })
  })

  test('a day corrected to after the census day takes the old day away too', () => {
    const moved = happened(
      'final-issued',
      '2027-02-01',
      { plan: aPlan() },
      { supersedes: issued.id, why: 'Not sent' },
    )
    expect(said(requestFrom(received, agreed, issued, moved))?.[3]).toBe('A')
  })

  test('what was struck out never happened', () => {
    const struck = happened(
      'recorded-in-error',
      '2026-03-01',
      {},
      { supersedes: agreed.id, why: 'Other child' },
    )
    expect(requestFrom(received, agreed, struck)?.outcome).toBe('A')
  })
})

describe('the child', () => {
  test('is returned as the case has them, blanks as nothing', () => {
    const person = sen2PersonOf(
      aCase({ upn: null, uln: '1234567890', postcode: ' ', upnUnknown: null }),
      [received],
      { year: 2027 },
    )
    expect(person).toMatchObject({
      id: '7K4M2Q9ABC',
      surname: 'Example',
      forename: 'Ada',
      bornOn: '2018-05-14',
      sex: 'F',
      ethnicity: 'WBRI',
      postcode: null,
      upn: null,
      uln: '1234567890',
      upnUnknown: null,
    })
  })
})
