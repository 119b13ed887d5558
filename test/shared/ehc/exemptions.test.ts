import { describe, expect, test } from 'vitest'
import {
  EXEMPTIONS,
  type GroundKey,
  PROVISION_KEYS,
  type Provision,
} from '../../../shared/ehc/exemption-grounds.ts'
import { assessExemption, ExemptionEvidence } from '../../../shared/ehc/exemptions.ts'

const FOUR: GroundKey[] = [
  'setting-closed',
  'early-years-closed',
  'exceptional-circumstances',
  'absent-from-area',
]
const ORDER: GroundKey[] = [...FOUR, 'further-representations']

/** The grounds each provision has, typed from the reference: no more and no fewer. */
const GROUNDS_OF: Readonly<Record<Provision, readonly GroundKey[]>> = {
  '5(4)': FOUR,
  '8(2)': ['exceptional-circumstances', 'absent-from-area', 'missed-appointment'],
  '10(4)': FOUR,
  '13(3)': FOUR,
  '27(3)': FOUR,
  '44(3)': ORDER,
  '45(7)': ORDER,
}

/** Evidence that makes each ground out where the provision has it. */
const EVIDENCE: { readonly [G in GroundKey]: Extract<ExemptionEvidence, { ground: G }> } = {
  'setting-closed': {
    ground: 'setting-closed',
    adviceRequestedOn: '2026-07-20',
    closedFrom: '2026-07-23',
    reopensOn: '2026-09-02',
    note: 'Summer',
  },
  'early-years-closed': {
    ground: 'early-years-closed',
    adviceRequestedOn: '2026-07-20',
    closedFrom: '2026-07-23',
    reopensOn: '2026-09-02',
    note: 'Summer',
  },
  'exceptional-circumstances': {
    ground: 'exceptional-circumstances',
    affectedFrom: '2026-07-20',
    affectedTo: '2026-07-20',
    note: 'A bereavement',
  },
  'absent-from-area': {
    ground: 'absent-from-area',
    awayFrom: '2026-07-01',
    awayTo: '2026-07-28',
    note: 'Abroad',
  },
  'missed-appointment': { ground: 'missed-appointment', missedOn: '2026-07-20', note: 'Not brought' },
  'further-representations': {
    ground: 'further-representations',
    from: '2026-07-20',
    to: '2026-07-24',
    note: 'A meeting',
  },
}

const ALLOWED = { from: '2026-06-15', to: '2026-08-31' }

describe('grounds', () => {
  const pairs = PROVISION_KEYS.flatMap(provision =>
    (Object.keys(EVIDENCE) as GroundKey[]).map(ground => ({ provision, ground })),
  )
  test.each(pairs)('$ground under reg. $provision', ({ provision, ground }) => {
    const evidence = EVIDENCE[ground]
    expect(ExemptionEvidence.parse(evidence)).toEqual(evidence)
    const verdict = assessExemption(provision, evidence, ALLOWED)
    expect(verdict.applies).toBe(GROUNDS_OF[provision].includes(ground))
    if (!verdict.applies) expect(verdict.reason).toContain(EXEMPTIONS[provision].label)
  })
})

describe('lengths', () => {
  const away = (awayTo: string) => ({ ...EVIDENCE['absent-from-area'], awayTo })

  test('an absence is 28 days, but 14 after an order', () => {
    expect(assessExemption('8(2)', away('2026-07-27')).applies).toBe(false)
    expect(assessExemption('8(2)', away('2026-07-28')).applies).toBe(true)
    expect(assessExemption('44(3)', away('2026-07-13')).applies).toBe(false)
    expect(assessExemption('44(3)', away('2026-07-14')).applies).toBe(true)
    expect(assessExemption('45(7)', away('2026-07-14')).applies).toBe(true)
  })

  test('only days within the time allowed make up an absence', () => {
    const cut = { from: '2026-07-05', to: '2026-08-31' }
    expect(assessExemption('13(3)', away('2026-07-31'), cut)).toMatchObject({
      applies: false,
      reason: expect.stringContaining('this is 27 days'),
    })
    expect(assessExemption('13(3)', away('2026-08-01'), cut).applies).toBe(true)
  })

  test('a closure of 27 days does not count and one of 28 does', () => {
    const closed = (reopensOn: string) => ({ ...EVIDENCE['setting-closed'], reopensOn })
    expect(assessExemption('5(4)', closed('2026-08-19')).applies).toBe(false)
    expect(assessExemption('5(4)', closed('2026-08-20')).applies).toBe(true)
    expect(assessExemption('5(4)', closed('2026-07-01')).applies).toBe(false)
  })

  test('circumstances outside the time allowed do not excuse, nor do dates the wrong way round', () => {
    const before = { from: '2026-07-21', to: '2026-08-31' }
    expect(assessExemption('10(4)', EVIDENCE['exceptional-circumstances'], before)).toMatchObject({
      reason: expect.stringContaining(
        'during the time allowed, Tuesday 21 July 2026 to Monday 31 August 2026',
      ),
    })
    expect(assessExemption('10(4)', away('2026-06-01')).applies).toBe(false)
  })
})
