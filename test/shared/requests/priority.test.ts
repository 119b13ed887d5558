import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SenProvision } from '../../../shared/catalogue/needs.ts'
import { SERVICE_KEYS, type ServiceKey, serviceOf } from '../../../shared/catalogue/services.ts'
import {
  EMPTY_CONTENT,
  FACTOR_KEYS,
  FACTORS,
  type FactorKey,
  type RequestContent,
} from '../../../shared/requests/content.ts'
import { FACTOR_POINTS, priorityOf } from '../../../shared/requests/priority.ts'
import { ABOUT, completeContent } from '../../builders/content.ts'

const POINTS: Record<FactorKey, number> = {
  safeguarding: 30,
  'exclusion-risk': 25,
  'not-attending': 20,
  'part-time': 10,
  'key-transition': 10,
  'recent-trauma': 15,
}

interface Given {
  readonly factors?: FactorKey[]
  readonly lookedAfter?: boolean
  readonly senProvision?: SenProvision | null
}

/** A complete request for a child with a plan, so that nothing but what is given counts. */
function contentWith({
  factors = [],
  lookedAfter = false,
  senProvision = 'ehc-plan',
}: Given): RequestContent {
  const content = completeContent('ep-assessment', 'child')
  if (content.about?.kind !== 'child' || content.need === null) throw new Error('Not about a child')
  return {
    ...content,
    about: { kind: 'child', child: { ...content.about.child, lookedAfter, senProvision } },
    need: { ...content.need, factors },
  }
}

function priority(key: ServiceKey, content: RequestContent) {
  return priorityOf(key, serviceOf(key), content)
}

describe('points', () => {
  test.each(FACTOR_KEYS)('%s weighs what was typed by hand, and says so', factor => {
    expect(FACTOR_POINTS[factor]).toBe(POINTS[factor])
    expect(priority('ep-assessment', contentWith({ factors: [factor] }))).toEqual({
      points: POINTS[factor],
      reasons: [{ points: POINTS[factor], reason: FACTORS[factor] }],
    })
  })

  test.each<[string, ServiceKey, Given, number, string]>([
    ['statutory advice', 'ep-statutory-advice', {}, 500, 'Statutory advice with a date set by law'],
    ['a critical incident', 'critical-incident', {}, 200, 'Critical incident'],
    ['a looked-after child', 'ep-assessment', { lookedAfter: true }, 20, 'The child is looked after'],
    [
      'a child on SEN support',
      'ep-assessment',
      { senProvision: 'sen-support' },
      5,
      'No EHC plan yet: early help',
    ],
    ['a child without support', 'ep-assessment', { senProvision: 'none' }, 5, 'No EHC plan yet: early help'],
    [
      'a child of whom it is not said',
      'ep-assessment',
      { senProvision: null },
      5,
      'No EHC plan yet: early help',
    ],
  ])('%s', (_what, key, given, points, reason) => {
    expect(priority(key, contentWith(given))).toEqual({ points, reasons: [{ points, reason }] })
  })

  test('a child with a plan and nothing pressing has none', () => {
    expect(priority('ep-assessment', contentWith({}))).toEqual({ points: 0, reasons: [] })
  })

  test('a draft with nothing in it has none', () => {
    expect(priority('ep-assessment', EMPTY_CONTENT)).toEqual({ points: 0, reasons: [] })
  })

  test('reasons add up: the law’s first, then what presses, then what is known of the child', () => {
    const content = contentWith({
      factors: ['safeguarding', 'part-time'],
      lookedAfter: true,
      senProvision: 'sen-support',
    })
    const { points, reasons } = priority('ep-statutory-advice', content)
    expect(points).toBe(565)
    expect(reasons.map(reason => reason.points)).toEqual([500, 30, 10, 20, 5])
  })

  test('a group and a whole setting have only their factors', () => {
    for (const kind of ['group', 'whole-setting'] as const) {
      const content = { ...contentWith({ factors: ['exclusion-risk'] }), about: ABOUT[kind] }
      expect(priority('special-school-outreach', content).points).toBe(25)
    }
  })

  test('no ordinary request, whatever is ticked, comes before statutory advice', () => {
    const everything = contentWith({ factors: [...FACTOR_KEYS], lookedAfter: true, senProvision: 'none' })
    for (const key of SERVICE_KEYS.filter(key => !serviceOf(key).statutory))
      expect(priority(key, everything).points).toBeLessThan(500)
  })
})

test('points never exceed 999 and are the sum of their reasons below it', () => {
  const given = fc.record({
    factors: fc.array(fc.constantFrom(...FACTOR_KEYS), { maxLength: 40 }),
    lookedAfter: fc.boolean(),
    senProvision: fc.constantFrom<SenProvision[]>('none', 'sen-support', 'ehc-plan'),
  })
  fc.assert(
    fc.property(fc.constantFrom(...SERVICE_KEYS), given, (key, one) => {
      const { points, reasons } = priority(key, contentWith(one))
      const sum = reasons.reduce((total, reason) => total + reason.points, 0)
      expect(points).toBe(Math.min(999, sum))
    }),
  )
})
