import { describe, expect, test } from 'vitest'
import { suggestedTransfer, transferYears } from '../../../shared/casework/phase-transfer.ts'
import { happened } from '../ehc/a-case.ts'

describe('the years in which a child changes phase by age', () => {
  test.each([
    ['2015-11-20', [2027, 2032]],
    ['2015-09-01', [2027, 2032]],
    ['2015-08-31', [2026, 2031]],
    ['2016-02-29', [2027, 2032]],
  ])('born on %s', (bornOn, years) => {
    expect(transferYears(bornOn, [])).toEqual(years)
  })

  test('leave out what is recorded', () => {
    const recorded = happened('phase-transfer-due', '2026-10-01', { transfersOn: '2027-09-01' })
    expect(transferYears('2015-11-20', [recorded])).toEqual([2032])
  })
})

describe('a suggested transfer', () => {
  const years = [2027, 2032]
  const bornOn = '2015-11-20'

  test.each([
    ['2026-08-31', null],
    ['2026-09-01', { year: 2027, dueOn: '2027-02-15' }],
    ['2027-08-31', { year: 2027, dueOn: '2027-02-15' }],
    ['2027-09-01', null],
    ['2031-11-21', { year: 2032, dueOn: '2032-03-31' }],
  ])('on %s', (today, expected) => {
    expect(suggestedTransfer({ bornOn, years }, today)).toEqual(expected)
  })

  test('is none where it is recorded', () => {
    expect(suggestedTransfer({ bornOn, years: [2032] }, '2026-11-21')).toBeNull()
  })
})
