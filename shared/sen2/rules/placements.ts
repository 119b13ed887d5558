import type { CensusPeriod } from '../census-dates.ts'
import type { RowOf } from '../modules.ts'
import { areRanks } from './plans.ts'
import { isAuthority } from './requests.ts'
import { FROM, inEach, isDay, isOneOf, required, type Sen2Rule, when } from './rule.ts'

const ACTIVE = { module: 'activeplans', severity: 'error', source: FROM.guide } as const

/** Whether a placement lasted on the census day; a missing or broken date leaves that end open. */
function isCurrent({ enteredOn, leftOn }: RowOf<'placementdetail'>, { referenceOn }: CensusPeriod): boolean {
  return !(isDay(enteredOn) && enteredOn > referenceOn) && !(isDay(leftOn) && leftOn < referenceOn)
}

/** Rules about the placements and needs of module 5. */
export const PLACEMENT_RULES = {
  'transfer-code': {
    ...ACTIVE,
    says: 'The authority the plan came from (5.1) is not a three-digit code or XXX.',
    mend: 'Enter the three-digit code of the authority.',
    source: FROM.schema,
    check: inEach('activeplans', ({ transferredFrom }) =>
      when(transferredFrom !== null && !isAuthority(transferredFrom), 'transferredFrom'),
    ),
  },
  'transfer-not-historical': {
    ...ACTIVE,
    severity: 'query',
    says: 'The plan came from another authority (5.1), and the assessment is not historical (3.1 is not H).',
    mend: 'Return the assessment as H, or take 5.1 out.',
    check: inEach('activeplans', ({ transferredFrom }, { request }) => {
      const outcome = request?.assessment?.outcome ?? null
      return when(transferredFrom !== null && outcome !== null && outcome !== 'H', 'transferredFrom')
    }),
  },
  'placement-missing': {
    ...ACTIVE,
    says: 'The active plan has no placement (5.7).',
    mend: 'Add where the child is; OTH, NEET, NIEC or NIEO when in no setting.',
    source: FROM.reader,
    check: inEach('activeplans', plan => when(plan.placements.length === 0, 'placements')),
  },
  'placement-not-current': {
    ...ACTIVE,
    says: 'None of the placements (5.7) lasted on the census day.',
    mend: 'Add where the child was on the census day.',
    source: FROM.reader,
    check: inEach('activeplans', ({ placements }, { period }) =>
      when(placements.length > 0 && !placements.some(each => isCurrent(each, period)), 'placements'),
    ),
  },
  'placement-ranks': {
    ...ACTIVE,
    says: 'The placements on the census day are not ranked 1, or 1 and 2 (5.7d).',
    mend: 'Rank the primary placement 1 and a secondary one 2; end those that are over (5.7f).',
    check: inEach('activeplans', ({ placements }, { period }) => {
      const current = placements.filter(each => isCurrent(each, period))
      return when(current.length > 0 && !areRanks(current.map(each => each.rank)), 'placements')
    }),
  },
  'placement-entry-missing': {
    module: 'placementdetail',
    severity: 'query',
    says: 'The day the child entered the setting (5.7e) is missing.',
    mend: 'Say when the placement starts, by correcting the entry of the plan that names it.',
    source: FROM.product,
    check: required('placementdetail', 'enteredOn', ({ urn, ukprn }) => urn !== null || ukprn !== null),
  },
  'need-missing': {
    ...ACTIVE,
    says: 'The active plan has no type of need (5.8).',
    mend: 'Add the primary need.',
    source: FROM.annexA,
    check: inEach('activeplans', plan => when(plan.needs.length === 0, 'needs')),
  },
  'needs-too-many': {
    ...ACTIVE,
    says: 'The active plan has more than two types of need (5.8).',
    mend: 'Keep the primary and the secondary one.',
    check: inEach('activeplans', plan => when(plan.needs.length > 2, 'needs')),
  },
  'need-type-missing': {
    module: 'senneed',
    severity: 'error',
    says: 'The type of need (5.8a) is missing.',
    mend: 'Add the type, or take the record out.',
    source: FROM.guide,
    check: required('senneed', 'type'),
  },
  'need-ranks': {
    ...ACTIVE,
    says: 'The types of need are not ranked 1, or 1 and 2 (5.8b).',
    mend: 'Rank the primary or only need 1 and a secondary one 2.',
    check: inEach('activeplans', ({ needs }) =>
      when(isOneOf(String(needs.length), '1 2') && !areRanks(needs.map(each => each.rank)), 'needs'),
    ),
  },
  'need-twice': {
    ...ACTIVE,
    says: 'The same type of need is returned twice (5.8a).',
    mend: 'Take the second one out, or correct it.',
    source: FROM.product,
    check: inEach('activeplans', ({ needs }) => {
      const types = needs.map(each => each.type).filter(type => type !== null)
      return when(new Set(types).size < types.length, 'needs')
    }),
  },
} as const satisfies Record<string, Sen2Rule>
