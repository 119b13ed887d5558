import type { BodyRoute, Example } from './body-examples.ts'

type HoursRoute = Extract<
  BodyRoute,
  `POST /hours/${string}` | `${string} /pots${string}` | 'PUT /settings/:settingId/self-review'
>

/** A body for every route of hours, pots and self-reviews that takes one. */
export const HOURS_EXAMPLES: { readonly [Key in HoursRoute]: Example<Key> } = {
  'POST /hours/transfers': {
    summary: 'Three hours to the school next door',
    value: {
      academicYear: '2026-27',
      stream: 'core',
      fromId: '900001',
      toId: '900002',
      halfHours: 6,
      why: 'Agreed by both head teachers',
    },
  },
  'POST /hours/grants': {
    summary: 'Twenty-five hours for the year',
    value: {
      partyId: '900001',
      academicYear: '2026-27',
      stream: 'core',
      wasHalfHours: 40,
      entitledHalfHours: 50,
      why: 'Census of October',
    },
  },
  'POST /pots': {
    summary: 'A pot of a trust',
    value: { name: 'Harbour Trust', kind: 'trust', settingIds: ['900001', '900002'] },
  },
  'PUT /pots/:potId': {
    summary: 'A third school joins',
    value: { version: 1, name: 'Harbour Trust', kind: 'trust', settingIds: ['900001', '900002', '900003'] },
  },
  'PUT /settings/:settingId/self-review': {
    summary: 'The first statement has a level',
    value: {
      version: 0,
      answers: { 'needs-found-early': { level: 2, evidence: 'Noted in the autumn staff meeting' } },
      nextSteps: '',
      finish: false,
    },
  },
}
