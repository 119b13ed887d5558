import { describe, expect, test } from 'vitest'
import { happened } from '../ehc/a-case.ts'
import { aPlan, requestFrom } from './sen2-case.ts'

const received = happened('request-received', '2026-01-12', { source: '2' })
const agreed = happened('decision-to-assess', '2026-02-20')
const refused = happened('decision-to-assess', '2026-02-20', { decision: 'not-assess' })
const notIssued = happened('decision-to-issue', '2026-04-30', { decision: 'not-issue' })
const issued = happened('final-issued', '2026-05-29', { plan: aPlan() })
const old = [
  happened('request-received', '2024-01-08', { source: '1' }),
  happened('decision-to-assess', '2024-02-12'),
  happened('final-issued', '2024-05-20', { plan: aPlan() }),
]
const flags = { mediation: '0', tribunal: '0' }

describe('mediation and appeals', () => {
  test('belong to the request where they are about refusing to assess', () => {
    expect(requestFrom(received, refused)).toMatchObject(flags)
    const asked = happened('mediation-requested', '2026-03-02')
    const held = happened('mediation-held', '2026-03-20')
    const appeal = happened('appeal-lodged', '2026-04-10', { about: 'refusal-to-assess' })
    expect(requestFrom(received, refused, asked)).toMatchObject(flags)
    expect(requestFrom(received, refused, asked, held)).toMatchObject({ mediation: '1', tribunal: '0' })
    expect(requestFrom(received, refused, appeal)).toMatchObject({ mediation: '0', tribunal: '1' })
  })

  test('belong to the assessment where they are about refusing a plan', () => {
    const asked = happened('mediation-requested', '2026-05-10')
    const held = happened('mediation-held', '2026-06-01')
    const appeal = happened('appeal-lodged', '2026-06-10', { about: 'refusal-to-issue' })
    const { assessment, ...request } = requestFrom(received, agreed, notIssued, asked, held, appeal) ?? {}
    expect(request).toMatchObject(flags)
    expect(assessment).toMatchObject({
      mediation: '1',
      tribunal: '1',
      otherMediation: '0',
      otherTribunal: '0',
    })
  })

  test('are other ones where they are about what the plan says', () => {
    const asked = happened('mediation-requested', '2026-06-10')
    const held = happened('mediation-held', '2026-07-01')
    const appeal = happened('appeal-lodged', '2026-07-10', { about: 'section-i' })
    expect(requestFrom(received, agreed, issued, asked, held, appeal)?.assessment).toMatchObject({
      ...flags,
      otherMediation: '1',
      otherTribunal: '1',
    })
  })

  test('count to the end of the year that the census covers, as the outcome does', () => {
    const refusedLate = happened('decision-to-assess', '2026-12-14', { decision: 'not-assess' })
    const asked = happened('mediation-requested', '2026-12-16')
    const held = (on: string) => happened('mediation-held', on)
    const appeal = (on: string) => happened('appeal-lodged', on, { about: 'refusal-to-assess' })
    const before = [received, refusedLate, asked]
    expect(requestFrom(...before, held('2026-12-30'), appeal('2026-12-31'))).toMatchObject({
      outcome: 'N',
      mediation: '1',
      tribunal: '1',
    })
    expect(requestFrom(...before, held('2027-01-04'), appeal('2027-01-15'))).toMatchObject({
      outcome: 'N',
      ...flags,
    })
    const about = happened('appeal-lodged', '2027-01-15', { about: 'content' })
    expect(requestFrom(received, agreed, issued, about)?.assessment).toMatchObject({ otherTribunal: '0' })
  })

  test('are not returned after A, W and H', () => {
    const appeal = happened('appeal-lodged', '2026-07-10', { about: 'content' })
    const request = requestFrom(...old, appeal)
    expect(request).toMatchObject({ mediation: null, tribunal: null })
    expect(request?.assessment).toMatchObject({ mediation: null, otherTribunal: null, week20: null })
  })
})

describe('Week20', () => {
  const exemption = (provision: '13(3)' | '10(4)') =>
    happened('exemption-recorded', '2026-05-01', { provision })

  test('is 1 for a plan only with an exemption under reg. 13(3)', () => {
    expect(requestFrom(received, agreed, issued)?.assessment?.week20).toBe('0')
    expect(requestFrom(received, agreed, exemption('13(3)'), issued)?.assessment?.week20).toBe('1')
    expect(requestFrom(received, agreed, exemption('10(4)'), issued)?.assessment?.week20).toBe('0')
  })

  test('is 1 for a refusal only with an exemption under reg. 10(4)', () => {
    expect(requestFrom(received, agreed, notIssued)?.assessment?.week20).toBe('0')
    expect(requestFrom(received, agreed, exemption('10(4)'), notIssued)?.assessment?.week20).toBe('1')
  })
})

describe('a child who moves away', () => {
  test('during the assessment is exported with the code and no assessment', () => {
    expect(requestFrom(received, agreed, happened('transferred-out', '2026-03-02'))).toMatchObject({
      outcome: 'Y',
      exportedTo: '901',
      assessment: null,
      activePlan: null,
    })
  })

  test('with a plan has it ceased for reason 5', () => {
    const request = requestFrom(received, agreed, issued, happened('transferred-out', '2026-09-01'))
    expect(request).toMatchObject({ exportedTo: null, activePlan: null })
    expect(request?.assessment?.namedPlan).toMatchObject({ ceasedOn: '2026-09-01', ceaseReason: '5' })
  })
})
