import { blank } from '../../../shared/sen2/modules.ts'
import { historical } from './return-builder.ts'
import type { RuleCase } from './rule-cases-person.ts'

const R = '/persons/0/requests/0'
const N = `${R}/assessment/namedPlan`
const V = `${R}/activePlan`

const secondDetail = { ...blank('plandetail', 'D2'), ukprn: '10009999', rank: '2' }

/** Rules of module 4, and of settings wherever they stand. */
export const PLAN_CASES = {
  'plan-start-missing': {
    fails: ({ plan }) => (plan.startOn = null),
    at: `${N}/startOn`,
    passes: ({ plan }) => (plan.startOn = '2026-05-28'),
  },
  'plan-cease-incomplete': {
    fails: ({ plan }) => (plan.ceasedOn = '2026-12-01'),
    at: `${N}/ceaseReason`,
    passes: ({ plan }) => Object.assign(plan, { ceasedOn: '2026-12-01', ceaseReason: '7' }),
  },
  'plan-ceased-before-year': {
    fails: ({ plan }) => (plan.ceasedOn = '2025-12-31'),
    at: `${N}/ceasedOn`,
    passes: ({ plan }) => (plan.ceasedOn = '2026-01-01'),
  },
  'personal-budget-missing': {
    fails: ({ plan }) => (plan.personalBudget = null),
    at: `${N}/personalBudget`,
    passes: ({ plan }) => (plan.personalBudget = '1'),
  },
  'personal-budget-contradicted': {
    fails: ({ plan }) => (plan.directPayment = 'E'),
    at: `${N}/personalBudget`,
    passes: ({ plan }) => Object.assign(plan, { personalBudget: '1', directPayment: 'E' }),
  },
  'plan-detail-missing': {
    fails: ({ plan }) => (plan.planDetails = []),
    at: `${N}/planDetails`,
    passes: ({ plan }) => (plan.planDetails = [secondDetail]),
  },
  'plan-details-too-many': {
    fails: ({ plan }) => plan.planDetails.push(secondDetail, { ...secondDetail, id: 'D3' }),
    at: `${N}/planDetails`,
    passes: ({ plan }) => plan.planDetails.push(secondDetail),
  },
  'plan-detail-ranks': {
    fails: ({ plan }) => plan.planDetails.push({ ...secondDetail, rank: '1' }),
    at: `${N}/planDetails`,
    passes: ({ plan }) => plan.planDetails.unshift(secondDetail),
  },
  'active-plan-missing': {
    fails: ({ request }) => (request.activePlan = null),
    at: V,
    passes: ({ request, plan }) => {
      Object.assign(plan, { ceasedOn: '2027-01-21', ceaseReason: '1' })
      request.activePlan = null
    },
  },
  'active-plan-ceased': {
    fails: ({ plan }) => (plan.ceasedOn = '2027-01-20'),
    at: V,
    passes: ({ plan }) => (plan.ceasedOn = '2027-01-21'),
  },
  'active-plan-unnamed': {
    fails: ({ assessment }) => (assessment.namedPlan = null),
    at: V,
    passes: historical,
  },
  'setting-not-one': {
    fails: ({ placement }) => (placement.senSetting = 'EHE'),
    at: `${V}/placements/0`,
    passes: ({ placement }) => Object.assign(placement, { urn: null, senSetting: 'EHE' }),
  },
  'urn-format': {
    fails: ({ detail }) => (detail.urn = '9990011'),
    at: `${N}/planDetails/0/urn`,
    passes: ({ detail }) => (detail.urn = '12345'),
  },
  'ukprn-format': {
    fails: ({ placement }) => (placement.ukprn = '1000999'),
    at: `${V}/placements/0/ukprn`,
    passes: ({ placement }) => (placement.ukprn = '10009999'),
  },
  'setting-other-missing': {
    fails: ({ placement }) => (placement.senSetting = 'NIEO'),
    at: `${V}/placements/0/senSettingOther`,
    passes: ({ placement }) => Object.assign(placement, { senSetting: 'NIEO', senSettingOther: 'Moved in' }),
  },
  'setting-neet-age': {
    fails: ({ placement }) => (placement.senSetting = 'NEET'),
    at: `${V}/placements/0/senSetting`,
    passes: ({ placement, person }) => {
      placement.senSetting = 'NEET'
      person.bornOn = '2011-01-21'
    },
  },
  'setting-unit-without-urn': {
    fails: ({ detail }) => Object.assign(detail, { urn: null, ukprn: '10009999', senUnit: '1' }),
    at: `${N}/planDetails/0/senUnit`,
    passes: ({ detail }) => (detail.senUnit = '1'),
  },
  'plan-names-no-education': {
    fails: ({ detail }) => (detail.senSetting = 'NIEC'),
    at: `${N}/planDetails/0/senSetting`,
    passes: ({ placement }) => (placement.senSetting = 'NIEC'),
  },
} as const satisfies Record<string, RuleCase>
