import { describe, expect, test } from 'vitest'
import { isLocalDate } from '../../../shared/calendar/local-date.ts'
import { dueDay, rolled } from '../../../shared/ehc/due.ts'
import { EXEMPTIONS, PROVISION_KEYS } from '../../../shared/ehc/exemption-grounds.ts'
import { DEADLINE_RULES, isInForce, RULE_KEYS } from '../../../shared/ehc/rules.ts'
import { CALENDAR, SETTINGS } from './a-case.ts'
import { WORKED_EXAMPLES } from './worked-examples.ts'

const ROWS = RULE_KEYS.map(key => [key, DEADLINE_RULES[key]] as const)

describe('worked examples', () => {
  const cases = RULE_KEYS.flatMap(key => WORKED_EXAMPLES[key].map(example => ({ key, ...example })))
  test.each(cases)('$key from $from is due on $due', ({ key, from, due }) => {
    expect(dueDay(DEADLINE_RULES[key], from, CALENDAR, SETTINGS)).toBe(due)
  })
})

describe('the table of rules', () => {
  test('has keys fit for a URL', () => {
    expect(RULE_KEYS.filter(key => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key))).toEqual([])
  })

  test.each(ROWS)('%s says where it comes from and since when', (_, rule) => {
    expect(rule.link).toMatch(/^https:\/\/www\.(legislation\.)?gov\.uk\//)
    expect(isLocalDate(rule.inForceFrom)).toBe(true)
    expect(rule.sentence).toMatch(/^[A-Z].*\.$/)
    expect(rule.instrument).not.toBe('')
    expect(rule.provision).not.toBe('')
  })

  test.each(ROWS)('%s is excused only by provisions that excuse it', (key, { exemptions }) => {
    expect(exemptions.every(provision => PROVISION_KEYS.includes(provision))).toBe(true)
    expect(exemptions.length > 0).toBe(
      ['decide-to-assess', 'advice', 'refuse-to-issue', 'final-plan', 'plan-after-reassessment'].includes(
        key,
      ) || key.startsWith('order-'),
    )
  })

  test('every provision that excuses has a rule to excuse', () => {
    const excused = new Set(ROWS.flatMap(([, rule]) => rule.exemptions))
    expect([...excused].sort()).toEqual([...PROVISION_KEYS].sort())
    expect(Object.keys(EXEMPTIONS)).toHaveLength(7)
  })

  test('a row without a source seen anywhere is marked so', () => {
    const unchecked = ROWS.filter(([, { evidence }]) => evidence === 'K').map(([key]) => key)
    expect(unchecked).toEqual(['reassessment-reply', 'appeal-response', 'order-reconsider'])
  })
})

describe('when a rule is law', () => {
  const rule = { inForceFrom: '2014-09-01', inForceTo: '2029-08-31' }
  test('both its first and its last day count', () => {
    expect(isInForce(rule, '2014-08-31')).toBe(false)
    expect(isInForce(rule, '2014-09-01')).toBe(true)
    expect(isInForce(rule, '2029-08-31')).toBe(true)
    expect(isInForce(rule, '2029-09-01')).toBe(false)
    expect(isInForce({ ...rule, inForceTo: null }, '2099-01-01')).toBe(true)
  })
})

describe('counting', () => {
  test('the event day as day one shortens only limits of days and weeks after an event', () => {
    const dayOne = { ...SETTINGS, dayOne: 'EVENT_DAY_IS_DAY_1' } as const
    const changed = ROWS.filter(
      ([, rule]) =>
        dueDay(rule, '2026-10-01', CALENDAR, dayOne) !== dueDay(rule, '2026-10-01', CALENDAR, SETTINGS),
    ).map(([, rule]) => rule)
    expect(changed.length).toBeGreaterThan(20)
    expect(
      changed.every(
        ({ counting, limit }) =>
          counting === 'after-event' && 'count' in limit && /^(days|weeks)$/.test(limit.unit),
      ),
    ).toBe(true)
  })

  test('a year whose bank holidays are unknown stops only rules that count working days', () => {
    const throwing = ROWS.filter(([, rule]) => {
      try {
        dueDay(rule, '2031-03-03', CALENDAR, SETTINGS)
        return false
      } catch {
        return true
      }
    }).map(([key]) => key)
    expect(throwing).toEqual(['transfer-after-learning', 'mediation-certificate', 'appeal-response'])
  })

  test('an appeal that rolls into an unknown year is not guessed', () => {
    expect(() => rolled('2030-08-15', CALENDAR)).toThrow(RangeError)
    expect(rolled('2030-07-31', CALENDAR)).toBe('2030-07-31')
  })

  test('a last day rolls from 1 August to 31 August and from 25 December to 1 January', () => {
    expect(rolled('2026-07-31', CALENDAR)).toBe('2026-07-31')
    expect(rolled('2026-08-01', CALENDAR)).toBe('2026-09-01')
    expect(rolled('2024-08-31', CALENDAR)).toBe('2024-09-02')
    expect(rolled('2026-12-24', CALENDAR)).toBe('2026-12-24')
    expect(rolled('2026-12-25', CALENDAR)).toBe('2027-01-04')
    expect(rolled('2027-01-01', CALENDAR)).toBe('2027-01-04')
    expect(rolled('2027-01-02', CALENDAR)).toBe('2027-01-02')
  })

  test('before a fixed day may be read as by it', () => {
    const by = { ...SETTINGS, fixedDay: 'BY' } as const
    expect(dueDay(DEADLINE_RULES['phase-transfer-other'], '2027-09-01', CALENDAR, by)).toBe('2027-02-15')
    expect(dueDay(DEADLINE_RULES['phase-transfer-to-post-16'], '2027-09-01', CALENDAR, by)).toBe('2027-03-31')
  })
})
