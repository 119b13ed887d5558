import { describe, expect, test } from 'vitest'
import { SERVICE_KEYS, serviceOf } from '../../../shared/catalogue/services.ts'
import {
  type AllocationQuestion,
  candidatesFor,
  plannedMinutes,
  whyNotEligible,
} from '../../../shared/people/candidates.ts'
import type { Specialist } from '../../../shared/people/specialist.ts'
import { TRAVEL_POLICY } from '../../../shared/visits/travel.ts'
import { TODAY } from '../../builders/clock.ts'
import { aSetting, FAR, NEAR } from '../../builders/setting.ts'
import { aSpecialist } from '../../builders/specialist.ts'

/** A consultation takes 105 minutes; whoever works all week can give 18,360, so that 1 per cent is 183.6. */
const CONSULTATION = serviceOf('ep-consultation')
const FULL = 18_360

const someone = (id: string, over: Partial<Specialist> = {}) =>
  aSpecialist().id(id, `Name ${id}`).with(over).build()

function ask(over: Partial<AllocationQuestion>, loads: Record<string, number> = {}): AllocationQuestion {
  return {
    service: CONSULTATION,
    setting: aSetting().build(),
    specialists: [],
    loads: Object.entries(loads).map(([specialistId, minutes]) => ({
      specialistId,
      minutes,
      openRequests: 1,
    })),
    today: TODAY,
    travel: TRAVEL_POLICY,
    currentSpecialistId: null,
    ...over,
  }
}

const order = (question: AllocationQuestion) => candidatesFor(question).map(one => one.specialistId)
const linked = (id: string) => aSetting().linkedTo('educational-psychology', id).build()

describe('who comes first', () => {
  test('the link specialist, though another has less to do and is nearer', () => {
    const specialists = [someone('a'), someone('b', { base: FAR })]
    expect(order(ask({ setting: linked('b'), specialists }, { b: FULL / 2 }))).toEqual(['b', 'a'])
  })

  test('the link specialist up to full and no further', () => {
    const specialists = [someone('a'), someone('b')]
    const loadOf = (b: number) => order(ask({ setting: linked('b'), specialists }, { a: FULL * 0.99, b }))
    expect(loadOf(FULL - 105)).toEqual(['b', 'a'])
    expect(loadOf(FULL + 105)).toEqual(['a', 'b'])
  })

  test('a link in another discipline counts for nothing', () => {
    const setting = aSetting().linkedTo('autism', 'b').build()
    const [, second] = candidatesFor(ask({ setting, specialists: [someone('a'), someone('b')] }))
    expect(second).toMatchObject({ specialistId: 'b', isLink: false })
  })

  test('then the lower workload after, then the shorter journey, then the name', () => {
    const specialists = [someone('c'), someone('b'), someone('a'), someone('e', { base: NEAR }), someone('d')]
    expect(order(ask({ specialists }, { d: 5000 }))).toEqual(['a', 'b', 'c', 'e', 'd'])
  })

  test('the shorter journey goes before the name, where the workload is the same', () => {
    const specialists = [someone('a', { base: FAR }), someone('b', { base: NEAR }), someone('c')]
    expect(order(ask({ specialists }))).toEqual(['c', 'b', 'a'])
  })

  test('whoever can take it, before whoever cannot', () => {
    const specialists = [someone('a', { statusActive: false }), someone('b')]
    expect(order(ask({ setting: linked('a'), specialists }, { b: FULL * 2 }))).toEqual(['b', 'a'])
  })

  test('the order does not hang on how they were read', () => {
    const specialists = ['a', 'b', 'c', 'd'].map(id => someone(id))
    expect(order(ask({ specialists: [...specialists].reverse() }))).toEqual(order(ask({ specialists })))
  })
})

