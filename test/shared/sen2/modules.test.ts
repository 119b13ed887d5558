import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CODE_SETS } from '../../../shared/sen2/codes.ts'
import { SEN2_MODULES, type Sen2Module } from '../../../shared/sen2/items.ts'
import { blank, itemsOf, ROWS, Sen2Return } from '../../../shared/sen2/modules.ts'
import { nest } from '../../../shared/sen2/nest.ts'
import { flatten, keysOf } from '../../../shared/sen2/tree.ts'
import { anyReturn } from './return-arbitrary.ts'
import { aReturn } from './return-builder.ts'

/** Item numbers and elements, typed from the guide. */
const ITEMS: Record<Sen2Module, string> = {
  sen2: '- Collection, - Year, - ReferenceDate, - SourceLevel, - LEA, - SoftwareCode, - Release, - SerialNo, - DateTime, - DMO, - DCO, - DSCO',
  person:
    '1.1 Surname, 1.2 Forename, 1.3 PersonBirthDate, 1.4 Sex, 1.5 Ethnicity, 1.6 PostCode, 1.7a UPN, 1.7b UniqueLearnerNumber, 1.7c UPNunknown',
  requests:
    '2.1 ReceivedDate, 2.2 RequestSource, 2.3 RYA, 2.4 RequestOutcomeDate, 2.5 RequestOutcome, 2.6 RequestMediation, 2.7 RequestTribunal, 2.8 Exported',
  assessment:
    '3.1 AssessmentOutcome, 3.2 AssessmentOutcomeDate, 3.3 AssessmentMediation, 3.4 AssessmentTribunal, 3.5 OtherMediation, 3.6 OtherTribunal, 3.7 Week20',
  namedplan:
    '4.1 StartDate, 4.2 PlanRes, 4.3 PlanWBP, 4.4a PB, 4.4b OA, 4.4c DP, 4.5 CeaseDate, 4.6 CeaseReason',
  plandetail:
    '4.7a URN, 4.7b UKPRN, 4.7c SENSetting, 4.7c(i) SENSettingOther, 4.7d PlacementRank, 4.7e SENunitIndicator, 4.7f ResourcedProvisionIndicator',
  activeplans:
    '5.1 TransferLA, 5.4a ReviewMeeting, 5.4c ReviewOutcome, 5.4d ReviewDraft, 5.6a PhaseTransferDueDate, 5.6b PhaseTransferFinalDate, 5.4b LastReview',
  placementdetail:
    '5.7a URN, 5.7b UKPRN, 5.7c SENSetting, 5.7c(i) SENSettingOther, 5.7d PlacementRank, 5.7e EntryDate, 5.7f LeavingDate, 5.7g SENunitIndicator, 5.7h ResourcedProvisionIndicator, 5.2 Res, 5.3 WBP',
  senneed: '5.8a SENtype, 5.8b SENtypeRank',
}

test.each(SEN2_MODULES)('%s has its items with their numbers', module => {
  expect(
    itemsOf(module)
      .map(item => `${item.item} ${item.xml}`)
      .join(', '),
  ).toBe(ITEMS[module])
})

test('items new in 2025 say so', () => {
  const late = SEN2_MODULES.flatMap(module => itemsOf(module).filter(item => item.from === 2025))
  expect(late.map(item => item.xml)).toEqual([
    'DSCO',
    'RequestSource',
    'ReviewDraft',
    'PhaseTransferDueDate',
    'PhaseTransferFinalDate',
  ])
})

test('every coded item names a set, and every set is used', () => {
  const used = SEN2_MODULES.flatMap(module => itemsOf(module).flatMap(item => item.set ?? []))
  expect(new Set(used)).toEqual(new Set(Object.keys(CODE_SETS)))
})

test.each(SEN2_MODULES)('a blank %s is a record with an id and nothing in it', module => {
  const record = ROWS[module].parse(blank(module, 'X1'))
  expect(Object.keys(record).sort()).toEqual([...keysOf(module)].sort())
  expect(Object.values(record).filter(value => value !== null)).toEqual(['X1'])
})

test('a return refuses what is no item, empty text and numbers, and takes wrong text', () => {
  const edited = (key: string, value: unknown) => {
    const ret = aReturn()
    return Sen2Return.safeParse({ ...ret, persons: [{ ...ret.persons[0], [key]: value }] }).success
  }
  expect(edited('transport', 'taxi')).toBe(false)
  expect(edited('surname', '')).toBe(false)
  expect(edited('bornOn', 20180514)).toBe(false)
  expect(edited('bornOn', '14 May')).toBe(true)
})

test('lists of rows and the tree are the same thing', () => {
  fc.assert(
    fc.property(anyReturn(), ret => {
      expect(nest(flatten(ret))).toEqual({ value: ret, problems: [] })
    }),
    { numRuns: 60 },
  )
})

test('rows that cannot stand in one tree are named, none is dropped', () => {
  const flat = flatten(aReturn())
  const orphan = { ...flat, senneed: flat.senneed.map(row => ({ ...row, parentId: 'V9' })) }
  expect(nest(orphan)).toEqual({
    value: null,
    problems: [{ code: 'orphan', module: 'senneed', index: 0 }],
  })
  const twice = { ...flat, activeplans: [...flat.activeplans, ...flat.activeplans] }
  expect(nest(twice).problems.map(problem => problem.code)).toEqual(['duplicate-id', 'second-child'])
  expect(nest({ ...flat, sen2: [] }).value).toBeNull()
})
