import {
  type ActivePlan,
  type Assessment,
  blank,
  type Header,
  type NamedPlan,
  type RowOf,
  type Sen2Person,
  type Sen2Request,
  type Sen2Return,
} from '../../../shared/sen2/modules.ts'

/** A return of 2027 about one invented child with a plan, without a finding; and its parts, to be edited. */
export interface Parts {
  ret: Sen2Return
  header: Header
  person: Sen2Person
  request: Sen2Request
  assessment: Assessment
  plan: NamedPlan
  detail: RowOf<'plandetail'>
  active: ActivePlan
  placement: RowOf<'placementdetail'>
  need: RowOf<'senneed'>
}

export type Edit = (parts: Parts) => void

/** The return after an edit. */
export function aReturn(edit: Edit = () => {}): Sen2Return {
  const parts = freshParts()
  edit(parts)
  return parts.ret
}

/** The child's part of it after an edit, ids ending in `n`, with a UPN and a name of their own. */
export function aPerson(n: number, edit: Edit = () => {}): Sen2Person {
  const person = aReturn(edit).persons[0] as Sen2Person
  const numbered = JSON.parse(JSON.stringify(person), (key, value) =>
    key === 'id' ? `${value}-${n}` : value,
  ) as Sen2Person
  return { ...numbered, upn: null, uln: String(1_000_000_000 + n), forename: `Child ${n}` }
}

function freshParts(): Parts {
  const detail = { ...blank('plandetail', 'D1'), urn: '999001', rank: '1', senUnit: '0' }
  const plan = {
    ...blank('namedplan', 'N1'),
    startOn: '2026-05-29',
    personalBudget: '0',
    planDetails: [detail],
  }
  const assessment = { ...anAssessment(), namedPlan: plan }
  const placement = {
    ...blank('placementdetail', 'L1'),
    urn: '999001',
    rank: '1',
    enteredOn: '2023-09-04',
  }
  const need = { ...blank('senneed', 'S1'), type: 'SLCN', rank: '1' }
  const active = { ...blank('activeplans', 'V1'), placements: [placement], needs: [need] }
  const request = { ...aRequest(), assessment, activePlan: active }
  const person = { ...someone(), requests: [request] }
  const header = aHeader()
  const ret = { header, persons: [person] }
  return { ret, header, person, request, assessment, plan, detail, active, placement, need }
}

function aHeader(): Header {
  return {
    ...blank('sen2', '1'),
    collection: 'SEN2',
    year: '2027',
    referenceOn: '2027-01-21',
    sourceLevel: 'L',
    lea: '999',
    softwareCode: 'SEND support',
    release: '1.0',
    serialNo: '001',
    dateTime: '2027-02-03T10:00:00',
    dmo: 'Y',
    dco: 'N',
    dsco: 'R',
  }
}

function someone(): RowOf<'person'> {
  return {
    ...blank('person', 'P1'),
    surname: 'Example',
    forename: 'Ada',
    bornOn: '2018-05-14',
    sex: 'F',
    ethnicity: 'WBRI',
    postcode: 'ZZ1 1AA',
    upn: 'H801200001001',
  }
}

function aRequest(): RowOf<'requests'> {
  return {
    ...blank('requests', 'R1'),
    receivedOn: '2026-01-12',
    requestSource: '2',
    rya: '0',
    outcomeOn: '2026-02-20',
    outcome: 'Y',
    mediation: '0',
    tribunal: '0',
  }
}

function anAssessment(): RowOf<'assessment'> {
  return {
    ...blank('assessment', 'A1'),
    outcome: 'Y',
    outcomeOn: '2026-05-29',
    mediation: '0',
    tribunal: '0',
    otherMediation: '0',
    otherTribunal: '0',
    week20: '0',
  }
}

/** An earlier request and assessment: both historical, the plan from 2024. */
export const historical: Edit = ({ request, assessment, plan, active }) => {
  Object.assign(request, { outcome: 'H', receivedOn: null, rya: null, requestSource: null })
  Object.assign(request, { outcomeOn: null, mediation: null, tribunal: null })
  Object.assign(assessment, { outcome: 'H', outcomeOn: null, mediation: null, tribunal: null })
  Object.assign(assessment, { otherMediation: null, otherTribunal: null, week20: null })
  plan.startOn = '2024-03-04'
  active.reviewMeetingOn = '2026-03-02'
}

/** A request that stands alone: no assessment and no plan. */
export const alone: Edit = ({ request }) => {
  Object.assign(request, { assessment: null, activePlan: null })
}
