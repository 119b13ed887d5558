import { describe, expect, test } from 'vitest'
import {
  isValid,
  SEN2_RULE_KEYS,
  SEN2_RULES,
  type Sen2RuleKey,
  validate,
  validatePerson,
} from '../../../shared/sen2/validate.ts'
import { aPerson, aReturn, type Edit, historical } from './return-builder.ts'
import { IDENTIFIER_CASES } from './rule-cases-identifiers.ts'
import { PERSON_CASES, type RuleCase } from './rule-cases-person.ts'
import { PLACEMENT_CASES } from './rule-cases-placements.ts'
import { PLAN_CASES } from './rule-cases-plans.ts'
import { REQUEST_CASES } from './rule-cases-requests.ts'

const CASES: Record<Sen2RuleKey, RuleCase> = {
  ...PERSON_CASES,
  ...IDENTIFIER_CASES,
  ...REQUEST_CASES,
  ...PLAN_CASES,
  ...PLACEMENT_CASES,
}

const found = (edit: Edit, year = 2027) =>
  validate(aReturn(edit), { year, ...(year === 2024 ? { referenceOn: '2027-01-21' } : {}) })

test('a return without fault has no finding', () => {
  expect(found(() => {})).toEqual([])
})

test('a plan of an earlier year, returned as historical, has no finding', () => {
  expect(found(historical)).toEqual([])
})

describe.each(SEN2_RULE_KEYS)('%s', key => {
  const { fails, at, passes, year } = CASES[key]

  test('is found where it is broken, with words and a way to mend it', () => {
    const findings = found(fails, year).filter(each => each.rule === key)
    expect(findings.map(each => each.path)).toContain(at)
    for (const { message, mend, severity } of findings) {
      expect(message).toContain(SEN2_RULES[key].says)
      expect(mend).toMatch(/\.$/)
      expect(severity).toBe(SEN2_RULES[key].severity)
    }
  })

  test('is not found in the nearest return that keeps it', () => {
    expect(found(passes, year).filter(each => each.rule === key)).toEqual([])
  })
})

test('every rule says what is wrong, how to mend it and where it comes from', () => {
  for (const key of SEN2_RULE_KEYS) {
    const { says, mend, source } = SEN2_RULES[key]
    for (const words of [says, mend, source]) expect(words.length).toBeGreaterThan(5)
  }
})

test('the source of a request is voluntary in 2025 and mandatory from 2026', () => {
  const ret = aReturn(({ request }) => {
    request.requestSource = null
  })
  const isFound = (year: number) =>
    validate(ret, { year }).some(each => each.rule === 'request-source-missing')
  expect([2025, 2026, 2027].map(isFound)).toEqual([false, true, true])
})

test('Down syndrome is a type of need from 2025 on', () => {
  const ret = aReturn(({ need }) => {
    need.type = 'DS'
  })
  const isFound = (year: number) =>
    validate(ret, { year, referenceOn: '2027-01-21' }).some(each => each.rule === 'code-not-in-set')
  expect([2023, 2024, 2025, 2027].map(isFound)).toEqual([true, true, false, false])
})

test('an item that is wrong everywhere is named in the message', () => {
  const [finding] = found(({ need }) => {
    need.type = 'NSA'
  })
  expect(finding).toEqual({
    rule: 'code-not-in-set',
    severity: 'error',
    personId: 'P1',
    path: '/persons/0/requests/0/activePlan/needs/0/type',
    message: '5.8a SENtype: The code is not one this census year has.',
    mend: 'Choose a code from the list for the census year.',
  })
})

test('a return with queries only is valid, one with an error is not', () => {
  const query = found(({ person }) => {
    person.postcode = null
  })
  const error = found(({ person }) => Object.assign(person, { postcode: null, sex: null }))
  expect(isValid(query)).toBe(true)
  expect(isValid(error)).toBe(false)
  expect(error.map(each => each.severity)).toEqual(['error', 'query'])
})

test('a finding names no child', () => {
  const findings = found(({ person, request }) => {
    Object.assign(person, { surname: 'Zebedee', forename: 'Ermintrude', upn: 'Q999999999999', sex: null })
    request.outcome = 'nonsense'
  })
  expect(JSON.stringify(findings)).not.toMatch(/Zebedee|Ermintrude|Q9999|nonsense/)
  expect(findings.length).toBeGreaterThan(2)
})

test('one child’s part can be checked alone, without the header', () => {
  const { header } = aReturn(each => {
    each.header.lea = null
  })
  const options = { year: 2027 }
  expect(validatePerson(aPerson(1), header, options)).toEqual([])
  const nameless = aPerson(1, ({ person }) => {
    person.surname = null
  })
  expect(validatePerson(nameless, header, options).map(each => each.rule)).toEqual(['name-missing'])
})

test('a year without a known census day needs the reference date', () => {
  expect(() => validate(aReturn(), { year: 2028 })).toThrow(RangeError)
  expect(validate(aReturn(), { year: 2028, referenceOn: '2028-01-20' }).length).toBeGreaterThan(0)
})
