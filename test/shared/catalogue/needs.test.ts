import { expect, test } from 'vitest'
import {
  AREA_KEYS,
  AREAS_OF_NEED,
  type AreaOfNeed,
  NC_YEARS,
  SEN_PROVISION_KEYS,
  SEN_TYPE_KEYS,
  SEN_TYPES,
  type SenProvision,
  type SenType,
  yearLabel,
} from '../../../shared/catalogue/needs.ts'

const AREAS: Record<AreaOfNeed, string> = {
  'communication-and-interaction': 'Communication and interaction',
  'cognition-and-learning': 'Cognition and learning',
  'social-emotional-mental-health': 'Social, emotional and mental health',
  'sensory-and-physical': 'Sensory and/or physical',
}

/** The thirteen codes of the SEN2 return, and the one the school census has beside them. */
const TYPES: Record<SenType, 'sen2' | 'census-only'> = {
  SPLD: 'sen2',
  MLD: 'sen2',
  SLD: 'sen2',
  PMLD: 'sen2',
  SEMH: 'sen2',
  SLCN: 'sen2',
  HI: 'sen2',
  VI: 'sen2',
  MSI: 'sen2',
  PD: 'sen2',
  ASD: 'sen2',
  DS: 'sen2',
  OTH: 'sen2',
  NSA: 'census-only',
}

const PROVISIONS: Record<SenProvision, true> = { none: true, 'sen-support': true, 'ehc-plan': true }

test('there are the four areas of need of the code of practice', () => {
  expect(AREA_KEYS).toEqual(Object.keys(AREAS))
  expect(AREAS_OF_NEED).toEqual(AREAS)
})

test('the types of need are the codes of the return and the census', () => {
  expect([...SEN_TYPE_KEYS].sort()).toEqual(Object.keys(TYPES).sort())
  expect(new Set(Object.values(SEN_TYPES)).size).toBe(14)
})

test('a child has no SEN support, SEN support or a plan', () => {
  expect([...SEN_PROVISION_KEYS]).toEqual(Object.keys(PROVISIONS))
})

test.each([
  [-2, 'Early years'],
  [-1, 'Early years'],
  [0, 'Reception'],
  [1, 'Year 1'],
  [13, 'Year 13'],
  [14, 'Post-16'],
])('National Curriculum year %i is called %s', (ncYear, label) => {
  expect(yearLabel(ncYear)).toBe(label)
})

test('years run from early years to past year 13', () => {
  expect([NC_YEARS.lowest, NC_YEARS.highest]).toEqual([-2, 14])
})
