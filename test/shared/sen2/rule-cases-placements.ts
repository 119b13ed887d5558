import { blank } from '../../../shared/sen2/modules.ts'
import { historical } from './return-builder.ts'
import type { RuleCase } from './rule-cases-person.ts'

const V = '/persons/0/requests/0/activePlan'

const secondPlacement = { ...blank('placementdetail', 'L2'), senSetting: 'OLA', rank: '2' }
const secondNeed = { ...blank('senneed', 'S2'), type: 'ASD', rank: '2' }

/** Rules of module 5. */
export const PLACEMENT_CASES = {
  'transfer-code': {
    fails: ({ active }) => (active.transferredFrom = '99'),
    at: `${V}/transferredFrom`,
    passes: ({ active }) => (active.transferredFrom = '998'),
  },
  'transfer-not-historical': {
    fails: ({ active }) => (active.transferredFrom = '998'),
    at: `${V}/transferredFrom`,
    passes: parts => {
      historical(parts)
      parts.active.transferredFrom = '998'
    },
  },
  'placement-missing': {
    fails: ({ active }) => (active.placements = []),
    at: `${V}/placements`,
    passes: ({ active }) => (active.placements = [secondPlacement]),
  },
  'placement-not-current': {
    fails: ({ placement }) => (placement.leftOn = '2027-01-20'),
    at: `${V}/placements`,
    passes: ({ placement }) => (placement.leftOn = '2027-01-21'),
  },
  'placement-ranks': {
    fails: ({ active, placement }) => active.placements.push({ ...placement, id: 'L2' }),
    at: `${V}/placements`,
    passes: ({ active, placement }) =>
      active.placements.push({ ...placement, id: 'L2', leftOn: '2025-07-18' }, secondPlacement),
  },
  'placement-entry-missing': {
    fails: ({ placement }) => (placement.enteredOn = null),
    at: `${V}/placements/0/enteredOn`,
    passes: ({ active }) => active.placements.push(secondPlacement),
  },
  'need-missing': {
    fails: ({ active }) => (active.needs = []),
    at: `${V}/needs`,
    passes: ({ active }) => (active.needs = [secondNeed]),
  },
  'needs-too-many': {
    fails: ({ active }) => active.needs.push(secondNeed, { ...secondNeed, id: 'S3', type: 'HI' }),
    at: `${V}/needs`,
    passes: ({ active }) => active.needs.push(secondNeed),
  },
  'need-type-missing': {
    fails: ({ need }) => (need.type = null),
    at: `${V}/needs/0/type`,
    passes: ({ need }) => (need.type = 'OTH'),
  },
  'need-ranks': {
    fails: ({ active }) => active.needs.push({ ...secondNeed, rank: '1' }),
    at: `${V}/needs`,
    passes: ({ active }) => active.needs.unshift(secondNeed),
  },
  'need-twice': {
    fails: ({ active }) => active.needs.push({ ...secondNeed, type: 'SLCN' }),
    at: `${V}/needs`,
    passes: ({ active }) => active.needs.push(secondNeed),
  },
  'review-incomplete': {
    fails: ({ active }) => (active.lastReviewOn = '2026-11-02'),
    at: `${V}/reviewOutcome`,
    passes: ({ active }) => Object.assign(active, { lastReviewOn: '2026-11-02', reviewOutcome: 'M' }),
  },
  'review-meeting-missing': {
    fails: ({ active }) => (active.lastReviewOn = '2026-11-02'),
    at: `${V}/reviewMeetingOn`,
    passes: ({ active }) => (active.reviewMeetingOn = '2026-11-02'),
  },
  'review-never-held': {
    fails: ({ plan }) => (plan.startOn = '2026-01-20'),
    at: `${V}/reviewMeetingOn`,
    passes: ({ plan }) => (plan.startOn = '2026-01-21'),
  },
  'review-draft-missing': {
    fails: ({ active }) => (active.reviewOutcome = 'A'),
    at: `${V}/reviewDraftOn`,
    passes: ({ active }) => (active.reviewOutcome = 'M'),
  },
  'review-draft-not-amended': {
    fails: ({ active }) => Object.assign(active, { reviewOutcome: 'M', reviewDraftOn: '2026-11-30' }),
    at: `${V}/reviewDraftOn`,
    passes: ({ active }) => Object.assign(active, { reviewOutcome: 'A', reviewDraftOn: '2026-11-30' }),
  },
  'phase-transfer-due-missing': {
    fails: parts => {
      historical(parts)
      parts.person.bornOn = '2015-08-31'
    },
    at: `${V}/phaseTransferDueOn`,
    passes: parts => {
      historical(parts)
      parts.person.bornOn = '2015-09-01'
    },
  },
  'phase-transfer-final-missing': {
    fails: ({ active }) => (active.phaseTransferDueOn = '2026-02-15'),
    at: `${V}/phaseTransferFinalOn`,
    passes: ({ active }) => (active.phaseTransferDueOn = '2027-02-15'),
  },
  'phase-transfer-due-unknown': {
    fails: ({ active }) => (active.phaseTransferFinalOn = '2026-02-13'),
    at: `${V}/phaseTransferDueOn`,
    passes: ({ active }) =>
      Object.assign(active, { phaseTransferDueOn: '2026-02-15', phaseTransferFinalOn: '2026-02-13' }),
  },
} as const satisfies Record<string, RuleCase>