describe('who is recommended', () => {
  test('exactly the first who can take it', () => {
    const candidates = candidatesFor(ask({ specialists: [someone('b'), someone('a')] }))
    expect(candidates.map(one => [one.specialistId, one.recommended])).toEqual([
      ['a', true],
      ['b', false],
    ])
  })

  test('nobody, where nobody can', () => {
    const candidates = candidatesFor(ask({ specialists: [someone('a', { statusActive: false })] }))
    expect(candidates.filter(one => one.recommended)).toEqual([])
    expect(candidatesFor(ask({}))).toEqual([])
  })

  const reasons = (question: AllocationQuestion) => candidatesFor(question)[0]?.whyRecommended
  test.each<[string, AllocationQuestion, string[]]>([
    [
      'the link, with least to do and nearest',
      ask({ setting: linked('a'), specialists: [someone('a'), someone('b', { base: FAR })] }, { b: 3000 }),
      [
        'Is the link specialist of this setting',
        'Would have the lowest workload of those who can take it',
        'Has the shortest journey',
      ],
    ],
    [
      'the link, for that alone',
      ask({ setting: linked('a'), specialists: [someone('a', { base: FAR }), someone('b')] }, { a: 3000 }),
      ['Is the link specialist of this setting'],
    ],
    [
      'the only one',
      ask({ specialists: [someone('a'), someone('b', { disciplines: ['autism'] })] }),
      ['Is the only specialist who can take it'],
    ],
    [
      'the least loaded, where all are over full',
      ask({ specialists: [someone('a', { base: FAR }), someone('b')] }, { a: FULL * 1.2, b: FULL * 1.5 }),
      [
        'Would have the lowest workload of those who can take it',
        'Everybody who can take it is over full: expect a wait',
      ],
    ],
    [
      'the least loaded, at full and not over it',
      ask({ specialists: [someone('a', { base: FAR }), someone('b')] }, { a: FULL - 105, b: FULL * 2 }),
      ['Would have the lowest workload of those who can take it'],
    ],
    [
      'the link, lighter than one and nearer than one of two others',
      ask(
        {
          setting: linked('a'),
          specialists: [someone('a', { base: NEAR }), someone('b', { base: FAR }), someone('c')],
        },
        { a: 3000, b: 9000 },
      ),
      ['Is the link specialist of this setting'],
    ],
    [
      'the nearest, as near as another',
      ask({ setting: linked('a'), specialists: [someone('a'), someone('b')] }, { a: 3000 }),
      ['Is the link specialist of this setting', 'Has the shortest journey'],
    ],
    [
      'without a journey, where the setting’s place is unknown',
      ask({
        setting: aSetting().with({ location: null }).build(),
        specialists: [someone('a'), someone('b')],
      }),
      ['Would have the lowest workload of those who can take it'],
    ],
  ])('%s: with its reasons', (_who, question, expected) => {
    expect(reasons(question)).toEqual(expected)
  })
})

describe('why somebody cannot', () => {
  test.each<[string, Partial<Specialist>, string[]]>([
    ['another discipline', { disciplines: ['autism'] }, ['Does not work in educational psychology']],
    ['not taking requests', { statusActive: false }, ['Is not taking requests now']],
    ['a conflict', { conflictSettingIds: ['900001'] }, ['Must not be sent to this setting']],
    ['another phase', { phases: ['secondary', 'post-16'] }, ['Does not work in primary settings']],
    ['this phase among others', { phases: ['secondary', 'primary'] }, []],
    ['a conflict elsewhere', { conflictSettingIds: ['900002'] }, []],
    [
      'all of it',
      { disciplines: ['semh'], statusActive: false, conflictSettingIds: ['900001'], phases: ['nursery'] },
      [
        'Does not work in educational psychology',
        'Is not taking requests now',
        'Must not be sent to this setting',
        'Does not work in primary settings',
      ],
    ],
  ])('%s', (_what, over, expected) => {
    expect(whyNotEligible(someone('a', over), CONSULTATION, aSetting().build())).toEqual(expected)
    const [candidate] = candidatesFor(ask({ specialists: [someone('a', over)] }))
    expect(candidate).toMatchObject({ eligible: expected.length === 0, whyNot: expected })
  })
})

describe('workload before and after', () => {
  test('grows by what all the visits of the service take', () => {
    const [candidate] = candidatesFor(ask({ specialists: [someone('a')] }, { a: 9180 }))
    expect(candidate).toMatchObject({ workloadPercent: 50, workloadAfterPercent: 51 })
  })

  test('stays, for whoever has the request already', () => {
    const [candidate] = candidatesFor(
      ask({ specialists: [someone('a')], currentSpecialistId: 'a' }, { a: 9271 }),
    )
    expect(candidate).toMatchObject({ workloadPercent: 50, workloadAfterPercent: 50 })
  })

  test('is full from the start for somebody without any time', () => {
    const [candidate] = candidatesFor(ask({ specialists: [someone('a', { patterns: [] })] }))
    expect(candidate).toMatchObject({ workloadPercent: 100, workloadAfterPercent: 999 })
  })

  test('the journey is one way from base, and unknown where the setting’s place is', () => {
    const near = candidatesFor(ask({ specialists: [someone('a', { base: NEAR })] }))
    expect(near[0]?.travelMinutes).toBe(12)
    const setting = aSetting().with({ location: null }).build()
    expect(candidatesFor(ask({ setting, specialists: [someone('a')] }))[0]?.travelMinutes).toBeNull()
  })
})

test.each(SERVICE_KEYS)('%s plans its usual visits with preparation and writing up', key => {
  const { usualVisits, minutes } = serviceOf(key)
  expect(plannedMinutes(serviceOf(key))).toBe(
    usualVisits * (minutes.visit + minutes.prepare + minutes.writeUp),
  )
})

test('a consultation plans 105 minutes, an assessment 270, three outreach visits 405', () => {
  expect(plannedMinutes(serviceOf('ep-consultation'))).toBe(105)
  expect(plannedMinutes(serviceOf('ep-assessment'))).toBe(270)
  expect(plannedMinutes(serviceOf('special-school-outreach'))).toBe(405)
})
