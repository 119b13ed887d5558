import * as z from 'zod'
import { code, day, type ItemMeta, perModule, RECORD_KEYS, type Sen2Module, text } from './items.ts'

/** Module 0. `year` is text like every item. @source DfE SEN2 guide, header; DSCO from 2025 */
export const HeaderRow = z.strictObject({
  ...RECORD_KEYS,
  collection: text('-', 'Collection'),
  year: text('-', 'Year'),
  referenceOn: day('-', 'ReferenceDate', { ahead: true }),
  sourceLevel: text('-', 'SourceLevel'),
  lea: text('-', 'LEA'),
  softwareCode: text('-', 'SoftwareCode'),
  release: text('-', 'Release'),
  serialNo: text('-', 'SerialNo'),
  dateTime: text('-', 'DateTime'),
  dmo: code('-', 'DMO', 'officer'),
  dco: code('-', 'DCO', 'officer'),
  dsco: code('-', 'DSCO', 'dsco', 2025),
})
export type Header = z.infer<typeof HeaderRow>

/** Module 1. */
export const PersonRow = z.strictObject({
  ...RECORD_KEYS,
  surname: text('1.1', 'Surname'),
  forename: text('1.2', 'Forename'),
  bornOn: day('1.3', 'PersonBirthDate'),
  sex: code('1.4', 'Sex', 'sex'),
  ethnicity: code('1.5', 'Ethnicity', 'ethnicity'),
  postcode: text('1.6', 'PostCode'),
  upn: text('1.7a', 'UPN'),
  uln: text('1.7b', 'UniqueLearnerNumber'),
  upnUnknown: code('1.7c', 'UPNunknown', 'upn-unknown'),
})

/** Module 2. `exportedTo` is the authority the child moved to before the assessment was done. */
export const RequestRow = z.strictObject({
  ...RECORD_KEYS,
  receivedOn: day('2.1', 'ReceivedDate'),
  requestSource: code('2.2', 'RequestSource', 'request-source', 2025),
  rya: code('2.3', 'RYA', 'yes-no'),
  outcomeOn: day('2.4', 'RequestOutcomeDate'),
  outcome: code('2.5', 'RequestOutcome', 'request-outcome'),
  mediation: code('2.6', 'RequestMediation', 'yes-no'),
  tribunal: code('2.7', 'RequestTribunal', 'yes-no'),
  exportedTo: text('2.8', 'Exported'),
})

/** Module 3. `outcomeOn`: for Y the day the plan was issued, for N the day the person was told. */
export const AssessmentRow = z.strictObject({
  ...RECORD_KEYS,
  outcome: code('3.1', 'AssessmentOutcome', 'assessment-outcome'),
  outcomeOn: day('3.2', 'AssessmentOutcomeDate'),
  mediation: code('3.3', 'AssessmentMediation', 'yes-no'),
  tribunal: code('3.4', 'AssessmentTribunal', 'yes-no'),
  otherMediation: code('3.5', 'OtherMediation', 'yes-no'),
  otherTribunal: code('3.6', 'OtherTribunal', 'yes-no'),
  week20: code('3.7', 'Week20', 'yes-no'),
})

/** Module 4. */
export const NamedPlanRow = z.strictObject({
  ...RECORD_KEYS,
  startOn: day('4.1', 'StartDate'),
  residential: code('4.2', 'PlanRes', 'residential'),
  workBased: code('4.3', 'PlanWBP', 'work-based'),
  personalBudget: code('4.4a', 'PB', 'yes-no'),
  organisedArrangements: code('4.4b', 'OA', 'yes-no'),
  directPayment: code('4.4c', 'DP', 'direct-payment'),
  ceasedOn: day('4.5', 'CeaseDate'),
  ceaseReason: code('4.6', 'CeaseReason', 'cease-reason'),
})

/** Module 4, item 4.7: the setting a plan names, by URN, by UKPRN or as a kind of setting. */
export const PlanDetailRow = z.strictObject({
  ...RECORD_KEYS,
  urn: text('4.7a', 'URN'),
  ukprn: text('4.7b', 'UKPRN'),
  senSetting: code('4.7c', 'SENSetting', 'sen-setting'),
  senSettingOther: text('4.7c(i)', 'SENSettingOther'),
  rank: code('4.7d', 'PlacementRank', 'placement-rank'),
  senUnit: code('4.7e', 'SENunitIndicator', 'yes-no'),
  resourcedProvision: code('4.7f', 'ResourcedProvisionIndicator', 'yes-no'),
})

