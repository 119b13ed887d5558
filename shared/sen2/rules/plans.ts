import { FROM, inEach, isBefore, isDay, isOneOf, required, type Sen2Rule, when } from './rule.ts'

const PLAN = { module: 'namedplan', severity: 'error', source: FROM.guide } as const

/** Whether ranks are 1, or 1 and 2 in any order. */
export function areRanks(ranks: readonly (string | null)[]): boolean {
  return ['1', '1,2'].includes(ranks.toSorted().join(',')) && !ranks.includes(null)
}

/** Rules about module 4, but for the settings named. */
export const PLAN_RULES = {
  'plan-start-missing': {
    ...PLAN,
    says: 'The start date of the plan (4.1) is missing.',
    mend: 'Add the date of the plan.',
    check: required('namedplan', 'startOn'),
  },
  'plan-cease-incomplete': {
    ...PLAN,
    says: 'The cease date (4.5) and the reason (4.6) are not both there.',
    mend: 'Add the one that is missing, or take both out.',
    source: FROM.product,
    check: inEach('namedplan', ({ ceasedOn, ceaseReason }) => [
      ...when(ceasedOn === null && ceaseReason !== null, 'ceasedOn'),
      ...when(ceasedOn !== null && ceaseReason === null, 'ceaseReason'),
    ]),
  },
  'plan-ceased-before-year': {
    ...PLAN,
    severity: 'query',
    says: 'The plan ceased before the calendar year that the census covers.',
    mend: 'Leave it out: it was in an earlier return.',
    source: FROM.product,
    check: inEach('namedplan', ({ ceasedOn }, { period }) =>
      when(isBefore(ceasedOn, period.firstOn), 'ceasedOn'),
    ),
  },
  'personal-budget-missing': {
    ...PLAN,
    severity: 'query',
    says: 'The return does not say whether a personal budget was taken up (4.4a).',
    mend: 'Answer PB: 1 yes or 0 no.',
    source: FROM.product,
    check: required('namedplan', 'personalBudget'),
  },
  'personal-budget-contradicted': {
    ...PLAN,
    severity: 'query',
    says: 'No personal budget was taken up (4.4a is 0), and arrangements or direct payments are returned.',
    mend: 'Correct PB, OA or DP.',
    source: FROM.product,
    check: inEach('namedplan', plan =>
      when(
        plan.personalBudget === '0' && (plan.organisedArrangements === '1' || plan.directPayment !== null),
        'personalBudget',
      ),
    ),
  },
  'plan-detail-missing': {
    ...PLAN,
    says: 'The plan names no setting and no kind of setting (4.7).',
    mend: 'Add the setting: URN, UKPRN or the kind of setting.',
    source: FROM.reader,
    check: inEach('namedplan', plan => when(plan.planDetails.length === 0, 'planDetails')),
  },
  'plan-details-too-many': {
    ...PLAN,
    says: 'The plan names more than two settings (4.7).',
    mend: 'Keep the primary and the secondary one.',
    check: inEach('namedplan', plan => when(plan.planDetails.length > 2, 'planDetails')),
  },
  'plan-detail-ranks': {
    ...PLAN,
    says: 'The settings of the plan are not ranked 1, or 1 and 2 (4.7d).',
    mend: 'Rank the primary setting 1 and the secondary one 2.',
    check: inEach('namedplan', ({ planDetails }) =>
      when(
        isOneOf(String(planDetails.length), '1 2') && !areRanks(planDetails.map(each => each.rank)),
        'planDetails',
      ),
    ),
  },
  'active-plan-missing': {
    module: 'requests',
    severity: 'error',
    says: 'The plan was in force on the census day, and there is no active plan record.',
    mend: 'Add the active plan (module 5), or the day the plan ceased.',
    source: FROM.reader,
    check: inEach('requests', ({ assessment, activePlan }, { period }) => {
      const plan = assessment?.namedPlan
      const started = isDay(plan?.startOn) && plan.startOn <= period.referenceOn
      const ceased = isDay(plan?.ceasedOn) && plan.ceasedOn <= period.referenceOn
      return when(started && !ceased && activePlan === null, 'activePlan')
    }),
  },
  'active-plan-ceased': {
    module: 'activeplans',
    severity: 'error',
    says: 'The plan ceased before the census day, and there is an active plan record.',
    mend: 'Take the active plan out, or correct the cease date.',
    source: FROM.guide,
    check: inEach('activeplans', (_, { period, request }) =>
      when(isBefore(request?.assessment?.namedPlan?.ceasedOn, period.referenceOn), ''),
    ),
  },
  'active-plan-unnamed': {
    module: 'activeplans',
    severity: 'error',
    says: 'There is an active plan and no named plan.',
    mend: 'Add the assessment (H for an earlier year) and the plan.',
    source: FROM.reader,
    check: inEach('activeplans', (_, { request }) =>
      when((request?.assessment?.namedPlan ?? null) === null, ''),
    ),
  },
} as const satisfies Record<string, Sen2Rule>
