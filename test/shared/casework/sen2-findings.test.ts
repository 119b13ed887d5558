import { describe, expect, test } from 'vitest'
import { caseFindings, shadowCensus } from '../../../shared/casework/sen2-findings.ts'
import { happened } from '../ehc/a-case.ts'
import { aCase, aPlan } from './sen2-case.ts'

const events = [
  happened('request-received', '2026-01-12', { source: '2' }),
  happened('decision-to-assess', '2026-02-20'),
  happened('final-issued', '2026-05-29', { plan: aPlan() }),
]
const census = { year: 2027 }

describe('what would fail for a case', () => {
  test('is nothing where the case is complete', () => {
    expect(caseFindings(aCase(), events, census)).toEqual([])
  })

  test('says what is missing and how to mend it, errors first, naming no child', () => {
    const found = caseFindings(aCase({ sex: null, upn: null, postcode: null }), events, census)
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['sex-missing', 'error'],
      ['identifier-missing', 'error'],
      ['postcode-missing', 'query'],
    ])
    expect(found[0]?.mend).toBe('Add M or F.')
    expect(JSON.stringify(found)).not.toMatch(/Ada|Example|2018|H801/)
  })

  test('says the same thing once', () => {
    const plan = aPlan({
      places: [
        {
          setting: { by: 'code', code: 'OTH', other: '' },
          rank: '1',
          senUnit: false,
          resourcedProvision: false,
        },
      ],
    })
    const found = caseFindings(
      aCase(),
      [...events, happened('amended-final-issued', '2026-09-01', { plan })],
      census,
    )
    expect(found.filter(({ rule }) => rule === 'setting-other-missing')).toHaveLength(1)
  })

  test('is nothing for a case that the return does not take', () => {
    expect(caseFindings(aCase({ sex: null }), [happened('request-received', '2027-01-05')], census)).toEqual(
      [],
    )
  })
})

test.each([
  ['2026-06-01', { year: 2027, referenceOn: '2027-01-21' }],
  ['2027-01-21', { year: 2027, referenceOn: '2027-01-21' }],
  ['2027-01-22', { year: 2028, referenceOn: '2027-01-22' }],
])('on %s cases are kept ready for the census to come', (today, expected) => {
  expect(shadowCensus(today)).toEqual(expected)
})
