import { expect, test } from 'vitest'
import { SEN_TYPES } from '../../../shared/catalogue/needs.ts'
import { CODE_SETS, type CodeSet, isCodeIn } from '../../../shared/sen2/codes.ts'
import { EXTENDED_ETHNICITY, MAIN_ETHNICITY } from '../../../shared/sen2/ethnicity.ts'
import { codesIn } from './return-arbitrary.ts'

/** Codes of the census years 2024 to 2027, typed from the guide's lists. */
const EXPECTED: Record<CodeSet, Record<2024 | 2025 | 2026 | 2027, string>> = {
  'yes-no': always('0 1'),
  officer: always('N R Y'),
  dsco: { 2024: '', 2025: 'N R Y', 2026: 'N R Y', 2027: 'N R Y' },
  sex: always('F M'),
  ethnicity: always(
    Object.keys({ ...MAIN_ETHNICITY, ...EXTENDED_ETHNICITY })
      .sort()
      .join(' '),
  ),
  'upn-unknown': always('UN1 UN10 UN2 UN3 UN5 UN8 UN9'),
  'request-source': { 2024: '', 2025: '1 2 3 4 5', 2026: '1 2 3 4 5', 2027: '1 2 3 4 5' },
  'request-outcome': always('A H N W Y'),
  'assessment-outcome': always('A H N W Y'),
  residential: always('A B'),
  'work-based': always('A S T'),
  'direct-payment': always('E H I S'),
  'cease-reason': always('1 2 3 4 5 6 7 8 9'),
  'sen-setting': always('EHE EYP NEET NIEC NIEO OLA OPA OTH'),
  'placement-rank': always('1 2'),
  'review-outcome': always('A C M'),
  'sen-type': {
    2024: 'ASD HI MLD MSI OTH PD PMLD SEMH SLCN SLD SPLD VI',
    2025: 'ASD DS HI MLD MSI OTH PD PMLD SEMH SLCN SLD SPLD VI',
    2026: 'ASD DS HI MLD MSI OTH PD PMLD SEMH SLCN SLD SPLD VI',
    2027: 'ASD DS HI MLD MSI OTH PD PMLD SEMH SLCN SLD SPLD VI',
  },
  'sen-type-rank': always('1 2'),
}

function always(codes: string) {
  return { 2024: codes, 2025: codes, 2026: codes, 2027: codes }
}

test.each(Object.keys(CODE_SETS) as CodeSet[])('%s has the codes of each census year', set => {
  for (const year of [2024, 2025, 2026, 2027] as const) {
    const codes = codesIn(set, year)
    expect(codes.sort().join(' '), String(year)).toBe(EXPECTED[set][year])
  }
})

test('no set has a code twice, and every code has a label', () => {
  for (const rows of Object.values(CODE_SETS)) {
    expect(new Set(rows.map(row => row.code)).size).toBe(rows.length)
    expect(rows.every(row => row.label.length > 1)).toBe(true)
  }
})

test('ethnicity has the 24 main codes, among them refused and not obtained', () => {
  expect(Object.keys(MAIN_ETHNICITY)).toHaveLength(24)
  expect(Object.keys(MAIN_ETHNICITY)).toEqual(expect.arrayContaining(['WBRI', 'WROM', 'REFU', 'NOBT']))
  expect(Object.keys(EXTENDED_ETHNICITY).filter(code => code in MAIN_ETHNICITY)).toEqual([])
  for (const code of Object.keys(EXTENDED_ETHNICITY)) expect(code).toMatch(/^[WMABCO][A-Z]{3}$/)
})

test('the types of need are those of the catalogue without NSA', () => {
  const { NSA: _, ...types } = SEN_TYPES
  expect(Object.fromEntries(CODE_SETS['sen-type'].map(row => [row.code, row.label]))).toEqual(types)
})

test('a code is known in a year or not, as written', () => {
  expect(isCodeIn('sen-type', 'DS', 2024)).toBe(false)
  expect(isCodeIn('sen-type', 'DS', 2025)).toBe(true)
  expect(isCodeIn('request-outcome', 'y', 2026)).toBe(false)
  expect(isCodeIn('sen-type', 'NSA', 2026)).toBe(false)
})
