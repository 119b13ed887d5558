/** What becomes of a request from one plan to the next. */
export const CHANGE_KINDS = {
  'other-day': 'Another day of the same week',
  'other-week': 'Another week',
  'other-person': 'Another specialist',
  'left-out': 'No longer planned',
  'let-in': 'Newly planned',
} as const
export type ChangeKind = keyof typeof CHANGE_KINDS
export const CHANGE_KIND_KEYS = Object.keys(CHANGE_KINDS) as [ChangeKind, ...ChangeKind[]]