/** Module 5: a plan maintained on the census day. `lastReviewOn` is the day of the decision. */
export const ActivePlanRow = z.strictObject({
  ...RECORD_KEYS,
  transferredFrom: text('5.1', 'TransferLA'),
  reviewMeetingOn: day('5.4a', 'ReviewMeeting'),
  reviewOutcome: code('5.4c', 'ReviewOutcome', 'review-outcome'),
  reviewDraftOn: day('5.4d', 'ReviewDraft', { from: 2025 }),
  phaseTransferDueOn: day('5.6a', 'PhaseTransferDueDate', { from: 2025, ahead: true }),
  phaseTransferFinalOn: day('5.6b', 'PhaseTransferFinalDate', { from: 2025 }),
  lastReviewOn: day('5.4b', 'LastReview'),
})

/** Module 5, item 5.7: where the child is, with 5.2 and 5.3. */
export const PlacementDetailRow = z.strictObject({
  ...RECORD_KEYS,
  urn: text('5.7a', 'URN'),
  ukprn: text('5.7b', 'UKPRN'),
  senSetting: code('5.7c', 'SENSetting', 'sen-setting'),
  senSettingOther: text('5.7c(i)', 'SENSettingOther'),
  rank: code('5.7d', 'PlacementRank', 'placement-rank'),
  enteredOn: day('5.7e', 'EntryDate'),
  leftOn: day('5.7f', 'LeavingDate'),
  senUnit: code('5.7g', 'SENunitIndicator', 'yes-no'),
  resourcedProvision: code('5.7h', 'ResourcedProvisionIndicator', 'yes-no'),
  residential: code('5.2', 'Res', 'residential'),
  workBased: code('5.3', 'WBP', 'work-based'),
})

/** Module 5, item 5.8. */
export const SenNeedRow = z.strictObject({
  ...RECORD_KEYS,
  type: code('5.8a', 'SENtype', 'sen-type'),
  rank: code('5.8b', 'SENtypeRank', 'sen-type-rank'),
})

/** The flat record of each module, without what hangs below it. */
export const ROWS = {
  sen2: HeaderRow,
  person: PersonRow,
  requests: RequestRow,
  assessment: AssessmentRow,
  namedplan: NamedPlanRow,
  plandetail: PlanDetailRow,
  activeplans: ActivePlanRow,
  placementdetail: PlacementDetailRow,
  senneed: SenNeedRow,
} as const satisfies Record<Sen2Module, z.ZodType>

/** A module's flat record. */
export type RowOf<M extends Sen2Module> = z.infer<(typeof ROWS)[M]>

export const NamedPlan = NamedPlanRow.extend({ planDetails: z.array(PlanDetailRow) })
export type NamedPlan = z.infer<typeof NamedPlan>

export const Assessment = AssessmentRow.extend({ namedPlan: NamedPlan.nullable() })
export type Assessment = z.infer<typeof Assessment>

export const ActivePlan = ActivePlanRow.extend({
  placements: z.array(PlacementDetailRow),
  needs: z.array(SenNeedRow),
})
export type ActivePlan = z.infer<typeof ActivePlan>

export const Sen2Request = RequestRow.extend({
  assessment: Assessment.nullable(),
  activePlan: ActivePlan.nullable(),
})
export type Sen2Request = z.infer<typeof Sen2Request>

/** A child with everything returned about them: what a case is mapped to. */
export const Sen2Person = PersonRow.extend({ requests: z.array(Sen2Request) })
export type Sen2Person = z.infer<typeof Sen2Person>

/** A whole return. It holds wrong values as well as right ones; `validate` says which are which. */
export const Sen2Return = z.strictObject({ header: HeaderRow, persons: z.array(Sen2Person) })
export type Sen2Return = z.infer<typeof Sen2Return>

/** An item of a module with the key it has in the record. */
export type ItemRow = ItemMeta & { readonly key: string }

const ITEMS: Record<Sen2Module, readonly ItemRow[]> = perModule(module => itemsIn(ROWS[module].shape))

/** The items of a module, in the order of the record. */
export function itemsOf(module: Sen2Module): readonly ItemRow[] {
  return ITEMS[module]
}

/**
 * A record with its id and nothing else, to be spread and filled in.
 * @example { ...blank('requests', 'R1'), receivedOn: '2026-03-02', assessment: null, activePlan: null }
 */
export function blank<M extends Sen2Module>(module: M, id: string): RowOf<M> {
  const items = itemsOf(module).map(({ key }) => [key, null])
  return { id, nativeId: null, sourceId: null, ...Object.fromEntries(items) } as RowOf<M>
}

function itemsIn(shape: Readonly<Record<string, z.ZodType>>): ItemRow[] {
  return Object.entries(shape).flatMap(([key, schema]) => {
    const meta = schema.meta() as Partial<ItemMeta> | undefined
    return meta?.xml === undefined ? [] : [{ ...(meta as ItemMeta), key }]
  })
}
