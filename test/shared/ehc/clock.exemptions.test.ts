import { describe, expect, test } from 'vitest'
import { checkEvent } from '../../../shared/ehc/check-event.ts'
import { assessExemption } from '../../../shared/ehc/exemptions.ts'
import { dateOf, datesOf, happened, SETTINGS } from './a-case.ts'

const closure = (adviceRequestedOn: string) =>
  ({
    ground: 'setting-closed',
    adviceRequestedOn,
    closedFrom: '2026-07-23',
    reopensOn: '2026-09-02',
    note: 'Summer',
  }) as const
const affected = (from: string, to: string) =>
  ({ ground: 'exceptional-circumstances', affectedFrom: from, affectedTo: to, note: 'In hospital' }) as const
const received = happened('request-received', '2026-05-11')

describe('a closure', () => {
  test('of another year excuses nothing', () => {
    const allowed = { from: '2027-01-11', to: '2027-05-31' }
    expect(assessExemption('13(3)', closure('2026-07-20'), allowed)).toMatchObject({
      applies: false,
      reason: expect.stringContaining('during the time allowed'),
    })
    expect(
      assessExemption('13(3)', closure('2026-07-20'), { from: '2026-05-11', to: '2026-09-28' }).applies,
    ).toBe(true)
  })

  test('does not count before advice was asked for', () => {
    const recorded = (on: string) =>
      checkEvent(
        [received],
        happened('exemption-recorded', on, { evidence: closure('2026-07-20') }),
        SETTINGS,
      ).refusal?.message
    expect(recorded('2026-07-19')).toContain('has not been asked for')
    expect(recorded('2026-07-20')).toBeUndefined()
  })
})

describe('an exemption excuses only what its evidence is of', () => {
  const order = (on: string, kind: 'order-made' | 'appeal-not-opposed' = 'order-made') =>
    happened(kind, on, { order: 'amend' })
  const excuse = (
    provision: '44(3)' | '45(7)',
    on: string,
    evidence = affected('2026-03-10', '2026-03-20'),
  ) => happened('exemption-recorded', on, { provision, evidence })
  const stateOf = (events: Parameters<typeof datesOf>[0], startsOn: string) =>
    datesOf(events, '2026-12-01').find(one => one.rule === 'order-amend' && one.startsOn === startsOn)?.state
  const issued = happened('final-issued', '2025-06-02')

  test('not a later order of the same kind, nor an earlier one', () => {
    const events = [issued, order('2026-03-02'), order('2026-06-01'), excuse('44(3)', '2026-06-02')]
    expect(stateOf(events, '2026-03-02')).toBe('exempted')
    expect(stateOf(events, '2026-06-01')).toBe('overdue')
  })

  test('an order by reg. 44(3) alone, and an appeal not opposed by reg. 45(7) alone', () => {
    const state = (kind: 'order-made' | 'appeal-not-opposed', provision: '44(3)' | '45(7)') =>
      stateOf([issued, order('2026-03-02', kind), excuse(provision, '2026-03-20')], '2026-03-02')
    expect(state('order-made', '44(3)')).toBe('exempted')
    expect(state('order-made', '45(7)')).toBe('overdue')
    expect(state('appeal-not-opposed', '45(7)')).toBe('exempted')
    expect(state('appeal-not-opposed', '44(3)')).toBe('overdue')
  })

  test('and is refused when recorded under the other', () => {
    const refusal = (kind: 'order-made' | 'appeal-not-opposed', provision: '44(3)' | '45(7)') =>
      checkEvent([issued, order('2026-03-02', kind)], excuse(provision, '2026-03-20'), SETTINGS).refusal
    expect(refusal('order-made', '44(3)')).toBeNull()
    expect(refusal('appeal-not-opposed', '45(7)')).toBeNull()
    expect(refusal('order-made', '45(7)')?.message).toContain('Nothing that reg. 45(7) excuses has started')
    expect(refusal('appeal-not-opposed', '44(3)')?.message).toContain('Nothing that reg. 44(3) excuses')
  })

  test('what was agreed in mediation as an order is excused as one', () => {
    const agreed = happened('mediation-held', '2026-03-02', { agreedAsOrder: 'amend' })
    expect(stateOf([issued, agreed, excuse('44(3)', '2026-03-20')], '2026-03-02')).toBe('exempted')
  })

  test('one body’s advice, asked for a second time, is not excused by the first', () => {
    const asked = (on: string) => happened('advice-requested', on, { receivedByBodyOn: on })
    const from = { body: 'educational-psychologist', name: '' } as const
    const exemption = happened('exemption-recorded', '2026-08-20', {
      provision: '8(2)',
      adviceFrom: from,
      evidence: affected('2026-05-25', '2026-06-05'),
    })
    const events = [received, asked('2026-05-18'), asked('2026-08-17'), exemption]
    const states = datesOf(events, '2026-12-01')
      .filter(({ rule }) => rule === 'advice')
      .map(({ startsOn, state }) => [startsOn, state])
    expect(states).toEqual([
      ['2026-05-18', 'exempted'],
      ['2026-08-17', 'overdue'],
    ])
  })

  test('the six weeks are not excused by what happened after them', () => {
    const late = happened('exemption-recorded', '2026-08-03', {
      provision: '5(4)',
      evidence: affected('2026-07-01', '2026-07-20'),
    })
    expect(dateOf(datesOf([received, late], '2026-08-10'), 'decide-to-assess').state).toBe('overdue')
  })
})
