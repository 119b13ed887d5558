import type { CaseEvent } from '../../../shared/ehc/case.ts'
import { happened } from '../ehc/a-case.ts'
import { aPlan } from './sen2-case.ts'

/** Steps of an assessment of 2026, and a plan of 2024. */
export const received = happened('request-received', '2026-01-12', { source: '2' })
export const agreed = happened('decision-to-assess', '2026-02-20')
const refused = happened('decision-to-assess', '2026-02-20', { decision: 'not-assess' })
export const issued = happened('final-issued', '2026-05-29', { plan: aPlan() })
const notIssued = happened('decision-to-issue', '2026-04-30', { decision: 'not-issue' })
export const early = [
  happened('request-received', '2024-01-08', { source: '1' }),
  happened('decision-to-assess', '2024-02-12'),
  happened('final-issued', '2024-05-20', { plan: aPlan() }),
]

/** What the return says of events: 2.1, 2.4, 2.5; 3.1, 3.2; 4.1; whether a plan is active. Typed by hand. */
export type Expected = readonly [
  receivedOn: string | null,
  outcomeOn: string | null,
  outcome: string,
  assessment: string | null,
  assessmentOn: string | null,
  startOn: string | null,
  isActive: boolean,
]

/** What happened, and what the return of 2027 says of it. */
export const OUTCOME_CASES: readonly (readonly [
  what: string,
  events: readonly CaseEvent[],
  expected: Expected | null,
])[] = [
  ['a request that awaits a decision is A', [received], ['2026-01-12', null, 'A', null, null, null, false]],
  [
    'a refusal to assess is N on its day',
    [received, refused],
    ['2026-01-12', '2026-02-20', 'N', null, null, null, false],
  ],
  [
    'a request withdrawn before a decision is W on its day',
    [received, happened('withdrawn', '2026-02-01')],
    ['2026-01-12', '2026-02-01', 'W', null, null, null, false],
  ],
  [
    'a child who moves away before a decision is W',
    [received, happened('transferred-out', '2026-02-01')],
    ['2026-01-12', '2026-02-01', 'W', null, null, null, false],
  ],
  [
    'an assessment under way is Y and A',
    [received, agreed],
    ['2026-01-12', '2026-02-20', 'Y', 'A', null, null, false],
  ],
  [
    'a refusal to issue is Y and N on its day',
    [received, agreed, notIssued],
    ['2026-01-12', '2026-02-20', 'Y', 'N', '2026-04-30', null, false],
  ],
  [
    'a plan issued is Y and Y on the day of issue',
    [received, agreed, issued],
    ['2026-01-12', '2026-02-20', 'Y', 'Y', '2026-05-29', '2026-05-29', true],
  ],
  [
    'an assessment that is withdrawn is Y and W without a day',
    [received, agreed, happened('withdrawn', '2026-03-01')],
    ['2026-01-12', '2026-02-20', 'Y', 'W', null, null, false],
  ],
  [
    'a plan of an earlier year is H and H',
    early,
    ['2024-01-08', '2024-02-12', 'H', 'H', null, '2024-05-20', true],
  ],
  [
    'an assessment agreed in an earlier year is H and goes on',
    [happened('request-received', '2025-11-03'), happened('decision-to-assess', '2025-12-15')],
    ['2025-11-03', '2025-12-15', 'H', 'A', null, null, false],
  ],
  [
    'agreed in an earlier year and issued in this one is H and Y',
    [
      happened('request-received', '2025-11-03'),
      happened('decision-to-assess', '2025-12-15'),
      happened('final-issued', '2026-03-20', { plan: aPlan() }),
    ],
    ['2025-11-03', '2025-12-15', 'H', 'Y', '2026-03-20', '2026-03-20', true],
  ],
  [
    'agreed in an earlier year and withdrawn in this one is H and W',
    [
      happened('request-received', '2025-11-03'),
      happened('decision-to-assess', '2025-12-15'),
      happened('withdrawn', '2026-01-20'),
    ],
    ['2025-11-03', '2025-12-15', 'H', 'W', null, null, false],
  ],
  [
    'a plan from another authority is H and H, from the day it was made',
    [happened('transferred-in', '2026-09-08', { plan: aPlan() })],
    [null, null, 'H', 'H', null, '2024-02-12', true],
  ],
  [
    'a refusal that was appealed and overturned stays N, and goes on',
    [
      received,
      refused,
      happened('appeal-lodged', '2026-03-10'),
      happened('order-made', '2026-06-01'),
      happened('final-issued', '2026-09-07', { plan: aPlan() }),
    ],
    ['2026-01-12', '2026-02-20', 'N', 'Y', '2026-09-07', '2026-09-07', true],
  ],
  [
    'a refusal the authority took back unasked is Y on the new day',
    [received, refused, happened('decision-to-assess', '2026-03-20')],
    ['2026-01-12', '2026-03-20', 'Y', 'A', null, null, false],
  ],
  [
    'a refusal to issue taken back after mediation stays N with its plan',
    [
      received,
      agreed,
      notIssued,
      happened('mediation-requested', '2026-05-10'),
      happened('mediation-held', '2026-06-01', { agreedAsOrder: 'make-plan' }),
      happened('final-issued', '2026-07-20', { plan: aPlan() }),
    ],
    ['2026-01-12', '2026-02-20', 'Y', 'N', '2026-04-30', '2026-07-20', true],
  ],
  [
    'brought to attention and then requested counts from the earlier',
    [happened('brought-to-attention', '2026-01-05', { source: '3' }), received],
    ['2026-01-05', null, 'A', null, null, null, false],
  ],
  [
    'a plan that ceased in the year is named and not active',
    [...early, happened('ceased', '2026-07-20')],
    ['2024-01-08', '2024-02-12', 'H', 'H', null, '2024-05-20', false],
  ],
  [
    'a plan that ceased and was ordered to continue is active',
    [...early, happened('ceased', '2026-05-20'), happened('order-made', '2026-11-20', { order: 'continue' })],
    ['2024-01-08', '2024-02-12', 'H', 'H', null, '2024-05-20', true],
  ],
  [
    'what was requested after the year is left for the next return',
    [happened('request-received', '2027-01-05')],
    null,
  ],
  [
    'what was refused in an earlier year is left out',
    [
      happened('request-received', '2025-09-01'),
      happened('decision-to-assess', '2025-10-01', { decision: 'not-assess' }),
    ],
    null,
  ],
  [
    'what was withdrawn in an earlier year is left out',
    [happened('request-received', '2025-09-01'), happened('withdrawn', '2025-10-01')],
    null,
  ],
  [
    'a plan refused in an earlier year is left out',
    [
      happened('request-received', '2025-01-06'),
      happened('decision-to-assess', '2025-02-10'),
      happened('decision-to-issue', '2025-04-20', { decision: 'not-issue' }),
    ],
    null,
  ],
  ['a plan that ceased in an earlier year is left out', [...early, happened('ceased', '2025-07-20')], null],
]
