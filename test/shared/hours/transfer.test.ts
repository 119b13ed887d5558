import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leftHalfHours } from '../../../shared/hours/ledger.ts'
import { assertMetered, assertYearOpen, granted, moved } from '../../../shared/hours/transfer.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { aLedger } from '../../builders/ledger.ts'
import { refused } from '../../builders/refused.ts'

const aCount = fc.integer({ min: 0, max: 200 })
const anyLedger = fc.record({
  entitledHalfHours: aCount,
  reservedHalfHours: fc.integer({ min: 0, max: 60 }),
  usedHalfHours: fc.integer({ min: 0, max: 60 }),
})

describe('hours that move', () => {
  test('leave what all have together as it was, and take nothing that is used or set aside', () => {
    const aMove = fc.record({ from: fc.nat(3), to: fc.nat(3), halfHours: fc.integer({ min: 1, max: 80 }) })
    fc.assert(
      fc.property(fc.array(anyLedger, { minLength: 4, maxLength: 4 }), fc.array(aMove), (given, moves) => {
        const ledgers = given.map((one, at) => aLedger({ settingId: String(at), ...one }))
        const sum = () => ledgers.reduce((all, one) => all + one.entitledHalfHours, 0)
        const before = sum()
        for (const { from, to, halfHours } of moves) {
          const [giver, receiver] = [ledgers[from], ledgers[to]]
          if (giver === undefined || receiver === undefined || from === to) continue
          try {
            const [less, more] = moved([giver, receiver], halfHours)
            ledgers[from] = less
            ledgers[to] = more
            expect(leftHalfHours(less)).toBeGreaterThanOrEqual(0)
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal)
            expect(leftHalfHours(giver)).toBeLessThan(halfHours)
          }
        }
        expect(sum()).toBe(before)
      }),
    )
  })

  test('are refused where too few are left, naming how many are', () => {
    const giver = aLedger({ reservedHalfHours: 10, usedHalfHours: 27 })
    const refusal = refused(() => moved([giver, aLedger({ settingId: '900002' })], 4))
    expect(refusal.code).toBe('hours-exhausted')
    expect(refusal.message).toContain('Only 1.5 of these hours')
  })
})

describe('the hours of a year', () => {
  test('can be set down to what is used and set aside, not below', () => {
    const ledger = aLedger({ reservedHalfHours: 4, usedHalfHours: 6 })
    expect(granted(ledger, 10).entitledHalfHours).toBe(10)
    expect(refused(() => granted(ledger, 9)).code).toBe('hours-exhausted')
  })

  test('of a year that is over stay, and so do those of a stream without a limit', () => {
    expect(refused(() => assertYearOpen('2025-26', '2026-27')).code).toBe('not-allowed-now')
    expect(() => assertYearOpen('2026-27', '2026-27')).not.toThrow()
    expect(refused(() => assertMetered('statutory')).code).toBe('not-allowed-now')
    expect(() => assertMetered('experts-at-hand')).not.toThrow()
  })
})
