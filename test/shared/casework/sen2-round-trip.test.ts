import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { caseFindings } from '../../../shared/casework/sen2-findings.ts'
import { casesIn, type ReadCase } from '../../../shared/casework/sen2-read.ts'
import { type CaseWithEvents, sen2HeaderOf, sen2ReturnOf } from '../../../shared/casework/sen2-return.ts'
import { idOfBytes } from '../../../shared/ids.ts'
import { censusPeriod } from '../../../shared/sen2/census-dates.ts'
import { bladeFiles } from '../../../shared/sen2/csv.ts'
import { readBladeFiles } from '../../../shared/sen2/csv-read.ts'
import type { Sen2Return } from '../../../shared/sen2/modules.ts'
import { validate } from '../../../shared/sen2/validate.ts'
import { anyCase } from './sen2-journeys.ts'

const CENSUS = { year: 2027 }
const HEADER = sen2HeaderOf(
  {
    authority: '900',
    software: 'SEND support',
    release: '0',
    serialNo: '001',
    madeAt: '2027-02-03T10:00:00',
    dmo: 'Y',
    dco: 'Y',
    dsco: 'N',
  },
  CENSUS,
)
const idOf = (text: string) => idOfBytes(createHash('sha256').update(text).digest())
const PARTS = {
  authority: '900',
  period: censusPeriod(2027),
  at: '2027-07-01T09:00:00.000Z',
  officer: { userId: 'user-1', name: 'Officer' },
  idOf,
  settingOf: () => ({ id: 'setting-1', name: 'Example Primary' }),
}

const distinct = (max: number) =>
  fc.uniqueArray(anyCase(), { maxLength: max, selector: ({ ehcCase }) => ehcCase.id })

const returnOf = (cases: readonly CaseWithEvents[]) => sen2ReturnOf(cases, HEADER, CENSUS)

/** A return out to its nine files and back into cases. */
function readBack(ret: Sen2Return): ReadCase[] {
  const files = bladeFiles(ret, { year: 2027, exportedOn: '2027-02-03' })
  const { value, problems } = readBladeFiles(Object.fromEntries(files.map(({ name, text }) => [name, text])))
  expect(problems).toEqual([])
  return (value?.persons ?? []).flatMap(person => casesIn(person, PARTS))
}

describe('a case that could have happened', () => {
  test('and is complete has nothing in the return that is an error', () => {
    fc.assert(
      fc.property(anyCase(), ({ ehcCase, events }) => {
        const errors = caseFindings(ehcCase, events, CENSUS).filter(({ severity }) => severity === 'error')
        expect(errors).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  test('never makes a return of several that is not valid', () => {
    fc.assert(
      fc.property(distinct(12), cases => {
        const errors = validate(returnOf(cases), CENSUS).filter(({ severity }) => severity === 'error')
        const alone = errors.filter(
          ({ rule }) => rule !== 'duplicate-uln' && rule !== 'request-twice' && rule !== 'active-plan-twice',
        )
        expect(alone).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  test('is returned in every outcome there is', () => {
    const cases = fc.sample(anyCase(), { numRuns: 3000, seed: 7 })
    const requests = cases.flatMap(one => returnOf([one]).persons.flatMap(person => person.requests))
    expect([...new Set(requests.map(({ outcome }) => outcome))].sort()).toEqual(['A', 'H', 'N', 'W', 'Y'])
    const assessed = requests.flatMap(({ assessment }) => (assessment === null ? [] : [assessment.outcome]))
    expect([...new Set(assessed)].sort()).toEqual(['A', 'H', 'N', 'W', 'Y'])
    expect(requests.some(({ exportedTo }) => exportedTo !== null)).toBe(true)
    expect(
      requests.some(({ assessment }) =>
        assessment?.namedPlan?.planDetails.some(({ nativeId }) => nativeId !== null),
      ),
    ).toBe(true)
    expect(requests.some(({ assessment }) => assessment?.week20 === '1')).toBe(true)
  })
})

describe('a return of this product', () => {
  test('read back and made again is the same return', () => {
    fc.assert(
      fc.property(distinct(4), cases => {
        const ret = returnOf(cases)
        const read = readBack(ret)
        expect(read.filter(({ kind }) => kind === 'refused')).toEqual([])
        const again = returnOf(read.filter(one => one.kind === 'read'))
        expect(again).toEqual(ret)
      }),
      { numRuns: 1000 },
    )
  })

  test('read back twice gives the same cases', () => {
    fc.assert(
      fc.property(anyCase(), one => {
        const ret = returnOf([one])
        expect(readBack(ret)).toEqual(readBack(ret))
      }),
      { numRuns: 50 },
    )
  })
})
