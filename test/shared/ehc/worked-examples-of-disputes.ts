import type { Example } from './worked-examples.ts'

/** Mediation, appeals and orders. Joined to the rest in `worked-examples.ts`, where the compiler counts the rules. */
export const EXAMPLES_OF_DISPUTES = {
  'contact-mediation-adviser': [
    { from: '2026-03-16', due: '2026-05-16' },
    { from: '2025-12-31', due: '2026-02-28' },
  ],
  'mediation-certificate': [
    { from: '2026-04-01', due: '2026-04-08', why: 'over Easter' },
    { from: '2026-11-02', due: '2026-11-05' },
  ],
  'arrange-mediation': [
    { from: '2026-11-02', due: '2026-12-02' },
    { from: '2027-02-01', due: '2027-03-03' },
  ],
  'arrange-health-mediation': [
    { from: '2026-11-02', due: '2026-12-02' },
    { from: '2027-02-01', due: '2027-03-03' },
  ],
  'carry-out-agreement': [
    { from: '2026-04-20', due: '2026-05-04' },
    { from: '2026-12-21', due: '2027-01-04' },
  ],
  'commissioner-informs-authority': [
    { from: '2026-04-20', due: '2026-04-27' },
    { from: '2026-10-22', due: '2026-10-29', why: 'the clocks go back between' },
  ],
  'appeal-after-decision': [
    { from: '2025-12-31', due: '2026-02-28' },
    { from: '2026-03-16', due: '2026-05-16' },
    { from: '2026-06-15', due: '2026-09-01', why: '15 August rolls' },
    { from: '2025-10-25', due: '2026-01-02', why: '25 December rolls' },
    { from: '2026-10-24', due: '2026-12-24', why: 'the day before the roll' },
    { from: '2022-11-01', due: '2023-01-03', why: '1 January rolls over the substitute holiday of the 2nd' },
  ],
  'appeal-after-certificate': [
    { from: '2025-11-29', due: '2026-01-02', why: '29 December rolls' },
    { from: '2026-03-16', due: '2026-04-16' },
    { from: '2026-01-31', due: '2026-02-28' },
    { from: '2029-06-30', due: '2029-07-30', why: 'no roll, so unknown holidays do not matter' },
  ],
  'appeal-response': [
    { from: '2026-03-02', due: '2026-04-15', why: 'over Easter' },
    { from: '2026-11-23', due: '2027-01-12', why: 'no day from 25 December to 1 January is counted' },
    { from: '2026-07-13', due: '2026-09-22', why: 'no day in August is counted' },
  ],
  'order-start-assessment': [
    { from: '2026-04-20', due: '2026-05-04', why: 'a bank holiday, not moved' },
    { from: '2025-12-01', due: '2025-12-15' },
  ],
  'order-refuse-plan': [
    { from: '2026-04-20', due: '2026-06-29' },
    { from: '2025-12-01', due: '2026-02-09' },
  ],
  'order-final-after-assessment': [
    { from: '2026-04-20', due: '2026-07-27' },
    { from: '2025-12-01', due: '2026-03-09' },
  ],
  'order-draft': [
    { from: '2026-04-20', due: '2026-05-25', why: 'a bank holiday, not moved' },
    { from: '2025-12-01', due: '2026-01-05' },
  ],
  'order-final': [
    { from: '2026-04-20', due: '2026-07-06' },
    { from: '2025-12-01', due: '2026-02-16' },
  ],
  'order-reconsider': [
    { from: '2026-04-20', due: '2026-05-04' },
    { from: '2025-12-01', due: '2025-12-15' },
  ],
  'order-amend': [
    { from: '2026-04-20', due: '2026-05-25' },
    { from: '2025-12-01', due: '2026-01-05' },
  ],
  'order-name-setting': [
    { from: '2026-04-20', due: '2026-05-04' },
    { from: '2025-12-01', due: '2025-12-15' },
  ],
  'order-continue': [
    { from: '2026-04-20', due: '2026-04-20' },
    { from: '2025-12-25', due: '2025-12-25' },
  ],
  'order-continue-and-amend': [
    { from: '2026-04-20', due: '2026-05-25' },
    { from: '2025-12-01', due: '2026-01-05' },
  ],
  'order-cease': [
    { from: '2026-04-20', due: '2026-04-20' },
    { from: '2025-12-25', due: '2025-12-25' },
  ],
} as const satisfies Record<string, readonly [Example, Example, ...Example[]]>
