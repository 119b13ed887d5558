/**
 * The parts of a setting's review of how it supports children with SEN: the four steps of the graduated approach, and
 * what the whole setting does.
 * @source SEND Code of Practice 0-25 (2015), chapter 6: 6.44-6.56 (the four steps), 6.1-6.36 (every setting)
 */
export const REVIEW_PARTS = {
  assess: 'Assess',
  plan: 'Plan',
  do: 'Do',
  review: 'Review',
  whole: 'The whole setting',
} as const
export type ReviewPart = keyof typeof REVIEW_PARTS

/** What a setting says of itself. TABLE, in this product's own words. `part` is where it belongs. */
export const REVIEW_STATEMENTS = {
  'needs-found-early': {
    part: 'assess',
    text: 'Staff notice early when a child needs more, and know whom to tell.',
  },
  'assessed-together': {
    part: 'assess',
    text: 'What a child needs is worked out from teaching, from data, and with the child and the parents.',
  },
  'outside-advice-asked': {
    part: 'assess',
    text: 'Specialists are asked in good time when a child makes little progress despite support.',
  },
  'outcomes-agreed': {
    part: 'plan',
    text: 'Each plan says what should change by when, agreed with the child and the parents.',
  },
  'staff-know-plan': {
    part: 'plan',
    text: 'Everybody who works with the child knows the plan and their part in it.',
  },
  'teacher-responsible': {
    part: 'do',
    text: 'The class or subject teacher stays responsible, also for what happens away from the class.',
  },
  'support-as-planned': {
    part: 'do',
    text: 'Support takes place as it was planned, by staff who are trained for it.',
  },
  'effect-reviewed': {
    part: 'review',
    text: 'On the day agreed, it is looked at what the support has changed, and the plan is altered.',
  },
  'parents-meet': {
    part: 'review',
    text: 'Parents and child take part in reviews, at least three times a year.',
  },
  'teaching-for-all': {
    part: 'whole',
    text: 'Lessons, rooms and days are planned from the start so that children with SEN can take part.',
  },
  'staff-learn': {
    part: 'whole',
    text: 'All staff learn about SEN regularly, and what they learned is seen in lessons.',
  },
  'leaders-look': {
    part: 'whole',
    text: 'Leaders and governors know how children with SEN are doing, and what the money for them achieves.',
  },
} as const satisfies Record<string, { part: ReviewPart; text: string }>
export type StatementKey = keyof typeof REVIEW_STATEMENTS
export const STATEMENT_KEYS = Object.keys(REVIEW_STATEMENTS) as [StatementKey, ...StatementKey[]]

/** How far something is in place. TABLE. */
export const REVIEW_LEVELS = {
  1: { label: 'Not yet in place', means: 'We have not begun, or it depends on one person.' },
  2: { label: 'Beginning', means: 'Some staff do it, some of the time.' },
  3: { label: 'In place', means: 'Most staff do it, and it is written down how.' },
  4: { label: 'Embedded', means: 'All do it, we check it, and we can show what it changes.' },
} as const satisfies Record<number, { label: string; means: string }>
